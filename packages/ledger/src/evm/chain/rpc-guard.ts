// The development chain answers every caller of its port under any host name. This server stands
// before it, and passes on requests of programs and wallets of this machine, but none from a web
// page.

import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import type { Duplex } from 'node:stream'
import {
  callRefusalOf,
  isWebSocketUpgrade,
  type LoopbackRefusal,
  pageRefusalOf,
  refusalJson,
} from '@ostrom/protocol/system'
import { DEV_CHAIN_CONNECTIONS_MAX } from '../../limits.ts'

export type RpcGuard = {
  /** Address of the chain for programs and wallets of this machine. */
  readonly rpcUrl: string
  close(): Promise<void>
}

export type RpcGuardOptions = {
  /** Address of the chain itself; known only to this server. */
  readonly upstream: { readonly host: string; readonly port: number }
  /** Port on which the server listens; 0 takes any free port. */
  readonly port: number
}

/**
 * Opens the guarded port of a development chain: JSON-RPC by HTTP, and WebSockets.
 *
 * @throws {Error} The port cannot be opened; the error has Node's code.
 */
export async function openRpcGuard({ upstream, port }: RpcGuardOptions): Promise<RpcGuard> {
  const agent = new Agent({ keepAlive: true })
  const tunnels = new Set<Duplex>()
  const upgrades = { shouldUpgradeCallback: isWebSocketUpgrade }
  const server = createServer(upgrades, (incoming, response) => {
    const refusal = callRefusalOf(incoming)
    if (refusal) refuse(incoming, response, refusal)
    else forward(incoming, response, { ...upstream, agent })
  })
  server.maxConnections = DEV_CHAIN_CONNECTIONS_MAX
  server.on('upgrade', (incoming, socket, head) => {
    // Node leaves socket errors to this server: without a handler, a client that disconnects before
    // the response would end this process.
    socket.on('error', () => socket.destroy())
    const refusal = pageRefusalOf(incoming)
    if (refusal) return void socket.end(refusalText(refusal))
    const tunnel = openTunnel(incoming, { socket, head, upstream })
    tunnels.add(tunnel)
    tunnel.once('close', () => tunnels.delete(tunnel))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    rpcUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      if (!server.listening) return
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      for (const tunnel of tunnels) tunnel.destroy()
      server.closeAllConnections()
      agent.destroy()
      await closed
    },
  }
}

type Upstream = RpcGuardOptions['upstream'] & { readonly agent: Agent }

/**
 * Responds without reading the request, and closes the connection, because the rest of the request
 * may still arrive.
 */
function refuse(incoming: IncomingMessage, response: ServerResponse, refusal: LoopbackRefusal) {
  incoming.resume()
  response.writeHead(refusal.status, { 'content-type': 'application/json', connection: 'close' })
  response.end(refusalJson(refusal))
}

function refusalText(refusal: LoopbackRefusal): string {
  const text = refusalJson(refusal)
  const lines = [
    `HTTP/1.1 ${refusal.status} Refused`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(text)}`,
    'connection: close',
  ]
  return `${lines.join('\r\n')}\r\n\r\n${text}`
}

/**
 * Passes a call on. If the chain has ended, the caller's connection breaks as it would without this
 * server.
 */
function forward(incoming: IncomingMessage, response: ServerResponse, upstream: Upstream) {
  const { host: _host, origin: _origin, expect: _expect, ...headers } = incoming.headers
  const call = request({ ...upstream, method: 'POST', path: incoming.url ?? '/', headers })
  call.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  call.on('error', () => response.destroy())
  response.on('close', () => {
    if (!response.writableFinished) call.destroy()
  })
  incoming.pipe(call)
}

type TunnelOptions = {
  readonly socket: Duplex
  /** Bytes after the request's head. */
  readonly head: Buffer
  readonly upstream: RpcGuardOptions['upstream']
}

/** Passes a WebSocket on, byte by byte. Returns the socket that leads to the chain. */
function openTunnel(incoming: IncomingMessage, { socket, head, upstream }: TunnelOptions): Duplex {
  const chain = connect(upstream)
  const lines = [`GET ${incoming.url ?? '/'} HTTP/1.1`]
  const raw = incoming.rawHeaders
  for (let at = 0; at < raw.length; at += 2) lines.push(`${raw[at]}: ${raw[at + 1]}`)
  chain.write(`${lines.join('\r\n')}\r\n\r\n`)
  chain.write(head)
  chain.pipe(socket).pipe(chain)
  // If one end closes, the other end is closed, too.
  for (const [one, other] of [
    [chain, socket],
    [socket, chain],
  ] as const) {
    one.on('error', () => other.destroy())
    one.on('close', () => other.destroy())
  }
  return chain
}
