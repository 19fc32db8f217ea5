import { once } from 'node:events'
import { Agent, type ClientRequest, type IncomingMessage, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Pacer } from './pacer.ts'

/** Address of the hostile peer. Linux has the whole of 127.0.0.0/8; elsewhere it shares one. */
const localAddress = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1'

/** Bytes that are written at once. */
const PIECE_BYTES = 64 * 1024

/** A request that the peer sends to the gateway. */
export type HostileRequest = {
  readonly method?: string
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array | string
  /** False sends the body at once, in preparations; true when absent. */
  readonly isPaced?: boolean
}

/** The response to a request, read to its end. */
export type HostileReply = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

/** HTTP of the hostile peer, from an address of its own. */
export type HttpPeer = {
  send(request: HostileRequest): Promise<HostileReply>
  /** Sends a request and returns its response, of which nothing is read. */
  sendUnread(request: HostileRequest): Promise<IncomingMessage>
  /** Opens a TCP connection. */
  connect(): Promise<Socket>
  close(): void
}

/** Creates the HTTP of a peer with at most `connections` connections to the gateway. */
export function createHttpPeer(options: {
  readonly url: string
  readonly connections: number
  readonly pace: Pacer
}): HttpPeer {
  const { url, connections, pace } = options
  const { hostname, port, origin } = new URL(url)
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const sockets = new Set<Socket>()

  async function write(outgoing: ClientRequest, body: Uint8Array, isPaced: boolean) {
    for (let at = 0; at < body.length && !outgoing.destroyed; at += PIECE_BYTES) {
      const piece = body.subarray(at, at + PIECE_BYTES)
      if (isPaced) await pace(piece.length)
      if (!outgoing.write(piece)) await Promise.race([once(outgoing, 'drain'), ended(outgoing)])
    }
    outgoing.end()
  }

  async function open(asked: HostileRequest): Promise<IncomingMessage> {
    const { method = 'GET', path, headers = {}, body = '', isPaced = true } = asked
    const bytes = typeof body === 'string' ? Buffer.from(body) : body
    const length = method === 'GET' ? {} : { 'content-length': `${bytes.length}` }
    const all = { origin, ...headers, ...length }
    if (isPaced) await pace(Buffer.byteLength(path) + Buffer.byteLength(JSON.stringify(all)))
    const to = { host: hostname, port, method, path, agent, localAddress }
    const outgoing = request({ ...to, headers: all })
    const response = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve)
      outgoing.once('error', reject)
    })
    // A gateway may refuse before the whole body has come; the rest is then not sent.
    response.catch(() => {})
    await write(outgoing, bytes, isPaced).catch(() => {})
    outgoing.on('error', () => {})
    return await response
  }

  return {
    async send(asked) {
      const response = await open(asked)
      const pieces: Buffer[] = []
      for await (const piece of response) pieces.push(piece as Buffer)
      const text = Buffer.concat(pieces).toString()
      return { status: response.statusCode ?? 0, headers: response.headers, text }
    },
    sendUnread: open,
    async connect() {
      const socket = connect({ host: hostname, port: Number(port), localAddress })
      sockets.add(socket)
      socket.once('close', () => sockets.delete(socket))
      socket.on('error', () => {})
      await new Promise<void>((resolve, reject) => {
        socket.once('connect', resolve)
        socket.once('error', reject)
      })
      return socket
    },
    close() {
      agent.destroy()
      for (const socket of sockets) socket.destroy()
    },
  }
}

const ended = (outgoing: ClientRequest) =>
  new Promise<void>((resolve) => outgoing.once('close', resolve))
