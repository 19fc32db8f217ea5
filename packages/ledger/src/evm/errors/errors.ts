import { errorsAbi } from '@ostrom/contracts-evm'
import { BaseError, Voucher } from '@ostrom/protocol'
import { decodeErrorResult, type Hex, toFunctionSelector, BaseError as ViemError } from 'viem'
import { LedgerError, type LedgerErrorCode } from '../../errors.ts'
import { courtErrorMappings } from './court-errors.ts'
import { governanceErrorMappings, governanceErrorValues } from './governance-errors.ts'
import { onchainRequestErrorMappings } from './onchain-request-errors.ts'
import { storageDealErrorMappings } from './storage-deal-errors.ts'
import { ticketErrorMappings } from './ticket-errors.ts'
import { trainingErrorMappings } from './training-errors.ts'

/** A custom error of the contracts, decoded. */
type Revert = { readonly name: string; readonly args: Readonly<Record<string, unknown>> }

/** @param doing The function that was called: the code of some errors depends on it. */
type ErrorMapping = LedgerErrorCode | ((args: Revert['args'], doing: string) => LedgerErrorCode)

/** True for the value `None` of the contracts' enumerations of states. */
const isNone = (state: unknown) => state === 0

const byFunction =
  (codes: Readonly<Record<string, LedgerErrorCode>>, otherwise: LedgerErrorCode): ErrorMapping =>
  (_, doing) =>
    codes[doing] ?? otherwise

const registryMappings = {
  ArtifactInvalid: 'model-invalid',
  ArtifactUnknown: 'model-invalid',
  CalibrationInvalid: 'model-invalid',
  CreatorNotInManifest: 'model-invalid',
  ManifestMismatch: 'model-invalid',
  ArtifactRepeated: 'model-invalid',
  LicenseMissing: 'model-invalid',
  NameInvalid: 'model-invalid',
  RoyaltyInvalid: 'model-invalid',
  TooMany: 'model-invalid',
  VersionNotOfModel: 'model-invalid',
  AdapterExists: 'adapter-exists',
  AdapterFormatUnsafe: 'adapter-invalid',
  AdaptersTooMany: 'adapter-limit',
  AdapterTooLarge: 'adapter-invalid',
  AdapterUnknown: 'adapter-unknown',
  AlphaOutOfBounds: 'adapter-invalid',
  BaseIsAdapter: 'adapter-base-unsupported',
  BaseMissing: 'adapter-invalid',
  BaseNotApproved: 'adapter-base-unsupported',
  BaseRoyaltyMissing: 'adapter-base-unsupported',
  DatasetMissing: 'adapter-invalid',
  MergeInvalid: 'adapter-invalid',
  NotTheAdapterCreator: 'account-mismatch',
  RankOutOfBounds: 'adapter-invalid',
  TargetModulesInvalid: 'adapter-invalid',
  NameTaken: 'model-name-taken',
  NotAllowed: 'model-access-denied',
  NotTheCreator: 'account-mismatch',
  NotTheGuardian: 'account-mismatch',
  NotTheReports: 'account-mismatch',
  GuardianPaused: 'guardian-term-over',
  GuardianTermOver: 'guardian-term-over',
  StatusChangeInvalid: 'model-retired',
  VersionExists: 'model-exists',
  VersionUnknown: 'model-unknown',
  ReportStatusInvalid: ({ status }) =>
    isNone(status) ? 'model-unknown' : 'model-report-state-invalid',
  VersionNotUsable: ({ status }) => {
    if (isNone(status)) return 'model-unknown'
    return status === 4 ? 'model-retired' : 'model-quarantined'
  },
} as const satisfies Readonly<Record<string, ErrorMapping>>

const offerMappings = {
  CompletionsTooFew: 'filter-not-satisfied',
  CourtMismatch: 'filter-not-satisfied',
  DetailsInvalid: 'request-invalid',
  EndpointTimesInvalid: 'endpoint-stale',
  EndpointTooLong: 'request-invalid',
  FeeNotCurrent: 'offer-outdated',
  FilterCourtMissing: 'request-invalid',
  // Two contracts have this error: one about an offer and a request, one about receipts.
  ModelMismatch: (args) => ('offered' in args ? 'offer-mismatch' : 'evidence-insufficient'),
  NotAmongProviders: 'filter-not-satisfied',
  OfferExists: 'offer-exists',
  OfferMismatch: 'offer-mismatch',
  OfferNotActive: 'offer-unknown',
  OfferUnknown: 'offer-unknown',
  PriceAboveMax: 'price-above-maximum',
  ProviderExcluded: 'provider-ineligible',
  ProviderFailed: 'provider-ineligible',
  RatioNotCurrent: ({ current }) => (big(current) === 0n ? 'asset-not-allowed' : 'offer-outdated'),
  RoyaltiesMismatch: 'offer-outdated',
  StakeBelowMin: 'stake-too-low',
  WindowNotCurrent: 'offer-outdated',
  NothingPaid: 'subject-not-settled',
  RatingOutOfBounds: 'rating-invalid',
  OwnableUnauthorizedAccount: 'account-mismatch',
  NotTheParametersTrack: 'account-mismatch',
  NotTheRootTrack: 'account-mismatch',
  ParameterOutOfBounds: 'amount-invalid',
} as const satisfies Readonly<Record<string, ErrorMapping>>

