/** Opens everything, listens, and stops so that what was accepted is finished. */
import type { AddressInfo } from 'node:net'
import type { Details } from '../shared/sharing/details.ts'
import { createApp } from './app.ts'
import { createCounts } from './counts.ts'
import { holdToKey, openStore } from './database/open.ts'
import { writeDetails } from './details-file.ts'
import { type Clock, systemClock } from './edges.ts'
import { openKeys } from './keys.ts'
import { createLog } from './log.ts'
import { holdReal, openForMadeUp } from './made-up.ts'
import { keysFolder, publishedFolder } from './place.ts'
import { createPublished } from './published.ts'
import { Refusal } from './refusal.ts'
import type { Settings } from './settings.ts'
import { Trouble } from './trouble.ts'

export interface Running {
  readonly address: string
  readonly stop: () => Promise<void>
}

const tenMinutes = 600_000

export async function serve(
  settings: Settings,
  write: (line: string) => void,
  clock: Clock = systemClock,
): Promise<Running> {
  const { dataFolder, limits, isMadeUp } = settings
  const store = await openStore(settings, { isAlone: true })
  try {
    await (isMadeUp ? openForMadeUp(store) : holdReal(store))
    const keys = openKeys(keysFolder(dataFolder))
    await holdToKey(store, keys.fingerprint)
    const counts = createCounts()
    const log = createLog(write)
    let details: Details | null = null
    const known = () => {
      if (details === null) throw new Refusal('busy', { retryAfterSeconds: 1 })
      return details
    }
    const milliseconds = () => clock.milliseconds()
    const look = { isMadeUp, milliseconds, say: log.say }
    const published = createPublished(publishedFolder(dataFolder), look)
    const app = createApp(store, {
      clock,
      keys,
      details: known,
      limits,
      counts,
      log,
      published,
      isMadeUp,
    })
    const listensAt = await listen(app, settings)
    details = keys.signDetails({ name: settings.name, address: settings.address ?? listensAt })
    const file = writeDetails(dataFolder, details)
    log.say(
      `${isMadeUp ? 'Made-up data: the' : 'The'} review listens at ${listensAt}; its details are in ${file}`,
    )
    const stopCounting = countDaily(clock, () => log.day(counts))
    const stop = async () => {
      stopCounting()
      await app.close()
      await store.close()
      log.day(counts)
    }
    return { address: listensAt, stop }
  } catch (error) {
    await store.close()
    throw error
  }
}

type App = ReturnType<typeof createApp>

async function listen(app: App, { host, port }: Settings): Promise<string> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('E')) throw error
    throw new Trouble(
      `The review cannot listen at ${host}, port ${port} (${code}). Set REVIEW_PORT or REVIEW_HOST to another.`,
    )
  }
  // Listening on a host and a port, so it is not the name of a pipe.
  const { address, port: listensAt, family } = app.server.address() as AddressInfo
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${listensAt}`
}

function countDaily(clock: Clock, say: () => void): () => void {
  let day = clock.today()
  const timer = setInterval(() => {
    if (clock.today() === day) return
    day = clock.today()
    say()
  }, tenMinutes)
  timer.unref()
  return () => clearInterval(timer)
}
