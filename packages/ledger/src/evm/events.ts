import { createAsyncCache, type Hash } from '@ostrom/protocol'
import type { Hex, RpcLog } from 'viem'
import { LedgerError } from '../errors.ts'
import type { LedgerEvent } from '../events.ts'
import type { EventCursor, LedgerReader } from '../ledger.ts'
import { EVENTS_PAGE_MAX, LOOKUP_CACHE_MAX, LOOKUPS_MAX, REREADS_MAX } from '../limits.ts'
import type { BlockHead, EvmConnection } from './chain/connection.ts'
import type { EvmMarketContext } from './chain/contracts.ts'
import type { EventLookup } from './chain/event-lookup.ts'
import { decodeEvent } from './decode-event.ts'
import { addressesOf } from './deployment.ts'

export type EvmEventReaderOptions = {
  readonly market: EvmMarketContext
  readonly lookup: EventLookup
  /** Number of blocks that must follow a block before its events are read. */
  readonly confirmations: number
  /** Maximum blocks of one query for logs. */
  readonly rangeBlocks: bigint
}

/**
 * Creates a reader of pages of events. If the chain changes during a read, the page is read again,
 * up to `REREADS_MAX` reads in all.
 */
export function createEventReader(options: EvmEventReaderOptions): LedgerReader['events'] {
  const toEvent = createDecoder(options)
  return async (from, signal) => {
    for (let attempt = 0; attempt < REREADS_MAX; attempt++) {
      signal?.throwIfAborted()
      const found = await tryPage(options, from)
      if (!found) continue
      const { logs, next, throughSeconds } = found
      const events = await toEvent(logs)
      return { events, next, ...(options.confirmations > 0 && { throughSeconds }) }
    }
    throw new LedgerError('chain-unreachable', { reason: 'the chain changes while it is read' })
  }
}

type LogPage = {
  readonly logs: readonly RpcLog[]
  readonly next: EventCursor
  /**
   * Unix second before which no later page has an event: of the block that `next` names, or, for a
   * page that `cut` shortened, of the block before the page.
   */
  readonly throughSeconds: bigint
}

/** Reads one page; `undefined` if the chain changed during the read. */
async function tryPage(
  options: EvmEventReaderOptions,
  from?: EventCursor,
): Promise<LogPage | undefined> {
  const { market, lookup, confirmations, rangeBlocks } = options
  const { connection, deployment } = market
  const latest = await connection.head()
  // The first read starts after the block before the first contract's block.
  const beginning = BigInt(Math.max(0, deployment.block - 1))
  const start = from ?? (await cursorAt(connection, beginning))
  if (!latest || !start) return undefined
  const nothing = { logs: [], next: start }
  if (latest.hash === start.hash) return { ...nothing, throughSeconds: latest.timestamp }
  const confirmed = latest.number - BigInt(confirmations)
  const farthest = start.block + rangeBlocks
  const to = farthest < confirmed ? farthest : confirmed
  if (to <= start.block) {
    const { timestamp: throughSeconds } = await headOf(connection, start)
    return { ...nothing, throughSeconds }
  }
  const end = to === latest.number ? latest : await connection.head(to)
  if (!end) return undefined
  const address = Object.values(addressesOf(deployment))
  const range = { address, from: start.block + 1n, to }
  const logs = await connection.ask('read events', () => lookup.logs(range))
  // If the blocks at both ends of the range are unchanged, all logs in between belong to the same
  // chain.
  const { timestamp: beforeSeconds } = await headOf(connection, start)
  if ((await connection.head(to))?.hash !== end.hash) return undefined
  const next = { block: end.number, hash: end.hash }
  return cut({ logs, next, throughSeconds: end.timestamp }, beforeSeconds)
}

async function cursorAt(
  connection: EvmConnection,
  number: bigint,
): Promise<EventCursor | undefined> {
  const block = await connection.head(number)
  return block && { block: block.number, hash: block.hash }
}

/**
 * Returns the block that a cursor names, if it is still part of the chain. @throws {LedgerError}
 * `cursor-forked`.
 */
async function headOf(connection: EvmConnection, { block, hash }: EventCursor): Promise<BlockHead> {
  const head = await connection.head(block)
  if (head?.hash !== hash) throw new LedgerError('cursor-forked', { block, hash })
  return head
}

/**
 * Keeps whole blocks up to the limit of a page.
 *
 * @param beforeSeconds Unix second of the block before the page. It becomes the `throughSeconds` of
 * a shortened page, because the second of its last block would need another request.
 */
function cut(page: LogPage, beforeSeconds: bigint): LogPage {
  const { logs } = page
  const over = logs[EVENTS_PAGE_MAX]
  if (!over) return page
  const firstOut = logs.findIndex(({ blockHash }) => blockHash === over.blockHash)
  const last = logs[firstOut - 1]
  // A block with more events than a page has is kept whole.
  if (!last) return page
  const next = { block: BigInt(last.blockNumber as Hex), hash: last.blockHash as Hex }
  return { logs: logs.slice(0, firstOut), next, throughSeconds: beforeSeconds }
}

/** Turns logs into events, with the times of their blocks. */
function createDecoder({ market, lookup }: EvmEventReaderOptions) {
  const { connection } = market
  const times = createAsyncCache<Hash, bigint>({ entriesMax: LOOKUP_CACHE_MAX })

  /**
   * Returns the second of a log's block: from the log if the node states it, else from the block.
   */
  async function timeOf(log: RpcLog): Promise<bigint> {
    const { blockTimestamp } = log as { blockTimestamp?: Hex | null }
    if (blockTimestamp) return BigInt(blockTimestamp)
    const hash = log.blockHash as Hash
    return await times.getOrMake(hash, async () => {
      const block = await connection.head(BigInt(log.blockNumber as Hex))
      return block?.timestamp ?? 0n
    })
  }

  async function toEvent(log: RpcLog): Promise<LedgerEvent | undefined> {
    const fact = await decodeEvent(log, lookup)
    if (!fact) return undefined
    return {
      ...fact,
      block: BigInt(log.blockNumber as Hex),
      blockHash: log.blockHash as Hash,
      index: Number(log.logIndex),
      transaction: log.transactionHash as Hash,
      atSeconds: await timeOf(log),
    }
  }

  return async (logs: readonly RpcLog[]): Promise<readonly LedgerEvent[]> => {
    const events: LedgerEvent[] = []
    for (let start = 0; start < logs.length; start += LOOKUPS_MAX) {
      const part = logs.slice(start, start + LOOKUPS_MAX)
      for (const event of await Promise.all(part.map(toEvent))) if (event) events.push(event)
    }
    return events
  }
}
