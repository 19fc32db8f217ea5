import { setTimeout as pause } from 'node:timers/promises'
import {
  type Address,
  type Base64EncodedWireTransaction,
  type Blockhash,
  createKeyPairSignerFromPrivateKeyBytes,
  createSolanaRpc,
  getBase64EncodedWireTransaction,
  getCompiledTransactionMessageDecoder,
  getSignatureFromTransaction,
  getTransactionDecoder,
  type Instruction,
  type KeyPairSigner,
  type Rpc,
  type Signature,
  type SolanaRpcApi,
  signTransaction,
} from '@solana/kit'
import { check, isLedgerError, LedgerError, revertedInBlock } from '../../errors.ts'
import {
  COMPUTE_UNITS_MAX,
  DEV_POLL_INTERVAL_MS,
  RECEIPT_TIMEOUT_MS,
  RESEND_POLLS,
  RPC_RETRIES_MAX,
  RPC_RETRY_PAUSE_MS,
  RPC_TIMEOUT_MS,
} from '../../limits.ts'
import type { Transaction } from '../../transaction.ts'
import {
  type ErrorMap,
  type FailedInstruction,
  isConnectionLost,
  programErrorToLedgerError,
  TRANSACTION_VERSION_MAX,
  toLedgerError,
} from './errors.ts'
import {
  budgetOf,
  type ComputeBudget,
  compileUnsigned,
  priceOf,
  simulationBudget,
  unusedComputeUnits,
  writableAccounts,
} from './priority-fee.ts'

export type SolanaConnection = {
  readonly rpc: Rpc<SolanaRpcApi>
  readonly payer: Address
  /**
   * Sends a request to the cluster, and repeats it if the connection breaks. Converts errors into
   * the port's errors.
   */
  ask<T>(doing: string, question: (signal: AbortSignal) => Promise<T>): Promise<T>
  /**
   * Sends one transaction of the connection's account, and waits until the cluster has accepted it.
   *
   * @param more Further keys that sign the transaction.
   */
  send(
    doing: string,
    instructions: readonly Instruction[],
    own?: ErrorMap,
    more?: readonly KeyPairSigner['keyPair'][],
  ): Promise<Transaction>
  /** Builds a transaction for another account to sign and pay for. */
  unsigned(payer: Address, instructions: readonly Instruction[]): Promise<Uint8Array>
  /**
   * Sends a transaction that another account signed. @throws {LedgerError} `account-mismatch`.
   */
  relay(transaction: Uint8Array, payer: Address): Promise<Transaction>
}

/**
 * Opens a connection to a cluster for one account, which signs and pays its transactions.
 *
 * @param cluster JSON-RPC address of the cluster, or a client for the cluster.
 * @param priorityFeeMax Maximum lamports that a transaction pays for priority.
 */
