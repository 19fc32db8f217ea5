import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { STALL_DOUBLINGS_MAX, STALL_MS } from '../limits.ts'

/** A TCP forwarder that can delay or break its connections. */
export type Forwarder = {
  readonly port: number
  /**
   * Delays each piece of data that a socket delivers by this number of milliseconds, in both
   * directions; 0 ends the delay.
   */
  delay(ms: number): void
  /** Delays this percentage of the pieces, as TCP does after a lost packet; 0 ends these delays. */
  stall(percent: number): void
  /** Resets every connection immediately (RST). */
  reset(): void
  close(): void
}

/**
 * Returns the milliseconds by which TCP delays a piece, and all later pieces, if it loses each
 * packet with a probability of `percent`. Pure.
 *
 * @param random Returns random numbers from 0 to 1, excluding 1.
 */
export function stallOf(percent: number, random: () => number): number {
  let ms = 0
  for (let times = 0; times <= STALL_DOUBLINGS_MAX && random() * 100 < percent; times++)
    ms += STALL_MS * 2 ** times
  return ms
}

/**
 * Listens on `host`, on a free port unless one is given, and forwards each connection to the
 * address `to`.
 */
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
