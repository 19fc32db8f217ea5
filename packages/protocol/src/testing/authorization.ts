import type { SessionAuthorization, TopUp } from '../sessions/session.ts'
import { accountOf, hashOf } from './values.ts'

/**
 * Returns a valid session authorization for tests, with the given fields. Every other field differs
 * from its empty value. The session lasts for a day.
 */
export const sampleAuthorization = (
  fields: Partial<SessionAuthorization> = {},
): SessionAuthorization => ({
  client: accountOf('a5'),
  signer: accountOf('a6'),
  provider: accountOf('a1'),
  asset: accountOf('a2'),
  offerHash: hashOf('1d'),
  cap: 10n ** 18n,
  openBySeconds: 1_700_000_600n,
  expiresAtSeconds: 1_700_086_400n,
  nonce: 7n,
  ...fields,
})

/**
 * Returns a valid top-up of a session for tests, with the given fields. Every other field differs
 * from its empty value. The new cap is twice the cap of `sampleAuthorization()`.
 */
export const sampleTopUp = (fields: Partial<TopUp> = {}): TopUp => ({
  sessionId: hashOf('11'),
  cap: 2n * 10n ** 18n,
  validUntilSeconds: 1_700_000_060n,
  ...fields,
})
