import { httpFailureOf } from '@ostrom/gateway/http'
import { Amount, BaseError, JsonText } from '@ostrom/protocol'
import { z } from 'zod'
import { contentSecurityPolicy } from '../services/static-files.ts'

/** HTTP statuses of the web app's own error codes; all other codes are in the gateway's table. */
const statuses: Readonly<Record<string, number>> = {
  'cross-origin-refused': 403,
  'sign-in-required': 401,
  'sign-in-code-invalid': 403,
  'sign-in-refused': 403,
  'account-rate-limited': 429,
  'argument-invalid': 400,
  'disposable-account-invalid': 400,
  'payout-waiting': 409,
  'gateway-mode-mismatch': 403,
  'resource-unknown': 404,
  'route-unknown': 404,
  'event-stream-overflow': 503,
  'semantic-search-unavailable': 503,
  'semantic-search-price-changed': 409,
  'semantic-search-busy': 429,
  'semantic-search-failed': 502,
}

const headers = {
  'content-type': 'application/json',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'content-security-policy': contentSecurityPolicy,
}

type Headers = Readonly<Record<string, string>>

/** A JSON response with the headers of all responses of the web API. */
export const jsonResponse = (value: unknown, status = 200, more: Headers = {}): Response =>
  new Response(JsonText.stringify(value), { status, headers: { ...headers, ...more } })

/** The response to a path without an endpoint. */
export const unknownRouteResponse = (): Response => {
  const message = 'There is no such endpoint.'
  return jsonResponse({ error: { code: 'route-unknown', message, details: [] } }, 404)
}

/**
 * The response to any thrown value. An unknown error is reported without its text.
 *
 * @param units Symbols and decimals of the assets whose amounts the response formats.
 */
export function errorResponse(thrown: unknown, units: readonly Amount.AssetMetadata[]): Response {
  if (thrown instanceof z.ZodError) {
    const details = thrown.issues.map(
      ({ path, message }) => `${path.join('.') || 'body'}: ${message}.`,
    )
    const message = 'A field is not valid.'
    return jsonResponse({ error: { code: 'field-invalid', message, details } }, 400)
  }
  if (!BaseError.is(thrown)) {
    const message = 'The gateway failed.'
    return jsonResponse({ error: { code: 'internal-error', message, details: [] } }, 500)
  }
  const { code, summary: message } = thrown
  const details = thrown.details.map((detail) => Amount.humanizeDetails(detail, units))
  const failure = httpFailureOf(thrown, 'web')
  const { allow } = failure.headers
  const status = statuses[code] ?? failure.status
  return jsonResponse({ error: { code, message, details } }, status, allow ? { allow } : {})
}
