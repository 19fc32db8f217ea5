// A Solana chain in this process: LiteSVM, with slots, block hashes and a history.

import assert from 'node:assert'
import { createHash } from 'node:crypto'
import {
  type Address,
  getBase58Decoder,
  getCompiledTransactionMessageDecoder,
  getTransactionDecoder,
  lamports,
} from '@solana/kit'
import { FailedTransactionMetadata, LiteSVM, type TransactionMetadata } from 'litesvm'
import { BLOCK_HASHES_MAX, LOCAL_HISTORY_MAX } from './limits.ts'

/** Error of a failed transaction, in the format of the RPC. */
export type TransactionFault = string | { readonly InstructionError: readonly [number, unknown] }

/**
 * A call that a program made. `program` and `accounts` are indexes into the transaction's accounts.
 */
export type InnerCall = {
  readonly program: number
  readonly accounts: Uint8Array
  readonly data: Uint8Array
  /** Stack height: 2 if the instruction made the call, 3 if such a call made it, and so on. */
  readonly stackHeight: number
}

/** A processed transaction, failed or not. One slot has at most one transaction. */
export type ProcessedTransaction = {
  readonly signature: string
  readonly slot: bigint
  readonly blockhash: string
  readonly atSeconds: bigint
  readonly accounts: readonly Address[]
  /** Lamports of each of `accounts`, before and after the transaction. */
  readonly preBalances: readonly bigint[]
  readonly postBalances: readonly bigint[]
  /** The signed transaction as it was sent; empty if the chain itself credited money. */
  readonly wire: Uint8Array
  readonly logs: readonly string[]
  /** Calls that each instruction made, in order. */
  readonly inner: readonly (readonly InnerCall[])[]
  readonly units: bigint
  readonly fee: bigint
  readonly fault: TransactionFault | null
}

/** A block: the accounts that it may have changed, and its transaction if it has one. */
export type LocalBlock = {
  readonly slot: bigint
  readonly writtenAccounts: readonly Address[]
  readonly transaction: ProcessedTransaction | undefined
}

/** The whole state of a chain, from which another chain can continue. */
export type LocalChainState = {
  readonly genesisHash: string
  /** Seconds by which `advance` has moved the chain's clock ahead of `nowSeconds`. */
  readonly skipped: bigint
  readonly blockHashes: readonly string[]
  readonly landed: readonly ProcessedTransaction[]
  readonly svm: Uint8Array
}

export type SolanaLocalChainOptions = {
  readonly nowSeconds: () => bigint
  /** Two chains of the same name have the same genesis hash. */
  readonly name?: string
  /** State from which the chain continues; its genesis hash then replaces the hash of `name`. */
  readonly state?: LocalChainState
}

export type SimulationResult = Pick<ProcessedTransaction, 'logs' | 'units' | 'fault'>

const base58 = getBase58Decoder()
const hashText = (text: string): string =>
  base58.decode(Uint8Array.from(createHash('sha256').update(text).digest()))

/** A chain that makes a block for each transaction, credit and `advance`. */
export class SolanaLocalChain {
  readonly svm: LiteSVM
  /** Hash of the chain's name in base58, the form of clusters' genesis hashes. */
  readonly genesisHash: string
  /** Name from the options. A stored state has only the hash of its chain's name. */
  readonly name: string
  readonly #landed: ProcessedTransaction[] = []
  readonly #bySignature = new Map<string, ProcessedTransaction>()
  readonly #bySlot = new Map<bigint, ProcessedTransaction>()
  readonly #watchers = new Set<(block: LocalBlock) => void>()
  /** Hashes that a transaction may name, the newest last. */
  readonly #blockHashes: string[] = []
  readonly #now: () => bigint
  #skipped = 0n

  constructor({ nowSeconds, name = '', state }: SolanaLocalChainOptions) {
    this.#now = nowSeconds
    this.name = name
    this.genesisHash = state?.genesisHash ?? hashText(`ostrom local chain ${name}`)
    const svm = state ? LiteSVM.fromBytes(state.svm) : new LiteSVM()
    this.svm = svm.withBlockhashCheck(false).withTransactionHistory(0n)
    this.#skipped = state?.skipped ?? 0n
    this.#blockHashes.push(...(state?.blockHashes ?? []))
    for (const one of state?.landed ?? []) this.#keep(one)
    this.#nextBlock()
  }

