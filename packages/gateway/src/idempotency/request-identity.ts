/**
 * What makes two requests the same: the client's own `Idempotency-Key`, or, for a client that
 * retries by itself, the same API key and body.
 */
export type RequestIdentity = {
  readonly kind: 'key' | 'retry'
  /** Unique among all requests of all API keys. */
  readonly id: string
  /** The endpoint and the body. The same id with another of these is a mistake. */
  readonly fingerprint: string
  /** True where this request may join an earlier one: not for a client's first try. */
  readonly joins: boolean
}

/**
 * The identity of a request; `undefined` where it can never be repeated, so nothing is kept.
 *
 * Clients built on OpenAI's generator say in `x-stainless-retry-count` which try this is, from 0.
 */
export function requestIdentityOf(options: requestIdentityOf.Options): RequestIdentity | undefined {
  const { headers, apiKeyId, path, bodyHash } = options
  const fingerprint = `${path}:${bodyHash}`
  const key = headers.get('idempotency-key')
  if (key !== null) return { kind: 'key', id: `key:${apiKeyId}:${key}`, fingerprint, joins: true }
  const tries = headers.get('x-stainless-retry-count')
  if (tries === null || !/^\d{1,3}$/.test(tries)) return undefined
  const joins = Number(tries) > 0
  return { kind: 'retry', id: `retry:${apiKeyId}:${fingerprint}`, fingerprint, joins }
}

export declare namespace requestIdentityOf {
  type Options = {
    readonly headers: Headers
    readonly apiKeyId: string
    readonly path: string
    /** SHA-256 of the body's bytes. */
    readonly bodyHash: string
  }
}
