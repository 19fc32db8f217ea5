import type { LedgerEvent, Vote } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { Party } from '../trials/cast.ts'
import type { Stage } from '../trials/stage.ts'

/**
 * Faults that can be built in: an act that another pays for, terms that change under a case, and
 * nobody who ends anything.
 */
export const walkCanaries = ['borrowed-money', 'loose-terms', 'idle-strangers'] as const
export type WalkCanary = (typeof walkCanaries)[number]

/** A case with a jury, as it was opened. */
export type Sitting = {
  readonly id: bigint
  readonly bond: bigint
  readonly fee: bigint
  readonly voting: bigint
  readonly endsAt: bigint
  /** Weights of jurors in the second of its opening. */
  readonly weights: ReadonlyMap<AccountId, bigint>
  isOver: boolean
}

export type Walk = {
  readonly stage: Stage
  readonly canary: WalkCanary | undefined
  readonly cases: Sitting[]
  readonly votes: Vote[]
  readonly revealed: Set<Vote>
  readonly demands: bigint[]
  /** Acts that were done and refused, by name. */
  readonly done: Map<string, number>
  readonly refused: Map<string, number>
}

export const allParties = ({ suspect, jurors, clients, keeper, creator }: Stage) => {
  return [suspect, ...jurors, ...clients, keeper, creator] satisfies readonly Party[]
}

/** Cases of all reports so far. */
export const reportsIn = (events: readonly LedgerEvent[]): readonly bigint[] =>
  events.flatMap((event) => (event.kind === 'model-reported' ? [event.caseId] : []))
