/** Response headers of the gateway that a page of an allowed origin may read. */
const exposedHeaders = [
  'idempotent-replayed',
  'retry-after',
  'x-ostrom-cost',
  'x-ostrom-fee',
  'x-ostrom-model-version',
  'x-ostrom-provider',
  'x-ostrom-receipt',
  'x-ostrom-session',
  'x-ostrom-unit',
  'x-request-id',
].join(', ')

/** Request headers that common clients send from a browser. */
const acceptedHeaders =
  /^(authorization|content-type|accept|idempotency-key|x-client-request-id|openai-[a-z-]+|x-stainless-[a-z-]+)$/

/** Seconds for which a browser may cache the answer to a preflight request. */
const MAX_AGE_SECONDS = 600

/**
 * Returns the headers that let a page of an allowed origin read responses below `/v1`; none for
 * other paths. Paths below `/v1` need a key in a header, and a browser adds no such header to a
 * request of a page by itself.
 */
export function corsHeaders(request: Request, origins: readonly string[]): Record<string, string> {
  const origin = request.headers.get('origin')
  const isApi = new URL(request.url).pathname.startsWith('/v1/')
  if (!isApi || origins.length === 0 || origin === null) return {}
  if (!origins.includes(origin) && !origins.includes('*')) return { vary: 'Origin' }
  return {
    'access-control-allow-origin': origin,
    'access-control-expose-headers': exposedHeaders,
    vary: 'Origin',
  }
}

/** Answers a CORS preflight request; returns `undefined` for other requests. */
export function preflight(request: Request, origins: readonly string[]): Response | undefined {
  const asks = request.headers.has('access-control-request-method')
  if (request.method !== 'OPTIONS' || !asks) return undefined
  const headers = corsHeaders(request, origins)
  if (!headers['access-control-allow-origin']) return new Response(null, { status: 403, headers })
  const requestedHeaders = request.headers.get('access-control-request-headers') ?? ''
  const allowed = requestedHeaders
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => acceptedHeaders.test(name))
  return new Response(null, {
    status: 204,
    headers: {
      ...headers,
      'access-control-allow-methods': 'GET, POST',
      'access-control-allow-headers': allowed.join(', '),
      'access-control-max-age': String(MAX_AGE_SECONDS),
    },
  })
}
