import type { TransactionCall } from '@ostrom/contracts-solana'
import { type Address, getBase58Encoder, isSolanaError, type Signature } from '@solana/kit'
import { LedgerError } from '../../errors.ts'
import { SIGNATURES_PAGE_MAX, UNREADABLE_TRIES_MAX } from '../../limits.ts'
import { isRpcResponse, TRANSACTION_VERSION_MAX, UNSUPPORTED_VERSION } from './errors.ts'
import type { SolanaMarketContext } from './program.ts'

/** A transaction of the program in the cluster's history. */
export type ListedTransaction = { readonly signature: Signature; readonly slot: bigint }

/** Time and calls of a transaction. */
export type TransactionRecord = {
  readonly atSeconds: bigint
  /** All calls in the order of their beginning; empty for a failed transaction. */
  readonly calls: readonly TransactionCall[]
}

/**
 * Returns the program's transactions in slots after `slot`, oldest first, without failed
 * transactions.
 */
export async function transactionsAfter(
  market: SolanaMarketContext,
  slot: bigint,
): Promise<readonly ListedTransaction[]> {
  const { rpc, ask } = market.connection
  const found: ListedTransaction[] = []
  for (let before: Signature | undefined; ; ) {
    const options = { limit: SIGNATURES_PAGE_MAX, commitment: 'confirmed' } as const
    const page = await ask('read signatures', (abortSignal) =>
      rpc
        .getSignaturesForAddress(market.program, before ? { ...options, before } : options)
        .send({ abortSignal }),
    )
    for (const one of page) if (one.slot > slot && one.err === null) found.push(one)
    const last = page.at(-1)
    if (page.length < SIGNATURES_PAGE_MAX || !last || last.slot <= slot) return found.reverse()
    before = last.signature
  }
}

/**
 * Creates a function that reads single transactions. It distinguishes an unreadable transaction
 * from an unreachable cluster, because a single transaction, which any account can send, must not
 * stop a reader.
 *
 * @returns A function that reads one transaction, and returns `undefined` if this transaction
 * cannot be read.
 */
export function createTransactionReader(market: SolanaMarketContext) {
  /** Signature of the latest transaction that this node returned. */
  let readable: Signature | undefined
  let failing: { readonly signature: Signature; readonly tries: number } | undefined

  return async function read(one: ListedTransaction): Promise<TransactionRecord | undefined> {
    const { signature } = one
    try {
      const found = await fetchTransaction(market, one)
      if (found) readable = signature
      return found
    } catch (error) {
      if (!(error instanceof LedgerError) || !isRpcResponse(error)) throw error
      const tries = failing?.signature === signature ? failing.tries + 1 : 1
      failing = { signature, tries }
      if (tries < UNREADABLE_TRIES_MAX || readable === undefined) throw error
      // After `UNREADABLE_TRIES_MAX` attempts: if the node still returns the other transaction, the
      // fault lies in this one.
      await fetchTransaction(market, { ...one, signature: readable })
      return undefined
    }
  }
}

/** @returns `undefined` for a transaction version above `TRANSACTION_VERSION_MAX`. */
async function fetchTransaction(
  { connection }: SolanaMarketContext,
  { signature, slot }: ListedTransaction,
) {
  const options = {
    maxSupportedTransactionVersion: TRANSACTION_VERSION_MAX,
    commitment: 'confirmed',
    encoding: 'json',
  } as const
  const found = await connection.ask('read a transaction', (abortSignal) =>
    connection.rpc
      .getTransaction(signature, options)
      .send({ abortSignal })
      .catch((error: unknown) => {
        if (isSolanaError(error, UNSUPPORTED_VERSION)) return undefined
        throw error
      }),
  )
  if (found === undefined) return undefined
  // The transaction is listed, so it exists: a node that does not have it yet must be asked again,
  // or its events would be lost.
  if (!found?.meta) throw new LedgerError('chain-unreachable', { block: slot, signature })
  const { meta, transaction, blockTime } = found
  const atSeconds = BigInt(blockTime ?? 0n)
  if (meta.err !== null) return { atSeconds, calls: [] }
  const { innerInstructions, loadedAddresses: loaded } = meta
  // Without the inner calls the events are unknown, which must not be read as no events.
  if (!innerInstructions) throw new LedgerError('chain-history-missing', { signature })
  const { message } = transaction
  const keys = [...message.accountKeys, ...(loaded?.writable ?? []), ...(loaded?.readonly ?? [])]
  return { atSeconds, calls: callsOf({ signature, keys, message, inner: innerInstructions }) }
}

type CompiledInstruction = {
  readonly programIdIndex: number
  readonly data: string
  readonly stackHeight?: number | null
}

type TransactionCallInput = {
  readonly signature: Signature
  readonly keys: readonly Address[]
  readonly message: { readonly instructions: readonly CompiledInstruction[] }
  readonly inner: readonly {
    readonly index: number
    readonly instructions: readonly CompiledInstruction[]
  }[]
}

function callsOf({
  signature,
  keys,
  message,
  inner,
}: TransactionCallInput): readonly TransactionCall[] {
  const call = (
    { programIdIndex, data }: CompiledInstruction,
    stackHeight: number,
  ): TransactionCall => {
    const program = keys[programIdIndex]
    if (program === undefined) throw new LedgerError('chain-history-missing', { signature })
    return { program, stackHeight, data: () => new Uint8Array(getBase58Encoder().encode(data)) }
  }
  return message.instructions.flatMap((instruction, i) => [
    call(instruction, 1),
    ...inner
      .filter(({ index }) => index === i)
      .flatMap(({ instructions }) => instructions)
      .map((one) => {
        const { stackHeight } = one
        // Old nodes record the calls without their depth, so callers are unknown.
        if (!stackHeight) throw new LedgerError('chain-history-missing', { signature })
        return call(one, stackHeight)
      }),
  ])
}
