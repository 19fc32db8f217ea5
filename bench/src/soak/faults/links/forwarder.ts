import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { STALL_DOUBLINGS_MAX, STALL_MS } from '../limits.ts'

/** A TCP forwarder that can slow down, or break, what goes through it. */
export type Forwarder = {
  readonly port: number
  /** Milliseconds that each piece waits, in both directions; 0 for none. */
  delay(ms: number): void
  /** Percent of the pieces that it holds back, as TCP does after a lost packet; 0 for none. */
  stall(percent: number): void
  /** Ends every connection at once, without a word (RST). */
  reset(): void
  close(): void
}

/**
 * Returns for how long TCP holds a piece back whose packets are lost with a chance, and with them
 * all that comes behind it. Pure.
 *
 * @param random Numbers from 0 to 1, without 1.
 */
export function stallOf(percent: number, random: () => number): number {
  let ms = 0
  for (let times = 0; times <= STALL_DOUBLINGS_MAX && random() * 100 < percent; times++)
    ms += STALL_MS * 2 ** times
  return ms
}

/** Forwards what comes to `host` to another port, on 127.0.0.1 unless another host is given. */
export async function startForwarder(options: {
  readonly host: string
  readonly port?: number
  readonly to: { readonly host: string; readonly port: number }
  readonly random?: () => number
}): Promise<Forwarder> {
  const { host, port = 0, to, random = Math.random } = options
  let delayMs = 0
  let stallPercent = 0
  const sockets = new Set<Socket>()
  const slow = () =>
    new Transform({
      transform(piece, _encoding, done) {
        const waitMs = delayMs + stallOf(stallPercent, random)
        if (waitMs === 0) done(undefined, piece)
        else setTimeout(() => done(undefined, piece), waitMs)
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
    stall(percent) {
      stallPercent = percent
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
