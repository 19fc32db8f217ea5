import { BaseError, type Retry } from '@ostrom/protocol'
import { anchorErrorCodes } from './court/anchor-error-codes.ts'
import { auditHoldErrorCodes } from './court/audit-hold-error-codes.ts'
import { dataChallengeErrorCodes } from './court/data-challenge-error-codes.ts'
import { courtErrorCodes } from './court/error-codes.ts'
import { honeypotErrorCodes } from './court/honeypot-error-codes.ts'
import { modelReportErrorCodes } from './court/model-report-error-codes.ts'
import { governanceErrorCodes } from './governance/error-codes.ts'
import { describeErrorValues } from './money/error-amounts.ts'
import { moneyErrorCodes } from './money/error-codes.ts'
import { modelErrorCodes } from './registry/error-codes.ts'
import { offerErrorCodes } from './registry/offer-error-codes.ts'
import { requestErrorCodes } from './requests/error-codes.ts'
import { answerErrorCodes } from './requests/onchain-answer-error-codes.ts'
import { sessionErrorCodes } from './sessions/error-codes.ts'
import { storageDealErrorCodes } from './storage-deals/error-codes.ts'
import { ticketErrorCodes } from './tickets/error-codes.ts'
import { trainingErrorCodes } from './training/error-codes.ts'

type ErrorCodeEntry = {
  readonly retry: Retry
  /** The failure, in one sentence without values. */
  readonly summary: string
  /** How to put the failure right. */
  readonly remedy: string
}

/** Reasons for which any transaction can be refused. */
const commonErrorCodes = {
  'account-mismatch': ['never', 'This account may not do this.', 'Use the account named above.'],
  'signature-invalid': [
    'never',
    'The signature is not from the required key.',
    "Sign the digest of the same object, for this deployment, with the named account's key.",
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>

/** Refusals of ledgers about deploying contracts onto a chain. */
const deploymentErrorCodes = {
  'deployer-missing': [
    'never',
    'The chain has no deployer contract, and no proxy that can deploy it at its usual address.',
    'Deploy the contract from any account, and pass its address as `deployer`.',
  ],
  'deployer-mismatch': [
    'never',
    'The address of the deployer has other code.',
    'Use the address of a deployer of this version.',
  ],
  'deployment-mismatch': [
    'never',
    'The account has another deployment under this label.',
    'Continue with the version and parameters of the first run, or choose another `label`.',
  ],
  'deployment-superseded': [
    'never',
    'The deployment file is of an earlier version, whose markets had an owner.',
    'Get the file of a deployment of this version, or deploy the contracts.',
  ],
  'deployment-right-held': [
    'never',
    'Somebody has a right in the deployment that votes alone may have.',
    'Do not use the deployment; compare docs/spec/governance.md, section 6.',
  ],
  'gas-price-above-maximum': [
    'later',
    'The gas price is above the allowed maximum.',
    'Run the command again later, to continue where it stopped; or raise the maximum.',
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

/** Refusals and faults of a remote signer, which has the key of the account. */
const signerErrorCodes = {
  'signer-account-missing': [
    'never',
    'The signer does not have the key of the account.',
    'Unlock or load the key there, or correct `chain.signer.account`.',
  ],
  'signer-busy': [
    'later',
    'Too many signatures wait for the signer.',
    'Confirm or reject what waits there, then try again.',
  ],
  'signer-digest-refused': [
    'never',
    'The signer of the account signs no bare digest.',
    'Use an account whose key is in this folder for this: remove `chain.signer`.',
  ],
  'signer-mismatch': [
    'never',
    'The signer signed something else than it was asked to, or with another key.',
    'Nothing was sent. Reject changes there, or use another signer.',
  ],
  'signer-refused': [
    'never',
    'The signer did not sign.',
    'Allow it in the signer, or confirm it on the device; then try again.',
  ],
  'signer-response-invalid': [
    'never',
    'The response of the signer has another form.',
    'Check that the address is that of a signer: Web3Signer, clef, or a wallet with JSON-RPC.',
  ],
  'signer-timeout': [
    'later',
    'The signature was not confirmed in time.',
    'Unlock the device, or open the window of the signer; confirm when asked; then try again.',
  ],
  'signer-unreachable': [
    'later',
    'The signer does not answer.',
    'Start it, or correct `chain.signer.url`.',
  ],
  'signer-url-invalid': [
    'never',
    'The address of the signer cannot be used.',
    'Use http:// on this machine (127.0.0.1), or https://, without a password.',
  ],
} as const satisfies Record<string, readonly [Retry, string, string]>

const table = {
  ...commonErrorCodes,
  ...moneyErrorCodes,
  ...sessionErrorCodes,
  ...requestErrorCodes,
  ...offerErrorCodes,
  ...dataChallengeErrorCodes,
  ...modelErrorCodes,
  ...courtErrorCodes,
  ...honeypotErrorCodes,
  ...anchorErrorCodes,
  ...modelReportErrorCodes,
  ...auditHoldErrorCodes,
  ...trainingErrorCodes,
  ...answerErrorCodes,
  ...storageDealErrorCodes,
  ...ticketErrorCodes,
  ...governanceErrorCodes,
  ...deploymentErrorCodes,
  ...connectionErrorCodes,
  ...signerErrorCodes,
}

/**
 * Every code that a ledger throws. The codes include rules of the market and faults of the
 * connection.
 */
export type LedgerErrorCode = keyof typeof table

/** All codes, for documentation and tests. */
export const ledgerErrorCodes = Object.keys(table) as readonly LedgerErrorCode[]

/** Returns the meaning of a code, apart from the values at fault. */
export function describeErrorCode(code: LedgerErrorCode): ErrorCodeEntry {
  const [retry, summary, remedy] = table[code]
  return { retry, summary, remedy }
}

/**
 * Error of a ledger: a refusal, or a chain that cannot be reached. Adapters throw no other errors.
 */
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

/**
 * Returns the gas cost, in base units, of a transaction that reverted in a block; 0 for other
 * errors.
 */
export const gasSpentOnRevert = (error: unknown): bigint => {
  const gasLost = error instanceof LedgerError ? error.values.gasLost : undefined
  return typeof gasLost === 'bigint' ? gasLost : 0n
}

/** Returns the same refusal with the mined transaction and its gas cost. */
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
