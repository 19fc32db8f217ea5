import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

export type HttpFixture = {
  readonly url: string
  /** Path and `Range` header of each request that the server received so far. */
  readonly requests: { readonly path: string; readonly range: string | undefined }[]
  close(): Promise<void>
}

/** Serves a handler on a loopback port that the system chooses. */
export async function serve(
  handler: (request: Request) => Promise<Response>,
): Promise<HttpFixture> {
  const requests: HttpFixture['requests'] = []
  const reply = async (message: IncomingMessage, to: ServerResponse): Promise<void> => {
    const control = new AbortController()
    to.on('close', () => control.abort())
    requests.push({ path: message.url ?? '', range: message.headers.range })
    const headers = Object.entries(message.headers).map(([key, value]) => [key, String(value)])
    const response = await handler(
      new Request(`http://loopback${message.url}`, {
        method: message.method ?? 'GET',
        headers: headers as [string, string][],
        signal: control.signal,
        ...(message.method === 'POST' && { body: Readable.toWeb(message), duplex: 'half' }),
      } as RequestInit),
    )
    to.writeHead(response.status, Object.fromEntries(response.headers))
    if (!response.body) return void to.end()
    await pipeline(Readable.fromWeb(response.body as never), to)
  }
  const server = createServer((message, to) => {
    reply(message, to).catch(() => to.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
