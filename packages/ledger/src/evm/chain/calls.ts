import type { Hex } from '@ostrom/protocol'
import {
  type Abi,
  type ContractEventName,
  type ContractFunctionArgs,
  type ContractFunctionName,
  encodeFunctionData,
  parseEventLogs,
  type TransactionReceipt,
} from 'viem'
import { LedgerError } from '../../errors.ts'
import type { Transaction, TransactionWithId } from '../../transaction.ts'
import type { Sender } from './sender.ts'

type Contract = { readonly address: Hex.Hex; readonly abi: Abi }

/** Calls one function of one contract in a transaction. */
type SendCallFor<Result> = <
  const abi extends Abi,
  name extends ContractFunctionName<abi, 'nonpayable' | 'payable'>,
>(
  contract: { readonly address: Hex.Hex; readonly abi: abi },
  name: name,
  args: ContractFunctionArgs<abi, 'nonpayable' | 'payable', name>,
  value?: bigint,
  /** Units of gas; a call that needs more is not sent. */
  gasMax?: bigint,
) => Promise<Result>

export type SendCall = SendCallFor<Transaction>

/**
 * Returns a function that calls contracts and returns the value that `read` finds in each receipt.
 */
export function callsOf<Result>(
  sender: Sender,
  read: (receipt: TransactionReceipt) => Result,
): SendCallFor<Result> {
  return async (contract, name, args, value = 0n, gasMax) => {
    const { abi, address } = contract as unknown as Contract
    const data = encodeFunctionData({ abi, functionName: name as string, args: args as unknown[] })
    const bound = gasMax !== undefined && { gasMax }
    return read(await sender.send({ doing: name as string, to: address, data, value, ...bound }))
  }
}

/** Returns hash, block and gas cost, in base units of the native asset, of a mined transaction. */
export const transactionOf = (receipt: TransactionReceipt): Transaction => ({
  hash: receipt.transactionHash,
  block: receipt.blockNumber,
  gasCost: receipt.gasUsed * receipt.effectiveGasPrice,
})

/** Returns a reader of the id that a transaction created, from a field of its event. */
export const idInReceipt =
  <const abi extends Abi>(
    abi: abi,
    events: readonly ContractEventName<abi>[],
    field: 'caseId' | 'challengeId' | 'honeypotId' | 'dealId' | 'proposalId',
  ) =>
  (receipt: TransactionReceipt): TransactionWithId => {
    const words = { abi: abi as Abi, eventName: [...events] as string[], logs: receipt.logs }
    const [event] = parseEventLogs(words)
    const id = (event?.args as Partial<Record<typeof field, bigint>> | undefined)?.[field]
    if (id !== undefined) return { ...transactionOf(receipt), id }
    throw new LedgerError('transaction-failed', { reason: 'the event of the number is missing' })
  }
