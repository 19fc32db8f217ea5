import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/** A TCP forwarder that can slow down, or break, what goes through it. */
export type Forwarder = {
  readonly port: number
  /** Milliseconds that each piece waits, in both directions; 0 for none. */
  delay(ms: number): void
  /** Ends every connection at once, without a word (RST). */
  reset(): void
  close(): void
}

/** Forwards what comes to `host` to another port, on 127.0.0.1 unless another host is given. */
export async function startForwarder(options: {
  readonly host: string
  readonly port?: number
  readonly to: { readonly host: string; readonly port: number }
}): Promise<Forwarder> {
  const { host, port = 0, to } = options
  let delayMs = 0
  const sockets = new Set<Socket>()
  const slow = () =>
    new Transform({
      transform(piece, _encoding, done) {
        if (delayMs === 0) done(undefined, piece)
        else setTimeout(() => done(undefined, piece), delayMs)
      },
    })
  const join = (a: Socket, b: Socket) => {
    a.pipe(slow()).pipe(b)
    a.once('close', () => b.destroy())
    a.on('error', () => b.destroy())
    sockets.add(a)
    a.once('close', () => sockets.delete(a))
  }
  const server = createServer((incoming) => {
    const outgoing = connect(to)
    join(incoming, outgoing)
    join(outgoing, incoming)
  })
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    delay(ms) {
      delayMs = ms
    },
    reset() {
      for (const socket of sockets) socket.resetAndDestroy()
    },
    close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
