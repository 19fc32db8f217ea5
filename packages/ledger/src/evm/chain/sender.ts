import { setTimeout } from 'node:timers/promises'
import type { AccountId } from '@ostrom/protocol'
import { type Address, type Hex, keccak256, type LocalAccount, type TransactionReceipt } from 'viem'
import { LedgerError, revertedInBlock } from '../../errors.ts'
import { RECEIPT_TIMEOUT_MS, RPC_RETRIES_MAX, WRITES_QUEUED_MAX } from '../../limits.ts'
import type { PaymentStatus, SignedPayment } from '../../tickets/tickets.ts'
import { toLedgerError } from '../errors/errors.ts'
import {
  type AccountSigner,
  createSecretKeySigner,
  type GasFees,
} from '../signers/account-signer.ts'
import { accountFor } from './account.ts'
import type { EvmConnection } from './connection.ts'

/** One transaction. A transaction without `to` creates a contract. */
export type TransactionSendOptions = {
  /** Purpose of the call, for errors. */
  readonly doing: string
  readonly to?: Address
  readonly data: Hex
  readonly value?: bigint
  /** Offered gas price; the proposal of the client library when absent. */
  readonly fees?: GasFees
  /**
   * Units of gas; a transaction that needs more is not sent. Without `gasMax`, the gas limit
   * follows from the estimate alone.
   */
  readonly gasMax?: bigint
  /**
   * Receives hash and nonce of the signed transaction before it is sent; is called again for each
   * retry with a new nonce.
   */
  readonly onSigned?: ((signed: SignedPayment) => Promise<void>) | undefined
}

/** Sends transactions of one account, one after another, and waits for each to be mined. */
export type Sender = {
  readonly account: AccountId
  /**
   * Resolves when the transaction is in a block and succeeded.
   *
   * @throws {LedgerError} Refusal of the contracts; `transaction-unconfirmed`;
   * `chain-unreachable`; `transaction-failed`, without sending, if it would take more than
   * `gasMax`.
   */
  send(sending: TransactionSendOptions): Promise<TransactionReceipt>
}

/**
 * Gas limit as a percentage of the estimate, because state may change before the transaction is
 * mined.
 */
const GAS_MARGIN_PERCENT = 125n

/**
 * Units of gas above that margin, for small calls that write more than estimated: an enlistment of
 * weight that is mined in a later second than it was estimated for writes checkpoints of its own,
 * and the reveal of an epoch's last secret also stores the beacon's value.
 */
const GAS_ROOM = 150_000n

/** Number of times that a transaction is sent again because another program used its nonce. */
const NONCE_RETRIES_MAX = 20

/** Pause before a transaction is sent again, in milliseconds. */
const NONCE_PAUSE_MS = 50

/** First pause between two looks for a receipt; it doubles up to the chain's poll interval. */
const RECEIPT_POLL_FIRST_MS = 4

/** @param key The secret key of the account, or a signer that has it. */
export function createSender(connection: EvmConnection, key: Uint8Array | AccountSigner): Sender {
  const wallet = accountFor(key instanceof Uint8Array ? createSecretKeySigner(key) : key)
  const state: NonceState = { next: undefined, inFlight: 0 }
  let waiting = 0
  let turn: Promise<unknown> = Promise.resolve()

  async function sendInTurn(sending: TransactionSendOptions): Promise<TransactionReceipt> {
    // Transactions are sent one after another: each nonce is used after the one before was sent.
    const mine = turn.then(() => broadcast({ connection, wallet, state }, sending))
    turn = mine.catch(() => undefined)
    const hash = await mine
    state.inFlight++
    try {
      const receipt = await receiptOf(connection, hash, sending.doing)
      if (receipt.status === 'success') return receipt
      throw await failure(connection, { sending, receipt, from: wallet.address })
    } finally {
      state.inFlight--
    }
  }

  return {
    account: wallet.address.toLowerCase() as AccountId,
    async send(sending) {
      if (waiting >= WRITES_QUEUED_MAX) {
        const values = { doing: sending.doing, waiting, reason: 'too many writes are waiting' }
        throw new LedgerError('chain-unreachable', values)
      }
      waiting++
      try {
        return await sendInTurn(sending)
      } finally {
        waiting--
      }
    },
  }
}

