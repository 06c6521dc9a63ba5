/** A line with a mind of its own: it drops, delays, doubles, truncates and resets what passes, at any byte. */
import { createServer, connect, type AddressInfo, type Socket } from 'node:net'

export const mishaps = [
  'none',
  'delay',
  'twice',
  'cut-there',
  'reset-there',
  'cut-back',
  'reset-back',
  'no-line',
] as const
export type Mishap = (typeof mishaps)[number]

export interface Plan {
  readonly mishap: Mishap
  /** After how many bytes, in the direction of the mishap. */
  readonly after: number
}

export interface ChaosProxy {
  readonly address: string
  /** Where the line leads from now on. */
  readonly leadTo: (port: number) => void
  readonly close: () => Promise<void>
}

export async function openChaosProxy(plan: () => Plan): Promise<ChaosProxy> {
  let port = 0
  const open = new Set<Socket>()
  const track = (socket: Socket) => {
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    // A line that breaks is what this is for.
    socket.on('error', () => socket.destroy())
    return socket
  }
  const server = createServer({ allowHalfOpen: true }, client => {
    const near = track(client)
    const now = plan()
    if (now.mishap === 'no-line') near.resetAndDestroy()
    else join(near, track(connect(port, '127.0.0.1')), now, () => track(connect(port, '127.0.0.1')))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    // It listens on TCP, so its address has a port.
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: next => {
      port = next
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function join(near: Socket, far: Socket, { mishap, after }: Plan, again: () => Socket): void {
  const there: Buffer[] = []
  pass(near, far, {
    after,
    how: mishap === 'cut-there' || mishap === 'reset-there' ? mishap : null,
  })
  pass(far, near, { after, how: mishap === 'cut-back' || mishap === 'reset-back' ? mishap : null })
  near.on('data', (part: Buffer) => there.push(part))
  if (mishap === 'delay') {
    near.pause()
    setTimeout(() => near.resume(), after % 20)
  }
  near.on('close', () => far.destroy())
  far.on('close', () => {
    // The same request once more, on a line of its own, after the first was answered.
    if (mishap === 'twice')
      again()
        .on('data', () => undefined)
        .end(Buffer.concat(there))
    near.destroySoon()
  })
}

interface Fault {
  readonly after: number
  readonly how: Mishap | null
}

function pass(from: Socket, to: Socket, { after, how }: Fault): void {
  let passed = 0
  from.on('data', (part: Buffer) => {
    const rest = how === null ? part.length : Math.max(0, after - passed)
    to.write(part.subarray(0, rest))
    passed += part.length
    if (how === null || passed < after) return
    if (how === 'reset-there' || how === 'reset-back') {
      from.resetAndDestroy()
      to.resetAndDestroy()
    } else {
      from.destroy()
      to.end()
    }
  })
  from.on('end', () => to.end())
}
