import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Whether the proxy closes the connection before or after it forwards a request to the chain. */
export type ConnectionCut = 'before' | 'after' | undefined

/** Replaces the chain's response. */
export type ResponseRewrite = (answer: RpcResponse) => RpcResponse

export type RpcResponse = {
  // biome-ignore lint/suspicious/noExplicitAny: answers have as many shapes as there are questions
  readonly result?: any
  readonly error?: { code: number; message: string }
}

export type RpcProxy = { readonly rpcUrl: string; close(): void }

/**
 * Opens a proxy in front of a chain. The proxy reads each request, and may close the connection,
 * change the response, or respond in the chain's place.
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
