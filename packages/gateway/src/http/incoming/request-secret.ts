/**
 * Returns the secret of the API key that a request carries; undefined for none. Pure.
 *
 * Every reader of a request's key asks this function, so that a request with two keys is the
 * same caller's everywhere.
 */
export function requestSecret(headers: Headers): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1]
  // Anthropic's clients send `x-api-key`, and Azure's `api-key`.
  const secret = bearer ?? headers.get('x-api-key')?.trim() ?? headers.get('api-key')?.trim()
  return secret === '' ? undefined : secret
}
