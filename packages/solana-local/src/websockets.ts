// Subscriptions over WebSocket. When a socket closes, for any reason, its subscriptions end.

import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import {
  LOCAL_SOCKET_QUEUE_BYTES,
  LOCAL_SOCKETS_MAX,
  LOCAL_SUBSCRIPTIONS_MAX,
  RPC_BODY_BYTES_MAX,
} from './limits.ts'
import type { LocalBlock, SolanaLocalChain } from './local-chain.ts'
import { type RpcMethod, RpcMethodError, type RpcParams } from './rpc-methods.ts'
import { respondText, toJson } from './rpc-responses.ts'
import { type Subscription, subscriptions } from './subscriptions.ts'

export type Sockets = {
  /** Takes over a request for a WebSocket. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Subscriptions that are open now, of all sockets. */
  count(): number
  close(): void
}

const TOO_MANY = -32_005
const INVALID_PARAMS = -32_602

/** Creates the handler of WebSockets through which clients subscribe to a chain. */
export function createSockets(chain: SolanaLocalChain): Sockets {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    maxPayload: RPC_BODY_BYTES_MAX,
    perMessageDeflate: false,
  })
  const subscribers = new Map<WebSocket, Map<number, Subscription>>()
  let ids = 0

  function tell(socket: WebSocket, id: number, result: unknown) {
    const one = subscribers.get(socket)?.get(id)
    if (!one) return
    if (socket.bufferedAmount > LOCAL_SOCKET_QUEUE_BYTES) return socket.terminate()
    const params = { result, subscription: id }
    socket.send(toJson({ jsonrpc: '2.0', method: one.method, params }))
    if (one.isOnce) subscribers.get(socket)?.delete(id)
  }

  const stopWatching = chain.watch((block: LocalBlock) => {
    for (const [socket, own] of subscribers) {
      for (const [id, one] of [...own]) for (const fact of one.see(block)) tell(socket, id, fact)
    }
  })

  /** Opens a subscription, and returns its number. */
  function subscribe(socket: WebSocket, method: string, params: RpcParams) {
    const own = subscribers.get(socket) ?? new Map<number, Subscription>()
    if (own.size >= LOCAL_SUBSCRIPTIONS_MAX) throw new RpcMethodError(TOO_MANY, 'too many')
    const one = subscriptions[method]?.(chain, params)
    if (!one) throw new RpcMethodError(INVALID_PARAMS, 'there is no such subscription')
    own.set(++ids, one)
    const id = ids
    // Sent after the response, which contains the subscription's number.
    if (one.first !== undefined) setImmediate(() => tell(socket, id, one.first))
    return id
  }

  function unsubscribe(socket: WebSocket, [id]: RpcParams) {
    if (subscribers.get(socket)?.delete(Number(id))) return true
    throw new RpcMethodError(INVALID_PARAMS, 'there is no such subscription')
  }

  return {
    upgrade(request, socket, head) {
      if (subscribers.size >= LOCAL_SOCKETS_MAX) return void socket.destroy()
      server.handleUpgrade(request, socket, head, (opened) => {
        subscribers.set(opened, new Map())
        const methods = methodsOf({
          subscribe: (name, params) => subscribe(opened, name, params),
          unsubscribe: (params) => unsubscribe(opened, params),
        })
        opened.on('message', (data) => {
          const answer = respondText(methods, data.toString())
          if (answer !== undefined) opened.send(answer)
        })
        opened.on('close', () => subscribers.delete(opened))
        // After a broken frame, `ws` closes the socket by itself; no peer is left to notify.
        opened.on('error', () => opened.terminate())
      })
    },
    count: () => [...subscribers.values()].reduce((sum, own) => sum + own.size, 0),
    close() {
      stopWatching()
      for (const socket of subscribers.keys()) socket.terminate()
      server.close()
    },
  }
}

/** The calls that a socket may make. */
function methodsOf(own: {
  subscribe(name: string, params: RpcParams): number
  unsubscribe(params: RpcParams): boolean
}): Readonly<Record<string, RpcMethod>> {
  const names = Object.keys(subscriptions)
  const opening = names.map((name) => [name, (params: RpcParams) => own.subscribe(name, params)])
  const ending = names.map((name) => [name.replace('Subscribe', 'Unsubscribe'), own.unsubscribe])
  return Object.fromEntries([...opening, ...ending])
}
