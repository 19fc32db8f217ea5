import type { Hash } from '@ostrom/protocol'

// Payment of one question by its caller: the funds of the question, and the callbacks that run
// before vouchers are signed.

/** Needs of a question in base units; each amount includes what the question already holds. */
export type FundsNeed = {
  /** Amount for the next token, or for the start of the question. */
  readonly least: bigint
  /** Amount that the answer needs for its next steps. */
  readonly soon: bigint
  /** Most that the answer may cost. */
  readonly most: bigint
}

/**
 * The funds of one question, within the limits of its key, its task and its conversation: it holds
 * the amount for its next tokens, and takes more while the limits leave more.
 */
export type QuestionFunds = {
  /**
   * Returns the held amount, in base units. The held amount is the most that may be promised to
   * providers.
   */
  held(): bigint
  /**
   * Reserves more. With a `signal` the call waits while other answers hold the needed amount. The
   * wait ends when the signal aborts, when no amount can become free, or after a time limit. Then
   * the answer has to end with the amount that it holds.
   *
   * @returns The held amount, in base units; below `least` if the need is not free. For a request
   *   in escrow, the amount is on disk.
   */
  grow(need: FundsNeed & { readonly signal?: AbortSignal }): Promise<bigint>
  /**
   * If little is free under the limits, gives back held funds that the answer does not need soon.
   */
  reduce(need: Omit<FundsNeed, 'least'>): void
  /** Gives back all except the final cost, because the answer has ended. */
  close(cost: bigint): void
  /** Creates a function that records the vouchers for one of the providers that are asked. */
  createNote(): NoteSigned
}

/**
 * Called before a voucher is signed, with the total in base units that vouchers will then count for
 * one call. The voucher is signed once this promise resolves, and never if it rejects.
 */
export type NoteSigned = (amount: bigint) => Promise<void>

/**
 * Called before a voucher counts an answer, with the id of the answer's receipt if the answer has
 * ended. The voucher is signed once this promise resolves, and never if it rejects.
 */
export type BeforePaid = (receipt?: Hash) => Promise<void>
