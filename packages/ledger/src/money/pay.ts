/**
 * Where pay stands once work has ended: it matures, is held by the court, was paid, or was returned
 * to the client. Chains without audits pay at once.
 */
export type PayStatus = 'maturing' | 'held' | 'paid' | 'returned'

export type PayState = {
  readonly status: PayStatus
  /** Anybody may collect it for the provider from this second on. */
  readonly dueAtSeconds: bigint
}
