import { errorsAbi } from '@ostrom/contracts-evm'
import { BaseError, Voucher } from '@ostrom/protocol'
import { decodeErrorResult, type Hex, BaseError as ViemError } from 'viem'
import { LedgerError, type LedgerErrorCode } from '../errors.ts'
import { auditMappings } from './audit-errors.ts'
import { availabilityMappings } from './availability-errors.ts'

/** A custom error of the contracts, decoded. */
type Revert = { readonly name: string; readonly args: Readonly<Record<string, unknown>> }

type Mapping = LedgerErrorCode | ((args: Revert['args']) => LedgerErrorCode)

/** `None` of the enumerations of states. */
const isNone = (state: unknown) => state === 0

// The one place where the contracts' custom errors become the port's.
const mappings: Readonly<Record<string, Mapping>> = {
  AlreadyMarked: 'already-flagged',
  RequestAlreadyMarked: 'already-flagged',
  AmountMismatch: 'asset-not-allowed',
  AmountZero: 'amount-invalid',
  StakeAmountZero: 'amount-invalid',
  ArtifactInvalid: 'model-invalid',
  ArtifactUnknown: 'model-invalid',
  CalibrationInvalid: 'model-invalid',
  CreatorNotInManifest: 'model-invalid',
  ManifestDiffers: 'model-invalid',
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
  BaseIsAdapter: 'adapter-base-refused',
  BaseMissing: 'adapter-invalid',
  BaseNotApproved: 'adapter-base-refused',
  BaseRoyaltyMissing: 'adapter-base-refused',
  DatasetMissing: 'adapter-invalid',
  MergeInvalid: 'adapter-invalid',
  NotAdapterCreator: 'account-mismatch',
  RankOutOfBounds: 'adapter-invalid',
  TargetModulesInvalid: 'adapter-invalid',
  NameTaken: 'model-name-taken',
  VersionExists: 'model-exists',
  VersionUnknown: 'model-unknown',
  NotAllowed: 'model-access-denied',
  StatusRefused: 'model-retired',
  VersionNotServed: ({ status }) => {
    if (isNone(status)) return 'model-unknown'
    return status === 4 ? 'model-retired' : 'model-quarantined'
  },
  AssetNotListed: 'asset-not-allowed',
  OfferAssetNotListed: 'asset-not-allowed',
  RequestAssetNotListed: 'asset-not-allowed',
  CallerNotClient: 'account-mismatch',
  CallerNotProvider: 'account-mismatch',
  NotCreator: 'account-mismatch',
  NotProvider: 'account-mismatch',
  NotTheClient: 'account-mismatch',
  NotTheProvider: 'account-mismatch',
  NotGuardian: 'account-mismatch',
  OwnableUnauthorizedAccount: 'account-mismatch',
  CapOutOfBounds: 'amount-invalid',
  CostOutOfBounds: 'amount-invalid',
  ParameterOutOfBounds: 'amount-invalid',
  RequestValueInvalid: 'amount-invalid',
  StakeValueTooHigh: 'amount-invalid',
  ClaimTooLate: 'claim-too-late',
  ConsentMismatch: 'consent-mismatch',
  ConsentMissing: 'account-mismatch',
  DeadlineNotReached: 'refund-too-early',
  ExpireTooEarly: 'refund-too-early',
  RefundTooEarly: 'refund-too-early',
  DeadlinePassed: 'session-expired',
  EndpointTimesInvalid: 'endpoint-stale',
  EndpointTooLong: 'request-invalid',
  InputTooLong: 'request-invalid',
  ProviderListTooLong: 'request-invalid',
  RequestEndpointTooLong: 'request-invalid',
  ExpiryInvalid: (args) =>
    big(args.expiresAt) <= big(args.now_) ? 'session-expired' : 'deadline-too-far',
  RequestDeadlineInvalid: (args) =>
    big(args.deadline) < big(args.now_) ? 'request-expired' : 'deadline-too-far',
  OpenByInvalid: (args) =>
    big(args.openBy) < big(args.now_) ? 'authorization-expired' : 'authorization-too-early',
  TopUpExpired: 'authorization-expired',
  FeeNotCurrent: 'offer-outdated',
  OfferFeeNotCurrent: 'offer-outdated',
  RequestFeeNotCurrent: 'offer-outdated',
  RoyaltiesDiffer: 'offer-outdated',
  OfferExists: 'offer-exists',
  OfferMismatch: 'offer-mismatch',
  OfferUnfit: 'offer-mismatch',
  OfferNotActive: 'offer-unknown',
  OfferUnknown: 'offer-unknown',
  FilterNotPassed: 'filter-not-passed',
  FloorNotRaised: 'nonce-cancelled',
  NonceCancelled: 'nonce-cancelled',
  NonceUsed: 'request-exists',
  InsufficientAvailable: 'insufficient-funds',
  LockTooLate: 'request-expired',
  PriceAboveMaximum: 'price-above-maximum',
  ReleaseTooLate: 'release-too-late',
  ReleasedBefore: 'request-released',
  RequestNotInState: ({ wanted }) =>
    wanted === 1 ? 'request-not-open' : wanted === 4 ? 'request-not-held' : 'request-not-locked',
  CollectTooEarly: 'collect-too-early',
  HeldRefused: 'held-refused',
  HeldNotRefused: 'held-not-refused',
  RatingOutOfBounds: 'judgement-invalid',
  StarsOutOfBounds: 'judgement-invalid',
  NothingPaid: 'subject-not-settled',
  NothingSettled: 'subject-not-settled',
  SessionNotClosed: 'subject-not-settled',
  SessionExists: 'session-exists',
  SessionNotOpen: ({ state }) => (isNone(state) ? 'session-unknown' : 'session-closed'),
  SignatureInvalid: 'signature-invalid',
  KeySignatureNeeded: 'signature-invalid',
  SignerMissing: 'signature-invalid',
  RequestSignerMissing: 'signature-invalid',
  StakeBelowMinimum: 'stake-too-low',
  StakeInsufficient: 'stake-too-low',
  StakeRatioExceeded: 'stake-too-low',
  StakeOfExcluded: 'account-excluded',
  StakeTooLarge: 'amount-invalid',
  StakeStillUnbonding: 'unbonding-not-over',
  StakeHeld: 'stake-held',
  ...auditMappings,
  ...availabilityMappings,
}