type NonceState = {
  /** The nonce after the last sent one; unknown at the start and after any fault. */
  next: number | undefined
  /** Number of sent transactions that were not seen in a block yet. */
  inFlight: number
}

type BroadcastContext = {
  readonly connection: EvmConnection
  readonly wallet: LocalAccount
  readonly state: NonceState
}

/**
 * Returns the gas limit of a transaction; a contract may use all of it if the state changes before
 * the transaction is mined.
 */
function gasLimit(estimate: bigint, { doing, gasMax }: TransactionSendOptions): bigint {
  const gas = (estimate * GAS_MARGIN_PERCENT) / 100n + GAS_ROOM
  if (gasMax === undefined) return gas
  if (estimate > gasMax) {
    const reason = 'takes more gas than it may'
    throw new LedgerError('transaction-failed', { doing, reason, gas: estimate, gasMax })
  }
  return gas < gasMax ? gas : gasMax
}

/** Estimates, signs and sends with the next nonce. Only ever one at a time. */
async function broadcast(options: BroadcastContext, sending: TransactionSendOptions): Promise<Hex> {
  const { connection, wallet, state } = options
  const { client, chainId } = connection
  const { to, data, value = 0n, doing, fees } = sending
  const call = { account: wallet, data, value, ...(to ? { to } : {}) }
  const priced = { ...call, ...fees }
  for (let attempt = 0; ; attempt++) {
    try {
      const [estimate, counted] = await Promise.all([
        client.estimateGas({ ...call, blockTag: 'pending' }),
        client.getTransactionCount({ address: wallet.address, blockTag: 'pending' }),
      ])
      // Without pending transactions, the nonce that the node counts is right, even after a
      // reorganisation. Otherwise the node may not have seen the latest transactions yet.
      const pendingNonce = state.inFlight > 0 ? (state.next ?? 0) : 0
      const nonce = Math.max(pendingNonce, counted)
      const gas = gasLimit(estimate, sending)
      const parameters = fees ? (['type'] as const) : (['fees', 'type'] as const)
      const prepared = await client.prepareTransactionRequest({
        ...priced,
        nonce,
        gas,
        parameters,
      } as Parameters<typeof client.prepareTransactionRequest>[0])
      const request = { ...prepared, gas, nonce, chainId }
      const signed = await wallet.signTransaction(request as never)
      await sending.onSigned?.({ hash: keccak256(signed), nonce })
      const hash = await submit(connection, signed, doing)
      state.next = nonce + 1
      return hash
    } catch (error) {
      state.next = undefined
      if (!isNonceTaken(error) || attempt >= NONCE_RETRIES_MAX) {
        throw toLedgerError(error, doing, wallet.address)
      }
      await setTimeout(NONCE_PAUSE_MS)
    }
  }
}

/**
 * Sends a transaction, and repeats it if the response was lost. If a repetition is refused but the
 * node knows the hash, the first sending arrived. A refusal of the first sending is always thrown:
 * if the node knows the hash then, another program sent an identical transaction with this key.
 *
 * @throws {LedgerError} `transaction-unconfirmed`: it may have arrived or not.
 */
async function submit(connection: EvmConnection, transaction: Hex, doing: string): Promise<Hex> {
  const { client } = connection
  const hash = keccak256(transaction)
  const method = 'eth_sendRawTransaction'
  for (let attempt = 0; ; attempt++) {
    try {
      return await client.request({ method, params: [transaction] }, { retryCount: 0 })
    } catch (error) {
      if (isLost(error) && attempt >= RPC_RETRIES_MAX) {
        throw new LedgerError('transaction-unconfirmed', { doing, transaction: hash }, error)
      }
      if (!isLost(error)) {
        if (attempt > 0 && (await isKnownToNode(connection, hash))) return hash
        throw error
      }
      await setTimeout(NONCE_PAUSE_MS * (attempt + 1))
    }
  }
}

