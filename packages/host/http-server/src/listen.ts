import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createPlaces, errorClass } from '@ostrom/protocol'
import { isLoopbackHost } from '@ostrom/protocol/system'
import {
  CONNECTIONS_MAX,
  CONNECTIONS_PER_ADDRESS_MAX,
  HEADER_MS_MAX,
  REQUEST_MS_MAX,
} from './limits.ts'

/** The server cannot listen on a port. */
export class ListenFailedError extends errorClass('ListenFailedError', {
  code: 'listen-failed',
  retry: 'never',
  summary: 'The gateway cannot listen on its address.',
  details: ({ host, port, reason }: { host: string; port: number; reason: string }) => [
    `Address: ${host}, port ${port}.`,
    `Reason: ${reason}.`,
    'Stop the program that uses the port, or choose another `port`.',
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
  /**
   * Returns the address by which limits count the connections of an address; undefined for the
   * address of a reverse proxy, behind which there are many clients. The address itself when
   * absent.
   */
  readonly countedAddress?: (address: string) => string | undefined
  /** Other limits than those of `limits.ts`, for tests. */
  readonly limits?: Partial<ServerLimits>
}

export type ServerLimits = {
  readonly connectionsMax: number
  readonly connectionsPerAddressMax: number
  readonly requestMsMax: number
  /** Milliseconds between two looks at the times of the requests. */
  readonly checkMs: number
}

const usualLimits: ServerLimits = {
  connectionsMax: CONNECTIONS_MAX,
  connectionsPerAddressMax: CONNECTIONS_PER_ADDRESS_MAX,
  requestMsMax: REQUEST_MS_MAX,
  checkMs: 30_000,
}

/** Bounds the connections of a server, of all clients and of each address. */
function boundConnections(
  server: Server,
  { connectionsMax, connectionsPerAddressMax: placesMax }: ServerLimits,
  countedAddress: NonNullable<ListenOptions['countedAddress']>,
): void {
  server.maxConnections = connectionsMax
  const enter = createPlaces({
    bytesMax: 0,
    refuse: ({ owner }) => new Error(`${owner} has too many connections`),
  })
  server.on('connection', (socket) => {
    const { remoteAddress = '' } = socket
    const isOwn = isLoopbackHost(remoteAddress.replace(/^::ffff:/i, ''))
    const id = isOwn ? undefined : countedAddress(remoteAddress)
    if (id === undefined) return
    try {
      const place = enter([{ id, name: 'the address', placesMax, bytesMax: 0 }])
      socket.once('close', place.leave)
    } catch {
      socket.destroy()
    }
  })
}

/**
 * Serves HTTP, within the limits of `limits.ts`.
 *
 * @throws {ListenFailedError} The port is taken, or this user may not use it.
 */
export async function listen(
  options: ListenOptions,
): Promise<{ readonly server: Server; readonly url: string }> {
  const { fetch, host, port, countedAddress = (address) => address } = options
  const limits = { ...usualLimits, ...options.limits }
  const { requestMsMax: requestTimeout, checkMs: connectionsCheckingInterval } = limits
  const headersTimeout = Math.min(HEADER_MS_MAX, requestTimeout)
  const serverOptions = { requestTimeout, headersTimeout, connectionsCheckingInterval }
  // Loaded only when a server starts, because programs that only send requests need no more of this
  // module than `urlOf`.
  const { serve } = await import('@hono/node-server')
  return await new Promise((resolve, reject) => {
    const served = { fetch, hostname: host, port, serverOptions }
    const server = serve(served, (address: AddressInfo) =>
      resolve({ server, url: urlOf(host, address.port) }),
    ) as Server
    boundConnections(server, limits, countedAddress)
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
