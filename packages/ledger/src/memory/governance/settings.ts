import type { AccountId } from '@ostrom/protocol'
import {
  boundsOf,
  type GovernedParameterName,
  governedParameters,
  type RewardSettingName,
  rewardSettings,
} from '@ostrom/protocol/governed-numbers'
import { check } from '../../errors.ts'
import type { MarketChange } from '../../governance/approvals.ts'
import { parameterField, toContractValue, toPortValue } from '../../governance/parameter-values.ts'
import {
  type GovernedSetting,
  type GovernedSettingName,
  isGovernedParameter,
  unitOf,
} from '../../governance/settings.ts'
import type { PendingChange } from '../chain/governance-state.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import { setParameter } from '../money/parameters.ts'
import { stakeRatio } from '../registry/offers.ts'

const BPS = 10_000n
/** Native base units of stake to which an asset's ratio refers. */
const RATIO_SCALE = 10n ** 18n
const LOCAL_CHAIN = 31_337n
/** Seconds after its delay within which a change can be applied. */
const APPLY_SECONDS = 14n * 86_400n

type Bounds = { readonly min: bigint; readonly max: bigint }

type SettingContext = Pick<TransactionContext, 'state' | 'domain' | 'governanceRules'>

/** Shares of income; their sum is at most the whole. */
const incomeShares = [
  'providersBps',
  'validatorsBps',
  'trainersBps',
  'curatorsBps',
  'honeypotsBps',
] as const satisfies readonly RewardSettingName[]

function settingBounds(
  { domain, governanceRules }: SettingContext,
  name: GovernedSettingName,
): Bounds {
  if (!isGovernedParameter(name))
    return boundsOf(rewardSettings[name], governanceRules.settings[name])
  const bounds = boundsOf(governedParameters[name], governanceRules.firstStakeMin)
  const isLocalTime = unitOf(name) === 'seconds' && domain.chainId === LOCAL_CHAIN
  return isLocalTime ? { ...bounds, min: 1n } : bounds
}

/** @throws {LedgerError} `setting-out-of-bounds`. */
export function checkBounds(
  context: SettingContext,
  name: GovernedSettingName,
  value: bigint,
): void {
  const { min, max } = settingBounds(context, name)
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
  return toContractValue(name, BigInt(parameters[parameterField(name)]), parameters)
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
  const bounds = { name, unit: unitOf(name), ...settingBounds(context, name) }
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
  const absences = parameterValue(context.state, 'absenceFees')
  const port = toPortValue(name, value, parametersOf(context.state))
  setParameter(context, parameterField(name), port)
  // The contracts store the absence fine as a multiple of a seat's fee, so the fine follows the
  // fee.
  if (name !== 'seatFeeBps') return
  setParameter(context, 'absenceFine', absences * parametersOf(context.state).seatFee)
}
