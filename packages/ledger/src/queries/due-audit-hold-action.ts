import type { Hash } from '@ostrom/protocol'
import type { AuditHoldLedger } from '../court/audit-hold.ts'
import type { AuditLedger } from '../court/audit-ledger.ts'
import type { DataChallengeLedger } from '../court/data-challenges.ts'
import type { Ledger } from '../ledger.ts'

/**
 * Actions that any account may take on pay that waits for an audit. docs/spec/requests.md, "Held
 * pay".
 */
export type AuditHoldAction = 'holdForAudit' | 'returnAuditHold'

/**
 * Returns the action that is due in favour of the client of an audited request. While pay without
 * an endorsement matures, the action is to hold it. Held pay without an endorsement is returned
 * after the time for endorsements, and any held pay at once if the provider withheld a transcript
 * or is excluded. `undefined` while no action is due.
 */
export async function dueAuditHoldAction({
  ledger,
  audits,
  auditHolds,
  dataChallenges,
  requestId,
}: dueAuditHoldAction.Options): Promise<AuditHoldAction | undefined> {
  const [hold, request] = await Promise.all([
    auditHolds.auditHold(requestId),
    ledger.request(requestId),
  ])
  if (hold?.status === 'requested' && request?.pay?.status === 'maturing')
    return (await audits.isEndorsed(requestId)) ? undefined : 'holdForAudit'
  if (hold?.status !== 'held' || !hold.provider) return undefined
  const isRefused =
    (await dataChallenges?.isWithheld(requestId)) ||
    (await audits.courtRecord(hold.provider)).isExcluded
  if (isRefused) return 'returnAuditHold'
  const { returnFromSeconds: from } = hold
  if (from === undefined || from > (await ledger.nowSeconds())) return undefined
  return (await audits.isEndorsed(requestId)) ? undefined : 'returnAuditHold'
}

export declare namespace dueAuditHoldAction {
  type Options = {
    readonly ledger: Pick<Ledger, 'nowSeconds' | 'request'>
    readonly audits: Pick<AuditLedger, 'isEndorsed' | 'courtRecord'>
    readonly auditHolds: Pick<AuditHoldLedger, 'auditHold'>
    /** Absent on chains without data challenges, where no transcript counts as withheld. */
    readonly dataChallenges: Pick<DataChallengeLedger, 'isWithheld'> | undefined
    readonly requestId: Hash
  }
}
