import type { Hash } from '@ostrom/protocol'
import type { AuditLedger } from '../court/accusations.ts'
import type { Ledger } from '../ledger.ts'

/** What anybody may do with pay that waits for an audit. docs/spec/requests.md, "Held pay". */
export type AuditHoldAction = 'holdForAudit' | 'returnAuditHold'

/**
 * What is due for the client of an audited request: its pay is held while it matures and nobody
 * endorsed it, and is returned once the time for that is over, or its provider withheld it or was
 * excluded. `undefined` while nothing is.
 */
export async function dueAuditHoldAction({
  ledger,
  audits,
  requestId,
}: dueAuditHoldAction.Options): Promise<AuditHoldAction | undefined> {
  const [held, request] = await Promise.all([
    audits.auditHold(requestId),
    ledger.request(requestId),
  ])
  if (held?.status === 'asked' && request?.pay?.status === 'maturing')
    return (await audits.isEndorsed(requestId)) ? undefined : 'holdForAudit'
  if (held?.status !== 'held' || !held.provider) return undefined
  const isRefused =
    (await audits.isWithheld(requestId)) || (await audits.courtRecord(held.provider)).isExcluded
  if (isRefused) return 'returnAuditHold'
  const { returnFromSeconds: from } = held
  if (from === undefined || from > (await ledger.nowSeconds())) return undefined
  return (await audits.isEndorsed(requestId)) ? undefined : 'returnAuditHold'
}

export declare namespace dueAuditHoldAction {
  type Options = {
    readonly ledger: Pick<Ledger, 'nowSeconds' | 'request'>
    readonly audits: Pick<AuditLedger, 'auditHold' | 'isEndorsed' | 'isWithheld' | 'courtRecord'>
    readonly requestId: Hash
  }
}
