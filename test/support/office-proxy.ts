/** The way out of an office: a proxy that lets through, asks for a password, or shows a page of its own. */
import { createServer, type IncomingMessage } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { selfSigned } from './certificate.ts'

const portOf = (server: { readonly address: () => unknown }) =>
  // It listens on TCP, so its address has a port.
  (server.address() as AddressInfo).port

/** Both ends are let go of together, however either ends. */
function join(one: Socket, other: Socket): void {
  one.pipe(other).pipe(one)
  one.on('error', () => other.destroy()).on('close', () => other.destroy())
  other.on('error', () => one.destroy()).on('close', () => one.destroy())
}

/** What a server behind it would have with a certificate of its own making; the text goes on to `port`. */
export async function openTlsEnd(host: string, port: number) {
  const open = new Set<Socket>()
  let letThrough = 0
  const server = createTlsServer(selfSigned(host), socket => {
    letThrough += 1
    join(socket, connect(port, '127.0.0.1'))
  })
  server.on('connection', (socket: Socket) => open.add(socket))
  // Whoever does not believe the certificate goes away in the middle of the greeting.
  server.on('tlsClientError', () => undefined)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    port: portOf(server),
    /** How many believed the certificate and so could have sent something. */
    letThrough: () => letThrough,
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

/** How it meets the next one who asks to be led somewhere. */
export type Meeting =
  'lets through' | 'asks for a password' | 'leads to its page' | 'shows its page'

const page = '<html>Sign in to go on'
const answers: Readonly<Record<Exclude<Meeting, 'lets through'>, string>> = {
  'asks for a password': `HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic realm="Office"\r\nContent-Length: 0\r\n\r\n`,
  'leads to its page': `HTTP/1.1 302 Found\r\nLocation: http://office.example/login\r\nContent-Length: 0\r\n\r\n`,
  'shows its page': `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page}`,
}

/** Leads whoever it lets through to `port` of this machine, whatever was asked for. */
export async function openOfficeProxy(port: number) {
  const asked: string[] = []
  const headers: string[] = []
  const next: Meeting[] = []
  const open = new Set<Socket>()
  const note = ({ method, url, rawHeaders }: IncomingMessage) => {
    asked.push(`${method} ${url}`)
    for (let at = 0; at < rawHeaders.length; at += 2) {
      headers.push(`${rawHeaders[at]?.toLowerCase()}: ${rawHeaders[at + 1]}`)
    }
  }
  const server = createServer((request, reply) => {
    note(request)
    reply.writeHead(200, { 'content-type': 'text/html' }).end(page)
  })
  server.on('connect', (request: IncomingMessage, client: Socket) => {
    note(request)
    open.add(client)
    const meeting = next.shift() ?? 'lets through'
    if (meeting !== 'lets through') {
      client.on('error', () => client.destroy()).end(answers[meeting])
      return
    }
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n')
    join(client, connect(port, '127.0.0.1'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://127.0.0.1:${portOf(server)}`,
    /** "CONNECT review.example:443", everything it was ever asked. */
    asked,
    /** "user-agent: Care Cyber Check", everything that it was told along with that. */
    headers,
    meet: (...meetings: readonly Meeting[]) => void next.push(...meetings),
    close: async () => {
      for (const socket of open) socket.destroy()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
