import { eventsOfCalls, type ProgramEvent } from '@ostrom/contracts-solana'
import { BaseError, type Hash, Hex } from '@ostrom/protocol'
import { getBase58Encoder } from '@solana/kit'
import { LedgerError } from '../errors.ts'
import type { LedgerEvent, LedgerEventData } from '../events.ts'
import type { EventCursor, EventPage, LedgerReader } from '../ledger.ts'
import { EVENTS_PAGE_MAX, TRANSACTIONS_PAGE_MAX } from '../limits.ts'
import { decodeEvents, registeredVersion } from './decode-event.ts'
import { TRANSACTION_VERSION_MAX } from './program/errors.ts'
import type { SolanaMarketContext } from './program/program.ts'
import {
  createTransactionReader,
  type ListedTransaction,
  type TransactionRecord,
  transactionsAfter,
} from './program/transactions.ts'
import { modelOf } from './registry/models.ts'

/**
 * Reads pages of events, from the calls of the program's transactions. Reads only transactions
 * whose commitment is `confirmed`. Unreadable transactions are skipped and counted. A cluster lists
 * the newest transactions first, so an old page costs one request for each newer page of the list;
 * successive pages of a reader therefore share one listing.
 *
 * @param pageMax Number of events from which on a page ends after the present block.
 */
export function createSolanaEventReader(
  market: SolanaMarketContext,
  pageMax: number = EVENTS_PAGE_MAX,
): LedgerReader['events'] {
  /** Listed but unread transactions, for a caller that continues after this page. */
  let listed:
    | { readonly from: EventCursor; readonly rest: readonly ListedTransaction[] }
    | undefined
  const read = createTransactionReader(market)
  return async (from, signal) => {
    signal?.throwIfAborted()
    if (from && (await blockHash(market, from.block)) !== from.hash) {
      throw new LedgerError('cursor-forked', { block: from.block })
    }
    const rest = from && listed?.from.hash === from.hash ? listed.rest : undefined
    const seen = rest ?? (await transactionsAfter(market, from?.block ?? -1n))
    listed = undefined
    const events: LedgerEvent[] = []
    let next = from
    let unreadable = 0
    /** Number of events of the current block that were read so far. */
    let index = 0
    for (const [i, one] of seen.entries()) {
      // A page contains only whole blocks.
      const isNewBlock = seen[i - 1]?.slot !== one.slot
      const isFull = events.length >= pageMax || i >= TRANSACTIONS_PAGE_MAX
      if (isNewBlock && isFull && next) {
        listed = { from: next, rest: seen.slice(i) }
        break
      }
      signal?.throwIfAborted()
      const isSame = !isNewBlock && next?.block === one.slot
      const hash = isSame ? next?.hash : await blockHash(market, one.slot)
      if (hash === undefined) throw new LedgerError('chain-unreachable', { block: one.slot })
      const cursor = { block: one.slot, hash }
      if (isNewBlock) index = 0
      const found = await eventsOf(market, one, await read(one), { cursor, index })
      events.push(...found.events)
      index += found.events.length
      unreadable += found.unreadable
      next = cursor
    }
    return { ...(await page(market, events, next)), ...(unreadable > 0 && { unreadable }) }
  }
}

async function page(
  market: SolanaMarketContext,
  events: readonly LedgerEvent[],
  next: EventCursor | undefined,
): Promise<EventPage> {
  if (next) return { events, next }
  // No transaction of the program was read yet, so the cursor names the first block.
  const { rpc, ask } = market.connection
  const hash = await ask('read the first block', (abortSignal) =>
    rpc.getGenesisHash().send({ abortSignal }),
  )
  return { events, next: { block: 0n, hash: hashOfText(hash) } }
}

const hashOfText = (text: string): Hash => Hex.from(new Uint8Array(getBase58Encoder().encode(text)))

/** Returns the hash of the block in a slot; for the first slot, the cluster's genesis hash. */
async function blockHash(
  { connection }: SolanaMarketContext,
  slot: bigint,
): Promise<Hash | undefined> {
  const { rpc, ask } = connection
  return ask('read a block', async (abortSignal) => {
    if (slot === 0n) return hashOfText(await rpc.getGenesisHash().send({ abortSignal }))
    const options = {
      commitment: 'confirmed',
      transactionDetails: 'none',
      rewards: false,
      maxSupportedTransactionVersion: TRANSACTION_VERSION_MAX,
    } as const
    const block = await rpc.getBlock(slot, options).send({ abortSignal })
    return block ? hashOfText(block.blockhash) : undefined
  })
}

type EventPosition = { readonly cursor: EventCursor; readonly index: number }

type DecodedEvents = {
  readonly events: readonly LedgerEvent[]
  /**
   * Number of unreadable items: 1 for an unreadable transaction, otherwise the number of its
   * unreadable events.
   */
  readonly unreadable: number
}

async function eventsOf(
  market: SolanaMarketContext,
  { signature }: ListedTransaction,
  record: TransactionRecord | undefined,
  { cursor, index }: EventPosition,
): Promise<DecodedEvents> {
  const all = record && dataIn(market, record)
  if (!record || !all) return { events: [], unreadable: 1 }
  const facts: LedgerEventData[] = []
  let unreadable = 0
  for (const [i, event] of all.entries()) {
    try {
      const registered = await readRegistration(market, event)
      facts.push(...(registered ? [registered] : decodeEvents(event, all[i + 1])))
    } catch (error) {
      // Errors of the chain are thrown to the caller; an unknown event is skipped.
      if (BaseError.is(error)) throw error
      unreadable++
    }
  }
  const events = facts.map((fact, i) => ({
    ...fact,
    block: cursor.block,
    blockHash: cursor.hash,
    index: index + i,
    transaction: signature,
    atSeconds: record.atSeconds,
  }))
  return { events, unreadable }
}

/** Returns the events of a transaction; `undefined` if the node's record is malformed. */
function dataIn({ program }: SolanaMarketContext, { calls }: TransactionRecord) {
  try {
    return eventsOfCalls(calls, program)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** Reads a registration from its account, which has all its data and is never erased. */
async function readRegistration(
  market: SolanaMarketContext,
  event: ProgramEvent,
): Promise<LedgerEventData | undefined> {
  const version = registeredVersion(event)
  const model = version && (await modelOf(market, version))
  if (!model) return undefined
  const { status: _, ...rest } = model
  return { kind: 'model-registered', ...rest }
}
