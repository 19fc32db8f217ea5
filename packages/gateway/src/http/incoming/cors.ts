import { CORS_HEADER_LENGTH_MAX, CORS_HEADERS_MAX } from '../limits.ts'

/** Response headers of the gateway that a page of an allowed origin may read. */
const exposedHeaders = [
  'idempotent-replayed',
  'retry-after',
  'x-ostrom-cost',
  'x-ostrom-expected-cached-tokens',
  'x-ostrom-expected-cost',
  'x-ostrom-fee',
  'x-ostrom-ignored',
  'x-ostrom-model-version',
  'x-ostrom-provider',
  'x-ostrom-receipt',
  'x-ostrom-session',
  'x-ostrom-stopped',
  'x-ostrom-unit',
  'x-request-id',
].join(', ')

/**
 * A header name as HTTP defines it, but without `*`, which browsers take for all names. A page may
 * send any such header: a request needs a key in a header, and origins are checked separately.
 */
const headerName = /^[a-z0-9!#$%&'+.^_`|~-]+$/

/** Seconds for which a browser may cache the answer to a preflight request. */
const MAX_AGE_SECONDS = 600

/**
 * Returns the headers that let a page of an allowed origin read responses below `/v1`; none for
 * other paths. Without `origins`, any origin is allowed; an empty list allows none. Any origin is
 * safe: paths below `/v1` need a key in a header, and a browser does not add this header to a
 * page's request by itself.
 */
export function corsHeaders(
  request: Request,
  origins: readonly string[] = ['*'],
): Record<string, string> {
  const origin = request.headers.get('origin')
  const isApi = new URL(request.url).pathname.startsWith('/v1/')
  if (!isApi || origins.length === 0) return {}
  const isAllowed = origin !== null && (origins.includes(origin) || origins.includes('*'))
  if (!isAllowed) return { vary: 'Origin' }
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders,
    vary: 'Origin',
  }
}

/** Answers a CORS preflight request; returns `undefined` for other requests. */
export function preflight(request: Request, origins?: readonly string[]): Response | undefined {
  const asks = request.headers.has('access-control-request-method')
  if (request.method !== 'OPTIONS' || !asks) return undefined
  const headers = corsHeaders(request, origins)
  if (!headers['access-control-allow-origin']) return new Response(null, { status: 403, headers })
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': 'GET, POST, DELETE',
      'access-control-allow-headers': requestedHeaders(request).join(', '),
      'access-control-max-age': String(MAX_AGE_SECONDS),
      vary: 'Origin, Access-Control-Request-Headers',
    },
  })
}

/**
 * Returns the names of the headers that a page wants to send, in lower case, within the limits.
 * Clients add headers of their own (`user-agent`, `x-title`, `anthropic-version`), so a fixed list
 * of names would refuse some of them.
 */
function requestedHeaders(request: Request): readonly string[] {
  const text = request.headers.get('access-control-request-headers') ?? ''
  const names = text.split(',').map((name) => name.trim().toLowerCase())
  return names
    .filter((name) => name.length <= CORS_HEADER_LENGTH_MAX && headerName.test(name))
    .slice(0, CORS_HEADERS_MAX)
}
