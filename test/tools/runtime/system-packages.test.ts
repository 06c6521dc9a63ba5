import { expect, it } from 'vitest'
import type { Outcome } from '../../../tools/runtime/command.ts'
import {
  ensureForTests,
  ensureOffice,
  ensureSystemPackages,
  missingPackages,
} from '../../../tools/runtime/system-packages.ts'
import { aMachine, anOutcome } from './a-machine.ts'

const noDisplay = { PATH: '' }
const plan = { electron: '/electron', mustCompile: false }
const gone = anOutcome({ status: null, isMissing: true })
const fonts = anOutcome({ output: 'Liberation Sans\n' })
const lacksLibraries = anOutcome({
  output: '\tlibc.so.6 => /lib/libc.so.6 (0x1)\n\tlibnss3.so => not found\n',
})

/** A system that answers these commands so, and all others well and in silence; `asked` fills with what was asked. */
function aSystem(answers: Record<string, Outcome>): {
  ask: (command: string, args: readonly string[]) => Promise<Outcome>
  asked: string[]
} {
  const asked: string[] = []
  const ask = (command: string, args: readonly string[]): Promise<Outcome> => {
    const line = [command, ...args].join(' ')
    asked.push(line)
    return Promise.resolve(answers[line] ?? answers[command] ?? anOutcome())
  }
  return { ask, asked }
}
const missingFrom = (
  answers: Record<string, Outcome>,
  env = {},
  mustCompile = false,
): Promise<string[]> =>
  missingPackages(
    aMachine({ env }),
    { ...plan, mustCompile },
    aSystem({ 'fc-list': fonts, ...answers }).ask,
  )

it('misses nothing on a complete system', async () => {
  expect(await missingFrom({}, noDisplay, true)).toEqual([])
})

