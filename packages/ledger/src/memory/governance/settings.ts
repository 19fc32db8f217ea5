import type { AccountId } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type { MarketChange } from '../../governance/approvals.ts'
import {
  type GovernedParameterName,
  type GovernedSetting,
  type GovernedSettingName,
  governedParameters,
  isGovernedParameter,
  type RewardSettingName,
  unitOf,
} from '../../governance/settings.ts'
import type { PendingChange } from '../chain/governance-state.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import { setParameter } from '../money/parameters.ts'
import { stakeRatio } from '../registry/offers.ts'

const BPS = 10_000n
const HOUR = 3_600n
const DAY = 86_400n
const AMOUNT_MAX = 10n ** 24n
const DEPOSIT_MAX = 10n ** 19n
/** Native base units of stake to which an asset's ratio refers. */
const RATIO_SCALE = 10n ** 18n
const LOCAL_CHAIN = 31_337n
const STAKE_MIN_FACTOR = 100n
/** Seconds after its delay within which a change can be applied. */
const APPLY_SECONDS = 14n * DAY

type Bounds = { readonly min: bigint; readonly max: bigint }

type SettingContext = Pick<TransactionContext, 'state' | 'domain' | 'governanceRules'>

const within = (min: bigint, max: bigint): Bounds => ({ min, max })

const parameterBounds: { readonly [name in Exclude<GovernedParameterName, 'stakeMin'>]: Bounds } = {
  feeBps: within(10n, 1_000n),
  auditWindow: within(DAY, 14n * DAY),
  auditRateBps: within(100n, BPS),
  probationCompletions: within(0n, 255n),
  lockBondBps: within(0n, BPS),
  voteWindow: within(6n * HOUR, DAY),
  appealWindow: within(12n * HOUR, 2n * DAY),
  supplyWindow: within(600n, 3n * HOUR),
  caseBondBps: within(1_000n, 100_000n),
  penaltyBps: within(1_000n, 5_000n),
  minorPenaltyBps: within(100n, 5_000n),
  proofPenaltyBps: within(1_000n, BPS),
  withheldPenaltyBps: within(1_000n, BPS),
  seatFeeBps: within(1n, 500n),
  absenceFees: within(5n, 20n),
  rewardBps: within(0n, 2_000n),
  beaconBondBps: within(1_000n, 100_000n),
}

const rewardBounds: { readonly [name in Exclude<RewardSettingName, 'unitFee'>]: Bounds } = {
  providersBps: within(0n, 9_000n),
  validatorsBps: within(0n, 9_000n),
  trainersBps: within(0n, 9_000n),
  curatorsBps: within(0n, 9_000n),
  honeypotsBps: within(0n, 9_000n),
  rewardRateBps: within(0n, 9_000n),
  capBps: within(500n, 5_000n),
  reserveBps: within(0n, BPS),
  saleSeconds: within(HOUR, 30n * DAY),
  slippageBps: within(0n, 100n),
  burnBps: within(0n, BPS),
  proposalDeposit: within(0n, DEPOSIT_MAX),
  honeypotReward: within(0n, AMOUNT_MAX),
  loadMinBps: within(5_000n, BPS),
  loadTargetBps: within(1_000n, BPS),
  datasetPointsBps: within(0n, 5_000n),
}

/** Largest factor by which votes move the price of compute from its first value, up or down. */
const UNIT_FEE_RANGE = 100n

/** Shares of income; their sum is at most the whole. */
const incomeShares = [
  'providersBps',
  'validatorsBps',
  'trainersBps',
  'curatorsBps',
  'honeypotsBps',
] as const satisfies readonly RewardSettingName[]

function boundsOf({ domain, governanceRules }: SettingContext, name: GovernedSettingName): Bounds {
  if (name === 'unitFee') {
    const { unitFee: first } = governanceRules.settings
    return within(first / UNIT_FEE_RANGE, first * UNIT_FEE_RANGE)
  }
  if (!isGovernedParameter(name)) return rewardBounds[name]
  if (name === 'stakeMin') {
    const first = governanceRules.firstStakeMin
    const min = first / STAKE_MIN_FACTOR
    return within(min === 0n ? 1n : min, first * STAKE_MIN_FACTOR)
  }
  const { min, max } = parameterBounds[name]
  const isLocalTime = unitOf(name) === 'seconds' && domain.chainId === LOCAL_CHAIN
  return within(isLocalTime ? 1n : min, max)
}

/** @throws {LedgerError} `setting-out-of-bounds`. */
export function checkBounds(
  context: SettingContext,
  name: GovernedSettingName,
  value: bigint,
): void {
  const { min, max } = boundsOf(context, name)
  check(value >= min && value <= max, 'setting-out-of-bounds', { setting: name, value, min, max })
}

/** Returns the value of a reward setting at a second. */
export function settingAt(
  { state, governanceRules }: Pick<TransactionContext, 'state' | 'governanceRules'>,
  name: RewardSettingName,
  atSeconds: bigint,
): bigint {
  const steps = state.governance.settings.get(name) ?? []
  const step = steps.findLast(({ fromSeconds }) => fromSeconds <= atSeconds)
  if (step) return step.value
  // Initial values apply from the deployment on.
  return atSeconds < state.deployedAtSeconds ? 0n : governanceRules.settings[name]
}

