import { SessionHeldError } from '../errors.ts'
import type { ProviderSession, SessionTable } from './provider-session.ts'
import { close } from './session-closing.ts'

/**
 * Requests the return of a session's money. Returns the milliseconds for which the money stays
 * bound, because the client has not paid, and marks the session accordingly; 0 if the session may
 * be closed now.
 */
export function hold(session: ProviderSession): number {
  const heldForMs = session.counted?.returnMoney() ?? 0
  session.isHeld = heldForMs > 0
  return heldForMs
}

/**
 * Closes a session at its client's request.
 *
 * @throws {SessionHeldError} The client's money stays bound; a later check closes the session.
 */
export async function finish(
  opener: SessionTable,
  session: ProviderSession,
): Promise<string | undefined> {
  const heldForMs = hold(session)
  const retryAfterSeconds = Math.ceil(heldForMs / 1_000)
  if (heldForMs > 0) throw new SessionHeldError({ sessionId: session.paid.id, retryAfterSeconds })
  return await close(opener, session)
}
