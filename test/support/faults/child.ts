/** Runs an errand as a process of its own, under strace, which kills it or refuses it something at one chosen system call. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'

const supportFolder = import.meta.dirname
const outFolder = join(supportFolder, '../../../out/faults')

/** As few files, as it ships: loading two hundred would take longer than the errand. Returns the program. */
export async function bundled(entry: string, test: string): Promise<string> {
  const outDir = join(outFolder, test)
  await build({
    configFile: false,
    logLevel: 'silent',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: join(supportFolder, `${entry}.ts`), outDir, emptyOutDir: true },
  })
  return join(outDir, `${entry}.js`)
}

/** What a program can ask of the disk that changes it. */
export const changing = [
  'openat',
  'write',
  'pwrite64',
  'copy_file_range',
  'sendfile',
  'ftruncate',
  'fsync',
  'fdatasync',
  'rename',
  'unlink',
  'mkdir',
  'rmdir',
] as const
export const reading = ['pread64', 'read'] as const
export type SystemCall =
  (typeof changing)[number] | (typeof reading)[number] | 'fcntl' | 'fstat' | 'newfstatat'

export interface Ran {
  readonly said: readonly string[]
  readonly signal: NodeJS.Signals | null
  readonly status: number | null
  readonly complaint: string
}

interface Asked {
  /** Only calls about these files count; left out for all of them. */
  readonly files?: readonly string[]
  readonly calls: readonly SystemCall[]
  /** Written as strace takes it, such as `fsync:error=EIO:when=3`. */
  readonly inject?: string
  readonly log?: string
}

const secondsMost = 60

export function runTraced(args: readonly string[], asked: Asked): Ran {
  const { files = [], calls, inject, log = '/dev/null' } = asked
  const isKill = inject?.includes('signal=') ?? false
  const options = [
    ...['-f', '-y', '-qqq', '-e', 'signal=none', '-o', log],
    // Faster by far, but strace 6.1 then delivers no signal.
    ...(isKill ? [] : ['--seccomp-bpf']),
    ...files.flatMap(file => ['-P', file]),
    ...['-e', `trace=${calls.join()}`],
    ...(inject === undefined ? [] : ['-e', `inject=${inject}`]),
  ]
  const { stdout, stderr, status, signal } = spawnSync(
    'strace',
    [...options, process.execPath, ...args],
    {
      encoding: 'utf8',
      timeout: secondsMost * 1000,
      // One, so that what runs beside the main thread comes in the same order each time.
      env: { ...process.env, UV_THREADPOOL_SIZE: '1' },
    },
  )
  // What comes after the last line end was not printed whole.
  return { said: stdout.split('\n').slice(0, -1), signal, status, complaint: stderr }
}

export interface Point {
  readonly call: SystemCall
  /** The how manyth of its kind, in the thread that makes the most of them. */
  readonly at: number
  /** Whether it asks for room on the disk. */
  readonly takesRoom: boolean
}

/** Every system call about a file below the root, from beginning to end; the log is one with the paths in it. */
export function pointsIn(log: string, root: string): readonly Point[] {
  const most = new Map<string, readonly string[]>()
  for (const [key, lines] of byCallAndThread(linesAbout(log, root))) {
    const call = key.replace(/ .*/, '')
    if (lines.length > (most.get(call)?.length ?? 0)) most.set(call, lines)
  }
  return [...most].flatMap(([name, lines]) => {
    // Nothing else was asked to be traced.
    const call = name as SystemCall
    return lines.map((line, at) => ({ call, at: at + 1, takesRoom: takesRoom(call, line) }))
  })
}

function byCallAndThread(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const grouped = new Map<string, string[]>()
  for (const line of lines) {
    const [, thread, call] = /^(\d+)\s+(\w+)\(/.exec(line) ?? []
    if (call === undefined) continue
    const key = `${call} ${thread ?? ''}`
    grouped.set(key, [...(grouped.get(key) ?? []), line])
  }
  return grouped
}

const growing: ReadonlySet<SystemCall> = new Set([
  ...(['write', 'pwrite64', 'copy_file_range', 'sendfile', 'ftruncate', 'fsync'] as const),
  ...(['rename', 'mkdir'] as const),
])
const takesRoom = (call: SystemCall, line: string): boolean =>
  growing.has(call) || (call === 'openat' && line.includes('O_CREAT'))

const linesAbout = (log: string, root: string): readonly string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter(line => line.includes(`"${root}/`) || line.includes(`<${root}/`))

/** Every file and folder below the root that the log speaks of. */
export function filesIn(log: string, root: string): readonly string[] {
  const named = linesAbout(log, root).flatMap(line =>
    [...line.matchAll(/"(\/[^"\\]*)"/g)].map(([, name = '']) => name),
  )
  return [...new Set(named.filter(name => name.startsWith(`${root}/`)))]
}
