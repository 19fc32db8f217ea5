/**
 * Returns the secret of the API key in a request; undefined if there is none. Pure.
 *
 * All code that reads a request's key calls this function, so that a request with two keys has the
 * same caller everywhere.
 */
export function requestSecret(headers: Headers): string | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization')?.trim() ?? '')?.[1]
  // Anthropic's clients send `x-api-key`, and Azure's `api-key`.
  const secret = bearer ?? headers.get('x-api-key')?.trim() ?? headers.get('api-key')?.trim()
  return secret === '' ? undefined : secret
}
