import type { CourtVote, LedgerEvent } from '@ostrom/ledger'
import type { AccountId } from '@ostrom/protocol'
import type { TrialContext } from '../trials/trial-context.ts'
import type { TrialParty } from '../trials/trial-participants.ts'

/**
 * Deliberate faults: an action that another party pays for, terms that change during a case, and no
 * party that ends cases, sessions and requests.
 */
export const walkCanaries = ['borrowed-money', 'loose-terms', 'idle-third-parties'] as const
export type WalkCanary = (typeof walkCanaries)[number]

/** A case with a jury, with its state at the opening. */
export type WalkCase = {
  readonly id: bigint
  readonly bond: bigint
  readonly fee: bigint
  readonly votingSeconds: bigint
  readonly endsAt: bigint
  /** Weights of the jurors in the second in which the case was opened. */
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
  /** Numbers of executed and refused actions, by name. */
  readonly executed: Map<string, number>
  readonly refused: Map<string, number>
}

export const allParties = ({ suspect, jurors, clients, crank, creator }: TrialContext) => {
  return [suspect, ...jurors, ...clients, crank, creator] satisfies readonly TrialParty[]
}

/** Returns the cases of all reports so far. */
export const reportsIn = (events: readonly LedgerEvent[]): readonly bigint[] =>
  events.flatMap((event) => (event.kind === 'model-reported' ? [event.caseId] : []))
