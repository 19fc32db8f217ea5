import type { GovernedParameterName, GovernedUnit } from '@ostrom/protocol/governed-numbers'
import type { LedgerEventData } from '../events.ts'
import { parameterOfField } from '../governance/parameter-values.ts'
import { type GovernedSettingName, unitOf } from '../governance/settings.ts'

/** The value that a governed setting had before its present value. */
export type FormerSetting = {
  readonly value: bigint
  /**
   * `amount` (native base units) if the setting itself is a share of stake or a number of seat
   * fees, because events state such settings as amounts.
   */
  readonly unit: GovernedUnit
}

/** Returns the unit in which events state a setting's value. */
function unitInEvents(name: GovernedSettingName): GovernedUnit {
  const unit = unitOf(name)
  return unit === 'share-of-stake' || unit === 'seat-fees' ? 'amount' : unit
}

/**
 * Returns the previous value of each governed setting whose earlier value the events show.
 *
 * @param events All changes of settings, in the chain's order; other events are ignored.
 */
export function formerSettings(
  events: Iterable<LedgerEventData>,
): ReadonlyMap<GovernedSettingName, FormerSetting> {
  const former = new Map<GovernedSettingName, FormerSetting>()
  const present = new Map<GovernedParameterName, bigint>()
  const begun = new Set<GovernedSettingName>()
  for (const event of events) {
    if (event.kind === 'setting-changed') {
      // The first value, which the deployment sets, has no former value.
      const isFirst = !begun.has(event.name) && event.previous === 0n
      begun.add(event.name)
      if (isFirst) continue
      former.set(event.name, { value: event.previous, unit: unitInEvents(event.name) })
    }
    if (event.kind !== 'parameter-changed') continue
    const name = parameterOfField(event.name)
    if (!name) continue
    const value = present.get(name)
    if (value !== undefined) former.set(name, { value, unit: unitInEvents(name) })
    present.set(name, event.value)
  }
  return former
}
