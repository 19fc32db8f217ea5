import type { AuditLedger } from '@ostrom/ledger'
import { type AccountId, type Clock, createAsyncCache, monotonicMs } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { createCaseRecords } from './case-records.ts'
import { AUDITOR_CACHE_MS, AUDITORS_LIMITED_MAX } from './limits.ts'

/** Reads whether accounts sit on juries of cases against this provider. */
export type JurySeats = {
  hasSeat(account: AccountId): Promise<boolean>
}

export type JurySeatsOptions = {
  readonly audits: Pick<AuditLedger, 'courtCase' | 'seatsOf'>
  readonly state: StateStore
  readonly clock: Pick<Clock, 'nowMs'>
}

/** Creates a reader of the juries that currently vote. */
export function createJurySeats({ audits, state, clock }: JurySeatsOptions): JurySeats {
  const cases = createCaseRecords(state)
  /** Known jurors, with the time until which each counts as seated. */
  const seated = createAsyncCache<AccountId, number | undefined>({
    entriesMax: AUDITORS_LIMITED_MAX,
  })
  const look = async (account: AccountId): Promise<boolean> => {
    for (const caseId of await cases.cases()) {
      const trial = await audits.courtCase(caseId)
      if (!trial?.hasJury || trial.status !== 'voting') continue
      const { draw } = trial
      if ((await audits.seatsOf({ caseId, draw, account })) > 0n) return true
    }
    return false
  }
  // A jury may be seated at any moment, so only positive results are cached.
  const untilMsOf = (account: AccountId) =>
    seated.getOrMake(account, async () => {
      return (await look(account)) ? monotonicMs(clock) + AUDITOR_CACHE_MS : undefined
    })
  return {
    async hasSeat(account) {
      const untilMs = await untilMsOf(account)
      if (untilMs === undefined || monotonicMs(clock) < untilMs) return untilMs !== undefined
      seated.delete(account)
      return (await untilMsOf(account)) !== undefined
    },
  }
}