it.each([
  ['libraries', { ldd: lacksLibraries }, ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1']],
  ['a font, when none is listed', { 'fc-list': anOutcome() }, ['fonts-liberation']],
  [
    'a font, when there is no list and no folder',
    { 'fc-list': gone, ls: anOutcome({ status: 2 }) },
    ['fonts-liberation'],
  ],
  [
    'no font, when only the list is missing',
    { 'fc-list': gone, ls: anOutcome({ output: 'truetype\n' }) },
    [],
  ],
  ['a virtual display', { Xvfb: gone }, ['xvfb']],
  ['the starter of the virtual display', { 'xvfb-run': gone }, ['xvfb']],
  ['the keys of the virtual display', { xauth: gone }, ['xauth']],
  ['a compiler', { 'g++': gone }, ['g++']],
])('misses %s', async (_what, answers, packages) => {
  expect(await missingFrom(answers, noDisplay, true)).toEqual(packages)
})

it('needs no virtual display where there is a real one', async () => {
  expect(await missingFrom({ Xvfb: gone, xauth: gone }, { DISPLAY: ':0' })).toEqual([])
  expect(await missingFrom({ Xvfb: gone, xauth: gone }, { WAYLAND_DISPLAY: 'wayland-0' })).toEqual(
    [],
  )
})

it('needs no compiler when there is nothing to compile', async () => {
  expect(await missingFrom({ 'g++': gone }, noDisplay, false)).toEqual([])
})

it('tells an ordinary user the one line to run, with the names of this system', async () => {
  const renamed = anOutcome({ output: 'Package: libasound2t64\n' })
  const { ask } = aSystem({
    ldd: lacksLibraries,
    'fc-list': fonts,
    'apt-cache show --no-all-versions libasound2t64': renamed,
  })
  await expect(ensureSystemPackages(aMachine(), plan, ask)).rejects.toMatchObject({
    message: 'This system lacks something that the app needs to run.',
    advice:
      'Run this line, then the same command again:\n  sudo apt-get update && sudo apt-get install -y libgtk-3-0 libnss3 libasound2t64 libgbm1',
  })
})

it('installs as root, says so, and looks again', async () => {
  const machine = aMachine({ isRoot: true })
  const { ask, asked } = aSystem({ 'fc-list': anOutcome() })
  await ensureSystemPackages(machine, plan, ask)
  expect(machine.said).toEqual([
    'Installing what this system lacks, with apt-get: fonts-liberation ...',
  ])
  expect(asked.filter(line => line.startsWith('apt-get') || line.startsWith('ldd'))).toEqual([
    'ldd /electron',
    'apt-get --version',
    'apt-get update -qq',
    'apt-get install -y -qq --no-install-recommends fonts-liberation',
    'ldd /electron',
  ])
})

it('says why apt-get could not', async () => {
  const refused = anOutcome({ status: 100, errors: 'E: Unable to locate package fonts-liberation' })
  const { ask } = aSystem({
    'fc-list': anOutcome(),
    'apt-get install -y -qq --no-install-recommends fonts-liberation': refused,
  })
  await expect(ensureSystemPackages(aMachine({ isRoot: true }), plan, ask)).rejects.toThrow(
    'apt-get could not install fonts-liberation:\nE: Unable to locate package fonts-liberation',
  )
})

it('names the libraries that are missing even then', async () => {
  const { ask } = aSystem({ ldd: lacksLibraries, 'fc-list': fonts })
  await expect(ensureSystemPackages(aMachine({ isRoot: true }), plan, ask)).rejects.toThrow(
    'Electron still lacks libnss3.so.',
  )
})

it('says what to look for on a system without apt-get', async () => {
  const { ask } = aSystem({ 'fc-list': anOutcome(), 'apt-get': gone })
  await expect(ensureSystemPackages(aMachine({ isRoot: true }), plan, ask)).rejects.toMatchObject({
    advice: expect.stringContaining('Install what Debian calls fonts-liberation') as unknown,
  })
})

it.each(['win32', 'darwin'] as const)('asks nothing of %s', async platform => {
  const { ask, asked } = aSystem({})
  await ensureSystemPackages(aMachine({ platform }), plan, ask)
  expect(asked).toEqual([])
})

it('installs what the tests lack, and only as root', async () => {
  const { ask, asked } = aSystem({})
  await ensureForTests(aMachine({ isRoot: true }), [], ask)
  await ensureForTests(aMachine({ isRoot: false }), ['strace'], ask)
  expect(asked).toEqual([])
  await ensureForTests(aMachine({ isRoot: true }), ['postgresql', 'strace'], ask)
  expect(asked).toContain('apt-get install -y -qq --no-install-recommends postgresql strace')
})

it('says what kept it out, and leaves it to the tests to go on without', async () => {
  const said: string[] = []
  const { ask } = aSystem({ 'apt-get': gone })
  const machine = aMachine({ isRoot: true, say: line => void said.push(line) })
  await ensureForTests(machine, ['postgresql'], ask)
  expect(said.join(' ')).toContain('postgresql')
})

it('installs LibreOffice Calc where it is not, as root, and waits for a slow line only so long', async () => {
  const { ask, asked } = aSystem({ soffice: gone })
  await ensureOffice(aMachine({ isRoot: false }), ask)
  expect(asked).toEqual([])
  await ensureOffice(aMachine({ isRoot: true }), ask)
  const install = 'apt-get install -y -qq --no-install-recommends'
  expect(asked.filter(line => line.startsWith(install))).toEqual([
    `${install} --download-only libreoffice-calc-nogui`,
    `${install} libreoffice-calc-nogui`,
  ])
})

it('leaves LibreOffice Calc as it is where it is', async () => {
  const { ask, asked } = aSystem({})
  await ensureOffice(aMachine({ isRoot: true }), ask)
  expect(asked).toEqual(['soffice --version'])
})

it('says what kept LibreOffice Calc out, and never stops an install halfway', async () => {
  const said: string[] = []
  const cutShort = { status: null, isMissing: false, output: '', errors: 'stopped' }
  const asked: string[] = []
  const machine = aMachine({ isRoot: true, say: line => void said.push(line) })
  await ensureOffice(machine, (command, args, options) => {
    asked.push(`${args[0] ?? ''} ${options?.timeout ?? 'without end'}`)
    if (command === 'soffice') return Promise.resolve(gone)
    return Promise.resolve(args[0] === 'install' ? cutShort : anOutcome())
  })
  expect(asked.filter(line => line.startsWith('install'))).toEqual(['install 120000'])
  expect(said.join(' ')).toContain('libreoffice-calc-nogui')
})
