import type { CourtVote, LedgerEvent } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { TrialContext } from '../trials/trial-context.ts'
import type { TrialParty } from '../trials/trial-participants.ts'

/**
 * Faults that can be built in: an act that another pays for, terms that change under a case, and
 * no party that ends anything.
 */
export const walkCanaries = ['borrowed-money', 'loose-terms', 'idle-third-parties'] as const
export type WalkCanary = (typeof walkCanaries)[number]

/** A case with a jury, as it was opened. */
export type WalkCase = {
  readonly id: bigint
  readonly bond: bigint
  readonly fee: bigint
  readonly votingSeconds: bigint
  readonly endsAt: bigint
  /** Weights of jurors in the second of its opening. */
  readonly weights: ReadonlyMap<AccountId, bigint>
  isOver: boolean
}

export type RandomWalk = {
  readonly stage: TrialContext
  readonly canary: WalkCanary | undefined
  readonly cases: WalkCase[]
  readonly votes: CourtVote[]
  readonly revealed: Set<CourtVote>
  readonly challenges: bigint[]
  /** Acts that were done and refused, by name. */
  readonly executed: Map<string, number>
  readonly refused: Map<string, number>
}

export const allParties = ({ suspect, jurors, clients, crank, creator }: TrialContext) => {
  return [suspect, ...jurors, ...clients, crank, creator] satisfies readonly TrialParty[]
}

/** Cases of all reports so far. */
export const reportsIn = (events: readonly LedgerEvent[]): readonly bigint[] =>
  events.flatMap((event) => (event.kind === 'model-reported' ? [event.caseId] : []))
