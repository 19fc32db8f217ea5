import { isIP } from 'node:net'
import { BaseError } from '@ostrom/protocol'
import { isLoopbackHost } from '@ostrom/protocol/system'

/** A request names a host that this gateway does not know itself by. */
export class HostRefusedError extends BaseError<'host-refused'> {
  override readonly name = 'HostRefusedError'

  constructor({ host }: { host: string }) {
    super({
      code: 'host-refused',
      retry: 'never',
      summary: 'The gateway does not accept this host name.',
      details: [
        `Host: ${host.slice(0, 100)}.`,
        'Open the gateway at its listening address, or at localhost.',
        'Behind a reverse proxy, set `gateway.origin` in the configuration.',
      ],
    })
  }
}

export type AllowedHosts = {
  /** Address that the gateway listens on, or a name of it. */
  readonly host: string
  /** Address that people open it at, where a reverse proxy stands before it. */
  readonly origin?: string | undefined
}

type Fetch = (request: Request, env?: unknown) => Promise<Response>

/** Listening on all addresses of a machine. */
const wildcards: ReadonlySet<string> = new Set(['0.0.0.0', '::'])

/** Without the brackets of an IPv6 address, or the dot that a whole name ends with. */
const plain = (hostname: string): string =>
  hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '')

/** Whether a gateway is known by the name that a request was sent to. */
export function isAllowedHost(hostname: string, { host, origin }: AllowedHosts): boolean {
  const name = plain(hostname)
  if (isLoopbackHost(name) || name === plain(host)) return true
  if (origin !== undefined && name === plain(new URL(origin).hostname)) return true
  // An address is no name that could be made to lead elsewhere.
  return wildcards.has(plain(host)) && isIP(name) !== 0
}

/** Routes that answer without an API key; all others require one. */
const isGuarded = (pathname: string): boolean =>
  pathname.startsWith('/api/') || pathname.startsWith('/manage/')

/**
 * Refuses requests to the pages’ and the owner’s endpoints under a name that is not the gateway’s.
 * A browser takes a page of `evil.example`, whose name was then made to lead to 127.0.0.1, for one
 * of the gateway's own (DNS rebinding): only the name gives it away.
 */
export const withHostCheck =
  (own: AllowedHosts, fetch: Fetch): Fetch =>
  async (request, env) => {
    const { pathname, hostname, host } = new URL(request.url)
    if (!isGuarded(pathname) || isAllowedHost(hostname, own)) return await fetch(request, env)
    const { code, summary: message, details } = new HostRefusedError({ host })
    return Response.json({ error: { code, message, details } }, { status: 421 })
  }
