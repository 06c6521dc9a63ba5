import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { Outcome } from '../../../tools/runtime/command.ts'
import { compileSqlite, readRecipe, sqliteDefines } from '../../../tools/runtime/compile-sqlite.ts'
import { aFolder, anOutcome } from './a-machine.ts'

const packages = path.resolve(import.meta.dirname, '..', '..', '..', 'node_modules')

/** Compilers that do no more than note how they are called and leave the file they were asked for. */
function compilers(
  workFolder: string,
  outcome: Outcome,
): { ask: (command: string, args: readonly string[]) => Promise<Outcome>; calls: string[][] } {
  const calls: string[][] = []
  const ask = (command: string, args: readonly string[]): Promise<Outcome> => {
    calls.push([command, ...args])
    writeFileSync(path.join(workFolder, args.at(-1) ?? ''), '')
    return Promise.resolve(outcome)
  }
  return { ask, calls }
}

it("reads SQLite's options from better-sqlite3 itself, every one of them", async () => {
  const gypi = readFileSync(path.join(packages, 'better-sqlite3', 'deps', 'defines.gypi'), 'utf8')
  const { defines } = await readRecipe(packages)
  expect(defines).toContain('SQLITE_DEFAULT_WAL_SYNCHRONOUS=1')
  expect(defines).toHaveLength([...gypi.matchAll(/^ {4}'/gm)].length)
})

it('refuses a list that is no longer where it was, for a database with other options would behave otherwise', () => {
  expect(() => sqliteDefines("{ 'settings': ['SQLITE_DQS=0'] }")).toThrow(
    "no longer lists SQLite's options",
  )
})

it('hands all of them to the compiler', async () => {
  const workFolder = aFolder()
  const recipe = await readRecipe(packages)
  const { ask, calls } = compilers(workFolder, anOutcome())
  await compileSqlite({ packages, recipe, workFolder, bindingFile: 'binding.node' }, ask)
  expect(calls.find(([command]) => command === 'gcc')).toEqual(
    expect.arrayContaining(recipe.defines.map(define => `-D${define}`)),
  )
})

it('says what the compiler complains of', async () => {
  const workFolder = aFolder()
  const recipe = await readRecipe(packages)
  const { ask } = compilers(
    workFolder,
    anOutcome({ status: 1, errors: "g++: error: unrecognized option '-std=c++20'" }),
  )
  await expect(
    compileSqlite({ packages, recipe, workFolder, bindingFile: 'binding.node' }, ask),
  ).rejects.toMatchObject({
    message: "better-sqlite3 could not be compiled:\ng++: error: unrecognized option '-std=c++20'",
    advice: expect.stringContaining('g++ (10 or newer)') as unknown,
  })
})

it('says a full disk in words', async () => {
  const workFolder = aFolder()
  const recipe = await readRecipe(packages)
  const { ask } = compilers(
    workFolder,
    anOutcome({ status: 1, errors: 'fatal error: No space left on device' }),
  )
  await expect(
    compileSqlite({ packages, recipe, workFolder, bindingFile: 'binding.node' }, ask),
  ).rejects.toThrow(/is full\.$/)
})

it('says so when better-sqlite3 is not installed', async () => {
  const empty = aFolder()
  mkdirSync(path.join(empty, 'better-sqlite3'))
  await expect(readRecipe(empty)).rejects.toThrow(
    'The better-sqlite3 package is not installed in this project.',
  )
})
