/** What a provider has at work and at stake now. */
export type ProviderStatus = {
  readonly sessions: number
  readonly streams: number
  /** Promised by vouchers and not yet settled, in base units. */
  readonly unsettled: bigint
  /** Worth of the work that no voucher promises yet, in base units: at most a checkpoint each. */
  readonly unpaid: bigint
}
