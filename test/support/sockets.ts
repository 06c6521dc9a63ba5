/** Sees every address that the app and its helpers speak to, in two ways that know nothing of the app. Linux only. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface SocketUse {
  /** "127.0.0.1:443" for each address that was spoken to first from our side, in order and once. */
  readonly outgoing: readonly string[]
  /** The addresses listened at. */
  readonly listening: readonly string[]
}

export interface TracedUse extends SocketUse {
  /**
   * Of the outgoing ones those to which a datagram socket was tied and nothing was handed: that asks this machine for
   * a route and sends nothing. Chromium does so before it connects (net/dns, IPv6 probe and address sorter).
   */
  readonly onlyRoutes: readonly string[]
}

/** It is there, and this machine lets it look at a program. */
export const hasStrace = spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

const unique = (list: readonly string[]): readonly string[] => [...new Set(list)]

export interface Traced {
  /** To be started in the place of the program. */
  readonly program: string
  /** To be asked when the program has ended. */
  readonly use: () => TracedUse
}

/** Every system call about the network, of every process that comes from the program: nothing is too short to be seen. */
export function traced(program: string, folder: string): Traced {
  const log = join(folder, 'network.strace')
  const wrapper = join(folder, 'traced.sh')
  const options = `-f --seccomp-bpf -qq -yy -e trace=%network -e signal=none -s 0 -o '${log}'`
  writeFileSync(wrapper, `#!/bin/sh\nexec strace ${options} '${program}' "$@"\n`, { mode: 0o755 })
  return { program: wrapper, use: () => readTrace(readFileSync(log, 'utf8')) }
}

const address =
  /sin6?_port=htons\((\d+)\).*?(?:sin_addr=inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)")/
const first = /^\d+\s+(connect|sendto|sendmsg|sendmmsg|bind)\(/

const isTying = /^\d+\s+connect\(\d+<UDP/
/** The other end of a datagram socket that was tied to it. */
const tiedTo = /^\d+\s+send\w+\(\d+<UDP(?:v6)?:\[.*?->\[?([^\]>]+?)\]?(:\d+)\]>/

interface Spoken {
  readonly call: string
  readonly at: string
  readonly isTying: boolean
}

function readLine(line: string): Spoken | null {
  const [, host, atPort] = tiedTo.exec(line) ?? []
  if (host !== undefined && atPort !== undefined) {
    return { call: 'send', at: `${host}${atPort}`, isTying: false }
  }
  const call = first.exec(line)?.[1]
  const [, port, four, six] = address.exec(line) ?? []
  if (call === undefined || port === undefined) return null
  return { call, at: `${four ?? six ?? '?'}:${port}`, isTying: isTying.test(line) }
}

export function readTrace(log: string): TracedUse {
  const all = log.split('\n').flatMap(line => readLine(line) ?? [])
  const of = (kept: readonly Spoken[]) => unique(kept.map(({ at }) => at))
  const outgoing = all.filter(({ call }) => call !== 'bind')
  const spokenTo = of(outgoing.filter(each => !each.isTying))
  return {
    outgoing: of(outgoing),
    listening: of(all.filter(({ call }) => call === 'bind')),
    onlyRoutes: of(outgoing).filter(at => !spokenTo.includes(at)),
  }
}

/** Looks at the open sockets of a process and all that came from it, again and again until told to stop. */
export function watchSockets(processNumber: number): () => SocketUse {
  const seen: SocketUse = { outgoing: [], listening: [] }
  const found = { outgoing: [...seen.outgoing], listening: [...seen.listening] }
  const look = () => {
    const sockets = socketsOf(familyOf(processNumber))
    const listening = sockets.filter(({ isOpenTo }) => isOpenTo === null)
    const ports = new Set(listening.map(({ at }) => at.split(':').at(-1)))
    found.listening.push(...listening.map(({ at }) => at))
    for (const { at, isOpenTo } of sockets) {
      // The other end of a call that came in at a port listened at.
      const isAnswer = ports.has(at.split(':').at(-1))
      if (isOpenTo !== null && !isAnswer) found.outgoing.push(isOpenTo)
    }
  }
  const timer = setInterval(look, 40)
  return () => {
    look()
    clearInterval(timer)
    return { outgoing: unique(found.outgoing), listening: unique(found.listening) }
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // Processes end while they are looked at.
    return ''
  }
}

function familyOf(ancestor: number): readonly string[] {
  const numbers = readdirSync('/proc').filter(name => /^\d+$/.test(name))
  // The name of the program stands in brackets and may hold anything; the parent comes two places later.
  const parents = new Map(
    numbers.map(number => [number, /.*\) \S (\d+)/s.exec(read(`/proc/${number}/stat`))?.[1]]),
  )
  const isOurs = (number: string | undefined): boolean => {
    if (number === undefined || number === '0') return false
    return number === String(ancestor) || isOurs(parents.get(number))
  }
  return numbers.filter(isOurs)
}

interface Socket {
  readonly at: string
  /** The other end, or null where there is none yet. */
  readonly isOpenTo: string | null
}

function socketsOf(numbers: readonly string[]): readonly Socket[] {
  const ids = new Set(numbers.flatMap(socketIdsOf))
  const tables = ['tcp', 'tcp6', 'udp', 'udp6'].flatMap(name => {
    const [, ...lines] = read(`/proc/${numbers[0] ?? 'self'}/net/${name}`)
      .trim()
      .split('\n')
    return lines.map(line => line.trim().split(/\s+/))
  })
  return tables
    .filter(fields => ids.has(fields[9] ?? ''))
    .map(fields => {
      const remote = inWords(fields[2] ?? '')
      return { at: inWords(fields[1] ?? ''), isOpenTo: /:0$/.test(remote) ? null : remote }
    })
}

function socketIdsOf(number: string): readonly string[] {
  const folder = `/proc/${number}/fd`
  if (!existsSync(folder)) return []
  try {
    return readdirSync(folder).flatMap(name => {
      const link = readlinkSync(join(folder, name))
      return /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []
    })
  } catch {
    return []
  }
}

/** "0100007F:1F90" as the kernel writes it is 127.0.0.1:8080; longer ones keep the kernel's own figures. */
function inWords(written: string): string {
  const [address = '', port = ''] = written.split(':')
  const bytes = address.match(/../g) ?? []
  const isMapped = /^0{16}FFFF0000/.test(address)
  const four = isMapped ? bytes.slice(12) : bytes
  const words =
    four.length === 4
      ? four
          .reverse()
          .map(byte => parseInt(byte, 16))
          .join('.')
      : address
  return `${words}:${parseInt(port, 16)}`
}
