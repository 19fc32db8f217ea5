// A chain in this process: LiteSVM with the program, which the real upgradeable loader deploys.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import { Hex } from '@ostrom/protocol'
import {
  type Address,
  appendTransactionMessageInstructions,
  compileTransaction,
  createKeyPairSignerFromPrivateKeyBytes,
  createTransactionMessage,
  getCompiledTransactionMessageDecoder,
  getTransactionEncoder,
  type Instruction,
  type KeyPairSigner,
  lamports,
  setTransactionMessageFeePayer,
  setTransactionMessageLifetimeUsingBlockhash,
  signTransaction,
} from '@solana/kit'
import { FailedTransactionMetadata, LiteSVM, type TransactionMetadata } from 'litesvm'
import {
  type AccountAddresses,
  accountAddresses,
  errorNameOf,
  eventsOfCalls,
  instructions,
  type ProgramEvent,
  type TransactionCall,
} from '../interface/index.ts'
import { deployInstructions } from '../interface/loader.ts'

/** The committed program, or the program that `tools/compare-behaviour.ts` passes to the tests. */
export const programFile = path.resolve(
  process.env.OSTROM_SOLANA_PROGRAM ?? path.join(import.meta.dirname, '../generated/ostrom.so'),
)

export type TransactionOutcome = {
  /** Name of the program's error, or the runtime's message; absent if the transaction succeeded. */
  readonly refusal: string | undefined
  readonly units: bigint
  readonly logs: readonly string[]
  /**
   * Every call of the transaction, in the order in which they began; empty if the transaction
   * failed.
   */
  readonly calls: readonly TransactionCall[]
  /** Events that the program emitted; empty if the transaction failed. */
  readonly events: readonly ProgramEvent[]
}

/** Returns the error of a transaction; `undefined` if it succeeded. */
export const errorNameFrom = async (
  act: Promise<Pick<TransactionOutcome, 'refusal'>>,
): Promise<string | undefined> => (await act).refusal

/** Derives a key from a number; the key is the same in every run. */
export function keyOf(number: number): Promise<KeyPairSigner> {
  const secret = new Uint8Array(32)
  new DataView(secret.buffer).setUint32(0, number + 1, true)
  return createKeyPairSignerFromPrivateKeyBytes(secret)
}

const names = new Map(
  Object.entries(instructions).map(([name, spec]) => [spec.number.join('.'), { name, spec }]),
)

/** Returns the description of an instruction of the program. */
export function specOf({ data }: Instruction) {
  const [first, second] = data ?? []
  return names.get(`${first}.${second}`) ?? names.get(`${first}`)
}

/** Lamports of every actor at the start. */
const FUNDS = 1_000_000_000_000n

const START_SECONDS = 1_800_000_000n

export class SvmChain {
  readonly svm: LiteSVM
  readonly program: Address
  readonly addresses: ReturnType<typeof accountAddresses>
  /** Replaces the instructions of a transaction before it is sent. */
  twist: ((instructions: readonly Instruction[]) => readonly Instruction[]) | undefined
  /** Called before each transaction. The member `after` below is called after each transaction. */
  before:
    | ((instructions: readonly Instruction[], signers: readonly KeyPairSigner[]) => Promise<void>)
    | undefined
  after: ((instructions: readonly Instruction[], outcome: TransactionOutcome) => void) | undefined

  private constructor(svm: LiteSVM, program: Address) {
    this.svm = svm
    this.program = program
    this.addresses = memoizedAddresses(accountAddresses(program))
  }

  /** Starts a chain and deploys the program; `authority` may upgrade it. */
  static async start(
    authority: KeyPairSigner,
    file: Uint8Array = readFileSync(programFile),
  ): Promise<SvmChain> {
    const svm = new LiteSVM()
    const [buffer, program] = await Promise.all([keyOf(900), keyOf(901)])
    const chain = new SvmChain(svm, program.address)
    chain.advance(START_SECONDS)
    chain.fund(authority.address)
    await chain.deploy(file, [authority, buffer, program])
    return chain
  }

  /** Deploys a program. The signers are the upgrade authority, the buffer and the program. */
  async deploy(
    file: Uint8Array,
    [authority, buffer, program]: readonly [KeyPairSigner, KeyPairSigner, KeyPairSigner],
  ): Promise<void> {
    const transactions = deployInstructions({
      file,
      authority: authority.address,
      buffer: buffer.address,
      program: program.address,
      programData: await accountAddresses(program.address).programData(),
      rentOf: (bytes) => this.svm.minimumBalanceForRentExemption(BigInt(bytes)),
    })
    for (const [i, instructions] of transactions.entries()) {
      const more = i === 0 ? [buffer] : i === transactions.length - 1 ? [program] : []
      const { refusal, logs } = await this.send(instructions, [authority, ...more])
      if (refusal) throw new Error(`deploying failed: ${refusal}\n${logs.join('\n')}`)
    }
    // The runtime accepts calls of a program from the slot after its deployment on.
    this.svm.warpToSlot(this.svm.getClock().slot + 1n)
  }

  fund(account: Address, amount = FUNDS): void {
    this.svm.airdrop(account, lamports(amount))
  }

  /**
   * Returns all accounts of the program, sorted by address, because LiteSVM returns them in any
   * order.
   */
  programAccounts() {
    const accounts = this.svm.getProgramAccounts(this.program)
    return accounts.sort((a, b) => (a.address < b.address ? -1 : 1))
  }

