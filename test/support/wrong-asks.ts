/** Asks the app, from its page, for everything in every wrong way. */

interface WrongAnswers {
  readonly count: number
  readonly surprises: readonly string[]
}

/** Every call with every wrong thing: a value that says no must come back, within the bounds of what can be sent. */
export async function askWrongly([names, largest]: readonly [
  readonly string[],
  number,
]): Promise<WrongAnswers> {
  let deep: unknown = 'deep'
  for (let depth = 0; depth < 500; depth += 1) deep = [deep]
  const id = '00000000-0000-4000-8000-000000000000'
  const inputs: unknown[] = [
    ...[null, true, 0, -0, Number.NaN, Infinity, 10n, '', 'x', [], {}, [[]], deep],
    ...[new Date(), /x/, new Map([['id', id]]), new Set([id]), new Uint8Array(9), new Error('x')],
    ...[
      { id: null },
      { id: [id] },
      { id, more: 1 },
      { serviceId: id, roundId: 'x', choice: 'yes' },
    ],
    ...[
      JSON.parse('{"__proto__":{"id":"x"}}') as unknown,
      { constructor: id },
      { toString: 1 },
      { then: 1 },
    ],
    ...['x'.repeat(largest + 1), { id: 'x'.repeat(2 * largest) }, { url: 'x'.repeat(501) }],
    ...[{ text: 'x'.repeat(200_001) }, { name: '../../x' }, Array.from({ length: 9999 }, () => id)],
  ]
  const strange = ['', 'nothing.here', '__proto__', 'constructor', 'toString', 'hasOwnProperty']
  const surprises: string[] = []
  let count = 0
  const call = async (name: string, input: unknown) => {
    count += 1
    // The types would not let any of this through; a page that was taken over has no types.
    const asked = window.careCyberCheck.call as (name: unknown, input: unknown) => Promise<unknown>
    const outcome = await asked(name, input).catch((error: unknown) => String(error))
    const said = JSON.stringify(outcome)
    const isNo = /^\{"ok":false,"code":"(invalid|not-found)","message":"[A-Z“][^"<>{}]+[.]"\}$/
    if (!isNo.test(said))
      surprises.push(`${name} ${String(input).slice(0, 40)}: ${said.slice(0, 200)}`)
  }
  for (const name of names) for (const input of inputs) await call(name, input)
  for (const name of [...strange, 7, null, undefined, {}, ['services.list']] as string[]) {
    await call(name, undefined)
  }
  return { count, surprises: surprises.slice(0, 20) }
}
