import type { Ledger } from '../../ledger.ts'
import type { OptionalLedgerMember } from '../../queries/capabilities.ts'
import type { Scenario } from '../world.ts'

/** Parts of one family of states: its parties, their calls, and the observed statuses. */
export type RescueScenario = {
  /** Those whose money is at stake, in the order in which each is rescued alone. */
  readonly parties: readonly Ledger[]
  /** Calls of all parties, by name. A call that the chain refuses leads to no state. */
  readonly actions: Readonly<Record<string, () => Promise<unknown>>>
  /** Status values as `enumeration.value`, of all that this family reaches. */
  statuses(): Promise<readonly string[]>
}

/** A group of calls whose states are searched together. */
export type RescueFamily = {
  readonly name: string
  readonly needs: readonly OptionalLedgerMember[]
  /** Its pay matures in memory, and is paid at once on all other chains. */
  readonly isPaidAtOnceElsewhere?: true
  /** Most calls and steps of time to a state. */
  readonly depthMax: number
  /** The same accounts with nothing of this family yet. */
  setup(scenario: Scenario): Promise<RescueScenario>
}

/** The name of the step that moves time to the next deadline of any party. */
export const TIME = 'time'

/** A value that must be there by the time that an action is called. */
export function defined<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NotYetError()
  return value
}

/** An action that does not apply to a state: as a refusal of the chain, it leads to no state. */
export class NotYetError extends Error {
  override readonly name = 'NotYetError'
}
