import type { AccountId, Hash } from '@ostrom/protocol'
import type { Transaction } from '../transaction.ts'

// Audit holds: pay of requests that waits for an audit. docs/spec/requests.md, "Held pay"; on chain
// `IAuditHolds`.

/** A request whose client requested an audit of its answer before the pay matures. */
export type AuditHold = {
  /**
   * `requested`: the request is not claimed, or its pay is not held yet. `ended`: the pay was
   * released to the provider, or returned to the client.
   */
  readonly status: 'requested' | 'held' | 'ended'
  readonly provider?: AccountId
  /**
   * Unix second from which any account can return held pay to the client if validators did not
   * endorse the answer.
   */
  readonly returnFromSeconds?: bigint
}

/** Audit holds. Any account may call all functions except `requestAudit`. */
export type AuditHoldLedger = {
  auditHold(requestId: Hash): Promise<AuditHold | undefined>
  /** Requests an audit. For the request's client, before a provider locks the request. */
  requestAudit(requestId: Hash): Promise<Transaction>
  /** Holds the pay of a claimed request while it matures, if the answer is not endorsed yet. */
  holdForAudit(requestId: Hash): Promise<Transaction>
  /**
   * Releases held pay to the provider once validators with more than half of all weight endorsed
   * the answer.
   */
  releaseAuditHold(requestId: Hash): Promise<Transaction>
  /**
   * Returns held pay to the client if the answer was not endorsed in time or was withheld, or if
   * the provider is excluded.
   */
  returnAuditHold(requestId: Hash): Promise<Transaction>
}

/** Events of audit holds. */
export type AuditHoldEvent =
  | { readonly kind: 'audit-requested'; readonly requestId: Hash; readonly client: AccountId }
  | { readonly kind: 'audit-hold-placed'; readonly requestId: Hash; readonly provider: AccountId }
  | { readonly kind: 'audit-hold-ended'; readonly requestId: Hash; readonly endorsed: boolean }
