import { errorNameOf, type ProgramErrorName, runtimePrograms } from '@ostrom/contracts-solana'
import { BaseError } from '@ostrom/protocol'
import {
  type Instruction,
  isSolanaError,
  SOLANA_ERROR__JSON_RPC__INTERNAL_ERROR,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_BLOCK_NOT_AVAILABLE,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_BLOCK_STATUS_NOT_AVAILABLE_YET,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_LONG_TERM_STORAGE_UNREACHABLE,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_MIN_CONTEXT_SLOT_NOT_REACHED,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_NODE_UNHEALTHY,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_UNSUPPORTED_TRANSACTION_VERSION,
  SOLANA_ERROR__RPC__TRANSPORT_HTTP_ERROR,
  type SolanaErrorCode,
} from '@solana/kit'
import { isLedgerError, LedgerError, type LedgerErrorCode } from '../../errors.ts'

/**
 * The port's error code for each program error, unless an instruction's `ErrorMap` overrides it.
 * Other program errors become `transaction-failed`.
 */
const meanings: { readonly [name in ProgramErrorName]?: LedgerErrorCode } = {
  NotAllowed: 'account-mismatch',
  AmountZero: 'amount-invalid',
  Overflow: 'amount-invalid',
  AmountMismatch: 'asset-not-allowed',
  AssetNotListed: 'asset-not-allowed',
  InsufficientFunds: 'insufficient-funds',
  SignatureInvalid: 'signature-invalid',
  StakeTooLow: 'stake-too-low',
  StakeUnbonding: 'unbonding-not-over',
  StakeInUse: 'stake-in-use',
  ParameterOutOfBounds: 'amount-invalid',
  OfferMismatch: 'offer-mismatch',
  OfferOutdated: 'offer-outdated',
  TermsMismatch: 'offer-outdated',
  ModelNotUsable: 'model-quarantined',
  ModelNotAllowed: 'model-access-denied',
  AuthorizationExpired: 'authorization-expired',
  AuthorizationTooEarly: 'authorization-too-early',
  SessionExpired: 'session-expired',
  DeadlineTooFar: 'deadline-too-far',
  NonceCancelled: 'nonce-cancelled',
  SessionClosed: 'session-closed',
  ConsentMismatch: 'consent-mismatch',
  RefundTooEarly: 'refund-too-early',
  NotSettled: 'subject-not-settled',
  RatingInvalid: 'rating-invalid',
  RequestNotOpen: 'request-not-open',
  RequestNotLocked: 'request-not-locked',
  FilterNotPassed: 'filter-not-satisfied',
  PriceTooHigh: 'price-above-maximum',
  ClaimTooLate: 'claim-too-late',
  ReleaseTooLate: 'release-too-late',
  InputTooLong: 'request-invalid',
  ManifestMismatch: 'model-invalid',
  NameInvalid: 'model-invalid',
  NameTaken: 'model-name-taken',
  RoyaltyInvalid: 'model-invalid',
  EndpointTimesInvalid: 'endpoint-stale',
  ParentUnknown: 'model-unknown',
  StatusChangeInvalid: 'model-retired',
  ArtifactUnknown: 'model-invalid',
  JobTermsInvalid: 'training-terms-invalid',
  JobPhaseInvalid: 'training-phase-invalid',
  JobFull: 'training-job-full',
  JobSeatInvalid: 'training-seat-invalid',
  CommitmentMismatch: 'training-commitment-mismatch',
  ScoresInvalid: 'training-scores-invalid',
  PromotionInvalid: 'training-promotion-invalid',
  ChallengeInvalid: 'training-challenge-invalid',
  RequestAlreadyReleased: 'request-already-released',
  LockIsFinal: 'release-too-late',
  AnswerModeMismatch: 'answer-mode-mismatch',
  AnswerMismatch: 'answer-invalid',
}

/** Meaning of a program error in one instruction: a code, or a function that builds the error. */
export type ErrorMap = { readonly [name in ProgramErrorName]?: LedgerErrorCode | (() => Error) }

/** Characters: longest reason that is copied from an error of a library. */
const REASON_MAX = 200

/** A transaction that failed. */
export type FailedInstruction = {
  readonly doing: string
  readonly instructions: readonly Instruction[]
  readonly own?: ErrorMap | undefined
}

