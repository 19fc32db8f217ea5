import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** When the proxy hangs up on a question: before the chain has it, or once it has. */
export type ConnectionCut = 'before' | 'after' | undefined

/** Puts another answer in the place of the chain's. */
export type ResponseRewrite = (answer: RpcResponse) => RpcResponse

export type RpcResponse = {
  // biome-ignore lint/suspicious/noExplicitAny: answers have as many shapes as there are questions
  readonly result?: any
  readonly error?: { code: number; message: string }
}

export type RpcProxy = { readonly rpcUrl: string; close(): void }

/**
 * Stands before a chain, looks at each question, and may hang up, change the answer, or answer in
 * the chain's place.
 */
export async function startProxy(
  rpcUrl: string,
  onQuestion: (
    method: string,
    params: readonly unknown[],
  ) => ConnectionCut | ResponseRewrite | RpcResponse | Promise<ConnectionCut>,
): Promise<RpcProxy> {
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    const body = Buffer.concat(parts)
    const { id, method, params } = JSON.parse(body.toString()) as {
      readonly id: unknown
      readonly method: string
      readonly params?: readonly unknown[]
    }
    const hangUp = await onQuestion(method, params ?? [])
    if (hangUp === 'before') return request.socket.destroy()
    const headers = { 'content-type': 'application/json' }
    if (typeof hangUp === 'object') {
      response.writeHead(200, headers).end(JSON.stringify({ jsonrpc: '2.0', id, ...hangUp }))
      return
    }
    const answer = await fetch(rpcUrl, { method: 'POST', headers, body })
    if (hangUp === 'after') return request.socket.destroy()
    const text = await answer.text()
    const isChanged = typeof hangUp === 'function'
    const changed = isChanged
      ? JSON.stringify({ jsonrpc: '2.0', id, ...hangUp(JSON.parse(text) as RpcResponse) })
      : text
    response.writeHead(answer.status, headers).end(changed)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    rpcUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}
