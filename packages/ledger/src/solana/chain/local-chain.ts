// A Solana chain in this process: LiteSVM, with slots, block hashes and a history.

import { createHash } from 'node:crypto'
import {
  type Address,
  getBase58Decoder,
  getCompiledTransactionMessageDecoder,
  getTransactionDecoder,
  lamports,
} from '@solana/kit'
import { FailedTransactionMetadata, LiteSVM } from 'litesvm'
import { BLOCK_HASHES_MAX } from '../../limits.ts'

/** What a transaction's failure is, in the words of the RPC. */
export type TransactionFault = string | { readonly InstructionError: readonly [number, unknown] }

/** A transaction that the chain took, failed or not. One slot has one transaction. */
export type Landed = {
  readonly signature: string
  readonly slot: bigint
  readonly blockhash: string
  readonly atSeconds: bigint
  readonly accounts: readonly Address[]
  readonly logs: readonly string[]
  readonly units: bigint
  readonly fee: bigint
  readonly fault: TransactionFault | null
}

export type Simulated = Pick<Landed, 'logs' | 'units' | 'fault'>

/** Lamports of the runtime for each signature. */
const SIGNATURE_FEE = 5_000n

const base58 = getBase58Decoder()
const hashText = (text: string): string =>
  base58.decode(Uint8Array.from(createHash('sha256').update(text).digest()))

/** A chain that makes a block of each transaction, and whose clock is this machine's. */
export class LocalChain {
  readonly svm: LiteSVM
  /** In base58, as clusters have theirs. */
  readonly genesisHash: string
  readonly #landed: Landed[] = []
  readonly #bySignature = new Map<string, Landed>()
  /** Hashes that a transaction may name, the newest last. */
  readonly #blockHashes: string[] = []
  readonly #now: () => bigint
  #skipped = 0n

  constructor(options: { readonly nowSeconds: () => bigint; readonly name?: string }) {
    this.#now = options.nowSeconds
    this.genesisHash = hashText(`ostrom local chain ${options.name ?? ''}`)
    this.svm = new LiteSVM().withBlockhashCheck(false).withTransactionHistory(0n)
    this.#nextBlock()
  }

  /** Slot of the newest block. */
  get slot(): bigint {
    return this.svm.getClock().slot
  }

  get blockhash(): string {
    return this.#blockHashes.at(-1) ?? this.genesisHash
  }

  /** All transactions, the oldest first. */
  get landed(): readonly Landed[] {
    return this.#landed
  }

  isValidBlockhash(hash: string): boolean {
    return this.#blockHashes.includes(hash)
  }

  nowSeconds(): bigint {
    return this.#now() + this.#skipped
  }

  /** Moves the clock. */
  advance(seconds: bigint): void {
    this.#skipped += seconds
    this.#nextBlock()
  }

  fund(account: Address, amount: bigint): void {
    const known = this.svm.getAccount(account)
    const base = known.exists
      ? known
      : {
          ...{ address: account, data: new Uint8Array(), executable: false, space: 0n },
          programAddress: '11111111111111111111111111111111' as Address,
          lamports: lamports(0n),
        }
    this.svm.setAccount({ ...base, lamports: lamports(base.lamports + amount) })
    this.#nextBlock()
  }

  find(signature: string): Landed | undefined {
    return this.#bySignature.get(signature)
  }

  /** Runs a transaction without keeping what it did. */
  simulate(wire: Uint8Array): Simulated {
    const transaction = getTransactionDecoder().decode(wire)
    this.#tick()
    const result = this.svm.simulateTransaction(transaction)
    if (result instanceof FailedTransactionMetadata) {
      const meta = result.meta()
      const units = meta.computeUnitsConsumed()
      return { logs: meta.logs(), units, fault: faultOf(result) }
    }
    const meta = result.meta()
    return { logs: meta.logs(), units: meta.computeUnitsConsumed(), fault: null }
  }

  /**
   * Takes a transaction into a block of its own.
   *
   * @returns The refusal of one that no block can hold: a wrong signature, an unknown block hash.
   */
  send(wire: Uint8Array): Landed | { readonly refused: string } {
    const transaction = getTransactionDecoder().decode(wire)
    const message = getCompiledTransactionMessageDecoder().decode(transaction.messageBytes)
    const [first] = Object.values(transaction.signatures)
    if (!first) return { refused: 'SignatureFailure' }
    const signature = base58.decode(first)
    if (!this.isValidBlockhash(message.lifetimeToken)) return { refused: 'BlockhashNotFound' }
    if (this.#bySignature.has(signature)) return { refused: 'AlreadyProcessed' }
    this.#tick()
    const result = this.svm.sendTransaction(transaction)
    const isFailed = result instanceof FailedTransactionMetadata
    const fault = isFailed ? faultOf(result) : null
    if (typeof fault === 'string') return { refused: fault }
    const meta = isFailed ? result.meta() : result
    const fee = SIGNATURE_FEE * BigInt(Object.keys(transaction.signatures).length)
    this.#nextBlock()
    const landed: Landed = {
      ...{ signature, fee, fault, slot: this.slot, blockhash: this.blockhash },
      ...{ atSeconds: this.svm.getClock().unixTimestamp, accounts: message.staticAccounts },
      ...{ logs: meta.logs(), units: meta.computeUnitsConsumed() },
    }
    this.#landed.push(landed)
    this.#bySignature.set(signature, landed)
    return landed
  }

  /** Sets the runtime's clock to now. */
  #tick(): void {
    const clock = this.svm.getClock()
    clock.unixTimestamp = this.nowSeconds()
    this.svm.setClock(clock)
  }

  #nextBlock(): void {
    const next = this.svm.getClock().slot + 1n
    this.svm.warpToSlot(next)
    this.#tick()
    this.#blockHashes.push(hashText(`${this.genesisHash} ${next}`))
    if (this.#blockHashes.length > BLOCK_HASHES_MAX) this.#blockHashes.shift()
  }
}

/** From the runtime's words, such as `InstructionError(1, Custom(10))`. */
function faultOf(failed: FailedTransactionMetadata): TransactionFault {
  const words = /err: (.*?), meta:/s.exec(failed.toString())?.[1] ?? 'UnknownError'
  const [, index, what = ''] = /^InstructionError\((\d+), (.*)\)$/s.exec(words) ?? []
  if (index === undefined) return words
  const custom = /^Custom\((\d+)\)$/.exec(what)?.[1]
  const reason = custom === undefined ? what : { Custom: Number(custom) }
  return { InstructionError: [Number(index), reason] }
}
