import type { AccountId, Hash } from '@ostrom/protocol'
import type { RevealedSalt } from '../assignment/seeds.ts'
import { phaseAt, type RoundPhase, type RoundWindows } from './round-phase.ts'

/** An update that a trainer revealed. */
export type RevealedUpdate = {
  readonly account: AccountId
  readonly update: Hash
  readonly trace: Hash
  readonly salt: Hash
  readonly cid: string
}

/** A member's knowledge of the present round of a job, from the chain's events. */
export type RoundState = {
  readonly round: number
  /** Hash of the state that the round started from. */
  readonly state: Hash
  readonly seed: Hash
  readonly startedAtSeconds: bigint
  readonly phase: RoundPhase
  /**
   * Trainers in the order of their latest commitments; a later commitment replaces an earlier one.
   */
  readonly committed: readonly AccountId[]
  readonly reveals: readonly RevealedUpdate[]
}

/** Events of the chain about a round. */
export type RoundEvent =
  | {
      readonly kind: 'round-start'
      readonly round: number
      readonly state: Hash
      readonly seed: Hash
      readonly startedAtSeconds: bigint
    }
  | { readonly kind: 'update-commit'; readonly round: number; readonly account: AccountId }
  | ({ readonly kind: 'update-reveal'; readonly round: number } & RevealedUpdate)

/**
 * Returns the round after an event. An event of another round, or an already applied event, changes
 * nothing, so events may be read again after a restart or a reorganisation.
 */
export function apply(current: RoundState | undefined, event: RoundEvent): RoundState | undefined {
  if (event.kind === 'round-start') {
    if (current && event.round <= current.round) return current
    const { round, state, seed, startedAtSeconds } = event
    return { round, state, seed, startedAtSeconds, phase: 'commit', committed: [], reveals: [] }
  }
  if (!current || event.round !== current.round) return current
  const { account } = event
  if (event.kind === 'update-commit') {
    const others = current.committed.filter((one) => one !== account)
    return { ...current, committed: [...others, account] }
  }
  if (current.reveals.some((one) => one.account === account)) return current
  const { update, trace, salt, cid } = event
  return { ...current, reveals: [...current.reveals, { account, update, trace, salt, cid }] }
}

/** Returns the round with its phase at a time. The phase depends only on the time. */
export function tick(current: RoundState, windows: RoundWindows, nowSeconds: bigint): RoundState {
  const { phase } = phaseAt(windows, { startedAtSeconds: current.startedAtSeconds, nowSeconds })
  return phase === current.phase ? current : { ...current, phase }
}

/** Returns the revealed salts of trainers, from which the round's draw is derived. */
export const saltsOf = ({ reveals }: Pick<RoundState, 'reveals'>): readonly RevealedSalt[] =>
  reveals.map(({ account, salt }) => ({ account, salt }))
