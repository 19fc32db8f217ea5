import { BaseError, type Retry } from '@ostrom/protocol'
import { anchorErrorCodes } from './court/anchor-error-codes.ts'
import { auditHoldErrorCodes } from './court/audit-hold-error-codes.ts'
import { courtErrorCodes } from './court/error-codes.ts'
import { honeypotErrorCodes } from './court/honeypot-error-codes.ts'
import { modelReportErrorCodes } from './court/model-report-error-codes.ts'
import { deploymentErrorCodes } from './deployment-error-codes.ts'
import { describeErrorValues } from './money/error-amounts.ts'
import { modelErrorCodes } from './registry/error-codes.ts'
import { answerErrorCodes } from './requests/error-codes.ts'
import { storageDealErrorCodes } from './storage-deals/error-codes.ts'
import { trainingErrorCodes } from './training/error-codes.ts'

type ErrorCodeEntry = {
  readonly retry: Retry
  /** What failed, in one sentence without values. */
  readonly summary: string
  /** How to put it right. */
  readonly remedy: string
}

const ruleErrorCodes = {
  'account-mismatch': ['never', 'Caller may not do this.', 'Use the account that is named above.'],
  'amount-invalid': ['never', 'Amount is not allowed here.', 'Give an amount within the bounds.'],
  'asset-not-allowed': [
    'never',
    'Asset is not on the allow-list.',
    'Use the native token or an asset that governance has allowed.',
  ],
  'authorization-expired': [
    'elsewhere',
    'Session authorization was not used in time.',
    'Have the client sign a new authorization with a later openBy and another nonce.',
  ],
  'authorization-too-early': [
    'never',
    'Session authorization could be hoarded: openBy lies too far ahead.',
    'Sign with openBy at most 600 seconds after the time of the chain.',
  ],
  'claim-too-late': ['never', 'Claim window of the lock is over.', 'Claim before the window ends.'],
  'consent-mismatch': [
    'never',
    'Provider consented to another settlement than the voucher pays.',
    'Send the voucher with the total, count and root that the consent names.',
  ],
  'consent-invalid': ['never', 'Consent does not settle this.', 'Show the one that tells of it.'],
  'deadline-too-far': [
    'never',
    'Money would be held for longer than is allowed.',
    'Choose a session that expires within 30 days, a request that expires within 7.',
  ],
  'endpoint-stale': [
    'never',
    'Endpoint is older than the one announced, or expired.',
    'Announce with a later issue time and an expiry in the future.',
  ],
  'approval-missing': [
    'later',
    'Contract may not move this money of its owner.',
    'The owner approves the contract in the Vault, or signs an approval that comes along.',
  ],
  'filter-not-satisfied': [
    'elsewhere',
    'Provider does not pass the filter of the request.',
    'Lock requests whose filter the provider passes.',
  ],
  'insufficient-funds': [
    'later',
    'Balance does not cover the amount.',
    'Deposit the difference, or wait until money that is set aside or maturing is free.',
  ],
  'rating-invalid': ['never', 'Rating is not from 1 to 5.', 'Rate from 1 to 5.'],
  'nonce-cancelled': [
    'never',
    'Nonce is below the floor that its client set.',
    'Sign with a nonce at or above the floor; a new floor must be above the old one.',
  ],
  'offer-exists': [
    'never',
    'Offer was published before.',
    'Publish the same terms under another nonce.',
  ],
  'offer-mismatch': [
    'never',
    'Offer is not the one that was named.',
    'Send the offer whose hash stands in the authorization, of the same provider and asset.',
  ],
  'offer-outdated': [
    'elsewhere',
    'Fee or royalties of the offer are not those of today.',
    'The provider must publish the offer anew with the current fee and royalties.',
  ],
  'offer-unknown': [
    'elsewhere',
    'Offer is not published, or was retired.',
    'Read the current offers and choose one of them.',
  ],
  'no-pay-due': [
    'later',
    'No pay of these is due.',
    'Wait until their audit windows are over; what a case holds takes longer.',
  ],
  'pay-not-held': ['never', 'Pay is not held.', 'Hold it first, while it matures.'],
  'pay-not-maturing': [
    'never',
    'Pay does not mature.',
    'Only pay of ended work can be held, within its audit window.',
  ],
  'provider-ineligible': [
    'elsewhere',
    'Provider was excluded, or failed an audit of late.',
    'Choose another provider.',
  ],
  'root-mismatch': [
    'never',
    'Root of the voucher is not that of the answers it counts.',
    'Sign the root over their receipts; of no answers it is zero.',
  ],
  'settlement-too-soon': [
    'later',
    'Session was settled a short while ago.',
    'Settle from the second that is named above, or close the session.',
  ],
  'stake-in-use': [
    'later',
    'Open or immature work needs this stake, or weight that is enlisted.',
    'Wait until that work has ended and its pay has matured; of weight, enlist less first.',
  ],
  'price-above-maximum': [
    'never',
    'Offer is dearer than the request allows.',
    'Lock requests whose maximum prices cover the offer.',
  ],
  'refund-too-early': [
    'later',
    'Refund is not due yet.',
    'Try again from the second that is named above.',
  ],
  'release-too-late': [
    'never',
    'Lock is too old to be released.',
    'Serve and claim it, or let it be refunded.',
  ],
  'request-exists': ['never', 'Request nonce was used before.', 'Open it under another nonce.'],
  'request-expired': ['never', 'Deadline of the request is over.', 'Lock requests in time.'],
  'request-invalid': [
    'never',
    'Request or lock is too long.',
    'At most 4,096 bytes of input, 16 providers by name, 2,304 bytes of endpoint.',
  ],
  'request-not-locked': ['never', 'Request is not locked.', 'Lock the request first.'],
  'request-not-open': ['elsewhere', 'Request is not open.', 'Choose a request that is still open.'],
  'request-already-released': [
    'elsewhere',
    'Provider released this request before.',
    'Lock other requests: this one is for other providers.',
  ],
  'session-closed': ['never', 'Session is closed.', 'Open another session.'],
  'session-exists': [
    'never',
    'Session was opened before.',
    'Sign an authorization with another nonce; a closed session is never reopened.',
  ],
  'session-expired': ['never', 'Deadline of the session has passed.', 'Open another session.'],
  'record-not-erasable': [
    'later',
    'Record is still kept, or there is none.',
    'Erase it a week after its end, once its pay is at its end too; a request its client at once.',
  ],
  'session-unknown': ['later', 'Session does not exist.', 'Wait for its opening, or check the id.'],
  'signature-invalid': [
    'never',
    'Signature was not made by the key that it must be from.',
    'Sign the digest of the same object, for this deployment, with the key of the account named.',
  ],
  'stake-too-low': [
    'elsewhere',
    'Stake of the account does not cover this.',
    'Stake more; a provider can also wait until open sessions end and earnings mature.',
  ],
  'subject-not-settled': [
    'never',
    'Nothing of this subject was paid to that provider.',
    'Judge a closed session or a claimed request, and name its provider.',
  ],
  'unbonding-not-over': ['later', 'Stake is still bound.', 'Wait until the time named above.'],
} as const satisfies Record<string, readonly [Retry, string, string]>

