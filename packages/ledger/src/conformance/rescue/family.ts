import type { Ledger } from '../../ledger.ts'
import type { OptionalLedgerMember } from '../../queries/capabilities.ts'
import type { Scenario } from '../world.ts'

/** Parts of one family of states: its parties, their calls, and the observed statuses. */
export type RescueScenario = {
  /** Ledgers of the accounts whose money is at stake, in the order of their rescues. */
  readonly parties: readonly Ledger[]
  /** Calls of all parties, by name. A call that the chain refuses leads to no state. */
  readonly actions: Readonly<Record<string, () => Promise<unknown>>>
  /** Present status values of this family, as `enumeration.value`. */
  statuses(): Promise<readonly string[]>
}

/** A group of calls whose states are searched together. */
export type RescueFamily = {
  readonly name: string
  readonly needs: readonly OptionalLedgerMember[]
  /**
   * Set if the family's pay matures on the chain in memory, but is paid at once on all other
   * chains.
   */
  readonly isPaidAtOnceElsewhere?: true
  /** Most calls and time steps on a path to a state. */
  readonly depthMax: number
  /**
   * Prepares a scenario in which no state of the family exists yet; each call returns the same
   * accounts as `parties`.
   */
  setup(scenario: Scenario): Promise<RescueScenario>
}

/** Name of the step that advances time to the next deadline of any party. */
export const TIME = 'time'

/** Returns a value that must exist when an action runs; throws otherwise. */
export function defined<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NotYetError()
  return value
}

/** An action that does not apply to a state; like a refusal of the chain, it leads to no state. */
export class NotYetError extends Error {
  override readonly name = 'NotYetError'
}
