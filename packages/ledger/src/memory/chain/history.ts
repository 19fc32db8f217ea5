import { sha256 } from '@noble/hashes/sha2.js'
import { type AccountId, assert, BaseError, type Hash, Hex } from '@ostrom/protocol'
import { LedgerError } from '../../errors.ts'
import type { LedgerEvent, LedgerEventData } from '../../events.ts'
import type { EventCursor, EventPage } from '../../ledger.ts'
import { EVENTS_PAGE_MAX, REORG_BLOCKS_MAX } from '../../limits.ts'
import type { TransactionContext } from './state.ts'
import type { UndoableStore } from './store.ts'

/** One transaction: its sender, and the function that applies its changes. */
export type BlockTransaction = {
  readonly sender: AccountId
  readonly apply: (context: TransactionContext) => void
}

export type MemoryBlock = EventCursor & {
  readonly atSeconds: bigint
  /** Mark of the store before the block, to which a reorganisation rolls back. */
  readonly rollbackMark: number
  readonly blockTransactions: readonly BlockTransaction[]
  readonly transactions: readonly string[]
  readonly events: readonly LedgerEvent[]
}

export type Reorg = {
  /** Number of the last blocks to revert. */
  readonly depth: number
  /** Returns false for a transaction that the new history must not contain. */
  readonly keep?: (transaction: string) => boolean
}

/** The blocks of a chain. */
export type BlockHistory = {
  last(): MemoryBlock
  /** Returns the second of the next block, which never falls, even if the clock is set back. */
  nowSeconds(): bigint
  /**
   * Returns the hash of one of the last 256 blocks; a transaction of the next block can read these.
   */
  blockHash(block: bigint): Hash | undefined
  /** Adds one block. Changes nothing if a transaction of `work` throws. */
  mine(work: readonly BlockTransaction[]): MemoryBlock
  /** Replaces the last blocks. Returns the hashes of the dropped transactions. */
  reorg(options: Reorg): readonly string[]
  /**
   * Remembers the last block. The returned function drops all later blocks; it can be called once.
   * Until then the chain can undo every later change, so its use of memory grows.
   */
  snapshot(): () => void
  events(from: EventCursor | undefined): EventPage
  watch(wake: () => void, signal: AbortSignal): void
}

export type BlockHistoryOptions = {
  readonly id: string
  readonly store: UndoableStore
  readonly confirmations: number
  readonly timeNow: () => bigint
  /** Context of a transaction without its sender, its time and its events. */
  readonly context: Omit<
    TransactionContext,
    'sender' | 'nowSeconds' | 'block' | 'blockHash' | 'emit'
  >
}

const hashOf = (text: string): Hash => Hex.from(sha256(new TextEncoder().encode(text)))

/** Shared state of the functions below. */
type HistoryInternals = BlockHistoryOptions & {
  readonly blocks: MemoryBlock[]
  readonly watchers: Set<() => void>
  /**
   * Snapshots that have not been reverted to; the store can still undo the changes after their
   * marks.
   */
  readonly snapshots: Set<{ readonly mark: number }>
  /** Grows with each reorganisation, so that the same block has another hash in each history. */
  branch: number
  sent: number
}

/** Hashes of 256 blocks are readable, as on EVM chains. */
const BLOCK_HASHES_MAX = 256n

function blockHashOf({ blocks }: HistoryInternals, block: bigint): Hash | undefined {
  const near = block >= 0n && BigInt(blocks.length) - block <= BLOCK_HASHES_MAX
  return near ? blocks[Number(block)]?.hash : undefined
}

const lastOf = ({ blocks }: HistoryInternals): MemoryBlock => blocks.at(-1) as MemoryBlock

function timeOf(inner: HistoryInternals): bigint {
  const now = inner.timeNow()
  const { atSeconds } = lastOf(inner)
  return now > atSeconds ? now : atSeconds
}

/** Creates the blocks of a chain in memory, with its first block. */
export function createBlockHistory(options: BlockHistoryOptions): BlockHistory {
  const blocks = [genesisOf(options.id, options.timeNow())]
  const watchers = new Set<() => void>()
  const snapshots = new Set<{ readonly mark: number }>()
  const inner: HistoryInternals = { ...options, blocks, watchers, snapshots, branch: 0, sent: 0 }
  return {
    last: () => lastOf(inner),
    nowSeconds: () => timeOf(inner),
    blockHash: (block) => blockHashOf(inner, block),
    mine: (work) => mine(inner, work),
    reorg: (wish) => reorg(inner, wish),
    snapshot: () => snapshot(inner),
    events: (from) => readEvents(inner, from),
    watch(wake, signal) {
      if (signal.aborted) return
      watchers.add(wake)
      signal.addEventListener('abort', () => watchers.delete(wake), { once: true })
    },
  }
}

