import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** Suppresses the bundled model's end tokens, so that an answer does not end by itself. */
const ENDLESS = { logit_bias: { 0: -100, 1: -100, 2: -100 } }

/**
 * Stands before a gateway and forwards each request unchanged, except that no answer of the bundled
 * model ends by itself. A client that leaves ends the forwarded request.
 */
export async function startEndlessGateway(url: string) {
  const server = createServer(async (request, response) => {
    const gone = new AbortController()
    response.once('close', () => gone.abort())
    try {
      const given = await buffer(request)
      const isQuestion = request.url?.endsWith('/chat/completions')
      const body = isQuestion
        ? JSON.stringify({ ...(JSON.parse(given.toString()) as object), ...ENDLESS })
        : given
      const { host: _, 'content-length': __, connection: ___, ...headers } = request.headers
      const answer = await fetch(new URL(request.url ?? '/', url), {
        method: request.method ?? 'GET',
        headers: headers as Record<string, string>,
        signal: gone.signal,
        ...(given.length > 0 && { body }),
      })
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? '',
      })
      for await (const part of answer.body ?? []) response.write(part)
      response.end()
    } catch (error) {
      if (!gone.signal.aborted) throw error
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
