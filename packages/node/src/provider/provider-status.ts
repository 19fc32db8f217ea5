/** Current sessions, answers and unpaid values of a provider. */
export type ProviderStatus = {
  readonly sessions: number
  readonly streams: number
  /** Signed, unsettled value, in base units. */
  readonly unsettled: bigint
  /** Delivered value without vouchers, in base units: at most a checkpoint for each answer. */
  readonly unpaid: bigint
}