function mine(
  inner: HistoryInternals,
  blockTransactions: readonly BlockTransaction[],
): MemoryBlock {
  const { id, store, context: place, blocks, branch, watchers, snapshots } = inner
  const last = lastOf(inner)
  const block = last.block + 1n
  const atSeconds = timeOf(inner)
  const rollbackMark = store.mark()
  const facts: (LedgerEventData & { transaction: string })[] = []
  const transactions: string[] = []
  try {
    for (const { sender, apply } of blockTransactions) {
      const transaction = hashOf(`${id} transaction ${inner.sent++}`)
      transactions.push(transaction)
      const emit = (fact: LedgerEventData) => void facts.push({ ...fact, transaction })
      const blockHash = (number: bigint) => blockHashOf(inner, number)
      apply({ ...place, sender, nowSeconds: atSeconds, block, blockHash, emit })
    }
  } catch (error) {
    store.rollback(rollbackMark)
    throw error
  }
  const hash = hashOf(`${last.hash} ${block} ${atSeconds} ${branch} ${transactions.join()}`)
  const position = { block, blockHash: hash, atSeconds }
  const events = facts.map((fact, index) => ({ ...fact, ...position, index }))
  const made = { block, hash, atSeconds, rollbackMark, blockTransactions, transactions, events }
  blocks.push(made)
  const oldest = blocks.at(-1 - REORG_BLOCKS_MAX)
  const marks = [...snapshots].map(({ mark }) => mark)
  if (oldest) store.discardBefore(Math.min(oldest.rollbackMark, ...marks))
  for (const wake of watchers) queueMicrotask(wake)
  return made
}

function reorg(inner: HistoryInternals, { depth, keep = () => true }: Reorg): readonly string[] {
  const { blocks, store } = inner
  const possible = depth > 0 && depth < blocks.length && depth <= REORG_BLOCKS_MAX
  assert(possible, 'a reorganisation takes back blocks that are there, within the limit')
  const end = lastOf(inner).block
  const dropped = blocks.splice(blocks.length - depth)
  store.rollback((dropped[0] as MemoryBlock).rollbackMark)
  inner.branch++
  const gone: string[] = []
  for (const { blockTransactions, transactions } of dropped) {
    for (const [index, item] of blockTransactions.entries()) {
      const transaction = transactions[index] as string
      if (!keep(transaction) || !mineAgain(inner, item)) gone.push(transaction)
    }
  }
  // The new history is at least as long as the old one, or no node would switch to it.
  while (lastOf(inner).block < end) mine(inner, [])
  return gone
}

function snapshot(inner: HistoryInternals): () => void {
  const { blocks, store, snapshots } = inner
  const own = { mark: store.mark() }
  const { length } = blocks
  const last = lastOf(inner)
  snapshots.add(own)
  return () => {
    const isThere = snapshots.delete(own) && blocks[length - 1] === last
    assert(isThere, 'a snapshot is reverted to once, and not after an earlier one')
    blocks.length = length
    store.rollback(own.mark)
    inner.branch++
  }
}

/** Returns true if the transaction succeeded again. */
function mineAgain(inner: HistoryInternals, work: BlockTransaction): boolean {
  try {
    mine(inner, [work])
    return true
  } catch (error) {
    if (BaseError.is(error) && error.code !== 'invariant-violated') return false
    throw error
  }
}

function readEvents(
  { blocks, confirmations }: HistoryInternals,
  from: EventCursor | undefined,
): EventPage {
  const start = from ? blocks[Number(from.block)] : blocks[0]
  if (!start || (from && start.hash !== from.hash)) {
    throw new LedgerError('cursor-forked', { block: from?.block ?? 0n, hash: from?.hash ?? '' })
  }
  let next = start
  const found: LedgerEvent[] = []
  for (const block of blocks.slice(Number(start.block) + 1, blocks.length - confirmations)) {
    if (found.length > 0 && found.length + block.events.length > EVENTS_PAGE_MAX) break
    found.push(...block.events)
    next = block
  }
  const { block, hash, atSeconds: throughSeconds } = next
  return { events: found, next: { block, hash }, ...(confirmations > 0 && { throughSeconds }) }
}

const genesisOf = (id: string, atSeconds: bigint): MemoryBlock => ({
  block: 0n,
  hash: hashOf(`${id} genesis`),
  atSeconds,
  rollbackMark: 0,
  blockTransactions: [],
  transactions: [],
  events: [],
})
