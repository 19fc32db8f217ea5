import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorClass } from '@ostrom/protocol'

/** The server cannot listen on a port. */
export class ListenFailedError extends errorClass('ListenFailedError', {
  code: 'listen-failed',
  retry: 'never',
  summary: 'The gateway cannot listen on its address.',
  details: ({ host, port, reason }: { host: string; port: number; reason: string }) => [
    `Address: ${host}, port ${port}.`,
    `Reason: ${reason}.`,
    'Stop the program that uses the port, or choose another port with --port.',
  ],
}) {}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'something else listens there already',
  EACCES: 'this user may not use the port',
  EADDRNOTAVAIL: 'this machine does not have the address',
}

/** The URL of a host and port; IPv6 addresses are in brackets. */
export const urlOf = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`

export type ListenOptions = {
  readonly fetch: (request: Request, env?: unknown) => Promise<Response>
  readonly host: string
  /** 0 means any free port. */
  readonly port: number
}

/**
 * Serves HTTP.
 *
 * @throws {ListenFailedError} The port is taken, or this user may not use it.
 */
export async function listen(
  options: ListenOptions,
): Promise<{ readonly server: Server; readonly url: string }> {
  const { fetch, host, port } = options
  // Loaded only when a server starts, because programs that only send requests need no more of this
  // module than `urlOf`.
  const { serve } = await import('@hono/node-server')
  return await new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: host, port }, (address: AddressInfo) =>
      resolve({ server, url: urlOf(host, address.port) }),
    ) as Server
    server.once('error', ({ code = 'unknown' }: NodeJS.ErrnoException) =>
      reject(new ListenFailedError({ host, port, reason: reasons[code] ?? code })),
    )
  })
}

/**
 * Checks whether the server can listen on a port, and releases the port.
 *
 * @throws {ListenFailedError} The port is taken, or this user may not use it.
 */
export async function assertPortFree(address: {
  readonly host: string
  readonly port: number
}): Promise<void> {
  const { server } = await listen({ ...address, fetch: async () => new Response() })
  await new Promise((resolve) => server.close(resolve))
}
