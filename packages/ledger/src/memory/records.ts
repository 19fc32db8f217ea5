import type { AccountId } from '@ostrom/protocol'
import type { EscrowRecord, State } from './state.ts'

/** The two escrows. */
export type Escrow = 'sessions' | 'requests'

const none: EscrowRecord = { inUse: 0n, completions: 0n, feeWeight: 0n }

const keyOf = (escrow: Escrow, provider: AccountId) => `${escrow}:${provider}`

/** What an escrow has seen of a provider. */
export const recordOf = (state: State, escrow: Escrow, provider: AccountId): EscrowRecord =>
  state.records.get(keyOf(escrow, provider)) ?? none

/** Stake that open and maturing work of a provider needs. */
export const stakeInUse = (state: State, escrow: Escrow, provider: AccountId): bigint =>
  recordOf(state, escrow, provider).inUse

export const setRecord = (
  state: State,
  escrow: Escrow,
  provider: AccountId,
  next: EscrowRecord,
): void => state.records.set(keyOf(escrow, provider), next)

/** What both escrows have seen of a provider. */
export function completedBy(
  state: State,
  provider: AccountId,
): Pick<EscrowRecord, 'completions' | 'feeWeight'> {
  const sessions = recordOf(state, 'sessions', provider)
  const requests = recordOf(state, 'requests', provider)
  return {
    completions: sessions.completions + requests.completions,
    feeWeight: sessions.feeWeight + requests.feeWeight,
  }
}

/** Completions of a provider in one escrow. */
export const completionsOf = (state: State, escrow: Escrow, provider: AccountId): bigint =>
  recordOf(state, escrow, provider).completions
