import { setTimeout as pause } from 'node:timers/promises'
import {
  type Address,
  appendTransactionMessageInstructions,
  compileTransaction,
  createKeyPairSignerFromPrivateKeyBytes,
  createSolanaRpc,
  createTransactionMessage,
  getBase64EncodedWireTransaction,
  type Instruction,
  type Rpc,
  type Signature,
  type SolanaRpcApi,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  signTransaction,
} from '@solana/kit'
import { LedgerError } from '../errors.ts'
import { DEV_POLL_INTERVAL_MS, RECEIPT_TIMEOUT_MS, RPC_TIMEOUT_MS } from '../limits.ts'
import type { Transaction } from '../transaction.ts'
import { type Failed, type Meanings, refusalError, toLedgerError } from './errors.ts'

export type Connection = {
  readonly rpc: Rpc<SolanaRpcApi>
  readonly payer: Address
  /** Asks the cluster; faults become the port's. */
  ask<T>(doing: string, question: (signal: AbortSignal) => Promise<T>): Promise<T>
  /** One transaction of the connection's account, accepted by the cluster. */
  send(doing: string, instructions: readonly Instruction[], own?: Meanings): Promise<Transaction>
}

/** A connection to a cluster, through one account. */
export async function connect(rpcUrl: string, secretKey: Uint8Array): Promise<Connection> {
  const rpc = createSolanaRpc(rpcUrl) as Rpc<SolanaRpcApi>
  const { address: payer, keyPair } = await createKeyPairSignerFromPrivateKeyBytes(secretKey)
  const ask: Connection['ask'] = async (doing, question) => {
    try {
      return await question(AbortSignal.timeout(RPC_TIMEOUT_MS))
    } catch (error) {
      throw toLedgerError(error, doing)
    }
  }

  /** Signed under the newest block hash: a transaction under an old one is refused by itself. */
  async function sign(instructions: readonly Instruction[]) {
    const { value } = await ask('read a block hash', (abortSignal) =>
      rpc.getLatestBlockhash({ commitment: 'confirmed' }).send({ abortSignal }),
    )
    const empty = setTransactionMessageFeePayer(payer, createTransactionMessage({ version: 0 }))
    const living = setTransactionMessageLifetimeUsingBlockhash(value, empty)
    const compiled = compileTransaction(appendTransactionMessageInstructions(instructions, living))
    return getBase64EncodedWireTransaction(await signTransaction([keyPair], compiled))
  }

  async function send(doing: string, instructions: readonly Instruction[], own?: Meanings) {
    const failed: Failed = { doing, instructions, own }
    const wire = await sign(instructions)
    // Seen first by simulation: a refusal then costs nothing.
    const { value: seen } = await ask(doing, (abortSignal) =>
      rpc
        .simulateTransaction(wire, { commitment: 'confirmed', encoding: 'base64' })
        .send({ abortSignal }),
    )
    if (seen.err !== null) throw refusalError(seen.err, failed)
    const options = { encoding: 'base64', skipPreflight: true } as const
    const signature = await ask(doing, (abortSignal) =>
      rpc.sendTransaction(wire, options).send({ abortSignal }),
    )
    return await confirmed(failed, signature)
  }

  async function confirmed(failed: Failed, signature: Signature) {
    const { doing } = failed
    const deadline = AbortSignal.timeout(RECEIPT_TIMEOUT_MS)
    while (!deadline.aborted) {
      const { value } = await ask(doing, (abortSignal) =>
        rpc.getSignatureStatuses([signature]).send({ abortSignal }),
      )
      const [status] = value
      if (status?.err) throw refusalError(status.err, failed)
      if (status?.confirmationStatus && status.confirmationStatus !== 'processed') {
        return await transactionOf(doing, signature, status.slot)
      }
      await pause(DEV_POLL_INTERVAL_MS)
    }
    throw new LedgerError('transaction-unconfirmed', { doing, transaction: signature })
  }

  async function transactionOf(doing: string, hash: Signature, block: bigint) {
    const config = {
      maxSupportedTransactionVersion: 0,
      commitment: 'confirmed',
      encoding: 'base64',
    } as const
    const found = await ask(doing, (abortSignal) =>
      rpc.getTransaction(hash, config).send({ abortSignal }),
    )
    return { hash, block, gasCost: found?.meta?.fee ?? 0n }
  }

  return { rpc, payer, ask, send }
}