const coreMappings = {
  AmountZero: 'amount-invalid',
  ApprovalExpired: 'authorization-expired',
  ERC6909InsufficientAllowance: 'approval-missing',
  ERC6909InsufficientBalance: 'insufficient-funds',
  StakeAmountZero: 'amount-invalid',
  StakeLockedByCases: 'stake-locked',
  StakeInsufficient: 'stake-too-low',
  StakeInUse: 'stake-in-use',
  StakeStillUnbonding: 'unbonding-not-over',
  StakeTooLarge: 'amount-invalid',
  LockNotEnded: 'stake-locked',
  LockUnknown: 'stake-locked',
  NothingToCollect: 'no-pay-due',
  // With a state, the error comes from an escrow; otherwise from an audit hold.
  NotHeld: (args) => ('state' in args ? 'pay-not-held' : 'request-not-on-hold'),
  NotMaturing: 'pay-not-maturing',
  SettlementConsentMissing: 'account-mismatch',
  NotTheClient: 'account-mismatch',
  NotTheProvider: 'account-mismatch',
  RootMismatch: 'root-mismatch',
  StakeRatioMissing: 'asset-not-allowed',
  StakeTooLow: 'stake-too-low',
  ContractSignatureRefused: 'signature-invalid',
  SignatureInvalid: 'signature-invalid',
  SignerMissing: 'signature-invalid',
  RequestSignerMissing: 'signature-invalid',
  CapOutOfBounds: 'amount-invalid',
  DeadlineNotReached: 'refund-too-early',
  DeadlinePassed: 'session-expired',
  ExpiryInvalid: (args) =>
    big(args.expiresAt) <= big(args.now_) ? 'session-expired' : 'deadline-too-far',
  FloorNotRaised: 'nonce-cancelled',
  NonceCancelled: 'nonce-cancelled',
  OpenByInvalid: (args) =>
    big(args.openBy) < big(args.now_) ? 'authorization-expired' : 'authorization-too-early',
  SessionExists: 'session-exists',
  SessionNotOpen: ({ state }) => (isNone(state) ? 'session-unknown' : 'session-closed'),
  SettledRecently: 'settlement-too-soon',
  TopUpExpired: 'authorization-expired',
  // The receiver may also be a precompile, which has no code and accepts no native tokens.
  WithdrawalRefused: 'account-is-contract',
  AssetMismatch: 'offer-mismatch',
  BytesTooLong: 'request-invalid',
  CostOutOfBounds: 'amount-invalid',
  AlreadyReleased: 'request-already-released',
  RequestDeadlineInvalid: (args) =>
    big(args.deadline) < big(args.now_) ? 'request-expired' : 'deadline-too-far',
  RequestNonceUsed: 'request-exists',
  RequestNotInState: byFunction(
    { claim: 'request-not-locked', release: 'request-not-locked', refund: 'request-not-locked' },
    'request-not-open',
  ),
  TermsMismatch: 'request-invalid',
  ClaimBelowConsent: 'consent-mismatch',
} as const satisfies Readonly<Record<string, ErrorMapping>>

/** Returns true for an error of a request, whose id is a hash; the id of a case is a number. */
const ofRequest = ({ id }: Revert['args']) => typeof id === 'string'

const timeMappings = {
  TooEarly: (args, doing) => {
    if (ofRequest(args)) return 'refund-too-early'
    return doing === 'finalizeCase' ? 'appeal-window-open' : 'vote-out-of-window'
  },
  TooLate: (args, doing) => {
    if (!ofRequest(args)) return doing === 'appeal' ? 'appeal-window-closed' : 'vote-out-of-window'
    if (doing === 'release') return 'release-too-late'
    return doing === 'lock' || doing === 'prove' ? 'request-expired' : 'claim-too-late'
  },
} as const satisfies Readonly<Record<string, ErrorMapping>>

// The only map from the contracts' custom errors to the port's codes.
const mappings: Readonly<Record<string, ErrorMapping>> = {
  ...coreMappings,
  ...timeMappings,
  ...offerMappings,
  ...registryMappings,
  ...courtErrorMappings,
  ...onchainRequestErrorMappings,
  ...storageDealErrorMappings,
  ...ticketErrorMappings,
  ...trainingErrorMappings,
  ...governanceErrorMappings,
}

function big(value: unknown): bigint {
  return BigInt(value as bigint | number)
}

