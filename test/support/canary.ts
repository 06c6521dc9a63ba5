/** Listens on this machine at ports that nobody has a reason to call, and notes whoever does. */
import { createSocket } from 'node:dgram'
import { createServer, type AddressInfo } from 'node:net'

export interface Canary {
  readonly tcp: number
  readonly udp: number
  /** "tcp" or "udp" for each call; empty as long as all is well. */
  readonly calls: readonly string[]
  readonly close: () => Promise<void>
}

export async function openCanary(): Promise<Canary> {
  const calls: string[] = []
  const server = createServer(socket => {
    calls.push('tcp')
    socket.destroy()
  })
  const socket = createSocket('udp4')
  socket.on('message', () => calls.push('udp'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  await new Promise<void>(resolve => socket.bind(0, '127.0.0.1', resolve))
  return {
    // A server that listens on TCP has an address with a port, never a path.
    tcp: (server.address() as AddressInfo).port,
    udp: socket.address().port,
    calls,
    close: async () => {
      socket.close()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
