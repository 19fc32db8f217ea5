import type { AccountId } from '@ostrom/protocol'
import { type Address, type Hex, keccak256, type TransactionReceipt } from 'viem'
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

/** First and longest pause between two looks for a receipt. */
const RECEIPT_POLL_FIRST_MS = 4

export function createSender(connection: Connection, secretKey: Uint8Array): Sender {
  const { client, ask } = connection
  const wallet = accountFor(secretKey)
  const { address } = wallet
  let nonce: number | undefined
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  /** Signs and sends with the next nonce. Only ever one at a time. */
  async function broadcast({ to, data, value = 0n, doing }: Sending): Promise<Hex> {
    const call = { account: wallet, data, value, ...(to ? { to } : {}) }
    for (let attempt = 0; ; attempt++) {
      try {
        const estimate = await client.estimateGas({ ...call, blockTag: 'pending' })
        nonce ??= await client.getTransactionCount({ address, blockTag: 'pending' })
        const gas = (estimate * GAS_MARGIN_PERCENT) / 100n
        const parameters = ['fees', 'type'] as const
        const prepared = await client.prepareTransactionRequest({ ...call, nonce, gas, parameters })
        const request = { ...prepared, gas, nonce, chainId: connection.chainId }
        const serialized = await wallet.signTransaction(request as never)
        const hash = await submit(serialized)
        nonce++
        return hash
      } catch (error) {
        // Whatever happened, the chain knows better than we do which nonce comes next.
        nonce = undefined
        if (!isNonceTaken(error) || attempt >= NONCE_RETRIES_MAX) throw toLedgerError(error, doing)
      }
    }
  }

  /** Sends; an answer lost on the way may mean that it arrived, so "already known" is success. */
  async function submit(serializedTransaction: Hex): Promise<Hex> {
    try {
      return await client.sendRawTransaction({ serializedTransaction })
    } catch (error) {
      if (!/already known|already imported/i.test(String(error))) throw error
      return keccak256(serializedTransaction)
    }
  }

  async function receiptOf(hash: Hex, doing: string): Promise<TransactionReceipt> {
    const until = Date.now() + RECEIPT_TIMEOUT_MS
    for (let pauseMs = RECEIPT_POLL_FIRST_MS; ; pauseMs = Math.min(2 * pauseMs, POLL())) {
      const raw = await ask(doing, () =>
        client.getTransactionReceipt({ hash }).catch((error: Error) => {
          if (error.name === 'TransactionReceiptNotFoundError') return undefined
          throw error
        }),
      )
      if (raw) return raw
      if (Date.now() > until) {
        throw new LedgerError('transaction-unconfirmed', { doing, transaction: hash })
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
  const POLL = () => connection.pollIntervalMs

  /** Asks the chain why a mined transaction failed: its state had changed since the estimate. */
  async function failure(sending: Sending, receipt: TransactionReceipt): Promise<Error> {
    const { doing, to, data, value = 0n } = sending
    const { blockNumber, transactionHash } = receipt
    try {
      await client.call({ account: address, data, value, blockNumber, ...(to ? { to } : {}) })
    } catch (error) {
      return toLedgerError(error, doing)
    }
    const reason = 'reverted when mined, and not when tried again'
    return new LedgerError('transaction-failed', { doing, reason, transaction: transactionHash })
  }

  return {
    account: address.toLowerCase() as AccountId,
    async send(sending) {
      if (waiting >= WRITES_QUEUED_MAX) {
        const values = { doing: sending.doing, waiting, reason: 'too many writes are waiting' }
        throw new LedgerError('chain-unreachable', values)
      }
      waiting++
      const mine = turn.then(() => broadcast(sending))
      turn = mine.catch(() => undefined)
      try {
        const receipt = await receiptOf(await mine, sending.doing)
        if (receipt.status === 'success') return receipt
        throw await failure(sending, receipt)
      } finally {
        waiting--
      }
    },
  }
}

const isNonceTaken = (error: unknown): boolean =>
  /nonce too low|nonce is too low|lower than the current nonce|replacement transaction underpriced/i.test(
    String(error),
  )