/** Returns true if the chain has a transaction, mined or pending. */
async function isKnownToNode({ client, ask }: EvmConnection, hash: Hex): Promise<boolean> {
  const found = await ask('look for a transaction', () =>
    client.request({ method: 'eth_getTransactionByHash', params: [hash] }),
  )
  return found !== null
}

/**
 * Returns the state of a signed transaction of an account. Only blocks with enough confirmations
 * count: a newer block may be reorganised, and some nodes behind an address may not have it yet, so
 * that a mined transaction would look replaced.
 */
export async function paymentStatusOf(
  connection: EvmConnection,
  account: Address,
  { hash, nonce }: SignedPayment,
): Promise<PaymentStatus> {
  const { client, ask, facts } = connection
  const head = await ask('read the head', () => client.getBlockNumber({ cacheTime: 0 }))
  const confirmations = BigInt(facts.confirmations)
  const blockNumber = head > confirmations ? head - confirmations : 0n
  const used = await ask('read a nonce', () =>
    client.getTransactionCount({ address: account, blockNumber }),
  )
  const receipt = await ask('read a receipt', () =>
    client.request({ method: 'eth_getTransactionReceipt', params: [hash] }),
  )
  if (receipt && BigInt(receipt.blockNumber) > blockNumber) return 'waiting'
  if (receipt) return receipt.status === '0x1' ? 'mined' : 'failed'
  if (used > nonce) return 'replaced'
  return (await isKnownToNode(connection, hash)) ? 'waiting' : 'unknown'
}

async function receiptOf(
  { client, pollIntervalMs }: EvmConnection,
  hash: Hex,
  doing: string,
): Promise<TransactionReceipt> {
  const until = performance.now() + RECEIPT_TIMEOUT_MS
  let pauseMs = RECEIPT_POLL_FIRST_MS
  for (;;) {
    const found = await client.getTransactionReceipt({ hash }).catch((error: Error) => {
      // A lost connection says nothing about the sent transaction, so the search continues.
      if (error.name === 'TransactionReceiptNotFoundError' || isLost(error)) return undefined
      throw toLedgerError(error, doing)
    })
    if (found) return found
    if (performance.now() > until) {
      throw new LedgerError('transaction-unconfirmed', { doing, transaction: hash })
    }
    await setTimeout(pauseMs)
    pauseMs = Math.min(2 * pauseMs, pollIntervalMs)
  }
}

type FailedTransaction = {
  readonly sending: TransactionSendOptions
  readonly receipt: TransactionReceipt
  readonly from: Address
}

/** Asks the chain why a mined transaction failed: its state had changed since the estimate. */
async function failure({ client }: EvmConnection, failed: FailedTransaction): Promise<Error> {
  const { sending, receipt, from: account } = failed
  const { doing, to, data, value = 0n } = sending
  const { blockNumber, transactionHash: transaction } = receipt
  const paid = { transaction, gasLost: receipt.gasUsed * receipt.effectiveGasPrice }
  try {
    await client.call({ account, data, value, blockNumber, ...(to ? { to } : {}) })
  } catch (error) {
    return revertedInBlock(toLedgerError(error, doing), paid)
  }
  const reason = 'reverted when mined, and not when tried again'
  return new LedgerError('transaction-failed', { doing, reason, ...paid })
}

const nonceFaults =
  /nonce too low|nonce is too low|lower than the current nonce|replacement transaction underpriced/i

const isKnown = (error: unknown): boolean =>
  /already known|already imported|known transaction/i.test(String(error))

const isNonceTaken = (error: unknown): boolean => nonceFaults.test(String(error)) || isKnown(error)

/** Returns true if it is unknown whether a request arrived. */
const isLost = (error: unknown): boolean =>
  /HttpRequestError|TimeoutError|WebSocketRequestError|SocketClosedError/.test(
    String((error as Error).name),
  )
