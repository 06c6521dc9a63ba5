/** Has the electron package fetch its own binary, and gives up soon where nothing answers, but never on a download that moves. */
import { fork } from 'node:child_process'
import path from 'node:path'
import { lastLines } from './command.ts'
import { installedDist, readElectronPackage } from './electron-package.ts'
import type { ElectronPackage } from './electron-package.ts'
import { diskFailure, networkTrouble, RuntimeFailure } from './failure.ts'
import { canRunStandIn } from './machine.ts'
import type { Machine } from './machine.ts'

/** How long to wait for the first sign of the download, and for the next one after it. */
export interface Patience {
  readonly firstSignInMs: number
  readonly nextSignInMs: number
}

export type Download =
  | { readonly distFolder: string; readonly version: string }
  | { readonly distFolder: undefined; readonly version: string; readonly reason: string }

const downloader = path.join(import.meta.dirname, 'download-electron.ts')

/** The electron package's own binary: at once when it is there, downloaded when it can be, otherwise the reason why not. */
export async function findDownloaded(
  machine: Machine,
  script = downloader,
  patience = patienceFor(machine),
): Promise<Download> {
  const electron = readElectronPackage(machine)
  const present = installedDist(electron, machine.platform)
  if (present !== undefined) return { distFolder: present, version: electron.version }

  const reason = await download(machine, electron, script, patience)
  const distFolder = installedDist(electron, machine.platform)
  if (distFolder !== undefined) return { distFolder, version: electron.version }
  const fullDisk = diskFailure(new Error(reason), electron.folder)
  if (fullDisk !== undefined) throw fullDisk
  return { distFolder: undefined, version: electron.version, reason }
}

/** Where the stand-in can take over, a few seconds are enough; elsewhere there is no other way, so a slow line gets its chance. */
function patienceFor(machine: Machine): Patience {
  return { firstSignInMs: canRunStandIn(machine) ? 4_500 : 30_000, nextSignInMs: 60_000 }
}

/** The failure for a machine that has no stand-in to fall back on. */
export function downloadFailure(version: string, reason: string): RuntimeFailure {
  return new RuntimeFailure(
    `Electron ${version} could not be downloaded (${reason}), and there is no stand-in for this kind of computer.`,
    'Check the network, the proxy (HTTPS_PROXY) and the firewall, or set ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, and run the same command again.',
  )
}

/** Runs the download; hands back why it did not work, or an empty text. */
function download(
  machine: Machine,
  electron: ElectronPackage,
  script: string,
  patience: Patience,
): Promise<string> {
  return new Promise(resolve => {
    const child = fork(script, [electron.folder, electron.version], {
      env: officeEnv(machine.env),
      execArgv: [],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let errors = ''
    let silence: string | undefined
    let lastTenth = 0

    const giveUp = (words: string) => (): void => {
      silence = words
      child.kill('SIGKILL')
    }
    let timer = setTimeout(giveUp('no answer from its release page'), patience.firstSignInMs)

    child.on('message', percent => {
      clearTimeout(timer)
      // Once all of it is here it is unpacked, which says nothing and may take long on a slow disk.
      if (Number(percent) < 1)
        timer = setTimeout(giveUp('the download stopped half-way'), patience.nextSignInMs)
      const tenth = Math.floor(Number(percent) * 10)
      if (tenth > lastTenth) machine.say(`Downloading Electron: ${tenth * 10} %`)
      lastTenth = Math.max(tenth, lastTenth)
    })
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
    child.once('error', error => (errors += error.message))
    child.once('close', () => {
      clearTimeout(timer)
      resolve(silence ?? reasonIn(errors))
    })
  })
}

/** An office's proxy and certificates serve this download as they serve npm and the browser; Node looks at them only when told to. */
function officeEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const proxy =
    env['HTTPS_PROXY'] ??
    env['https_proxy'] ??
    env['npm_config_https_proxy'] ??
    env['npm_config_proxy']
  return {
    ...env,
    NODE_USE_ENV_PROXY: '1',
    NODE_USE_SYSTEM_CA: '1',
    ...(proxy === undefined ? {} : { HTTPS_PROXY: proxy }),
  }
}

/** The one thing in a stack trace that says what happened, in words where it is a common one. */
export function reasonIn(errors: string): string {
  if (networkTrouble.test(errors)) return 'its release page cannot be reached'
  if (/ChecksumMismatch/.test(errors)) return 'what arrived is not what was published'
  const told = /\[cause\]: (.+)/.exec(errors)?.[1] ?? /.*\b\w*Error\b.*:.*/.exec(errors)?.[0]
  const line = (told ?? lastLines(errors, 1)).replace(/\{$/, '').trim()
  return line === '' ? 'for no stated reason' : line
}
