import { type Ledger, LedgerError, type Transaction } from '@ostrom/ledger'
import type { Chain } from '@ostrom/ledger/memory'
import type { Dice } from './dice.ts'
import type { Process } from './process.ts'
import type { VirtualTime } from './virtual-time.ts'

/** Blocks on top of a transaction before its sender is told that it holds. */
export const CONFIRMATIONS = 3

/** Milliseconds between two blocks of the chain's own. */
const BLOCK_MS = 2_000
const CALM_BLOCK_MS = 15_000

/** A chain as nodes meet it: slow, sometimes away, and only after a while certain. */
export type PublicChain = {
  /** The chain as one process sees it. */
  readonly connect: (ledger: Ledger, process: Process) => Ledger
  /** Takes back up to `CONFIRMATIONS` blocks; some of their transactions are gone for good. */
  readonly reorg: () => number
  /** For how long nobody reaches the chain. */
  readonly outage: (ms: number) => void
  /** Quick from here on, with rare blocks, for the time in which little happens. */
  readonly calm: () => void
  /** Stops its blocks, so that nothing is left pending. */
  readonly stop: () => void
}

type Unconfirmed = {
  readonly transaction: Transaction
  readonly confirm: () => void
  readonly lose: (error: Error) => void
}

const writes: ReadonlySet<string | symbol> = new Set<keyof Ledger>([
  'deposit',
  'withdraw',
  'stakeUp',
  'startUnbonding',
  'withdrawStake',
  'publishOffer',
  'retireOffer',
  'announceEndpoint',
  'openSession',
  'raiseCap',
  'settle',
  'closeSession',
  'closeTogether',
  'requestClose',
  'expireSession',
  'cancelNonces',
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
  'balance',
  'walletBalance',
  'stake',
  'session',
  'request',
  'modelVersion',
  'resolveModel',
  'reputation',
  'passes',
  'nonceFloor',
  'events',
])

type Options = { readonly chain: Chain; readonly time: VirtualTime; readonly dice: Dice }

/** Puts a slow network of nodes in front of a chain in memory. */
export function createPublicChain({ chain, time, dice }: Options): PublicChain {
  const unconfirmed = new Set<Unconfirmed>()
  let awayUntilMs = 0
  let stopped = false
  let calm = false

  const confirm = () => {
    for (const entry of unconfirmed) {
      if (chain.head.block < entry.transaction.block + BigInt(CONFIRMATIONS)) continue
      unconfirmed.delete(entry)
      entry.confirm()
    }
  }
  const beat = () => {
    if (stopped) return
    chain.mine()
    confirm()
    time.schedule(calm ? CALM_BLOCK_MS : BLOCK_MS, beat)
  }
  time.schedule(BLOCK_MS, beat)

  /** From the pool of waiting transactions into a block, whatever becomes of the sender. */
  const include = (send: () => Promise<Transaction>): Promise<Transaction> =>
    new Promise((resolve, reject) => {
      time.schedule(dice.between(1, 1_500), () => {
        send().then((transaction) => {
          unconfirmed.add({ transaction, confirm: () => resolve(transaction), lose: reject })
        }, reject)
      })
    })
  const reach = async (process: Process, waitMs: number) => {
    if (!calm) await process.clock.sleep(waitMs)
    if (time.nowMs() < awayUntilMs) throw new LedgerError('chain-unreachable', { chain: chain.id })
  }

  return {
    connect(ledger, process) {
      const write = async (send: () => Promise<Transaction>) => {
        await reach(process, dice.between(1, 200))
        return await process.guard(include(send))
      }
      const read = async <T>(look: () => Promise<T>) => {
        await reach(process, dice.between(1, 20))
        return await process.guard(look())
      }
      return new Proxy(ledger, {
        get(target, name) {
          const known = Reflect.get(target, name)
          if (name === 'watch') {
            return ((wake, signal) =>
              target.watch(() => process.alive() && wake(), signal)) satisfies Ledger['watch']
          }
          if (writes.has(name)) return (options: unknown) => write(() => known(options))
          if (reads.has(name)) return (...asked: unknown[]) => read(() => known(...asked))
          return known
        },
      })
    },
    reorg() {
      const depth = Math.min(dice.between(1, CONFIRMATIONS), Number(chain.head.block) - 8)
      if (depth < 1) return 0
      const fresh = new Set([...unconfirmed].map(({ transaction }) => transaction.hash))
      // What somebody was told to be certain is never dropped, only mined again.
      const keep = (hash: string) => !fresh.has(hash) || dice.chance(0.7)
      const gone = new Set(chain.reorg({ depth, keep }))
      for (const entry of unconfirmed) {
        if (!gone.has(entry.transaction.hash)) continue
        unconfirmed.delete(entry)
        const { hash } = entry.transaction
        entry.lose(new LedgerError('transaction-unconfirmed', { transaction: hash }))
      }
      return depth
    },
    outage(ms) {
      awayUntilMs = time.nowMs() + ms
    },
    calm() {
      calm = true
    },
    stop() {
      stopped = true
    },
  }
}
