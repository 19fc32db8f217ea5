import { isIP } from 'node:net'
import { errorClass } from '@ostrom/protocol'
import { isLoopbackHost } from '@ostrom/protocol/system'

/** A request names a host that is not one of this gateway's names. */
export class HostRefusedError extends errorClass('HostRefusedError', {
  code: 'host-refused',
  retry: 'never',
  summary: 'The gateway does not accept this host name.',
  details: ({ host }: { host: string }) => [
    `Host: ${host.slice(0, 100)}.`,
    'Open the gateway at its listening address, or at localhost.',
    'Behind a reverse proxy, set `gateway.origin` in the configuration.',
  ],
}) {}

export type AllowedHosts = {
  /** Address on which the gateway listens, or a name of it. */
  readonly host: string
  /** Address at which people open it, if it is behind a reverse proxy. */
  readonly origin?: string | undefined
}

type Fetch = (request: Request, env?: unknown) => Promise<Response>

/** Addresses that mean all addresses of a machine. */
const wildcards: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** Returns a host name in lower case, without IPv6 brackets and without a final dot. */
const plain = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')

/** Returns whether the host name of a request belongs to the gateway. */
export function isAllowedHost(hostname: string, { host, origin }: AllowedHosts): boolean {
  const name = plain(hostname)
  if (isLoopbackHost(name) || name === plain(host)) return true
  if (origin !== undefined && name === plain(new URL(origin).hostname)) return true
  // A gateway that listens on all addresses accepts each IP address as its host. An attacker can
  // make a name resolve to the gateway's address, but cannot do so with an IP address.
  return wildcards.has(plain(host)) && isIP(name) !== 0
}

/**
 * Returns whether a path belongs to the endpoints of the pages (`/api/`) or of the owner
 * (`/manage/`), whose requests have to name the gateway's own host.
 */
const isGuarded = (pathname: string): boolean =>
  pathname.startsWith('/api/') || pathname.startsWith('/manage/')

/**
 * Refuses requests to the pages’ and the owner’s endpoints under a name that is not the gateway’s.
 * An attacker's name, such as `evil.example`, can later resolve to 127.0.0.1 (DNS rebinding). Then
 * the browser lets the attacker's page read the gateway's responses as those of its own server.
 * Only the host name in the request reveals this.
 */
export const withHostCheck =
  (own: AllowedHosts, fetch: Fetch): Fetch =>
  async (request, env) => {
    const { pathname, hostname, host } = new URL(request.url)
    if (!isGuarded(pathname) || isAllowedHost(hostname, own)) return await fetch(request, env)
    const { code, summary: message, details } = new HostRefusedError({ host })
    return Response.json({ error: { code, message, details } }, { status: 421 })
  }
