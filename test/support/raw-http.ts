/** Bytes to a server as they are, without a library that would put them right. */
import { connect } from 'node:net'

/** All that came back until the server cut the line, or the time was over. */
export async function rawAsk(
  address: string,
  bytes: string | Buffer,
  { seconds = 15, finish = true } = {},
): Promise<string> {
  const { hostname, port } = new URL(address)
  return new Promise(resolve => {
    const socket = connect(Number(port), hostname)
    let heard = ''
    socket.setEncoding('latin1')
    socket.setTimeout(seconds * 1_000, () => socket.destroy())
    socket.on('data', text => (heard += String(text)))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve(heard))
    socket.write(bytes)
    if (finish) socket.end()
  })
}

export const statusesIn = (heard: string): readonly number[] =>
  [...heard.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))
