import type { Hash } from '@ostrom/protocol'

/** A limit of cost: the request's own one, or that of its key, its task or its conversation. */
export type SpendingLimitScope = 'request' | 'key' | 'task' | 'conversation'

// Payment for one question by its caller: the funds of the question, and the callbacks that run
// before a voucher is signed.

/**
 * Amounts that a question needs, in base units. Each amount includes the amount that the question
 * already holds.
 */
export type FundsNeed = {
  /** Amount for the next token, or for the start of the question. */
  readonly least: bigint
  /** Amount that the answer needs for its next steps. */
  readonly soon: bigint
  /** Most that the answer may cost. */
  readonly most: bigint
}

/**
 * The funds of one question, within the limits of its key, its task and its conversation. The
 * question holds the amount for its next tokens, and takes more as long as the limits leave more.
 */
export type QuestionFunds = {
  /**
   * Returns the held amount, in base units. The held amount is the most that may be promised to
   * providers.
   */
  held(): bigint
  /**
   * Returns the limit that left less than the question needed when it last needed more; `undefined`
   * if the question got what it needed.
   */
  shortOf(): SpendingLimitScope | undefined
  /**
   * Reserves more. With a `signal` the call waits while other answers hold the needed amount. The
   * wait ends without the needed amount when the signal aborts, when no amount can become free, or
   * after a time limit. In these cases the answer has to end with the amount that it holds.
   *
   * @returns The held amount, in base units; it is below `least` if the needed amount is not free.
   *   For a request in escrow, the held amount is on disk.
   */
  grow(need: FundsNeed & { readonly signal?: AbortSignal }): Promise<bigint>
  /**
   * If little is free under the limits, gives back held funds that the answer does not need soon.
   */
  reduce(need: Omit<FundsNeed, 'least'>): void
  /** Gives back all except the final cost, because the answer has ended. */
  close(cost: bigint): void
  /**
   * Creates a function that records the amounts of vouchers for one of the question's providers.
   */
  createNote(): NoteSigned
}

/**
 * Called before a voucher is signed, with the total in base units that vouchers will then promise
 * for one call. The gateway signs the voucher once this promise resolves, and does not sign it if
 * the promise rejects.
 */
export type NoteSigned = (amount: bigint) => Promise<void>

/**
 * Called before a voucher includes pay for an answer, with the id of the answer's receipt if the
 * answer has ended. The gateway signs the voucher once this promise resolves, and does not sign it
 * if the promise rejects.
 */
export type BeforePaid = (receipt?: Hash) => Promise<void>
