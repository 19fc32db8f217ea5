import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A proxy that passes bytes on unchanged, and records all that a client sent. */
export type RecordingProxy = {
  readonly url: string
  /** All bytes that clients sent, in the order of their arrival. */
  sent(): Buffer
  close(): void
}

/**
 * Starts a TCP proxy in front of a server on this machine. If one side closes, the proxy closes the
 * other.
 */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const { hostname, port } = new URL(target)
  const parts: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => other.destroy())
    }
    client.on('data', (part: Buffer) => parts.push(part))
    client.pipe(upstream)
    upstream.pipe(client)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => Buffer.concat(parts),
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
