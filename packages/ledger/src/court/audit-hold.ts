import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Audit holds: pay of requests that waits for an audit. docs/spec/requests.md, "Held pay"; on chain
// `IAuditHolds`.

/** A request whose client requested an audit of its answer before the pay matures. */
export type AuditHold = {
  /** `requested`: not claimed, or not held yet. `ended`: released, or returned. */
  readonly status: 'requested' | 'held' | 'ended'
  readonly provider?: AccountId
  /** Unix second from which any account can return held pay without endorsement to the client. */
  readonly returnFromSeconds?: bigint
}

/** Audit holds. Any account may call all functions except `requestAudit`. */
export type AuditHoldLedger = {
  auditHold(requestId: Hash): Promise<AuditHold | undefined>
  /** Requests an audit. For the request's client, before a provider locks the request. */
  requestAudit(requestId: Hash): Promise<Transaction>
  /** Holds claimed pay that matures and is not endorsed. */
  holdForAudit(requestId: Hash): Promise<Transaction>
  /** Releases the pay of an answer that more than half of the weight endorsed. */
  releaseAuditHold(requestId: Hash): Promise<Transaction>
  /** Returns held pay to the client if its answer was not endorsed in time, or was withheld. */
  returnAuditHold(requestId: Hash): Promise<Transaction>
}

/** Events of audit holds. */
export type AuditHoldEvent =
  | { readonly kind: 'audit-requested'; readonly requestId: Hash; readonly client: AccountId }
  | { readonly kind: 'audit-hold-placed'; readonly requestId: Hash; readonly provider: AccountId }
  | { readonly kind: 'audit-hold-ended'; readonly requestId: Hash; readonly endorsed: boolean }
