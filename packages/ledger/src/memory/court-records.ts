import type { AccountId } from '@ostrom/protocol'
import type { CourtRecord } from './court-state.ts'
import type { State } from './state.ts'

const none: CourtRecord = {
  excluded: false,
  failedAtSeconds: 0n,
  withheldAtSeconds: 0n,
  withheldBeforeSeconds: 0n,
  failed: 0n,
  withheld: 0n,
  rejected: 0n,
}

/** How an account fared before the court as a provider. */
export const courtRecordOf = (state: State, account: AccountId): CourtRecord =>
  state.courtRecords.get(account) ?? none
