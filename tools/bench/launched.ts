/** Starts an Electron app with the listener of hook.cjs in it, and hands back what that tells. */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { present } from '../../shared/assert.ts'

const here = import.meta.dirname

export interface Launch {
  /** The app's folder, from the root of the project. */
  readonly app: string
  readonly folder: string
  /** Makes the page click and wait so many times once it is usable. */
  readonly clicks?: number
  /** Goes on to the task list before it counts as usable. */
  readonly isToTaskList?: boolean
  /** Goes on to the device list, types there and scrolls through it. */
  readonly isToDevices?: boolean
  /** Opens the lock that the records have. */
  readonly passphrase?: string
  /** What is typed into the search once the page is usable. */
  readonly typed?: readonly string[]
}

export interface Launched {
  /** From starting the process to a heading painted with its data, in milliseconds. */
  readonly usableMs: number
  /** From the records opened with the passphrase to the first page painted, in milliseconds; 0 without one. */
  readonly openedMs: number
  /** Working sets of all processes three seconds later, added up. */
  readonly kilobytes: number
  /** Click to "Saved" painted, in milliseconds, one for each click asked for. */
  readonly clicksMs: readonly number[]
  /** Each letter typed into the search to its answers painted, in milliseconds. */
  readonly keysMs: readonly number[]
  /** From one frame to the next while the device list scrolls, in milliseconds. */
  readonly framesMs: readonly number[]
}

/** As hook.cjs reads them. */
function wishesOf({ clicks, isToTaskList, isToDevices, typed, passphrase }: Launch) {
  return {
    BENCH_CLICKS: String(clicks ?? 0),
    BENCH_TASK_LIST: isToTaskList === true ? 'yes' : 'no',
    BENCH_DEVICES: isToDevices === true ? 'yes' : 'no',
    BENCH_TYPED: (typed ?? []).join('|'),
    BENCH_PASSPHRASE: passphrase ?? '',
  }
}

export function launchAndListen(launch: Launch): Promise<Launched> {
  const { app, folder } = launch
  const electron = present(process.env['CARE_CYBER_CHECK_ELECTRON'], 'CARE_CYBER_CHECK_ELECTRON')
  const flags = (process.env['CARE_CYBER_CHECK_FLAGS'] ?? '').split(' ').filter(flag => flag !== '')
  const args = [
    ...flags,
    '-r',
    resolve(here, 'hook.cjs'),
    resolve(here, '../..', app),
    `--data-folder=${folder}`,
  ]
  const startedAt = Date.now()
  const child = spawn(electron, args, {
    env: { ...process.env, ...wishesOf(launch) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((done, fail) => {
    let said = ''
    child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()))
    child.once('error', fail)
    child.once('exit', () => {
      const line = /^BENCH (.*)$/m.exec(said)?.[1]
      if (line === undefined) {
        fail(new Error(`${app} ended without telling its figures:\n${said}`))
        return
      }
      // Written by hook.cjs a moment ago.
      const told = JSON.parse(line) as {
        usableAt: number
        openedMs: number
        kilobytes: number
        clicksMs: readonly number[]
        keysMs: readonly number[]
        framesMs: readonly number[]
      }
      done({
        usableMs: told.usableAt - startedAt,
        openedMs: told.openedMs,
        kilobytes: told.kilobytes,
        clicksMs: told.clicksMs,
        keysMs: told.keysMs,
        framesMs: told.framesMs,
      })
    })
  })
}
