import type { AccountId } from '@ostrom/protocol'
import type { CourtRecordEntry } from './court-state.ts'
import type { MemoryState } from './state.ts'

const none: CourtRecordEntry = {
  excluded: false,
  failedAtSeconds: 0n,
  withheldAtSeconds: 0n,
  withheldBeforeSeconds: 0n,
  failed: 0n,
  withheld: 0n,
  rejected: 0n,
}

/** Returns what the court has recorded about an account as a provider. */
export const courtRecordOf = (state: MemoryState, account: AccountId): CourtRecordEntry =>
  state.courtRecords.get(account) ?? none
