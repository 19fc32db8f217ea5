import { type Ledger, LedgerError, type Transaction } from '@ostrom/ledger'
import type { MemoryChain } from '@ostrom/ledger/memory'
import type { Prng } from '../runtime/prng.ts'
import type { Process } from '../runtime/process.ts'
import type { VirtualTime } from '../runtime/virtual-time.ts'

/** Number of blocks after a transaction until its sender considers it final. */
const CONFIRMATIONS = 3

/** Milliseconds between two blocks of the chain. */
const BLOCK_MS = 2_000
const SLOW_BLOCK_MS = 15_000

/** Maximum wait of a transaction for its block, in milliseconds. */
const POOL_MS_MAX = 1_500

/** Number of first blocks that no reorganization reverts, because they register the model. */
const FINAL_BLOCKS = 8

/** A chain like a public network: slow, sometimes unreachable, and final only after some blocks. */
export type PublicChain = {
  /** Returns the chain as one process sees it. */
  connect(ledger: Ledger, process: Process): Ledger
  /** Reverts up to `CONFIRMATIONS` blocks. Some of their transactions are lost permanently. */
  reorg(): number
  /** Makes the chain unreachable for all parties, for `ms` milliseconds. */
  outage(ms: number): void
  /** Makes the chain respond fast and produce blocks rarely, for periods with few transactions. */
  slowDown(): void
  /** Stops the blocks, so that no timer remains pending. */
  stop(): void
}

type Unconfirmed = {
  readonly transaction: Transaction
  readonly confirm: () => void
  readonly lose: (error: Error) => void
}

const writes: ReadonlySet<string | symbol> = new Set<keyof Ledger>([
  'deposit',
  'withdraw',
  'addStake',
  'startUnbonding',
  'withdrawStake',
  'setOperator',
  'publishOffer',
  'retireOffer',
  'announceEndpoint',
  'openSession',
  'raiseCap',
  'settle',
  'closeSession',
  'closeCooperatively',
  'requestClose',
  'expireSession',
  'cancelNonces',
  'collectPay',
  'openRequest',
  'lockRequest',
  'claimRequest',
  'releaseRequest',
  'cancelRequest',
  'refundRequest',
])

const reads: ReadonlySet<string | symbol> = new Set<keyof Ledger>([
  'nowSeconds',
  'parameters',
  'offerTerms',
  'balance',
  'walletBalance',
  'decimals',
  'stake',
  'session',
  'request',
  'modelVersion',
  'resolveModel',
  'mayUse',
  'providerRecord',
  'passesFilter',
  'nonceFloor',
  'events',
])

type PublicChainOptions = {
  readonly chain: MemoryChain
  readonly time: VirtualTime
  readonly prng: Prng
}

class DelayedChain implements PublicChain {
  readonly #options: PublicChainOptions
  readonly #unconfirmed = new Set<Unconfirmed>()
  #awayUntilMs = 0
  #pace: 'usual' | 'calm' | 'stopped' = 'usual'

  constructor(options: PublicChainOptions) {
    this.#options = options
    options.time.schedule(BLOCK_MS, () => this.#beat())
  }

  connect(ledger: Ledger, process: Process): Ledger {
    const { prng } = this.#options
    const write = async (send: () => Promise<Transaction>) => {
      await this.#reach(process, prng.between(1, 200))
      return await process.guard(this.#include(send))
    }
    const read = async <T>(look: () => Promise<T>) => {
      await this.#reach(process, prng.between(1, 20))
      return await process.guard(look())
    }
    return new Proxy(ledger, {
      get(target, name) {
        const member = Reflect.get(target, name)
        if (name === 'watch') {
          return ((wake, signal) =>
            target.watch(() => process.alive() && wake(), signal)) satisfies Ledger['watch']
        }
        if (writes.has(name)) return (options: unknown) => write(() => member(options))
        if (reads.has(name)) return (...args: unknown[]) => read(() => member(...args))
        return member
      },
    })
  }

  reorg(): number {
    const { chain, prng } = this.#options
    const depth = Math.min(prng.between(1, CONFIRMATIONS), Number(chain.head.block) - FINAL_BLOCKS)
    if (depth < 1) return 0
    const fresh = new Set([...this.#unconfirmed].map(({ transaction }) => transaction.hash))
    // A transaction that was reported as final is never dropped, only mined again.
    const keep = (hash: string) => !fresh.has(hash) || prng.chance(0.7)
    const gone = new Set(chain.reorg({ depth, keep }))
    for (const entry of this.#unconfirmed) {
      if (!gone.has(entry.transaction.hash)) continue
      this.#unconfirmed.delete(entry)
      const { hash } = entry.transaction
      entry.lose(new LedgerError('transaction-unconfirmed', { transaction: hash }))
    }
    return depth
  }

  outage(ms: number): void {
    this.#awayUntilMs = this.#options.time.nowMs() + ms
  }

  slowDown(): void {
    this.#pace = 'calm'
  }

  stop(): void {
    this.#pace = 'stopped'
  }

  #beat(): void {
    if (this.#pace === 'stopped') return
    const { chain, time } = this.#options
    chain.mine()
    for (const entry of this.#unconfirmed) {
      if (chain.head.block < entry.transaction.block + BigInt(CONFIRMATIONS)) continue
      this.#unconfirmed.delete(entry)
      entry.confirm()
    }
    time.schedule(this.#pace === 'calm' ? SLOW_BLOCK_MS : BLOCK_MS, () => this.#beat())
  }

  /** Moves a transaction from the pool into a block, even after its sender has died. */
  #include(send: () => Promise<Transaction>): Promise<Transaction> {
    const { time, prng } = this.#options
    return new Promise((resolve, reject) => {
      time.schedule(prng.between(1, POOL_MS_MAX), () => {
        send().then((transaction) => {
          const confirm = () => resolve(transaction)
          this.#unconfirmed.add({ transaction, confirm, lose: reject })
        }, reject)
      })
    })
  }

  async #reach(process: Process, waitMs: number): Promise<void> {
    const { chain, time } = this.#options
    if (this.#pace === 'usual') await process.clock.sleep(waitMs)
    const away = time.nowMs() < this.#awayUntilMs
    if (away) throw new LedgerError('chain-unreachable', { chain: chain.id })
  }
}

/** Simulates a slow network of nodes in front of an in-memory chain. */
export const createPublicChain = (options: PublicChainOptions): PublicChain =>
  new DelayedChain(options)
