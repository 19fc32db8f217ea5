import { sha256 } from '@noble/hashes/sha2.js'
import { type AccountId, assert, type Hash, Hex } from '@ostrom/protocol'
import { LedgerError } from '../errors.ts'
import type { LedgerEvent, LedgerFact } from '../events.ts'
import type { Cursor, EventPage } from '../ledger.ts'
import { EVENTS_PAGE_MAX, REORG_BLOCKS_MAX } from '../limits.ts'
import type { Context } from './state.ts'
import type { Store } from './store.ts'

/** One transaction: who sends it, and what it does, all or nothing. */
export type Work = { readonly sender: AccountId; readonly apply: (context: Context) => void }

export type Block = Cursor & {
  readonly atSeconds: bigint
  /** State before the block. */
  readonly mark: number
  readonly work: readonly Work[]
  readonly transactions: readonly string[]
  readonly events: readonly LedgerEvent[]
}

export type Reorg = {
  /** Blocks to take back. */
  readonly depth: number
  /** False for a transaction that the new history shall not have. */
  readonly keep?: (transaction: string) => boolean
}

/** The blocks of a chain. */
export type History = {
  last(): Block
  /** Of the next block: a clock may be set back, a chain's time never is. */
  nowSeconds(): bigint
  /** Adds one block. Leaves no trace when `work` throws. */
  mine(work: readonly Work[]): Block
  /** Returns the hashes of the transactions that are gone. */
  reorg(options: Reorg): readonly string[]
  events(from: Cursor | undefined): EventPage
  watch(wake: () => void, signal: AbortSignal): void
}

export type HistoryOptions = {
  readonly id: string
  readonly store: Store
  readonly confirmations: number
  readonly timeNow: () => bigint
  /** What a transaction sees beside its sender, its time and its events. */
  readonly place: Omit<Context, 'sender' | 'nowSeconds' | 'emit'>
}

const hashOf = (text: string): Hash => Hex.from(sha256(new TextEncoder().encode(text)))

export function createHistory(options: HistoryOptions): History {
  const { id, store, confirmations, timeNow, place } = options
  const watchers = new Set<() => void>()
  const blocks: Block[] = [genesisOf(id, timeNow())]
  let branch = 0
  let sent = 0

  const last = (): Block => blocks.at(-1) as Block
  const nowSeconds = () => {
    const now = timeNow()
    return now > last().atSeconds ? now : last().atSeconds
  }

  function mine(work: readonly Work[]): Block {
    const block = last().block + 1n
    const atSeconds = nowSeconds()
    const mark = store.mark()
    const facts: (LedgerFact & { transaction: string })[] = []
    const transactions: string[] = []
    try {
      for (const { sender, apply } of work) {
        const transaction = hashOf(`${id} transaction ${sent++}`)
        transactions.push(transaction)
        const emit = (fact: LedgerFact) => void facts.push({ ...fact, transaction })
        apply({ ...place, sender, nowSeconds: atSeconds, emit })
      }
    } catch (error) {
      store.rollback(mark)
      throw error
    }
    const hash = hashOf(`${last().hash} ${block} ${atSeconds} ${branch} ${transactions.join()}`)
    const events = facts.map((fact, index) => ({
      ...fact,
      ...{ block, blockHash: hash, index, atSeconds },
    }))
    const made = { block, hash, atSeconds, mark, work, transactions, events }
    blocks.push(made)
    const oldest = blocks.at(-1 - REORG_BLOCKS_MAX)
    if (oldest) store.forget(oldest.mark)
    for (const wake of watchers) queueMicrotask(wake)
    return made
  }

  /** True when the work could be done again. */
  function mineAgain(work: Work): boolean {
    try {
      mine([work])
      return true
    } catch (error) {
      if (error instanceof LedgerError) return false
      throw error
    }
  }

  function reorg({ depth, keep = () => true }: Reorg): readonly string[] {
    const possible = depth > 0 && depth < blocks.length && depth <= REORG_BLOCKS_MAX
    assert(possible, 'a reorganisation takes back blocks that are there, within the limit')
    const end = last().block
    const dropped = blocks.splice(blocks.length - depth)
    store.rollback((dropped[0] as Block).mark)
    branch++
    const gone: string[] = []
    for (const { work, transactions } of dropped) {
      for (const [index, item] of work.entries()) {
        const transaction = transactions[index] as string
        if (!keep(transaction) || !mineAgain(item)) gone.push(transaction)
      }
    }
    // At least as long as before, or no node would have switched to it.
    while (last().block < end) mine([])
    return gone
  }

  function events(from: Cursor | undefined): EventPage {
    const known = from ? blocks[Number(from.block)] : blocks[0]
    if (!known || (from && known.hash !== from.hash)) {
      throw new LedgerError('cursor-forked', { block: from?.block ?? 0n, hash: from?.hash ?? '' })
    }
    let next = known
    const found: LedgerEvent[] = []
    for (const block of blocks.slice(Number(known.block) + 1, blocks.length - confirmations)) {
      if (found.length > 0 && found.length + block.events.length > EVENTS_PAGE_MAX) break
      found.push(...block.events)
      next = block
    }
    return { events: found, next: { block: next.block, hash: next.hash } }
  }

  function watch(wake: () => void, signal: AbortSignal): void {
    if (signal.aborted) return
    watchers.add(wake)
    signal.addEventListener('abort', () => watchers.delete(wake), { once: true })
  }

  return { last, nowSeconds, mine, reorg, events, watch }
}

const genesisOf = (id: string, atSeconds: bigint): Block => ({
  block: 0n,
  hash: hashOf(`${id} genesis`),
  atSeconds,
  mark: 0,
  work: [],
  transactions: [],
  events: [],
})