export async function connect(
  cluster: string | Rpc<SolanaRpcApi>,
  secretKey: Uint8Array,
  priorityFeeMax?: bigint,
): Promise<SolanaConnection> {
  const rpc =
    typeof cluster === 'string' ? (createSolanaRpc(cluster) as Rpc<SolanaRpcApi>) : cluster
  const { address: payer, keyPair } = await createKeyPairSignerFromPrivateKeyBytes(secretKey)
  const { trial, submit } = submitBy({ rpc, ask })

  /**
   * Builds an unsigned transaction with the newest block hash, because one with an old hash is
   * refused.
   */
  async function draft(by: Address, instructions: readonly Instruction[]) {
    const [{ value: lifetime }, price] = await Promise.all([
      ask('read a block hash', (abortSignal) =>
        rpc.getLatestBlockhash({ commitment: 'confirmed' }).send({ abortSignal }),
      ),
      recentPrice({ rpc, ask }, instructions),
    ])
    return { lifetime, price, payer: by, instructions }
  }

  async function unsigned(by: Address, instructions: readonly Instruction[]) {
    const plan = await draft(by, instructions)
    const failed = { doing: 'prepare a transaction', instructions }
    const wire = getBase64EncodedWireTransaction(compileUnsigned(plan, simulationBudget))
    // If the simulation for an external signer fails, the transaction only gets no budget. `relay`
    // simulates the signed transaction again, and then throws the refusal.
    const budget = await trial(failed, wire).then(
      (units) => budgetOf(units + unusedComputeUnits(instructions), plan.price, priorityFeeMax),
      () => undefined,
    )
    const whole = getBase64EncodedWireTransaction(compileUnsigned(plan, budget))
    return Uint8Array.from(Buffer.from(whole, 'base64'))
  }

  async function relay(transaction: Uint8Array, by: Address) {
    const { payer: first, ...sent } = parseSigned(transaction)
    check(first === by, 'account-mismatch', { account: by, payer: first ?? 'none' })
    const failed = { doing: 'relay', instructions: [] }
    await trial(failed, sent.wire)
    return await submit(failed, sent)
  }

  const send: SolanaConnection['send'] = async (doing, instructions, own, more = []) => {
    const failed = { doing, instructions, own }
    const plan = await draft(payer, instructions)
    const keys = [keyPair, ...more]
    const sign = (budget: ComputeBudget) => signTransaction(keys, compileUnsigned(plan, budget))
    const units = await trial(failed, getBase64EncodedWireTransaction(await sign(simulationBudget)))
    const whole = units + unusedComputeUnits(instructions)
    const signed = await sign(budgetOf(whole, plan.price, priorityFeeMax))
    return await submit(failed, {
      wire: getBase64EncodedWireTransaction(signed),
      signature: getSignatureFromTransaction(signed),
      blockhash: plan.lifetime.blockhash,
    })
  }

  return { rpc, payer, ask, send, unsigned, relay }
}

const askOnce: SolanaConnection['ask'] = async (doing, question) => {
  try {
    return await question(AbortSignal.timeout(RPC_TIMEOUT_MS))
  } catch (error) {
    throw toLedgerError(error, doing)
  }
}

/**
 * Repeats a request whose connection broke before the response. The request may have used a socket
 * that the server had just closed as idle, which says nothing about the cluster. A request with a
 * response is never repeated.
 */
const ask: SolanaConnection['ask'] = async (doing, question) => {
  for (let tries = 0; ; tries++) {
    try {
      return await askOnce(doing, question)
    } catch (error) {
      if (tries === RPC_RETRIES_MAX || !isConnectionLost(error)) throw error
      await pause(RPC_RETRY_PAUSE_MS * 2 ** tries)
    }
  }
}

/**
 * Returns the present price of a compute unit; 0 if the node does not report it, because a
 * transaction needs no price for priority.
 */
function recentPrice(
  { rpc, ask }: Pick<SolanaConnection, 'rpc' | 'ask'>,
  instructions: readonly Instruction[],
): Promise<bigint> {
  const fees = ask('read priority fees', (abortSignal) =>
    rpc.getRecentPrioritizationFees(writableAccounts(instructions)).send({ abortSignal }),
  )
  return fees.then(priceOf, () => 0n)
}

/** A signed transaction that is to be sent, or was sent and is not confirmed. */
type PendingTransaction = {
  readonly wire: Base64EncodedWireTransaction
  readonly signature: Signature
  readonly blockhash: Blockhash
}

/** Parses an external transaction; its first signer pays. */
function parseSigned(
  bytes: Uint8Array,
): PendingTransaction & { readonly payer: string | undefined } {
  try {
    const transaction = getTransactionDecoder().decode(bytes)
    const message = getCompiledTransactionMessageDecoder().decode(transaction.messageBytes)
    return {
      payer: Object.keys(transaction.signatures)[0],
      wire: Buffer.from(bytes).toString('base64') as Base64EncodedWireTransaction,
      signature: getSignatureFromTransaction(transaction),
      blockhash: message.lifetimeToken as Blockhash,
    }
  } catch (error) {
    throw toLedgerError(error, 'read a transaction')
  }
}

const unlessUnreachable = (error: unknown): void => {
  if (!isLedgerError(error, 'chain-unreachable')) throw error
}

