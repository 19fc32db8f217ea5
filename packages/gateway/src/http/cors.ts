/** Headers of ours that a page of an allowed origin may read. */
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

/** Headers that the usual clients send from a browser. */
const acceptedHeaders =
  /^(authorization|content-type|accept|idempotency-key|openai-[a-z-]+|x-stainless-[a-z-]+)$/

/** How long a browser may keep what it was told, in seconds. */
const MAX_AGE_SECONDS = 600

/**
 * Headers that let a page of an allowed origin read what is under `/v1`; none for anything else.
 * What is there asks for a key in a header, which no page sends for a visitor unawares.
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

/** Answers a browser's question before it sends; `undefined` where the request is none. */
export function preflight(request: Request, origins: readonly string[]): Response | undefined {
  const asks = request.headers.has('access-control-request-method')
  if (request.method !== 'OPTIONS' || !asks) return undefined
  const headers = corsHeaders(request, origins)
  if (!headers['access-control-allow-origin']) return new Response(null, { status: 403, headers })
  const asked = request.headers.get('access-control-request-headers') ?? ''
  const allowed = asked
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
