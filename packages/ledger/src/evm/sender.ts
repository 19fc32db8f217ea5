import { setTimeout } from 'node:timers/promises'
import type { AccountId } from '@ostrom/protocol'
import { type Address, type Hex, keccak256, type LocalAccount, type TransactionReceipt } from 'viem'
import { LedgerError } from '../errors.ts'
import { RECEIPT_TIMEOUT_MS, WRITES_QUEUED_MAX } from '../limits.ts'
import { accountFor } from './account.ts'
import type { Connection } from './connection.ts'
import { toLedgerError } from './errors.ts'

/** One transaction. Without `to` it creates a contract. */
export type Sending = {
  /** What it does, for errors. */
  readonly doing: string
  readonly to?: Address
  readonly data: Hex
  readonly value?: bigint
}

/** Sends transactions of one account, one after another, and waits for each to be mined. */
export type Sender = {
  readonly account: AccountId
  /**
   * Resolves when the transaction is in a block and has done its work.
   *
   * @throws {LedgerError} What the contracts refused; `transaction-unconfirmed`;
   * `chain-unreachable`.
   */
  send(sending: Sending): Promise<TransactionReceipt>
}

/** Room above the estimate for state that changes before the transaction is mined. */
const GAS_MARGIN_PERCENT = 125n

/** Times that a transaction is sent anew because another program used its nonce. */
const NONCE_RETRIES_MAX = 3

/** First pause between two looks for a receipt; it doubles up to the chain's poll interval. */
const RECEIPT_POLL_FIRST_MS = 4

export function createSender(connection: Connection, secretKey: Uint8Array): Sender {
  const wallet = accountFor(secretKey)
  const broadcast = createBroadcast(connection, wallet)
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()
  return {
    account: wallet.address.toLowerCase() as AccountId,
    async send(sending) {
      const { doing } = sending
      if (waiting >= WRITES_QUEUED_MAX) {
        const reason = 'too many writes are waiting'
        throw new LedgerError('chain-unreachable', { doing, waiting, reason })
      }
      waiting++
      // One after another: each nonce is used when the one before it was sent.
      const mine = turn.then(() => broadcast(sending))
      turn = mine.catch(() => undefined)
      try {
        const receipt = await receiptOf(connection, await mine, doing)
        if (receipt.status === 'success') return receipt
        throw await failure(connection, { sending, receipt, from: wallet.address })
      } finally {
        waiting--
      }
    },
  }
}

/** Estimates, signs and sends with the next nonce. Only ever one at a time. */
function createBroadcast(connection: Connection, wallet: LocalAccount) {
  const { client, chainId } = connection
  const { address } = wallet
  let nonce: number | undefined

  return async ({ to, data, value = 0n, doing }: Sending): Promise<Hex> => {
    const call = { account: wallet, data, value, ...(to ? { to } : {}) }
    for (let attempt = 0; ; attempt++) {
      try {
        const estimate = await client.estimateGas({ ...call, blockTag: 'pending' })
        nonce ??= await client.getTransactionCount({ address, blockTag: 'pending' })
        const gas = (estimate * GAS_MARGIN_PERCENT) / 100n
        const parameters = ['fees', 'type'] as const
        const prepared = await client.prepareTransactionRequest({ ...call, nonce, gas, parameters })
        const request = { ...prepared, gas, nonce, chainId }
        const hash = await submit(client, await wallet.signTransaction(request as never))
        nonce++
        return hash
      } catch (error) {
        // Whatever happened, the chain knows better than we do which nonce comes next.
        nonce = undefined
        if (!isNonceTaken(error) || attempt >= NONCE_RETRIES_MAX) throw toLedgerError(error, doing)
      }
    }
  }
}

/** Sends; an answer lost on the way may mean that it arrived, so "already known" is success. */
async function submit(client: Connection['client'], serializedTransaction: Hex): Promise<Hex> {
  try {
    return await client.sendRawTransaction({ serializedTransaction })
  } catch (error) {
    if (!/already known|already imported/i.test(String(error))) throw error
    return keccak256(serializedTransaction)
  }
}

async function receiptOf(
  { client, ask, pollIntervalMs }: Connection,
  hash: Hex,
  doing: string,
): Promise<TransactionReceipt> {
  const until = performance.now() + RECEIPT_TIMEOUT_MS
  let pauseMs = RECEIPT_POLL_FIRST_MS
  for (;;) {
    const found = await ask(doing, () =>
      client.getTransactionReceipt({ hash }).catch((error: Error) => {
        if (error.name === 'TransactionReceiptNotFoundError') return undefined
        throw error
      }),
    )
    if (found) return found
    if (performance.now() > until) {
      throw new LedgerError('transaction-unconfirmed', { doing, transaction: hash })
    }
    await setTimeout(pauseMs)
    pauseMs = Math.min(2 * pauseMs, pollIntervalMs)
  }
}

type Failed = {
  readonly sending: Sending
  readonly receipt: TransactionReceipt
  readonly from: Address
}

/** Asks the chain why a mined transaction failed: its state had changed since the estimate. */
async function failure({ client }: Connection, failed: Failed): Promise<Error> {
  const { sending, receipt, from: account } = failed
  const { doing, to, data, value = 0n } = sending
  const { blockNumber, transactionHash: transaction } = receipt
  try {
    await client.call({ account, data, value, blockNumber, ...(to ? { to } : {}) })
  } catch (error) {
    return toLedgerError(error, doing)
  }
  const reason = 'reverted when mined, and not when tried again'
  return new LedgerError('transaction-failed', { doing, reason, transaction })
}

const nonceFaults =
  /nonce too low|nonce is too low|lower than the current nonce|replacement transaction underpriced/i

const isNonceTaken = (error: unknown): boolean => nonceFaults.test(String(error))
