import { type RefusalName, refusalOf, runtime } from '@ostrom/contracts-solana'
import { BaseError } from '@ostrom/protocol'
import type { Instruction } from '@solana/kit'
import { LedgerError, type LedgerErrorCode } from '../errors.ts'

/** What a refusal of the program means where an act says nothing else. */
const meanings: { readonly [name in RefusalName]?: LedgerErrorCode } = {
  NotAllowed: 'account-mismatch',
  AmountZero: 'amount-invalid',
  Overflow: 'amount-invalid',
  AmountMismatch: 'asset-not-allowed',
  AssetNotListed: 'asset-not-allowed',
  InsufficientFunds: 'insufficient-funds',
  SignatureInvalid: 'signature-invalid',
  StakeTooLow: 'stake-too-low',
  StakeBound: 'unbonding-not-over',
  ParameterOutOfBounds: 'amount-invalid',
  OfferMismatch: 'offer-mismatch',
  OfferOutdated: 'offer-outdated',
  RoyaltiesDiffer: 'offer-outdated',
  ModelNotServed: 'model-quarantined',
  ModelNotAllowed: 'model-access-denied',
  AuthorizationExpired: 'authorization-expired',
  AuthorizationTooEarly: 'authorization-too-early',
  SessionExpired: 'session-expired',
  DeadlineTooFar: 'deadline-too-far',
  NonceCancelled: 'nonce-cancelled',
  SessionClosed: 'session-closed',
  ConsentMismatch: 'consent-mismatch',
  RefundTooEarly: 'refund-too-early',
  NothingSettled: 'subject-not-settled',
  StarsInvalid: 'judgement-invalid',
  RequestNotOpen: 'request-not-open',
  RequestNotLocked: 'request-not-locked',
  FilterNotPassed: 'filter-not-passed',
  PriceTooHigh: 'price-above-maximum',
  ClaimTooLate: 'claim-too-late',
  ReleaseTooLate: 'release-too-late',
  TooLong: 'request-invalid',
  ManifestDiffers: 'model-invalid',
  NameInvalid: 'model-invalid',
  NameTaken: 'model-name-taken',
  RoyaltyInvalid: 'model-invalid',
  EndpointTimesInvalid: 'endpoint-stale',
  ParentUnknown: 'model-unknown',
  StatusRefused: 'model-retired',
  ArtifactUnknown: 'model-invalid',
  JobTermsInvalid: 'training-terms-invalid',
  JobPhaseWrong: 'training-phase-wrong',
  JobFull: 'training-full',
  JobSeatWrong: 'training-member-wrong',
  UpdateWrong: 'training-commitment-wrong',
  ScoresWrong: 'training-scores-wrong',
  PromotionWrong: 'training-promotion-wrong',
  RequestReleased: 'request-released',
  AnswerElsewhere: 'answer-elsewhere',
  AnswerDiffers: 'answer-invalid',
}

/** What a refusal means in one act: a code, or an error made there. */
export type Meanings = { readonly [name in RefusalName]?: LedgerErrorCode | (() => Error) }

/** Longest reason of a foreign error that is passed on. */
const REASON_MAX = 200

/** A transaction that failed. */
export type Failed = {
  readonly doing: string
  readonly instructions: readonly Instruction[]
  readonly own?: Meanings | undefined
}

/**
 * The port's error for a transaction that failed.
 *
 * @param fault As the RPC tells it, for example `{ InstructionError: [1, { Custom: 10 }] }`.
 */
export function refusalError(fault: unknown, { doing, instructions, own = {} }: Failed): Error {
  const name = nameOf(fault, instructions)
  const meaning = name && (own[name] ?? meanings[name])
  if (typeof meaning === 'function') return meaning()
  if (meaning) return new LedgerError(meaning, { doing, refusal: name })
  const reason = name ?? JSON.stringify(fault, (_, part) => plain(part)).slice(0, REASON_MAX)
  return new LedgerError('transaction-failed', { doing, reason })
}

const plain = (part: unknown): unknown => (typeof part === 'bigint' ? Number(part) : part)

/** The system program's word for a wallet that holds too little. */
const WALLET_EMPTY = 1

function nameOf(fault: unknown, instructions: readonly Instruction[]): RefusalName | undefined {
  if (typeof fault !== 'object' || fault === null || !('InstructionError' in fault)) return
  const [index, what] = fault.InstructionError as readonly unknown[]
  // The runtime's own check of a signature comes before the act that it is for.
  const failed = instructions[Number(index)]?.programAddress
  if (failed === runtime.ed25519) return 'SignatureInvalid'
  if (typeof what !== 'object' || what === null || !('Custom' in what)) return
  const code = Number(what.Custom)
  return code === WALLET_EMPTY ? 'InsufficientFunds' : refusalOf(code)
}

/** Turns whatever the client library threw into the port's error. Ours pass through unchanged. */
export function toLedgerError(error: unknown, doing: string): Error {
  if (BaseError.is(error)) return error
  const text = error instanceof Error ? error.message : String(error)
  const reason = (text.split('\n')[0] ?? '').slice(0, REASON_MAX)
  const code = /fetch failed|ECONN|socket|network/i.test(`${text} ${causeOf(error)}`)
    ? 'chain-unreachable'
    : 'transaction-failed'
  return new LedgerError(code, { doing, reason }, error)
}

const causeOf = (error: unknown): string =>
  error instanceof Error && error.cause ? String(error.cause) : ''