const connectionErrorCodes = {
  'chain-history-missing': [
    'later',
    'Node keeps no record of what happened on the chain.',
    'Use an RPC address whose node keeps logs, on Solana inner instructions, from the start on.',
  ],
  'chain-mismatch': [
    'never',
    'Chain is not the one of the deployment.',
    'Point the RPC address at the chain that the deployment file names.',
  ],
  'chain-unreachable': [
    'later',
    'Chain does not answer.',
    'Check the RPC address and the connection; then try again.',
  ],
  'cursor-forked': [
    'later',
    'Block of the cursor is no longer part of the chain.',
    'Rewind to an earlier block that still is, and read on from there.',
  ],
  'dev-chain-failed': [
    'never',
    'Local development chain did not start.',
    'Install the optional packages of this platform, or give the address of another chain.',
  ],
  'signer-missing': ['never', 'Connection holds no key.', 'Connect with a secret key.'],
  'transaction-failed': [
    'never',
    'Chain refused the transaction.',
    'See the reason above; the state that it relied on may have changed.',
  ],
  'transaction-unconfirmed': [
    'later',
    'Transaction was sent and not seen in a block in time.',
    'Look the hash up before sending anything again.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>

const table = {
  ...ruleErrorCodes,
  ...modelErrorCodes,
  ...courtErrorCodes,
  ...honeypotErrorCodes,
  ...anchorErrorCodes,
  ...modelReportErrorCodes,
  ...auditHoldErrorCodes,
  ...trainingErrorCodes,
  ...answerErrorCodes,
  ...storageDealErrorCodes,
  ...deploymentErrorCodes,
  ...connectionErrorCodes,
}

/** Every code that a ledger throws. Rules of the market and faults of the connection alike. */
export type LedgerErrorCode = keyof typeof table

/** All codes, for documentation and tests. */
export const ledgerErrorCodes = Object.keys(table) as readonly LedgerErrorCode[]

/** What a code means, apart from the values at fault. */
export function describeErrorCode(code: LedgerErrorCode): ErrorCodeEntry {
  const [retry, summary, remedy] = table[code]
  return { retry, summary, remedy }
}

/** A ledger refused, or could not be reached. Every adapter throws these and no others. */
export class LedgerError<
  code extends LedgerErrorCode = LedgerErrorCode,
> extends BaseError<LedgerErrorCode> {
  override readonly name = 'LedgerError'
  declare readonly code: code
  /** The values at fault, by name. */
  readonly values: LedgerError.Values

  constructor(code: code, values: LedgerError.Values = {}, cause?: unknown) {
    const { retry, summary, remedy } = describeErrorCode(code)
    super({ code, retry, summary, details: [...describeErrorValues(code, values), remedy], cause })
    this.values = values
  }
}

export declare namespace LedgerError {
  /** Never secrets, never prompts. */
  type Values = Readonly<Record<string, string | number | bigint | boolean>>
}

/** True when `error` is a ledger's error of the given code. */
export const isLedgerError = <code extends LedgerErrorCode>(
  error: unknown,
  code: code,
): error is LedgerError<code> => BaseError.is(error) && error.code === code

/** Base units of gas that a transaction cost which is in a block and was refused there; else 0. */
export const gasSpentOnRevert = (error: unknown): bigint => {
  const gasLost = error instanceof LedgerError ? error.values.gasLost : undefined
  return typeof gasLost === 'bigint' ? gasLost : 0n
}

/** The same refusal, of a transaction that is in a block and cost so much. */
export const revertedInBlock = (
  error: Error,
  paid: { readonly transaction: string; readonly gasLost: bigint },
): Error =>
  error instanceof LedgerError
    ? new LedgerError(error.code, { ...error.values, ...paid }, error)
    : error

/**
 * Refuses when `condition` is false.
 *
 * @throws {LedgerError} With `code` and `values`.
 */
export function check(
  condition: unknown,
  code: LedgerErrorCode,
  values?: LedgerError.Values,
): asserts condition {
  if (!condition) throw new LedgerError(code, values)
}