  /** Returns the whole state of this chain. */
  state(): LocalChainState {
    return {
      genesisHash: this.genesisHash,
      skipped: this.#skipped,
      blockHashes: [...this.#blockHashes],
      landed: [...this.#landed],
      svm: this.svm.toBytes(),
    }
  }

  /**
   * Calls `seen` after each block.
   *
   * @returns A function that ends these calls.
   */
  watch(seen: (block: LocalBlock) => void): () => void {
    this.#watchers.add(seen)
    return () => this.#watchers.delete(seen)
  }

  /** Slot of the newest block. */
  get slot(): bigint {
    return this.svm.getClock().slot
  }

  get blockhash(): string {
    return this.#blockHashes.at(-1) ?? this.genesisHash
  }

  /** Stored transactions, the oldest first. */
  get landed(): readonly ProcessedTransaction[] {
    return this.#landed
  }

  isValidBlockhash(hash: string): boolean {
    return this.#blockHashes.includes(hash)
  }

  nowSeconds(): bigint {
    return this.#now() + this.#skipped
  }

  /** Moves the clock forward, and makes a block. */
  advance(seconds: bigint): void {
    this.#skipped += seconds
    this.#nextBlock()
    this.#tell([])
  }

  fund(account: Address, amount: bigint): void {
    this.#credit(account, amount)
    this.#tell([account])
  }

  /** Credits an account like `fund`; stores a transaction for whose signature callers can wait. */
  airdrop(account: Address, amount: bigint, signature: string): void {
    const before = BigInt(this.svm.getBalance(account) ?? 0n)
    this.#credit(account, amount)
    const landed: ProcessedTransaction = {
      signature,
      fee: 0n,
      fault: null,
      slot: this.slot,
      blockhash: this.blockhash,
      atSeconds: this.svm.getClock().unixTimestamp,
      accounts: [account],
      preBalances: [before],
      postBalances: [before + amount],
      units: 0n,
      logs: [],
      inner: [],
      wire: new Uint8Array(),
    }
    this.#keep(landed)
    this.#tell([account], landed)
  }

  #credit(account: Address, amount: bigint): void {
    const current = this.svm.getAccount(account)
    const base = current.exists
      ? current
      : {
          address: account,
          data: new Uint8Array(),
          executable: false,
          space: 0n,
          programAddress: '11111111111111111111111111111111' as Address,
          lamports: lamports(0n),
        }
    this.svm.setAccount({ ...base, lamports: lamports(base.lamports + amount) })
    this.#nextBlock()
  }

  find(signature: string): ProcessedTransaction | undefined {
    return this.#bySignature.get(signature)
  }

  /** The transaction of the block in a slot. */
  at(slot: bigint): ProcessedTransaction | undefined {
    return this.#bySlot.get(slot)
  }

  /** Runs a transaction without keeping its changes. */
  simulate(wire: Uint8Array): SimulationResult {
    const transaction = getTransactionDecoder().decode(wire)
    this.#tick()
    // As on clusters, a simulated transaction need not be signed.
    this.svm.withSigverify(false)
    const result = this.svm.simulateTransaction(transaction)
    this.svm.withSigverify(true)
    if (result instanceof FailedTransactionMetadata) {
      const meta = result.meta()
      const units = meta.computeUnitsConsumed()
      return { logs: meta.logs(), units, fault: faultOf(result) }
    }
    const meta = result.meta()
    return { logs: meta.logs(), units: meta.computeUnitsConsumed(), fault: null }
  }

  /**
   * Processes a transaction in a separate block.
   *
   * @returns The processed transaction; or the reason why no block can contain it, such as a wrong
   *   signature, an unknown block hash, or an earlier transaction of the same signature.
   */
  send(wire: Uint8Array): ProcessedTransaction | { readonly refused: string } {
    const transaction = getTransactionDecoder().decode(wire)
    const message = getCompiledTransactionMessageDecoder().decode(transaction.messageBytes)
    const [first] = Object.values(transaction.signatures)
    if (!first) return { refused: 'SignatureFailure' }
    const signature = base58.decode(first)
    if (!this.isValidBlockhash(message.lifetimeToken)) return { refused: 'BlockhashNotFound' }
    if (this.#bySignature.has(signature)) return { refused: 'AlreadyProcessed' }
    this.#tick()
    const accounts = message.staticAccounts
    const balances = () => accounts.map((one) => BigInt(this.svm.getBalance(one) ?? 0n))
    const preBalances = balances()
    const result = this.svm.sendTransaction(transaction)
    const isFailed = result instanceof FailedTransactionMetadata
    const fault = isFailed ? faultOf(result) : null
    if (typeof fault === 'string') return { refused: fault }
    const meta = isFailed ? result.meta() : result
    const fee = feeOf(meta)
    this.#nextBlock()
    const landed: ProcessedTransaction = {
      signature,
      fee,
      fault,
      slot: this.slot,
      blockhash: this.blockhash,
      atSeconds: this.svm.getClock().unixTimestamp,
      accounts,
      wire,
      preBalances,
      postBalances: balances(),
      logs: meta.logs(),
      inner: innerOf(meta),
      units: meta.computeUnitsConsumed(),
    }
    this.#keep(landed)
    this.#tell(writableOf(message), landed)
    return landed
  }

  /** Adds a transaction to the history; drops the oldest one above the limit. */
  #keep(landed: ProcessedTransaction): void {
    this.#landed.push(landed)
    this.#bySignature.set(landed.signature, landed)
    this.#bySlot.set(landed.slot, landed)
    const oldest = this.#landed.length > LOCAL_HISTORY_MAX ? this.#landed.shift() : undefined
    if (!oldest) return
    this.#bySignature.delete(oldest.signature)
    this.#bySlot.delete(oldest.slot)
  }

  #tell(writtenAccounts: readonly Address[], transaction?: ProcessedTransaction): void {
    for (const seen of this.#watchers) seen({ slot: this.slot, writtenAccounts, transaction })
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

/**
 * Returns the accounts that a transaction may change. In a message the accounts of signers come
 * first, and within signers and others the writable accounts come first.
 */
function writableOf({ header, staticAccounts }: CompiledMessage): readonly Address[] {
  const { numSignerAccounts, numReadonlySignerAccounts, numReadonlyNonSignerAccounts } = header
  const signers = numSignerAccounts - numReadonlySignerAccounts
  const end = staticAccounts.length - numReadonlyNonSignerAccounts
  return [...staticAccounts.slice(0, signers), ...staticAccounts.slice(numSignerAccounts, end)]
}

type CompiledMessage = {
  readonly header: {
    readonly numSignerAccounts: number
    readonly numReadonlySignerAccounts: number
    readonly numReadonlyNonSignerAccounts: number
  }
  readonly staticAccounts: readonly Address[]
}

/**
 * Returns the fee of a transaction including the priority fee, from the end of the text in which
 * the runtime describes the transaction.
 */
function feeOf(meta: TransactionMetadata): bigint {
  const [, fee] = /\bfee: (\d+) \}\)*$/.exec(meta.toString()) ?? []
  assert(fee !== undefined, 'the runtime tells the fee of each transaction')
  return BigInt(fee)
}

const innerOf = (meta: TransactionMetadata): ProcessedTransaction['inner'] =>
  meta.innerInstructions().map((calls) =>
    calls.map((call) => {
      const instruction = call.instruction()
      return {
        program: instruction.programIdIndex(),
        stackHeight: call.stackHeight(),
        accounts: instruction.accounts(),
        data: instruction.data(),
      }
    }),
  )

/** Parses the runtime's error text, such as `InstructionError(1, Custom(10))`. */
function faultOf(failed: FailedTransactionMetadata): TransactionFault {
  const text = /err: (.*?), meta:/s.exec(failed.toString())?.[1] ?? 'UnknownError'
  const [, index, what = ''] = /^InstructionError\((\d+), (.*)\)$/s.exec(text) ?? []
  if (index === undefined) return text
  const custom = /^Custom\((\d+)\)$/.exec(what)?.[1]
  const reason = custom === undefined ? what : { Custom: Number(custom) }
  return { InstructionError: [Number(index), reason] }
}
