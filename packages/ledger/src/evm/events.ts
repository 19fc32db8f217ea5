import type { Hash } from '@ostrom/protocol'
import type { Hex, RpcLog } from 'viem'
import { LedgerError } from '../errors.ts'
import type { LedgerEvent } from '../events.ts'
import type { Cursor, EventPage } from '../ledger.ts'
import { EVENTS_PAGE_MAX, LOG_RANGE_BLOCKS_MAX, REREADS_MAX } from '../limits.ts'
import type { BlockHead } from './connection.ts'
import { factOf } from './facts.ts'
import { createCache, type Lookup } from './lookup.ts'
import type { Market } from './market.ts'

export type EventsOptions = {
  readonly market: Market
  readonly lookup: Lookup
  /** Blocks that must follow before a block counts. */
  readonly confirmations: number
}

/** Reads pages of events. Nothing is taken from a range whose end changed while it was read. */
export function createEvents({ market, lookup, confirmations }: EventsOptions) {
  const { connection, deployment, contracts } = market
  const addresses = Object.values(contracts).map(({ address }) => address)
  const times = createCache<bigint>()
  // What no page was read of yet: the block before the first contract's.
  const beginning = BigInt(Math.max(0, deployment.block - 1))

  async function page(from: Cursor | undefined, signal?: AbortSignal): Promise<EventPage> {
    for (let attempt = 0; attempt < REREADS_MAX; attempt++) {
      signal?.throwIfAborted()
      const found = await tryPage(from)
      if (found) return found
    }
    throw new LedgerError('chain-unreachable', { reason: 'the chain changes while it is read' })
  }

  async function tryPage(from: Cursor | undefined): Promise<EventPage | undefined> {
    const latest = await connection.head()
    if (!latest) return undefined
    const start = from ?? (await cursorAt(beginning))
    if (!start) return undefined
    const confirmed = latest.number - BigInt(confirmations)
    const last = start.block + LOG_RANGE_BLOCKS_MAX
    const to = last < confirmed ? last : confirmed
    if (to <= start.block) {
      await assertOnChain(start)
      return { events: [], next: start }
    }
    const end = to === latest.number ? latest : await connection.head(to)
    if (!end) return undefined
    const range = { address: addresses, from: start.block + 1n, to }
    const logs = await connection.ask('read events', () => lookup.logs(range))
    // Both ends unchanged: the logs are of the one chain between them.
    await assertOnChain(start)
    if ((await connection.head(to))?.hash !== end.hash) return undefined
    return cut(logs, end)
  }

  async function cursorAt(number: bigint): Promise<Cursor | undefined> {
    const block = await connection.head(number)
    return block && { block: block.number, hash: block.hash }
  }

  /** @throws {LedgerError} `cursor-forked`. */
  async function assertOnChain({ block, hash }: Cursor): Promise<void> {
    const known = await connection.head(block)
    if (known?.hash !== hash) throw new LedgerError('cursor-forked', { block, hash })
  }

  /** Keeps whole blocks up to the limit of a page. */
  async function cut(logs: readonly RpcLog[], end: BlockHead): Promise<EventPage> {
    let next: Cursor = { block: end.number, hash: end.hash }
    let kept = logs
    const over = logs[EVENTS_PAGE_MAX]
    const firstOut = over && logs.findIndex(({ blockHash }) => blockHash === over.blockHash)
    if (firstOut) {
      kept = logs.slice(0, firstOut)
      const last = kept.at(-1)
      if (last) next = { block: BigInt(last.blockNumber ?? 0), hash: last.blockHash as Hash }
    }
    const events = await Promise.all(kept.map((log, index) => toEvent(log, kept.slice(index + 1))))
    return { events: events.filter((event) => event !== undefined), next }
  }

  async function toEvent(log: RpcLog, after: readonly RpcLog[]): Promise<LedgerEvent | undefined> {
    const rest = after.filter(({ transactionHash }) => transactionHash === log.transactionHash)
    const fact = await factOf(log, { lookup, rest })
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

  /** Seconds of a log's block: from the log where the node says it, else from the block. */
  async function timeOf(log: RpcLog): Promise<bigint> {
    const { blockTimestamp } = log as { blockTimestamp?: Hex | null }
    if (blockTimestamp) return BigInt(blockTimestamp)
    const hash = log.blockHash as Hash
    const known = times.get(hash)
    if (known !== undefined) return known
    const block = await connection.head(BigInt(log.blockNumber as Hex))
    return times.set(hash, block?.timestamp ?? 0n)
  }

  return page
}
