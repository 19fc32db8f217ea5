// JSON-RPC over HTTP for a local chain.

import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RPC_BODY_BYTES_MAX } from '../../limits.ts'
import { LocalChain } from './local-chain.ts'
import { type Method, RpcRefusal, rpcMethods } from './rpc-methods.ts'

export type ServedChain = {
  readonly chain: LocalChain
  readonly rpcUrl: string
  close(): Promise<void>
}

type Call = { readonly id?: unknown; readonly method?: unknown; readonly params?: unknown }

/** A local chain, and where it answers. */
export async function serveLocalChain(options: {
  readonly nowSeconds: () => bigint
  /** 0 for any free one. */
  readonly port?: number
  /** Two chains of the same name have the same genesis hash. */
  readonly name?: string
}): Promise<ServedChain> {
  const chain = new LocalChain(options)
  const methods = rpcMethods(chain)
  const server = createServer((request, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('access-control-allow-headers', '*')
    if (request.method === 'OPTIONS') {
      response.writeHead(204).end()
      return
    }
    readBody(request).then(
      (body) => {
        response.setHeader('content-type', 'application/json')
        response.end(answer(methods, body))
      },
      () => response.writeHead(413).end(),
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port ?? 0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return { chain, rpcUrl: `http://127.0.0.1:${port}`, close: () => stop(server) }
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
    if (length > RPC_BODY_BYTES_MAX) throw new RpcRefusal(-32_600, 'too long')
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** The answer to one call, or to a list of them. */
function answer(methods: Readonly<Record<string, Method>>, body: string): string {
  let calls: unknown
  try {
    calls = JSON.parse(body)
  } catch {
    return toJson({ jsonrpc: '2.0', id: null, error: { code: -32_700, message: 'not JSON' } })
  }
  if (Array.isArray(calls)) return toJson(calls.map((call) => answerOne(methods, call as Call)))
  return toJson(answerOne(methods, calls as Call))
}

function answerOne(methods: Readonly<Record<string, Method>>, call: Call) {
  const { id = null, method, params } = call
  const run = typeof method === 'string' && Object.hasOwn(methods, method) && methods[method]
  if (!run) {
    const error = { code: -32_601, message: `Method not found: ${String(method)}` }
    return { jsonrpc: '2.0', id, error }
  }
  try {
    return { jsonrpc: '2.0', id, result: run(Array.isArray(params) ? params : []) }
  } catch (fault) {
    if (fault instanceof RpcRefusal) {
      const { code, message, data } = fault
      return { jsonrpc: '2.0', id, error: { code, message, data } }
    }
    const message = fault instanceof Error ? fault.message : String(fault)
    return { jsonrpc: '2.0', id, error: { code: -32_603, message } }
  }
}

/** JSON in which whole numbers beyond 2^53 stand as they are, as clusters write them. */
function toJson(value: unknown): string {
  const marked = JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'bigint' ? `bigint:${part}` : part,
  )
  return marked.replaceAll(/"bigint:(\d+)"/g, '$1')
}
