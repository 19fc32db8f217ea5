import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Web } from '@ostrom/gateway-web/web'

/** Serves a web app on a free port of loopback, until `close` is called. */
export async function serveWeb(web: Pick<Web, 'handle'>) {
  const opened = Promise.withResolvers<AddressInfo>()
  const fetch = async (request: Request) =>
    (await web.handle(request)) ?? new Response(null, { status: 404 })
  const server = serve({ fetch, port: 0, hostname: '127.0.0.1' }, (at) =>
    opened.resolve(at as AddressInfo),
  )
  const { port } = await opened.promise
  return {
    url: `http://127.0.0.1:${port}`,
    close() {
      server.close()
      if ('closeAllConnections' in server) server.closeAllConnections()
    },
  }
}
