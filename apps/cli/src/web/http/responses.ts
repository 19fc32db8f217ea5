import { failureOf } from '@ostrom/gateway/http'
import { Amount, BaseError } from '@ostrom/protocol'
import { z } from 'zod'
import { toJson } from '../../output.ts'
import { policy } from '../files.ts'

/** HTTP statuses of the web app's own error codes; the gateway's table has all others. */
const statuses: Readonly<Record<string, number>> = {
  'cross-origin-refused': 403,
  'sign-in-needed': 401,
  'code-refused': 403,
  'sign-in-refused': 403,
  'account-busy': 429,
  'other-mode': 403,
  'subject-unknown': 404,
  'route-unknown': 404,
  'live-busy': 503,
  'meaning-unavailable': 503,
  'meaning-dearer': 409,
  'meaning-busy': 429,
  'meaning-refused': 502,
}

const headers = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': policy,
}

type Headers = Readonly<Record<string, string>>

/** A JSON response with the headers that all responses of the web API have. */
export const jsonResponse = (value: unknown, status = 200, more: Headers = {}): Response =>
  new Response(toJson(value), { status, headers: { ...headers, ...more } })

/** The response to a path that no endpoint has. */
export const unknownRouteResponse = (): Response => {
  const message = 'There is no such endpoint.'
  return jsonResponse({ error: { code: 'route-unknown', message, facts: [] } }, 404)
}

/**
 * The response to any thrown value. Of an error that the gateway does not know it tells nothing.
 *
 * @param units Symbols and decimals of the assets in which the response tells amounts.
 */
export function errorResponse(thrown: unknown, units: readonly Amount.Unit[]): Response {
  if (thrown instanceof z.ZodError) {
    const facts = thrown.issues.map(
      ({ path, message }) => `${path.join('.') || 'body'}: ${message}.`,
    )
    const message = 'A field is not valid.'
    return jsonResponse({ error: { code: 'field-invalid', message, facts } }, 400)
  }
  if (!BaseError.is(thrown)) {
    const message = 'The gateway failed.'
    return jsonResponse({ error: { code: 'internal-error', message, facts: [] } }, 500)
  }
  const { code, summary: message } = thrown
  const facts = thrown.facts.map((fact) => Amount.inWords(fact, units))
  const failure = failureOf(thrown, 'web')
  const { allow } = failure.headers
  const status = statuses[code] ?? failure.status
  return jsonResponse({ error: { code, message, facts } }, status, allow ? { allow } : {})
}