/**
 * Returns the port's error for a failed transaction.
 *
 * @param fault The error as the RPC server returns it, for example
 *   `{ InstructionError: [1, { Custom: 10 }] }`.
 */
export function programErrorToLedgerError(
  fault: unknown,
  { doing, instructions, own = {} }: FailedInstruction,
): Error {
  const name = nameOf(fault, instructions)
  const meaning = name && (own[name] ?? meanings[name])
  if (typeof meaning === 'function') return meaning()
  if (meaning) return new LedgerError(meaning, { doing, refusal: name })
  const reason = name ?? JSON.stringify(fault, (_, part) => plain(part)).slice(0, REASON_MAX)
  return new LedgerError('transaction-failed', { doing, reason })
}

const plain = (part: unknown): unknown => (typeof part === 'bigint' ? Number(part) : part)

/** Error code of the runtime's system program if a wallet has too few lamports. */
const WALLET_EMPTY = 1

function nameOf(
  fault: unknown,
  instructions: readonly Instruction[],
): ProgramErrorName | undefined {
  if (typeof fault !== 'object' || fault === null || !('InstructionError' in fault)) return
  const [index, what] = fault.InstructionError as readonly unknown[]
  // The runtime's program verifies each signature in a separate instruction before the instruction
  // that needs the signature.
  const failed = instructions[Number(index)]?.programAddress
  if (failed === runtimePrograms.ed25519) return 'SignatureInvalid'
  if (typeof what !== 'object' || what === null || !('Custom' in what)) return
  const code = Number(what.Custom)
  return code === WALLET_EMPTY ? 'InsufficientFunds' : errorNameOf(code)
}

/**
 * Newest version of Solana transactions that readers request. Nodes refuse to return transactions
 * of a newer version, and readers skip and count them. Each such transaction costs an attacker
 * 5,000 lamports and a reader one request.
 */
export const TRANSACTION_VERSION_MAX = 1

/** RPC error for a transaction version that the caller does not allow. */
export const UNSUPPORTED_VERSION =
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_UNSUPPORTED_TRANSACTION_VERSION

/** RPC errors of a node that will be able to respond later. */
const transient: ReadonlySet<unknown> = new Set<SolanaErrorCode>([
  SOLANA_ERROR__JSON_RPC__INTERNAL_ERROR,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_BLOCK_NOT_AVAILABLE,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_BLOCK_STATUS_NOT_AVAILABLE_YET,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_LONG_TERM_STORAGE_UNREACHABLE,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_MIN_CONTEXT_SLOT_NOT_REACHED,
  SOLANA_ERROR__JSON_RPC__SERVER_ERROR_NODE_UNHEALTHY,
  SOLANA_ERROR__RPC__TRANSPORT_HTTP_ERROR,
])

/**
 * Converts an error of the client library into the port's error; returns an error of this project
 * (`BaseError`) unchanged.
 */
export function toLedgerError(error: unknown, doing: string): Error {
  if (BaseError.is(error)) return error
  const text = error instanceof Error ? error.message : String(error)
  const reason = (text.split('\n')[0] ?? '').slice(0, REASON_MAX)
  const isUnreachable =
    (isSolanaError(error) && transient.has(error.context.__code)) ||
    (error instanceof Error && error.name === 'TimeoutError') ||
    /fetch failed|ECONN|socket|network/i.test(`${text} ${causeOf(error)}`)
  const code = isUnreachable ? 'chain-unreachable' : 'transaction-failed'
  return new LedgerError(code, { doing, reason }, error)
}

/** Returns true if the connection ended without a response, except by a timeout. */
export function isConnectionLost(error: unknown): boolean {
  if (!isLedgerError(error, 'chain-unreachable')) return false
  const { cause } = error
  return cause instanceof Error && cause.name !== 'TimeoutError' && !isSolanaError(cause)
}

/**
 * Returns true if a node answered the call with a refusal or an empty response; false for a
 * transport fault over HTTP.
 */
export function isRpcResponse({ code, cause }: LedgerError): boolean {
  if (cause === undefined) return code === 'chain-unreachable'
  return isSolanaError(cause) && cause.context.__code !== SOLANA_ERROR__RPC__TRANSPORT_HTTP_ERROR
}

const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause ? String(error.cause) : ''
