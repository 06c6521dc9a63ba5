/** Reads what strace wrote of a program: which bytes it gave to which file, and when it asked for them to be on the disk. */

export type Event =
  | {
      readonly kind: 'open'
      readonly fd: string
      readonly path: string
      readonly isNew: boolean
      readonly isEmptied: boolean
    }
  | { readonly kind: 'close'; readonly fd: string }
  | {
      readonly kind: 'write'
      readonly fd: string
      readonly at: number | null
      readonly bytes: Buffer
    }
  | { readonly kind: 'copy'; readonly from: string; readonly to: string; readonly length: number }
  | { readonly kind: 'truncate'; readonly fd: string; readonly length: number }
  | { readonly kind: 'sync'; readonly fd: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'unlink'; readonly path: string }
  | { readonly kind: 'said'; readonly text: string }

const bytesOf = (text: string): Buffer => Buffer.from(text.replaceAll('\\x', ''), 'hex')

/** Calls that another thread interrupted stand on two lines. */
function* wholeLines(log: string): Generator<string> {
  const begun = new Map<string, string>()
  for (const line of log.split('\n')) {
    const [, pid = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(rest)
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest)
    if (unfinished !== null) begun.set(pid, unfinished[1] ?? '')
    else yield resumed === null ? rest : (begun.get(pid) ?? '') + (resumed[1] ?? '')
  }
}

export function* eventsOf(log: string): Generator<Event> {
  for (const line of wholeLines(log)) {
    const [, name = '', given = '', result = ''] = /^(\w+)\((.*)\)\s+= (-?\d+)/s.exec(line) ?? []
    if (name === '' || result.startsWith('-')) continue
    const event = eventOf(name, given, result)
    if (event !== null) yield event
  }
}

const texts = (given: string): readonly string[] =>
  [...given.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, text = '']) => bytesOf(text).toString())
const firstFd = (given: string): string => /^(\d+)/.exec(given)?.[1] ?? ''

interface Call {
  readonly given: string
  readonly result: string
  readonly fd: string
  readonly path: string
  readonly other: string
}

const open = ({ given, result, path }: Call): Event => ({
  kind: 'open',
  fd: result,
  path,
  isNew: given.includes('O_CREAT'),
  isEmptied: given.includes('O_TRUNC'),
})

function write({ given, result, fd }: Call, at: number | null): Event {
  const bytes = bytesOf(/"((?:\\x[0-9a-f]{2})*)"/.exec(given)?.[1] ?? '')
  if (fd === '1') return { kind: 'said', text: bytes.toString() }
  return { kind: 'write', fd, at, bytes: bytes.subarray(0, Number(result)) }
}

const lastNumber = (given: string): number => Number(/, (\d+)$/.exec(given)?.[1])
const sync = ({ fd }: Call): Event => ({ kind: 'sync', fd })
const rename = ({ path, other }: Call): Event => ({ kind: 'rename', from: path, to: other })
const unlink = ({ path }: Call): Event => ({ kind: 'unlink', path })

const readers: Readonly<Record<string, (call: Call) => Event>> = {
  openat: open,
  open,
  creat: open,
  close: ({ fd }) => ({ kind: 'close', fd }),
  write: call => write(call, null),
  pwrite64: call => write(call, lastNumber(call.given)),
  copy_file_range: ({ given, result, fd }) => ({
    kind: 'copy',
    from: fd,
    to: /NULL, (\d+)/.exec(given)?.[1] ?? '',
    length: Number(result),
  }),
  sendfile: ({ given, result, fd }) => ({
    kind: 'copy',
    from: /, (\d+)/.exec(given)?.[1] ?? '',
    to: fd,
    length: Number(result),
  }),
  ftruncate: ({ given, fd }) => ({ kind: 'truncate', fd, length: lastNumber(given) }),
  fsync: sync,
  fdatasync: sync,
  rename,
  renameat: rename,
  renameat2: rename,
  unlink,
  unlinkat: unlink,
}

export const traced = Object.keys(readers).join(',')

function eventOf(name: string, given: string, result: string): Event | null {
  const [path = '', other = ''] = texts(given)
  return readers[name]?.({ given, result, fd: firstFd(given), path, other }) ?? null
}
