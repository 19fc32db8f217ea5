import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'

/**
 * Starts a TCP proxy in front of the server at `url`, which records the bytes of both directions.
 * `text` returns them as Latin-1, in the order of their arrival.
 */
export async function recordBytes(url: string) {
  const { hostname, port } = new URL(url)
  const pieces: Buffer[] = []
  const server = createServer((socket) => {
    const onward = connect(Number(port), hostname)
    for (const one of [socket, onward]) {
      one.on('data', (bytes: Buffer) => pieces.push(bytes))
      one.on('error', () => {
        socket.destroy()
        onward.destroy()
      })
    }
    socket.pipe(onward).pipe(socket)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${address.port}`,
    text: () => Buffer.concat(pieces).toString('latin1'),
    close: () => void server.close(),
  }
}
