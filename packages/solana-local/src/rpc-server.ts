// Serves a local chain like a cluster: JSON-RPC over HTTP, subscriptions over WebSocket.

import { existsSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  callRefusalOf,
  isWebSocketUpgrade,
  pageRefusalOf,
  refusalJson,
} from '@ostrom/protocol/system'
import { LocalChainError } from './errors.ts'
import { LOCAL_PORT_TRIES_MAX, RPC_BODY_BYTES_MAX, STATE_INTERVAL_S } from './limits.ts'
import { type LocalChainState, SolanaLocalChain } from './local-chain.ts'
import { RpcMethodError, rpcMethods } from './rpc-methods.ts'
import { respondText } from './rpc-responses.ts'
import { createSnapshotWriter, decodeState } from './snapshot.ts'
import { createSockets, type Sockets } from './websockets.ts'

export type RunningLocalChain = {
  readonly chain: SolanaLocalChain
  readonly rpcUrl: string
  /**
   * Address for WebSockets. Its port is one above that of `rpcUrl`, as client libraries expect;
   * `rpcUrl` accepts WebSockets too.
   */
  readonly wsUrl: string
  /** Subscriptions that are open now. */
  subscriptions(): number
  /** Stops the server and, if the chain is stored, writes its state. */
  close(): Promise<void>
}

export type LocalChainServerOptions = {
  readonly nowSeconds: () => bigint
  /** Port to listen on; 0, the default, takes any free port whose next port is free too. */
  readonly port?: number
  /** Two chains of the same name have the same genesis hash. */
  readonly name?: string
  /** File that keeps the chain: read at the start, written at intervals and at the end. */
  readonly statePath?: string
}

/**
 * Starts a server for a local chain; returns its addresses.
 *
 * @throws {LocalChainError} A port is in use, or the stored chain cannot be read.
 */
export async function serveLocalChain(
  options: LocalChainServerOptions,
): Promise<RunningLocalChain> {
  const { statePath } = options
  const state = statePath !== undefined && existsSync(statePath) ? readState(statePath) : undefined
  const chain = new SolanaLocalChain({ ...options, ...(state && { state }) })
  const sockets = createSockets(chain)
  const servers = await listen(() => serversOf(chain, sockets), options.port ?? 0)
  const keeper = statePath === undefined ? undefined : createSnapshotWriter(chain, statePath)
  // An error of this write is ignored: if its cause lasts, the write at the stop of the server
  // fails too, and reports the error.
  const save = () => void keeper?.save().catch(() => {})
  const timer = keeper && setInterval(save, STATE_INTERVAL_S * 1_000)
  timer?.unref()
  const [rpc, ws] = servers.map((server) => (server.address() as AddressInfo).port)
  return {
    chain,
    rpcUrl: `http://127.0.0.1:${rpc}`,
    wsUrl: `ws://127.0.0.1:${ws}`,
    subscriptions: () => sockets.count(),
    async close() {
      clearInterval(timer)
      sockets.close()
      await Promise.all(servers.map(stop))
      await keeper?.save()
    },
  }
}

function readState(path: string): LocalChainState {
  try {
    return decodeState(readFileSync(path))
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : 'unreadable'
    throw new LocalChainError({ path, reason: reason ?? '', cause: error })
  }
}

/**
 * Returns a server for calls and subscriptions on one port, and a server for subscriptions only on
 * the next.
 */
function serversOf(chain: SolanaLocalChain, sockets: Sockets): readonly [Server, Server] {
  const methods = rpcMethods(chain)
  const upgrades = { shouldUpgradeCallback: isWebSocketUpgrade }
  const rpc = createServer(upgrades, (request, response) => {
    const refusal = callRefusalOf(request)
    if (refusal) {
      request.resume()
      response.writeHead(refusal.status, { 'content-type': 'application/json', ...CLOSE })
      response.end(refusalJson(refusal))
      return
    }
    readBody(request).then(
      (body) => {
        response.setHeader('content-type', 'application/json')
        response.end(respondText(methods, body) ?? '')
      },
      () => response.writeHead(413).end(),
    )
  })
  const ws = createServer(upgrades, (_, response) => response.writeHead(426).end())
  for (const server of [rpc, ws]) {
    server.on('upgrade', (request, socket, head) => {
      // Node leaves the error handling of the socket to this server: without a listener, a client
      // that disconnects before the answer would end this process.
      socket.on('error', () => socket.destroy())
      // A browser lets any page open a WebSocket; only the origin header distinguishes a page from
      // a program.
      const refusal = pageRefusalOf(request)
      if (!refusal) return sockets.upgrade(request, socket, head)
      socket.end(`HTTP/1.1 ${refusal.status} Refused\r\nconnection: close\r\n\r\n`)
    })
  }
  return [rpc, ws]
}

/**
 * Header that closes the connection after a refused call. The unread bytes of the call would
 * otherwise be parsed as the next call.
 */
const CLOSE = { connection: 'close' }

/** Two neighbouring ports. */
async function listen(
  make: () => readonly [Server, Server],
  port: number,
): Promise<readonly [Server, Server]> {
  for (let tries = 1; ; tries++) {
    const [rpc, ws] = make()
    try {
      await listening(rpc, port)
      await listening(ws, (rpc.address() as AddressInfo).port + 1)
      return [rpc, ws]
    } catch (error) {
      if (rpc.listening) await stop(rpc)
      const reason = error instanceof Error ? error.message : 'cannot listen'
      const isLast = port !== 0 || tries >= LOCAL_PORT_TRIES_MAX
      if (isLast) throw new LocalChainError({ port, reason, cause: error })
    }
  }
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeAllConnections()
  await closed
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    length += (part as Buffer).length
    if (length > RPC_BODY_BYTES_MAX) throw new RpcMethodError(-32_600, 'too long')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts).toString('utf8')
}