/**
 * Converts an error of the client library into the port's error. Returns errors of this project
 * unchanged.
 *
 * @param doing Name of the operation. Errors state it, and the code of some reverts depends on it.
 * @param account The account that pays, if the operation has one.
 */
export function toLedgerError(error: unknown, doing: string, account?: Hex): Error {
  if (BaseError.is(error)) return error
  const data = revertData(error)
  const revert = data && decode(data)
  if (revert) return fromRevert(revert, doing, error)
  // An undeclared error here comes from a generated verifier, because this operation calls no other
  // foreign contract.
  if (data && doing === 'prove')
    return new LedgerError('answer-proof-rejected', { doing, selector: data.slice(0, 10) }, error)
  if (!(error instanceof ViemError))
    return error instanceof Error ? error : new Error(String(error))
  const names = namesOf(error)
  const text = `${error.shortMessage} ${error.details}`
  if (names.has('InsufficientFundsError') || /insufficient funds/i.test(text)) {
    const reason = 'the wallet does not hold the amount and the gas'
    const whose = account && { account: account.toLowerCase() }
    return new LedgerError('insufficient-funds', { doing, ...whose, reason }, error)
  }
  const unreachable = [
    'HttpRequestError',
    'TimeoutError',
    'WebSocketRequestError',
    'SocketClosedError',
  ]
  if (unreachable.some((name) => names.has(name))) {
    return new LedgerError('chain-unreachable', { doing }, error)
  }
  return new LedgerError('transaction-failed', { doing, reason: firstLine(text) }, error)
}

/** Characters: longest reason that is copied from an error of a library. */
const REASON_MAX = 200

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, REASON_MAX)

function fromRevert({ name, args }: Revert, doing: string, cause: unknown): Error {
  if (name === 'VoucherOverCap' || name === 'ClaimOverCost') {
    const cap = big(args.cap ?? args.cost)
    return new Voucher.VoucherOverCapError({ cap, total: big(args.total) })
  }
  if (name === 'VoucherNotIncreasing' || name === 'ClaimEmpty') {
    const { total = 0n, settled = 0n, count = 0n, settledCount = 0n } = args
    const previous = { total: big(settled), count: big(settledCount) }
    const next = { total: big(total), count: big(count) }
    return new Voucher.VoucherNotIncreasingError({ previous, next })
  }
  const mapping = mappings[name]
  const values = Object.fromEntries(
    Object.entries(governanceErrorValues[name]?.(args) ?? args).map(([key, value]) => [
      key.replace(/_$/, ''),
      toErrorValue(value),
    ]),
  )
  if (!mapping)
    return new LedgerError('transaction-failed', { doing, reason: name, ...values }, cause)
  const code = typeof mapping === 'string' ? mapping : mapping(args, doing)
  return new LedgerError(code, { doing, ...values }, cause)
}

function toErrorValue(value: unknown): string | number | bigint | boolean {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  return String(value)
}

/** Returns the bytes with which a contract reverted, from the first cause that has such bytes. */
function revertData(error: unknown): Hex | undefined {
  for (const link of causesOf(error)) {
    const { data } = link as { data?: unknown }
    const bytes =
      typeof data === 'object' && data !== null ? (data as { data?: unknown }).data : data
    if (typeof bytes === 'string' && bytes.startsWith('0x') && bytes.length >= 10) {
      return bytes as Hex
    }
  }
  return undefined
}

/** Number of nested causes of an error that are searched. */
const CAUSES_MAX = 16

function causesOf(error: unknown): readonly object[] {
  const links: object[] = []
  let link: unknown = error
  while (typeof link === 'object' && link !== null && links.length < CAUSES_MAX) {
    links.push(link)
    link = (link as { cause?: unknown }).cause
  }
  return links
}

const namesOf = (error: unknown): ReadonlySet<string> =>
  new Set(causesOf(error).map((link) => String((link as { name?: unknown }).name)))

/** Errors of the contracts by their selectors, made at the first revert. */
let errorsBySelector: ReadonlyMap<string, (typeof errorsAbi)[number]> | undefined

/** The selector of an error is that of a function with the same name and inputs. */
const selectorOf = (error: (typeof errorsAbi)[number]): Hex =>
  toFunctionSelector({ ...error, type: 'function', outputs: [], stateMutability: 'view' })

function decode(data: Hex): Revert | undefined {
  // viem's own search hashes the signatures of all errors for each revert.
  errorsBySelector ??= new Map(errorsAbi.map((error) => [selectorOf(error), error]))
  const error = errorsBySelector.get(data.slice(0, 10))
  try {
    const abi = error ? [error] : []
    const { errorName, args = [], abiItem } = decodeErrorResult({ abi, data })
    const inputs = 'inputs' in abiItem ? (abiItem.inputs ?? []) : []
    const values: readonly unknown[] = args
    const entries = inputs.map((input, index) => [input.name ?? String(index), values[index]])
    return { name: errorName, args: Object.fromEntries(entries) }
  } catch {
    return undefined
  }
}