/** Simulates a transaction without sending it, so that a refusal costs nothing. */
const trialBy =
  ({ rpc, ask }: Pick<SolanaConnection, 'rpc' | 'ask'>) =>
  /** @returns Number of compute units that the transaction used in the simulation. */
  async (failed: FailedInstruction, wire: Base64EncodedWireTransaction): Promise<bigint> => {
    const { value: seen } = await ask(failed.doing, (abortSignal) =>
      rpc
        .simulateTransaction(wire, { commitment: 'confirmed', encoding: 'base64' })
        .send({ abortSignal }),
    )
    if (seen.err !== null) throw programErrorToLedgerError(seen.err, failed)
    return seen.unitsConsumed ?? BigInt(COMPUTE_UNITS_MAX)
  }

/** Sends signed transactions, and waits until the cluster has accepted each. */
function submitBy({ rpc, ask }: Pick<SolanaConnection, 'rpc' | 'ask'>) {
  function hand({ doing }: FailedInstruction, { wire }: PendingTransaction) {
    const options = { encoding: 'base64', skipPreflight: true } as const
    return askOnce(doing, (abortSignal) => rpc.sendTransaction(wire, options).send({ abortSignal }))
  }

  async function submit(failed: FailedInstruction, sent: PendingTransaction): Promise<Transaction> {
    // A node that broke the connection may have forwarded the transaction, so its status is read
    // like that of any other.
    await hand(failed, sent).catch(unlessUnreachable)
    const { doing } = failed
    const { signature, blockhash } = sent
    const deadline = AbortSignal.timeout(RECEIPT_TIMEOUT_MS)
    for (let looks = 1; !deadline.aborted; looks++) {
      const found = await confirmed(failed, signature)
      if (found) return found
      if (looks % RESEND_POLLS === 0) {
        const { value: isAlive } = await ask(doing, (abortSignal) =>
          rpc.isBlockhashValid(blockhash, { commitment: 'confirmed' }).send({ abortSignal }),
        )
        // The block hash has expired. The transaction may have been confirmed just before, so its
        // status is read once more.
        if (!isAlive) {
          const last = await confirmed(failed, signature)
          if (last) return last
          break
        }
        // Another node may forward a transaction that this node refused; only the cluster's verdict
        // counts.
        await hand(failed, sent).catch(() => undefined)
      }
      await pause(DEV_POLL_INTERVAL_MS)
    }
    throw new LedgerError('transaction-unconfirmed', { doing, transaction: signature })
  }

  /** @returns `undefined` while the transaction is in no confirmed block. */
  async function confirmed(failed: FailedInstruction, signature: Signature) {
    const { doing } = failed
    const { value } = await ask(doing, (abortSignal) =>
      rpc.getSignatureStatuses([signature]).send({ abortSignal }),
    )
    const [status] = value
    const landed = () => transactionOf(doing, signature, status?.slot ?? 0n)
    if (status?.err)
      throw await revertErrorOf(programErrorToLedgerError(status.err, failed), landed)
    if (!status?.confirmationStatus || status.confirmationStatus === 'processed') return undefined
    return await transactionOf(doing, signature, status.slot)
  }

  async function transactionOf(doing: string, hash: Signature, block: bigint) {
    const config = {
      maxSupportedTransactionVersion: TRANSACTION_VERSION_MAX,
      commitment: 'confirmed',
      encoding: 'base64',
    } as const
    const found = await ask(doing, (abortSignal) =>
      rpc.getTransaction(hash, config).send({ abortSignal }),
    )
    return { hash, block, gasCost: found?.meta?.fee ?? 0n }
  }

  return { trial: trialBy({ rpc, ask }), submit }
}

/**
 * Returns the refusal of a mined transaction, with its cost if the node reports it.
 */
async function revertErrorOf(refusal: Error, landed: () => Promise<Transaction>): Promise<Error> {
  const found = await landed().catch(() => undefined)
  if (!found) return refusal
  return revertedInBlock(refusal, { transaction: found.hash, gasLost: found.gasCost })
}
