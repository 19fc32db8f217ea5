import type { Transaction, TransactionWithId } from '../../transaction.ts'
import type { TransactionContext } from './state.ts'

/**
 * Wraps a rule of the chain as a method of a connection. The method mines one transaction of the
 * connection's account, which applies the rule.
 */
export type SendRule = <Options>(
  rule: (context: TransactionContext, options: Options) => void,
) => (options: Options) => Promise<Transaction>

/** Like `SendRule`, for a rule that returns a new id, such as that of a case. */
export const withId =
  (send: SendRule) =>
  <Options>(rule: (context: TransactionContext, options: Options) => bigint) =>
  async (options: Options): Promise<TransactionWithId> => {
    let id = 0n
    const transaction = await send((context: TransactionContext, wish: Options) => {
      id = rule(context, wish)
    })(options)
    return { ...transaction, id }
  }
