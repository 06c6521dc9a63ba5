/** How the chosen Electron is started on this computer: with which arguments, and in which environment. */
import path from 'node:path'
import { lacksDisplay, virtualDisplayMark } from './display.ts'
import { executableName } from './electron-package.ts'
import type { Machine } from './machine.ts'

export const overrideVariable = 'ELECTRON_OVERRIDE_DIST_PATH'
/** Hands the compiled database binding to the app, which ignores it when packaged. */
export const sqliteVariable = 'CARE_CYBER_CHECK_SQLITE'

/** The arguments to go before the app's folder. */
export function argsFor(machine: Machine): string[] {
  const { platform, isRoot, env } = machine
  if (platform !== 'linux') return []
  const isVirtual = lacksDisplay(machine) || Boolean(env[virtualDisplayMark])
  const isWaylandOnly = Boolean(env['WAYLAND_DISPLAY']) && !env['DISPLAY']
  return [
    // Chromium's sandbox refuses to start for root; for anyone else it stays on.
    ...(isRoot ? ['--no-sandbox'] : []),
    // Where there is no display there is no desktop either, and Chromium would complain of each of its missing services.
    ...(isVirtual ? ['--disable-gpu', '--log-level=3'] : []),
    // Below Electron 38, X11 is assumed unless asked otherwise.
    ...(isWaylandOnly ? ['--ozone-platform-hint=auto'] : []),
  ]
}

interface Chosen {
  readonly distFolder: string
  readonly version: string
  readonly isStandIn: boolean
}

/** The whole environment to start Electron with, or a tool that starts Electron. */
export function envFor(
  machine: Machine,
  chosen: Chosen,
  sqliteBinding: string | undefined,
): Record<string, string> {
  const { distFolder, version, isStandIn } = chosen
  // Whatever looks for Electron by itself finds the stand-in by these: require("electron"), Playwright, electron-vite.
  const finders = {
    [overrideVariable]: distFolder,
    ELECTRON_EXEC_PATH: path.join(distFolder, executableName(machine.platform)),
    ELECTRON_MAJOR_VER: String(Number.parseInt(version, 10)),
  }
  const wanted: NodeJS.ProcessEnv = {
    ...machine.env,
    // Left behind by some editors' terminals; with it Electron is no more than Node.
    ELECTRON_RUN_AS_NODE: undefined,
    [sqliteVariable]: sqliteBinding,
    ...(isStandIn ? finders : {}),
  }
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(wanted)) if (value !== undefined) env[name] = value
  return env
}
