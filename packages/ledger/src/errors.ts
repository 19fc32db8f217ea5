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
  /** The remedy, in one sentence. */
  readonly remedy: string
}

const ruleErrorCodes = {
  'account-mismatch': ['never', 'This account may not do this.', 'Use the account named above.'],
  'amount-invalid': ['never', 'The amount is out of bounds.', 'Use an amount within the bounds.'],
  'asset-not-allowed': [
    'never',
    'The asset is not on the allow-list.',
    'Use the native token or an asset that governance has allowed.',
  ],
  'authorization-expired': [
    'elsewhere',
    'The session authorization has expired.',
    'The client signs a new authorization with a later openBy and another nonce.',
  ],
  'authorization-too-early': [
    'never',
    'The openBy time of the session authorization is too far in the future.',
    'Sign with openBy at most 600 seconds after the time of the chain.',
  ],
  'claim-too-late': [
    'never',
    'The claim window of the lock is over.',
    'Claim before the window ends.',
  ],
  'consent-mismatch': [
    'never',
    "The provider's consent names another settlement than the voucher.",
    'Send the voucher with the total, count and root that the consent names.',
  ],
  'consent-invalid': [
    'never',
    'The consent does not belong to this answer.',
    'Publish the consent of this answer.',
  ],
  'deadline-too-far': [
    'never',
    'The deadline is later than the market allows.',
    'Sessions expire within 30 days, requests within 7 days.',
  ],
  'endpoint-stale': [
    'never',
    'The endpoint is older than the announced one, or has expired.',
    'Announce with a later issue time and an expiry in the future.',
  ],
  'approval-missing': [
    'later',
    'The contract has no approval to move this amount.',
    'The owner approves the contract in the Vault, or signs an approval for this call.',
  ],
  'filter-not-satisfied': [
    'elsewhere',
    'The provider does not pass the filter of the request.',
    'Lock requests whose filter the provider passes.',
  ],
  'insufficient-funds': [
    'later',
    'The balance does not cover the amount.',
    'Deposit the difference, or wait until reserved or maturing money is free.',
  ],
  'rating-invalid': ['never', 'The rating is not a number from 1 to 5.', 'Rate from 1 to 5.'],
  'nonce-cancelled': [
    'never',
    'The nonce is below the floor that its client set.',
    'Sign with a nonce at or above the floor; a new floor must be above the old one.',
  ],
  'offer-exists': [
    'never',
    'The offer was published before.',
    'Publish the same terms under another nonce.',
  ],
  'offer-mismatch': [
    'never',
    'The offer is not the authorized one.',
    'Send the offer whose hash the authorization names, of the same provider and asset.',
  ],
  'offer-outdated': [
    'elsewhere',
    'The fee or the royalties of the offer are out of date.',
    'The provider must publish a new offer with the current fee and royalties.',
  ],
  'offer-unknown': [
    'elsewhere',
    'The offer is not published, or was retired.',
    'Read the current offers and choose one.',
  ],
  'no-pay-due': [
    'later',
    'No pay of these agreements is due.',
    'Wait until their audit windows are over; pay held by a case takes longer.',
  ],
  'pay-not-held': ['never', 'The pay is not held.', 'Hold the pay first, while it matures.'],
  'pay-not-maturing': [
    'never',
    'The pay is not maturing.',
    'A court can hold pay only after the end of the agreement, within its audit window.',
  ],
  'provider-ineligible': [
    'elsewhere',
    'The provider is excluded, or failed a recent audit.',
    'Choose another provider.',
  ],
  'root-mismatch': [
    'never',
    'The receipts root of the voucher does not match its answer count.',
    'Sign the root over the receipts of the counted answers; without answers it is zero.',
  ],
  'settlement-too-soon': [
    'later',
    'The session was settled recently.',
    'Settle at or after the time named above, or close the session.',
  ],
  'stake-in-use': [
    'later',
    'Open agreements, maturing pay or enlisted weight need this stake.',
    'Wait until the agreements end and their pay matures, or enlist less weight first.',
  ],
  'price-above-maximum': [
    'never',
    'A price of the offer is above the maximum of the request.',
    'Lock requests whose maximum prices cover the offer.',
  ],
  'refund-too-early': [
    'later',
    'The refund is not due yet.',
    'Try again at or after the time named above.',
  ],
  'release-too-late': [
    'never',
    'The release window of the lock is over.',
    'Serve and claim the request; otherwise the client is refunded.',
  ],
  'request-exists': [
    'never',
    'The nonce of the request was used before.',
    'Open the request with another nonce.',
  ],
  'request-expired': [
    'never',
    'The deadline of the request has passed.',
    'Lock requests before their deadline.',
  ],
  'request-invalid': [
    'never',
    'A field of the request or lock is too long.',
    'At most 4,096 bytes of input, 16 providers by name, 2,304 bytes of endpoint.',
  ],
  'request-not-locked': ['never', 'The request is not locked.', 'Lock the request first.'],
  'request-not-open': [
    'elsewhere',
    'The request is not open.',
    'Choose a request that is still open.',
  ],
  'request-already-released': [
    'elsewhere',
    'The provider has released this request before.',
    'Lock other requests; a provider cannot lock a request again after its release.',
  ],
  'session-closed': ['never', 'The session is closed.', 'Open another session.'],
  'session-exists': [
    'never',
    'The session was opened before.',
    'Sign an authorization with another nonce; a closed session cannot be reopened.',
  ],
  'session-expired': ['never', 'The deadline of the session has passed.', 'Open another session.'],
  'record-not-erasable': [
    'later',
    'The record may not be erased yet, or does not exist.',
    'Erase it a week after its end and after its pay; the client of a request may at once.',
  ],
  'session-unknown': [
    'later',
    'The session does not exist.',
    'Wait for its opening, or check the id.',
  ],
  'signature-invalid': [
    'never',
    'The signature is not from the required key.',
    "Sign the digest of the same object, for this deployment, with the named account's key.",
  ],
  'stake-too-low': [
    'elsewhere',
    'The stake of the account does not cover this.',
    'Stake more, or, as a provider, wait until sessions end and earnings mature.',
  ],
  'subject-not-settled': [
    'never',
    'The session or request paid nothing to this provider.',
    'Name a closed session or a claimed request, with its provider.',
  ],
  'unbonding-not-over': [
    'later',
    'The stake is still unbonding.',
    'Wait until the time named above.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>

const connectionErrorCodes = {
  'chain-history-missing': [
    'later',
    'The RPC node does not keep the history that this needs.',
    'Use an RPC node that keeps all logs (on Solana: inner instructions) since the deployment.',
  ],
  'chain-mismatch': [
    'never',
    "The RPC address leads to another chain than the deployment's.",
    'Use an RPC address of the chain that the deployment file names.',
  ],
  'chain-unreachable': [
    'later',
    "The chain's RPC server does not answer.",
    'Check the RPC address and the connection, then try again.',
  ],
  'cursor-forked': [
    'later',
    'The block of the cursor is no longer part of the chain.',
    'Rewind to the last common block, and continue from there.',
  ],
  'dev-chain-failed': [
    'never',
    'The local development chain did not start.',
    'Install the optional packages of this platform, or use the address of another chain.',
  ],
  'signer-missing': ['never', 'The connection has no secret key.', 'Connect with a secret key.'],
  'transaction-failed': [
    'never',
    'The chain rejected the transaction.',
    "See the reason above; the chain's state may have changed.",
  ],
  'transaction-unconfirmed': [
    'later',
    'The transaction was sent, but no block included it in time.',
    'Look up the hash before you send again.',
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

/** Every code that a ledger throws: market rules and connection faults. */
export type LedgerErrorCode = keyof typeof table

/** All codes, for documentation and tests. */
export const ledgerErrorCodes = Object.keys(table) as readonly LedgerErrorCode[]

/** Retry rule, summary and remedy of a code, without the values at fault. */
export function describeErrorCode(code: LedgerErrorCode): ErrorCodeEntry {
  const [retry, summary, remedy] = table[code]
  return { retry, summary, remedy }
}

/** A ledger refused a call, or could not be reached. Adapters throw no other error. */
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

/** Returns the base units of gas that a reverted transaction cost; 0 when none was mined. */
export const gasSpentOnRevert = (error: unknown): bigint => {
  const gasLost = error instanceof LedgerError ? error.values.gasLost : undefined
  return typeof gasLost === 'bigint' ? gasLost : 0n
}

/** Returns the same refusal with the gas that the reverted transaction cost. */
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
