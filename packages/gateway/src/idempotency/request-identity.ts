/**
 * Identity by which the gateway recognizes a repeated request of an API key. It is the client's
 * `Idempotency-Key`. If the client sends no such key but the number of its try, the identity is the
 * endpoint and the body.
 */
export type RequestIdentity = {
  readonly kind: 'key' | 'retry'
  /**
   * Equal only for two requests of one API key that have the same `Idempotency-Key`, or, without
   * such a key, the same endpoint and body.
   */
  readonly id: string
  /**
   * The path of the endpoint and the hash of the body. Two requests with the same id but different
   * fingerprints are an error.
   */
  readonly fingerprint: string
  readonly apiKeyId: string
  /** Account of a hosted gateway; absent if a gateway has one owner. */
  readonly account?: string
  /**
   * Number that the client gives to its try, from 0; 0 if the client sends an `Idempotency-Key`.
   */
  readonly tries: number
}

/**
 * Returns the identity of a request. Returns `undefined` if the request has neither an
 * `Idempotency-Key` nor the number of its try. The gateway cannot recognize a repetition of such a
 * request, so it does not keep the answer.
 *
 * Client libraries made by the code generator of OpenAI's own client library send the number of
 * their try, from 0, in the header `x-stainless-retry-count`.
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
