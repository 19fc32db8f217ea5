import type { Numbered, Transaction } from '../transaction.ts'
import type { Context } from './state.ts'

/** Makes a rule of the market a write of an account. */
export type Send = <Options>(
  rule: (context: Context, options: Options) => void,
) => (options: Options) => Promise<Transaction>

/** As `send`, for a rule that gives a number. */
export const numbered =
  (send: Send) =>
  <Options>(rule: (context: Context, options: Options) => bigint) =>
  async (options: Options): Promise<Numbered> => {
    let id = 0n
    const transaction = await send((context: Context, wish: Options) => {
      id = rule(context, wish)
    })(options)
    return { ...transaction, id }
  }
