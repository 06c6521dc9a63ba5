/** Turns better-sqlite3's own source into a binding for Node-API 9, with plain calls of the system's compilers. */
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { attempt, lastLines } from './command.ts'
import type { Outcome } from './command.ts'
import { diskFailure, RuntimeFailure } from './failure.ts'

const compatHeader = path.join(import.meta.dirname, 'napi-9-references.h')

// What better-sqlite3's binding.gyp and deps/*.gyp* ask for, without link-time optimisation, which doubles the wait; its list of
// SQLite options is read from deps/defines.gypi itself. -O2 in place of -O3 spares another 15 seconds.
const flags = {
  both: ['-c', '-O2', '-fPIC', '-pthread', '-DNDEBUG'],
  sqlite: ['-std=c99', '-w'],
  addon: [
    '-std=c++20',
    '-fno-rtti',
    '-fno-exceptions',
    '-fvisibility=hidden',
    '-fvisibility-inlines-hidden',
    '-DBUILDING_NODE_EXTENSION',
    '-DNAPI_DISABLE_CPP_EXCEPTIONS',
    '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
  ],
  link: ['-shared', '-pthread', '-Wl,-Bsymbolic', '-Wl,--exclude-libs,ALL'],
}

/** The options SQLite is compiled with, as better-sqlite3 lists them. They decide how the database behaves, so none may get lost. */
export function sqliteDefines(gypi: string): string[] {
  const list = /'defines': \[([^\]]*)\]/.exec(gypi)?.[1] ?? ''
  const defines = [...list.matchAll(/'([^']+)'/g)].map(match => match[1] ?? '')
  if (defines.length > 0) return defines
  throw new RuntimeFailure(
    "better-sqlite3 no longer lists SQLite's options where it used to.",
    'Compare deps/defines.gypi in node_modules/better-sqlite3 with tools/runtime/sqlite-binding.ts, which reads it.',
  )
}

/** Everything that makes one binding differ from another, as text. */
export interface Recipe {
  readonly version: string
  readonly defines: readonly string[]
  readonly text: string
}

/** Reads how the better-sqlite3 in `packages` (a node_modules folder) is to be compiled. */
export async function readRecipe(packages: string): Promise<Recipe> {
  const source = path.join(packages, 'better-sqlite3')
  const packageText = await readFile(path.join(source, 'package.json'), 'utf8').catch(() => '')
  const version = /"version": "([^"]+)"/.exec(packageText)?.[1]
  if (version === undefined) {
    throw new RuntimeFailure(
      'The better-sqlite3 package is not installed in this project.',
      'Run `npm ci`, then the same command again.',
    )
  }
  const defines = sqliteDefines(await readFile(path.join(source, 'deps', 'defines.gypi'), 'utf8'))
  const text = `${JSON.stringify([flags, defines])}\n${await readFile(compatHeader, 'utf8')}`
  return { version, defines, text }
}

export interface Compilation {
  readonly packages: string
  readonly recipe: Recipe
  readonly workFolder: string
  /** The binding's name in the work folder. */
  readonly bindingFile: string
}

/** Compiles better-sqlite3 and SQLite at once, on two cores, and links them. */
export async function compileSqlite(compilation: Compilation, ask = attempt): Promise<void> {
  const { packages, recipe, workFolder, bindingFile } = compilation
  const source = path.join(packages, 'better-sqlite3')
  const sqlite = path.join(source, 'deps', 'sqlite3')
  const headers = [
    sqlite,
    path.join(packages, 'node-api-headers', 'include'),
    path.join(packages, 'node-addon-api'),
  ]
  const includes = headers.map(folder => `-I${folder}`)
  const defines = recipe.defines.map(define => `-D${define}`)
  const run = async (compiler: string, args: readonly string[]): Promise<void> =>
    refuseUnlessDone(await ask(compiler, args, { cwd: workFolder }), workFolder)

  await Promise.all([
    run('gcc', [
      ...flags.both,
      ...flags.sqlite,
      ...defines,
      path.join(sqlite, 'sqlite3.c'),
      '-o',
      'sqlite3.o',
    ]),
    run('g++', [
      ...flags.both,
      ...flags.addon,
      '-include',
      compatHeader,
      ...includes,
      path.join(source, 'src', 'better_sqlite3.cpp'),
      '-o',
      'addon.o',
    ]),
  ])
  await run('g++', [...flags.link, 'addon.o', 'sqlite3.o', '-ldl', '-lm', '-o', bindingFile])
  await Promise.all(['sqlite3.o', 'addon.o'].map(name => rm(path.join(workFolder, name))))
}

function refuseUnlessDone({ status, errors }: Outcome, workFolder: string): void {
  if (status === 0) return
  const told = lastLines(errors)
  throw (
    diskFailure(new Error(told), workFolder) ??
    new RuntimeFailure(
      `better-sqlite3 could not be compiled:\n${told}`,
      'Check that gcc and g++ (10 or newer) are whole, and that `npm ci` has run, then the same command again.',
    )
  )
}
