/**
 * Status of pay after the end of its session or request: it matures, is held by the court, was
 * paid, or was returned to the client. Chains without audits pay at once.
 */
export type PayStatus = 'maturing' | 'held' | 'paid' | 'returned'

export type PayState = {
  readonly status: PayStatus
  /** Unix second from which any account may collect the pay for the provider. */
  readonly dueAtSeconds: bigint
}
