import { Limits as KeyLimits } from '../../keys/index.ts'
import { FieldInvalidError } from '../errors.ts'
import { IDEMPOTENCY_KEY_LENGTH_MAX } from '../limits.ts'

const { CLIENT_REQUEST_ID_LENGTH_MAX } = KeyLimits

/** @throws {FieldInvalidError} The header is empty or too long. */
export function assertIdempotencyKey(headers: Headers): void {
  const key = headers.get('idempotency-key')
  if (key === null || (key.length > 0 && key.length <= IDEMPOTENCY_KEY_LENGTH_MAX)) return
  const reason = `empty, or longer than ${IDEMPOTENCY_KEY_LENGTH_MAX} characters`
  throw new FieldInvalidError({ param: 'Idempotency-Key', reason })
}

/** Returns the client's id of the request. @throws {FieldInvalidError} The id is malformed. */
export function clientRequestIdOf(headers: Headers): string | undefined {
  const id = headers.get('x-client-request-id')
  if (id === null) return undefined
  // Printable ASCII only, because the id is stored on disk and returned in lists.
  if (/^[\x20-\x7e]+$/.test(id) && id.length <= CLIENT_REQUEST_ID_LENGTH_MAX) return id
  const reason = `not 1 to ${CLIENT_REQUEST_ID_LENGTH_MAX} printable ASCII characters`
  throw new FieldInvalidError({ param: 'X-Client-Request-Id', reason })
}
