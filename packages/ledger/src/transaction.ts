/** A transaction that the chain has accepted. */
export type Transaction = {
  readonly hash: string
  readonly block: bigint
  /** Fee of the transaction itself, in base units of the native asset. */
  readonly gasCost: bigint
}

/** An id that the chain assigned, with the transaction that created it. */
export type TransactionWithId = Transaction & { readonly id: bigint }
