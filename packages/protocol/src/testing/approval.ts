import type { Approval } from '../money/approval.ts'
import { accountOf } from './values.ts'

/**
 * Returns a valid approval for tests, with the given fields. Every other field differs from its
 * empty value.
 */
export const sampleApproval = (fields: Partial<Approval> = {}): Approval => ({
  owner: accountOf('a5'),
  spender: accountOf('a8'),
  asset: accountOf('a2'),
  amount: 10n ** 18n,
  nonce: 7n,
  validUntilSeconds: 1_700_000_600n,
  ...fields,
})
