/** Sends made-up letters through the real HTTP door: only on this PC, and only of a server opened on made-up data. */
import { setTimeout as wait } from 'node:timers/promises'
import { about, aboutPath, lettersPath } from '../../shared/sharing/asked.ts'
import { canonical } from '../../shared/sharing/canonical.ts'
import type { Letter } from '../../shared/sharing/letter.ts'
import type { Quarter } from '../../shared/sharing/quarters.ts'
import { madeUpHeader } from '../made-up.ts'
import { Trouble } from '../trouble.ts'

const thisPc = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/?$/
const atOnce = 10
const mostTries = 20

export interface Door {
  readonly address: string
  /** Nothing of any other quarter but the one before is taken. */
  readonly quarter: Quarter
}

export async function openDoor(asked: string): Promise<Door> {
  if (!thisPc.test(asked)) {
    throw new Trouble(
      '--through takes a server on this PC alone, such as http://127.0.0.1:8480. Made-up data is never sent anywhere else.',
    )
  }
  const address = asked.replace(/\/$/, '')
  const answer = await ask(address + aboutPath)
  if (answer.headers.get(madeUpHeader) !== 'yes') {
    throw new Trouble(
      `The server at ${address} was not opened on made-up data, so nothing was sent. Start one: npm run review -- show --made-up`,
    )
  }
  return { address, quarter: about.parse(await answer.json()).quarter }
}

/** How many were new to it; the others had been sent before. */
export async function sendThrough({ address }: Door, letters: readonly Letter[]): Promise<number> {
  const waiting = [...letters]
  let stored = 0
  const sender = async () => {
    for (let letter = waiting.pop(); letter !== undefined; letter = waiting.pop()) {
      if (await sendOne(address, letter)) stored += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sender))
  return stored
}

async function sendOne(address: string, letter: Letter): Promise<boolean> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(address + lettersPath, canonical(letter))
    const said = await answer.text()
    if (answer.ok) return answer.status === 201
    const seconds = Number(answer.headers.get('retry-after'))
    if (seconds === 0 || tries === mostTries) throw new Trouble(`The server refused one: ${said}`)
    await wait(seconds * 1000)
  }
}

async function ask(address: string, body: string | null = null): Promise<Response> {
  const posted = { method: 'POST', body, headers: { 'content-type': 'application/json' } }
  try {
    return await fetch(address, { redirect: 'error', ...(body === null ? {} : posted) })
  } catch {
    throw new Trouble(`Nothing answers at ${address}. Start it: npm run review -- show --made-up`)
  }
}
