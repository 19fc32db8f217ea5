import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Pay of requests that waits for an audit. docs/spec/requests.md, "Held pay"; on chain
// `IAuditHolds`.

/** A request whose client asked that its answer is audited before it is paid. */
export type AuditHold = {
  /** `requested`: not claimed, or not held yet. `ended`: released, or returned. */
  readonly status: 'requested' | 'held' | 'ended'
  readonly provider?: AccountId
  /** While held: what nobody endorsed until then, anybody can give back from then on. */
  readonly returnFromSeconds?: bigint
}

/** All acts but the first are by anybody. */
export type AuditHoldLedger = {
  auditHold(requestId: Hash): Promise<AuditHold | undefined>
  /** By the request's client, before any provider has locked it. */
  requestAudit(requestId: Hash): Promise<Transaction>
  /** Holds what was claimed, while it matures and is not endorsed. */
  holdForAudit(requestId: Hash): Promise<Transaction>
  /** Lets go of what more than half of the weight endorsed. */
  releaseAuditHold(requestId: Hash): Promise<Transaction>
  /** Returns what was not endorsed in time, or was withheld, as long as it is held. */
  returnAuditHold(requestId: Hash): Promise<Transaction>
}

/** What happened to held pay. */
export type AuditHoldEvent =
  | { readonly kind: 'audit-requested'; readonly requestId: Hash; readonly client: AccountId }
  | { readonly kind: 'audit-hold-placed'; readonly requestId: Hash; readonly provider: AccountId }
  | { readonly kind: 'audit-hold-ended'; readonly requestId: Hash; readonly endorsed: boolean }
