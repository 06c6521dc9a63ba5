/** Chooses the Electron that start, test, dev, bench, tour and package run: the one named, the real one, or the stand-in. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { lacksDisplay } from './display.ts'
import { downloadFailure, findDownloaded } from './downloaded.ts'
import { executableName, readDistVersion } from './electron-package.ts'
import { RuntimeFailure } from './failure.ts'
import { canRunStandIn, thisMachine } from './machine.ts'
import type { Machine } from './machine.ts'
import { sandboxAdvice } from './sandbox.ts'
import { findSqliteBinding, lacksSqliteBinding, needsOwnBinding } from './sqlite-binding.ts'
import { findStandIn, isStandInFolder, standInVersion } from './stand-in.ts'
import { argsFor, envFor, overrideVariable } from './starting.ts'
import { ensureSystemPackages } from './system-packages.ts'
import type { Plan } from './system-packages.ts'

export interface Runtime {
  /** The executable. */
  readonly electron: string
  /** The unpacked Electron it belongs to. */
  readonly distFolder: string
  readonly version: string
  readonly isStandIn: boolean
  /** The database binding for an Electron that cannot load the one in better-sqlite3; also in `env`. */
  readonly sqliteBinding?: string
  /** To go before the app's folder: `[...runtime.args, folder, ...flags]`. */
  readonly args: readonly string[]
  /** The whole environment to start Electron, or a tool that starts Electron, with. */
  readonly env: Record<string, string>
  readonly needsVirtualDisplay: boolean
}

/** The costly steps of the choice; tests bring cheap ones. */
export interface Steps {
  readonly findDownloaded: (machine: Machine) => ReturnType<typeof findDownloaded>
  readonly findStandIn: (machine: Machine) => Promise<string>
  readonly lacksSqliteBinding: (machine: Machine) => Promise<boolean>
  readonly ensureSystemPackages: (machine: Machine, plan: Plan) => Promise<void>
  readonly findSqliteBinding: (machine: Machine, electron: string) => Promise<string>
}

const realSteps: Steps = {
  findDownloaded,
  findStandIn,
  lacksSqliteBinding,
  ensureSystemPackages,
  findSqliteBinding,
}

interface Choice extends Pick<Runtime, 'distFolder' | 'version' | 'isStandIn'> {
  /** Why this one, in the line for the terminal. */
  readonly because: string
}

/** Finds (and where needed makes) the Electron to run, and says in one line which. Rejects with a RuntimeFailure when there is none. */
export async function findRuntime(
  machine: Machine = thisMachine(),
  steps: Steps = realSteps,
): Promise<Runtime> {
  const choice = await choose(machine, steps)
  const electron = path.join(choice.distFolder, executableName(machine.platform))
  const needsBinding = needsOwnBinding(machine, choice.version)
  const mustCompile = needsBinding && (await steps.lacksSqliteBinding(machine))
  await steps.ensureSystemPackages(machine, { electron, mustCompile })
  const sqliteBinding = needsBinding ? await steps.findSqliteBinding(machine, electron) : undefined
  const needsVirtualDisplay = lacksDisplay(machine)
  machine.say(
    `Electron ${choice.version}${choice.because}.${needsVirtualDisplay ? ' No display here: using a virtual one.' : ''}`,
  )
  const advice = sandboxAdvice(machine, choice.distFolder)
  if (advice !== undefined) machine.say(advice)
  const { distFolder, version, isStandIn } = choice
  return {
    ...{ electron, distFolder, version, isStandIn, needsVirtualDisplay },
    ...(sqliteBinding === undefined ? {} : { sqliteBinding }),
    args: argsFor(machine),
    env: envFor(machine, choice, sqliteBinding),
  }
}

async function choose(machine: Machine, steps: Steps): Promise<Choice> {
  const named = machine.env[overrideVariable]
  if (named) return overridden(machine, path.resolve(machine.projectFolder, named))

  const download = await steps.findDownloaded(machine)
  if (download.distFolder !== undefined) {
    return {
      distFolder: download.distFolder,
      version: download.version,
      isStandIn: false,
      because: '',
    }
  }
  if (!canRunStandIn(machine)) throw downloadFailure(download.version, download.reason)
  const distFolder = await steps.findStandIn(machine)
  const because = `, the stand-in for ${download.version} (${download.reason})`
  return { distFolder, version: standInVersion, isStandIn: true, because }
}

function overridden(machine: Machine, distFolder: string): Choice {
  if (!existsSync(path.join(distFolder, executableName(machine.platform)))) {
    throw new RuntimeFailure(
      `${overrideVariable} names ${distFolder}, but there is no Electron in it.`,
      `Set it to a folder that holds ${executableName(machine.platform)}, or unset it.`,
    )
  }
  const isStandIn = isStandInFolder(distFolder)
  const because = isStandIn ? ', the stand-in' : `, named by ${overrideVariable}`
  return {
    distFolder,
    version: readDistVersion(distFolder) ?? 'of unknown version',
    isStandIn,
    because,
  }
}