export const setting = (
  context: Pick<TransactionContext, 'state' | 'governanceRules' | 'nowSeconds'>,
  name: RewardSettingName,
): bigint => settingAt(context, name, context.nowSeconds)

/**
 * @throws {LedgerError} `setting-out-of-bounds`: the value is out of bounds, or the sum of shares
 * exceeds the whole.
 */
export function setSetting(
  context: TransactionContext,
  name: RewardSettingName,
  value: bigint,
): void {
  checkBounds(context, name, value)
  const previous = setting(context, name)
  const { settings } = context.state.governance
  const step = { fromSeconds: context.nowSeconds, value }
  settings.set(name, [...(settings.get(name) ?? []), step])
  const sum = incomeShares.reduce((total, share) => total + setting(context, share), 0n)
  check(sum <= BPS, 'setting-out-of-bounds', { setting: name, sum, max: BPS })
  context.emit({ kind: 'setting-changed', name, previous, value })
}

/** Emits the settings of the deployment from which points follow. */
export function stateFirstSettings(context: TransactionContext): void {
  for (const name of ['unitFee', 'datasetPointsBps'] as const) {
    context.emit({ kind: 'setting-changed', name, previous: 0n, value: setting(context, name) })
  }
  const ratio = stakeRatio(context, context.nativeAsset)
  context.emit({ kind: 'native-ratio-set', ratio })
}

/** Returns a parameter of the market in the contracts' units. */
function parameterValue(state: MemoryState, name: GovernedParameterName): bigint {
  const parameters = parametersOf(state)
  const { unit, field } = governedParameters[name]
  const value = BigInt(parameters[field])
  if (unit === 'share-of-stake') return (value * BPS) / parameters.stakeMin
  return unit === 'seat-fees' ? value / parameters.seatFee : value
}

const keyOf = (change: MarketChange): string => {
  if (change.kind === 'parameter') return `parameter:${change.name}`
  return change.kind === 'asset' ? `asset:${change.asset}` : 'fee-sink'
}

export const pendingChange = (
  { governance }: MemoryState,
  change: MarketChange,
): PendingChange | undefined => governance.changes.get(keyOf(change))

/** Returns a governed setting with its bounds and a pending change. */
export function settingOf(
  context: SettingContext & Pick<TransactionContext, 'nowSeconds'>,
  name: GovernedSettingName,
): GovernedSetting {
  const bounds = { name, unit: unitOf(name), ...boundsOf(context, name) }
  if (!isGovernedParameter(name)) return { ...bounds, value: setting(context, name) }
  const { state } = context
  const next = pendingChange(state, { kind: 'parameter', name })
  const value = parameterValue(state, name)
  if (!next) return { ...bounds, value }
  return { ...bounds, value, next: { ...next, value: next.value as bigint } }
}

/** Stores a decided change, which can be applied after its delay. */
export function proposeChange(
  { state, nowSeconds, governanceRules }: TransactionContext,
  change: MarketChange,
  value: bigint | AccountId,
): void {
  const fromSeconds = nowSeconds + governanceRules.changeDelay
  state.governance.changes.set(keyOf(change), { value, fromSeconds })
}

/** @throws {LedgerError} `parameter-change-not-due`: nothing was decided. */
export function cancelChange({ state }: TransactionContext, change: MarketChange): void {
  const key = keyOf(change)
  check(state.governance.changes.get(key), 'parameter-change-not-due', { change: key })
  state.governance.changes.delete(key)
}

/** @throws {LedgerError} `parameter-change-not-due`. */
export function applyChange(context: TransactionContext, change: MarketChange): void {
  const { state, nowSeconds } = context
  const key = keyOf(change)
  const pending = state.governance.changes.get(key)
  const { fromSeconds = 0n } = pending ?? {}
  const untilSeconds = fromSeconds + APPLY_SECONDS
  const isDue = pending && nowSeconds >= fromSeconds && nowSeconds < untilSeconds
  check(isDue, 'parameter-change-not-due', { change: key, fromSeconds, untilSeconds, nowSeconds })
  state.governance.changes.delete(key)
  if (change.kind === 'fee-sink') state.governance.feeSink.set('now', pending.value as AccountId)
  else if (change.kind === 'asset') {
    const bps = ((pending.value as bigint) * BPS) / RATIO_SCALE
    state.governance.assets.set(change.asset, bps)
  } else setParameterValue(context, change.name, pending.value as bigint)
}

/** Sets a parameter from a value in the contracts' units. */
function setParameterValue(
  context: TransactionContext,
  name: GovernedParameterName,
  value: bigint,
): void {
  const { stakeMin, seatFee } = parametersOf(context.state)
  const { unit, field } = governedParameters[name]
  const absences = parameterValue(context.state, 'absenceFees')
  if (unit === 'share-of-stake') setParameter(context, field, (value * stakeMin) / BPS)
  else setParameter(context, field, unit === 'seat-fees' ? value * seatFee : value)
  // The contracts store the absence fine as a multiple of a seat's fee, so the fine follows the
  // fee.
  if (name !== 'seatFeeBps') return
  setParameter(context, 'absenceFine', absences * parametersOf(context.state).seatFee)
}
