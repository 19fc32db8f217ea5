/**
 * Identity by which the gateway recognizes a repeated request: the client's `Idempotency-Key`. For
 * a client that counts its own retries, it is the endpoint and the body. Each identity belongs to
 * one API key.
 */
export type RequestIdentity = {
  readonly kind: 'key' | 'retry'
  /**
   * Equal only for requests of one API key with the same `Idempotency-Key`, or the same endpoint
   * and body.
   */
  readonly id: string
  /** The endpoint and the body. Using the same id with another endpoint or body is an error. */
  readonly fingerprint: string
  readonly apiKeyId: string
  /** Account of a hosted gateway; absent if a gateway has one owner. */
  readonly account?: string
  /** Number of the client's own try, from 0; 0 if it sends an `Idempotency-Key`. */
  readonly tries: number
}

/**
 * Returns the identity of a request. It is `undefined` for a request without an idempotency key and
 * without a number of its try. The gateway cannot recognize repetitions of this request, so it does
 * not keep the answer.
 *
 * Clients from the code generator of OpenAI's own client send the number of their try, from 0, in
 * `x-stainless-retry-count`.
 */
export function requestIdentityOf(options: requestIdentityOf.Options): RequestIdentity | undefined {
  const { headers, apiKeyId, path, bodyHash } = options
  const fingerprint = `${path}:${bodyHash}`
  const key = headers.get('idempotency-key')
  const shared = { fingerprint, apiKeyId }
  if (key !== null) return { kind: 'key', id: `key:${apiKeyId}:${key}`, tries: 0, ...shared }
  const count = headers.get('x-stainless-retry-count')
  if (count === null || !/^\d{1,3}$/.test(count)) return undefined
  const id = `retry:${apiKeyId}:${fingerprint}`
  return { kind: 'retry', id, tries: Number(count), ...shared }
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