  get nowSeconds(): bigint {
    return this.svm.getClock().unixTimestamp
  }

  advance(seconds: bigint): void {
    const clock = this.svm.getClock()
    clock.unixTimestamp += seconds
    this.svm.setClock(clock)
  }

  lamportsOf(account: Address): bigint {
    return this.svm.getBalance(account) ?? 0n
  }

  /** Returns the bytes of an account; `undefined` if it does not exist. */
  bytesAt(account: Address): Uint8Array | undefined {
    const found = this.svm.getAccount(account)
    return found.exists ? Uint8Array.from(found.data) : undefined
  }

  /** Sends one transaction. All signers sign it, and the first signer pays. */
  async send(
    instructions: readonly Instruction[],
    signers: readonly KeyPairSigner[],
  ): Promise<TransactionOutcome> {
    await this.before?.(instructions, signers)
    const sent = this.twist?.(instructions) ?? instructions
    const transaction = await this.#signed(sent, signers)
    const result = this.svm.sendTransaction(transaction)
    const isFailed = result instanceof FailedTransactionMetadata
    const seen = isFailed ? result.meta() : result
    const calls = isFailed ? [] : callsOf(transaction.messageBytes, seen)
    const outcome = {
      refusal: isFailed ? refusalIn(result) : undefined,
      units: seen.computeUnitsConsumed(),
      logs: seen.logs(),
      calls,
      events: eventsOfCalls(calls, this.program),
    }
    this.after?.(instructions, outcome)
    return outcome
  }

  /** Simulates a transaction, which changes nothing, and returns its error or `undefined`. */
  async simulate(
    instructions: readonly Instruction[],
    signers: readonly KeyPairSigner[],
  ): Promise<string | undefined> {
    const result = this.svm.simulateTransaction(await this.#signed(instructions, signers))
    return result instanceof FailedTransactionMetadata ? refusalIn(result) : undefined
  }

  /** Returns the length in bytes of a transaction with these signers, of which the first pays. */
  async sizeOf(
    instructions: readonly Instruction[],
    signers: readonly KeyPairSigner[],
  ): Promise<number> {
    return getTransactionEncoder().encode(await this.#signed(instructions, signers)).length
  }

  async #signed(instructions: readonly Instruction[], signers: readonly KeyPairSigner[]) {
    const [payer] = signers
    if (!payer) throw new Error('a transaction needs a signer')
    // The runtime rejects a second equal transaction under one block hash as a repetition.
    this.svm.expireBlockhash()
    const blockhash = this.svm.latestBlockhash()
    const empty = setTransactionMessageFeePayer(
      payer.address,
      createTransactionMessage({ version: 0 }),
    )
    const living = setTransactionMessageLifetimeUsingBlockhash(
      { blockhash, lastValidBlockHeight: 1n << 60n },
      empty,
    )
    const compiled = compileTransaction(appendTransactionMessageInstructions(instructions, living))
    const needed = signers.filter(({ address }) => address in compiled.signatures)
    const keys = [...new Set(needed)].map(({ keyPair }) => keyPair)
    return await signTransaction(keys, compiled)
  }
}

/** Returns all calls of a transaction, in the order in which they began. */
function callsOf(
  messageBytes: Parameters<typeof messages.decode>[0],
  meta: TransactionMetadata,
): readonly TransactionCall[] {
  const message = messages.decode(messageBytes)
  if (message.version === 1) throw new Error('these tests send no transaction of version 1')
  const keys = message.staticAccounts
  const call = (index: number, stackHeight: number, data: Uint8Array): TransactionCall => {
    const program = keys[index]
    if (program === undefined) throw new Error('a call names an account that is not there')
    return { program, stackHeight, data: () => data }
  }
  const inner = meta.innerInstructions()
  return message.instructions.flatMap(({ programAddressIndex, data }, i) => [
    call(programAddressIndex, 1, Uint8Array.from(data ?? [])),
    ...(inner[i] ?? []).map((one) => {
      const instruction = one.instruction()
      return call(instruction.programIdIndex(), one.stackHeight(), instruction.data())
    }),
  ])
}

const messages = getCompiledTransactionMessageDecoder()

/** Derives each address only once, because deriving an address takes longer than a transaction. */
function memoizedAddresses(addresses: AccountAddresses): AccountAddresses {
  const cache = new Map<string, Promise<Address>>()
  const derive = (name: string, of: (...seeds: never[]) => Promise<Address>) => {
    return (...seeds: (Uint8Array | bigint)[]) => {
      const texts = seeds.map((seed) => (typeof seed === 'bigint' ? `${seed}` : Hex.from(seed)))
      const key = [name, ...texts].join(' ')
      const found = cache.get(key) ?? of(...(seeds as never[]))
      cache.set(key, found)
      return found
    }
  }
  const entries = Object.entries(addresses).map(([name, of]) => [name, derive(name, of)])
  return Object.fromEntries(entries) as AccountAddresses
}

function refusalIn(failed: FailedTransactionMetadata): string {
  const error = failed.err()
  if (typeof error === 'object' && 'index' in error && 'err' in error) {
    const inner = error.err()
    if (typeof inner === 'object' && 'code' in inner) {
      return errorNameOf(inner.code) ?? `custom ${inner.code}`
    }
  }
  return failed.toString()
}
