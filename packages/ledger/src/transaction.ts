/** A transaction that the chain has accepted. */
export type Transaction = {
  readonly hash: string
  readonly block: bigint
  /** Fee of the transaction itself, in base units of the native asset. */
  readonly gasCost: bigint
}

/** A sequence number that the chain gave, with the transaction that made it. */
export type TransactionWithId = Transaction & { readonly id: bigint }
