/** Sees to the libraries, fonts and display server that Electron takes from the Linux system itself. */
import { attempt, lastLines } from './command.ts'
import { lacksDisplay } from './display.ts'
import { explainFailure, RuntimeFailure } from './failure.ts'
import type { Machine } from './machine.ts'

/** What brings in all of Electron's libraries; the other ones it asks for come along with GTK. */
const libraryPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']

/** Asks the system; tests answer in its place. */
export type Ask = typeof attempt

/** What is to be run, and what has to be made for it first. */
export interface Plan {
  readonly electron: string
  readonly mustCompile: boolean
}

/** Installs what the plan lacks on this Linux system when run as root; otherwise fails with the one line to run. */
export async function ensureSystemPackages(
  machine: Machine,
  plan: Plan,
  ask: Ask = attempt,
): Promise<void> {
  if (machine.platform !== 'linux') return
  const { electron } = plan
  const missing = await missingPackages(machine, plan, ask)
  if (missing.length > 0) await installPackages(machine, missing, ask)

  const libraries = missing.length > 0 ? await missingLibraries(electron, ask) : []
  if (libraries.length > 0) {
    throw new RuntimeFailure(
      `Electron still lacks ${libraries.join(', ')}.`,
      'Look up which package of your system holds it, install that, and run the same command again.',
    )
  }
}

/** What some tests lack. Where it cannot be had, they say so loudly themselves; those of the review then fail in CI. */
export async function ensureForTests(
  machine: Machine,
  missing: readonly string[],
  ask: Ask = attempt,
): Promise<void> {
  if (missing.length === 0 || machine.platform !== 'linux' || !machine.isRoot) return
  await installOrSay(machine, missing, ask)
}

/** 100 MB on top of what the rest needs: some 10 s to fetch and 15 s to unpack. A slow line is not waited for. */
const officeDownloadMs = 120_000

/** For the test that opens an export in LibreOffice Calc. Where it cannot be had, that test says so loudly and is left out. */
export async function ensureOffice(machine: Machine, ask: Ask = attempt): Promise<void> {
  if (machine.platform !== 'linux' || !machine.isRoot) return
  if (!(await ask('soffice', ['--version'])).isMissing) return
  await installOrSay(machine, ['libreoffice-calc-nogui'], ask, officeDownloadMs)
}

async function installOrSay(
  machine: Machine,
  packages: readonly string[],
  ask: Ask,
  downloadMs?: number,
): Promise<void> {
  try {
    await installPackages(machine, packages, ask, downloadMs)
  } catch (error) {
    if (!(error instanceof RuntimeFailure)) throw error
    machine.say(explainFailure(error))
  }
}

/** The Debian packages without which Electron would not start, would show no letters, or would have no database. */
export async function missingPackages(
  machine: Machine,
  { electron, mustCompile }: Plan,
  ask: Ask = attempt,
): Promise<string[]> {
  const packages = (await missingLibraries(electron, ask)).length > 0 ? [...libraryPackages] : []
  if (!(await hasFonts(ask))) packages.push('fonts-liberation')
  if (mustCompile && (await lacksCompiler(ask))) packages.push('g++')
  if (!lacksDisplay(machine)) return packages

  const [server, starter, key] = await Promise.all([
    ask('Xvfb', ['-help']),
    ask('xvfb-run', ['--help']),
    ask('xauth', ['version']),
  ])
  if (server.isMissing || starter.isMissing) packages.push('xvfb')
  if (key.isMissing) packages.push('xauth')
  return packages
}

async function lacksCompiler(ask: Ask): Promise<boolean> {
  const compilers = await Promise.all([ask('gcc', ['--version']), ask('g++', ['--version'])])
  return compilers.some(({ isMissing }) => isMissing)
}

async function hasFonts(ask: Ask): Promise<boolean> {
  const listed = await ask('fc-list', [':scalable=true', 'family'])
  const { output } = listed.isMissing ? await ask('ls', ['/usr/share/fonts']) : listed
  return output.trim() !== ''
}

/** The shared libraries the binary asks for and the system does not have. */
async function missingLibraries(electron: string, ask: Ask): Promise<string[]> {
  const { output } = await ask('ldd', [electron])
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(match => match[1] ?? '')
}

/** Installs Debian packages as root and says so; anyone else is told the line to run. */
async function installPackages(
  machine: Machine,
  packages: readonly string[],
  ask: Ask = attempt,
  downloadMs?: number,
): Promise<void> {
  if ((await ask('apt-get', ['--version'])).isMissing) {
    throw new RuntimeFailure(
      'This system lacks something that the app needs to run.',
      `Install what Debian calls ${packages.join(', ')} with your system's package manager, and run the same command again.`,
    )
  }
  if (!machine.isRoot) {
    const names = await currentNames(packages, ask)
    throw new RuntimeFailure(
      'This system lacks something that the app needs to run.',
      `Run this line, then the same command again:\n  sudo apt-get update && sudo apt-get install -y ${names.join(' ')}`,
    )
  }
  machine.say(`Installing what this system lacks, with apt-get: ${packages.join(' ')} ...`)
  const quiet = { env: { ...machine.env, DEBIAN_FRONTEND: 'noninteractive' } }
  await ask('apt-get', ['update', '-qq'], quiet)
  const names = await currentNames(packages, ask)
  const install = ['install', '-y', '-qq', '--no-install-recommends']
  // Only fetching may be cut short: an install that is stopped halfway would spoil every later one.
  const fetched =
    downloadMs === undefined
      ? null
      : await ask('apt-get', [...install, '--download-only', ...names], {
          ...quiet,
          timeout: downloadMs,
        })
  const outcome =
    fetched === null || fetched.status === 0
      ? await ask('apt-get', [...install, ...names], quiet)
      : fetched
  if (outcome.status === 0) return
  throw new RuntimeFailure(
    `apt-get could not install ${names.join(' ')}:\n${lastLines(outcome.errors)}`,
    'Put right what apt-get complains of, and run the same command again.',
  )
}

/** Debian 13 and Ubuntu 24.04 renamed some libraries, with t64 at the end, when their times grew to 64 bits. */
async function currentNames(packages: readonly string[], ask: Ask): Promise<string[]> {
  return Promise.all(
    packages.map(async name => {
      const renamed = `${name}t64`
      const { status, output } = await ask('apt-cache', ['show', '--no-all-versions', renamed])
      return status === 0 && output.includes(`Package: ${renamed}`) ? renamed : name
    }),
  )
}
