/** Puts a text into every field that a person can write in, a service for each text, and looks at every page that shows it. */
import type { Page } from '@playwright/test'
import type { Answer } from '../../shared/checklist/answer.ts'
import type { OpenCheck } from '../../shared/rounds/round.ts'
import type { Service, Services } from '../../shared/services/service.ts'
import type { CallName } from '../../shared/contract.ts'
import type { WrittenLine } from '../../shared/plan/line.ts'

/** As numbers: on their way into the page, halves of characters would be repaired. */
const codesOf = (text: string): readonly number[] =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))

export interface Written {
  readonly serviceId: string
  readonly ownLineId: string
}

export interface Questions {
  /** Answered with "does not apply", which asks for a reason. */
  readonly spared: string
  /** Answered with "not sure", which puts it on the plan and before the IT person. */
  readonly unsure: string
}

/** Writes each text through the calls of the screens. */
export function writeEverywhere(
  page: Page,
  texts: readonly string[],
  questions: Questions,
): Promise<readonly Written[]> {
  return page.evaluate(writeAll, { texts: texts.map(codesOf), questions })
}

async function writeAll(given: {
  readonly texts: readonly (readonly number[])[]
  readonly questions: Questions
}): Promise<readonly Written[]> {
  const call = async (name: CallName, input: unknown): Promise<unknown> => {
    const outcome = await window.careCyberCheck.call(name, input)
    if (!outcome.ok) throw new Error(`${name}: ${outcome.message}`)
    return outcome.value
  }
  const { spared, unsure } = given.questions
  const written: Written[] = []
  for (const codes of given.texts) {
    const text = codes.map(code => String.fromCharCode(code)).join('')
    const short = text.slice(0, 80)
    const facts = { kind: 'care-home', sizeBand: null, region: null, staffCount: null }
    const named = { name: short, leadTitle: short, leadName: short, dsptStatus: null }
    const { id: serviceId } = (await call('services.add', { ...facts, ...named })) as Service
    const { round } = (await call('checklist.open', { serviceId })) as OpenCheck
    const at = { roundId: round.id, questionId: spared }
    await call('checklist.answer', { ...at, choice: 'does-not-apply', reason: text.slice(0, 500) })
    const besides = { roundId: round.id, questionId: unsure }
    await call('checklist.answer', { ...besides, choice: 'not-sure', reason: '' })
    for (const answered of [at, besides]) {
      const notes = { ...answered, note: text, evidence: text.slice(0, 500) }
      const { note } = (await call('checklist.note', notes)) as Answer
      if (note.replace(/[^!-~]/g, '') !== text.replace(/[^!-~]/g, '')) throw new Error(note)
    }
    const aside = { state: 'not-doing', reviewOn: '2030-01-01', reason: text.slice(0, 500) }
    const change = { ...aside, who: short, note: text }
    await call('plan.write', { serviceId, key: unsure, change })
    const line = { title: text.slice(0, 160), why: text.slice(0, 500), minutes: null, dueOn: null }
    const own = (await call('plan.addOwn', {
      serviceId,
      line: { ...line, who: short },
    })) as WrittenLine
    await call('plan.writeOwn', { id: own.id, change: { note: text } })
    await call('learning.note', { serviceId, cardId: 'phishing', who: short, right: 3 })
    written.push({ serviceId, ownLineId: own.id })
  }
  return written
}

export interface Look {
  readonly name: string
  readonly path: string
  /** How many characters of the text must be seen there, at least. */
  readonly shows: number
}

declare global {
  interface Window {
    /** The elements and attributes of each page, as they were around a harmless text. */
    shapes?: Record<string, string>
  }
}

/** Chooses a service as the manager does and opens its pages, inside the page itself: there are many. Returns what is wrong. */
export function lookEverywhere(
  page: Page,
  shown: { readonly serviceId: string; readonly text: string; readonly looks: readonly Look[] },
): Promise<readonly string[]> {
  const { serviceId, text, looks } = shown
  return page.evaluate(lookAtAll, { serviceId, codes: codesOf(text), looks })
}

async function lookAtAll(given: {
  readonly serviceId: string
  readonly codes: readonly number[]
  readonly looks: readonly Look[]
}): Promise<readonly string[]> {
  const visible = (words: string) => words.replace(/[^!-~]/g, '')
  const text = given.codes.map(code => String.fromCharCode(code)).join('')
  const shapeNow = () =>
    [...document.body.querySelectorAll('*')]
      .map(element => [element.tagName, ...element.getAttributeNames().sort()].join(' '))
      .join('\n')
  const shownNow = () => {
    const main = document.querySelector('main')
    const fields = [...(main?.querySelectorAll<HTMLInputElement>('input, textarea') ?? [])]
    return visible([main?.textContent, ...fields.map(({ value }) => value)].join('\n'))
  }
  const until = async (holds: () => boolean) => {
    for (let waits = 0; waits < 500; waits += 1) {
      if (holds()) return true
      await new Promise(resolve => setTimeout(resolve, 4))
    }
    return false
  }
  const choose = async () => {
    const outcome = await window.careCyberCheck.call('services.list', undefined)
    if (!outcome.ok) throw new Error(outcome.message)
    const { services, currentId } = outcome.value as Services
    const others = services.filter(({ id }) => id !== currentId)
    const buttons = document.querySelectorAll<HTMLElement>('header details button')
    buttons[others.findIndex(({ id }) => id === given.serviceId)]?.click()
  }

  await choose()
  window.shapes ??= {}
  const faults: string[] = []
  for (const { name, path, shows } of given.looks) {
    location.hash = path
    const isThere = () =>
      location.hash === `#${path}` &&
      document.querySelector('main h1') !== null &&
      !shownNow().includes('Readingyourrecords…') &&
      shownNow().includes(visible(text.slice(0, shows)))
    if (!(await until(isThere))) faults.push(`${name} does not show ${text}`)
    if (window.shapes[name] === undefined) {
      await new Promise(resolve => setTimeout(resolve, 400))
      window.shapes[name] = shapeNow()
    }
    const isSame = await until(() => shapeNow() === window.shapes?.[name])
    if (!isSame) faults.push(`${name} is built differently around ${text}`)
  }
  return faults
}
