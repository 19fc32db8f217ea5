import type { AccountId } from '@ostrom/protocol'
import type { EscrowRecord, MemoryState } from '../chain/state.ts'

/** The two escrows. */
export type EscrowId = 'sessions' | 'requests'

const none: EscrowRecord = { inUse: 0n, completions: 0n, feeWeight: 0n }

const keyOf = (escrow: EscrowId, provider: AccountId) => `${escrow}:${provider}`

/** Returns an escrow's record of a provider. */
export const recordOf = (state: MemoryState, escrow: EscrowId, provider: AccountId): EscrowRecord =>
  state.records.get(keyOf(escrow, provider)) ?? none

/** Returns the stake that a provider's open sessions and requests and its maturing pay need. */
export const stakeInUse = (state: MemoryState, escrow: EscrowId, provider: AccountId): bigint =>
  recordOf(state, escrow, provider).inUse

export const setRecord = (
  state: MemoryState,
  escrow: EscrowId,
  provider: AccountId,
  next: EscrowRecord,
): void => state.records.set(keyOf(escrow, provider), next)

/** Returns the sums of both escrows' records of a provider. */
export function completionTotals(
  state: MemoryState,
  provider: AccountId,
): Pick<EscrowRecord, 'completions' | 'feeWeight'> {
  const sessions = recordOf(state, 'sessions', provider)
  const requests = recordOf(state, 'requests', provider)
  return {
    completions: sessions.completions + requests.completions,
    feeWeight: sessions.feeWeight + requests.feeWeight,
  }
}

/** Returns the completions of a provider in one escrow. */
export const completionsOf = (state: MemoryState, escrow: EscrowId, provider: AccountId): bigint =>
  recordOf(state, escrow, provider).completions