const big = (value: unknown): bigint => BigInt(value as bigint | number)

/**
 * Turns whatever the client library threw into the port's error. Errors of this project pass
 * through unchanged.
 *
 * @param doing What was tried, for faults of the connection.
 * @param account Whose wallet was to pay, where there was one.
 */
export function toLedgerError(error: unknown, doing: string, account?: Hex): Error {
  if (BaseError.is(error)) return error
  const data = revertData(error)
  const revert = data && decode(data)
  if (revert) return fromRevert(revert, doing, error)
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

/** Longest reason of a foreign error that is passed on. */
const REASON_MAX = 200

const firstLine = (text: string): string => (text.split('\n')[0] ?? '').slice(0, REASON_MAX)

function fromRevert({ name, args }: Revert, doing: string, cause: unknown): Error {
  if (name === 'VoucherOverCap' || name === 'ClaimAboveMaximum') {
    const cap = big(args.cap ?? args.costMax)
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
    Object.entries(args).map(([key, value]) => [key.replace(/_$/, ''), plain(value)]),
  )
  if (!mapping)
    return new LedgerError('transaction-failed', { doing, reason: name, ...values }, cause)
  const code = typeof mapping === 'string' ? mapping : mapping(args)
  return new LedgerError(code, { doing, ...values }, cause)
}

function plain(value: unknown): string | number | bigint | boolean {
  if (typeof value === 'bigint' || typeof value === 'number' || typeof value === 'boolean') {
    return value
  }
  return String(value)
}

/** Bytes that the contracts reverted with, from anywhere in the chain of causes. */
function revertData(error: unknown): Hex | undefined {
  for (const link of linksOf(error)) {
    const { data } = link as { data?: unknown }
    const bytes =
      typeof data === 'object' && data !== null ? (data as { data?: unknown }).data : data
    if (typeof bytes === 'string' && bytes.startsWith('0x') && bytes.length >= 10) {
      return bytes as Hex
    }
  }
  return undefined
}

/** Longest chain of causes that is followed. */
const CAUSES_MAX = 16

function linksOf(error: unknown): readonly object[] {
  const links: object[] = []
  let link: unknown = error
  while (typeof link === 'object' && link !== null && links.length < CAUSES_MAX) {
    links.push(link)
    link = (link as { cause?: unknown }).cause
  }
  return links
}

const namesOf = (error: unknown): ReadonlySet<string> =>
  new Set(linksOf(error).map((link) => String((link as { name?: unknown }).name)))

function decode(data: Hex): Revert | undefined {
  try {
    const { errorName, args = [], abiItem } = decodeErrorResult({ abi: errorsAbi, data })
    const inputs = 'inputs' in abiItem ? (abiItem.inputs ?? []) : []
    const values: readonly unknown[] = args
    const entries = inputs.map((input, index) => [input.name ?? String(index), values[index]])
    return { name: errorName, args: Object.fromEntries(entries) }
  } catch {
    return undefined
  }
}
