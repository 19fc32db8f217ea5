import type { EventCursor, LedgerEvent } from '@ostrom/ledger'
import { EPOCH_CHANGES_MAX } from '../limits.ts'
import { applyPointEvent, type PointUpdate } from './contributions.ts'
import {
  CHANGES_OF_EVENT_MAX,
  factKeysOf,
  linkedFactKeysOf,
  type PointFact,
} from './point-facts.ts'
import type { EpochCredit, EpochRecords, EventPosition, PointChanges } from './records.ts'

/** A page of events and where it begins. */
export type PointPage = {
  readonly events: readonly LedgerEvent[]
  /** Cursor at which the page begins; undefined for the chain's beginning. */
  readonly from: EventCursor | undefined
  readonly epochSeconds: bigint
}

/**
 * Writes the facts and points of a page of events, each event once: an interrupted page continues
 * after the last written event.
 *
 * @returns False if an interrupted page wrote records of another history of the chain. Then all
 *   records must be deleted and the events read again.
 */
export async function ingestPoints(
  records: Pick<EpochRecords, 'fact' | 'pointsProgress' | 'commitPoints'>,
  { events, from, epochSeconds }: PointPage,
): Promise<boolean> {
  const done = await records.pointsProgress()
  const isInterrupted = done && done.block > (from?.block ?? -1n)
  if (isInterrupted && !events.some((event) => isSame(event, done))) return false
  const facts = new Map<string, PointFact | undefined>()
  let changed = new Map<string, PointFact | undefined>()
  let credits: EpochCredit[] = []
  let last: EventPosition | undefined
  const flush = async () => {
    if (!last || changed.size + credits.length === 0) return
    const changes: PointChanges = { facts: changed, credits, position: last }
    await records.commitPoints(changes)
    ;[changed, credits] = [new Map(), []]
  }
  const read = (key: string) => facts.get(key)
  const load = async (keys: readonly string[]) => {
    for (const key of keys) if (!facts.has(key)) facts.set(key, await records.fact(key))
  }
  for (const event of events) {
    if (done && !isAfter(event, done)) continue
    await load(factKeysOf(event))
    await load(linkedFactKeysOf(event, read))
    const update: PointUpdate = applyPointEvent(event, read)
    for (const [key, fact] of update.facts) {
      facts.set(key, fact)
      changed.set(key, fact)
    }
    const { block, blockHash, index, atSeconds } = event
    last = { block, blockHash, index }
    for (const credit of update.credits ?? []) {
      credits.push({ block, index, epoch: atSeconds / epochSeconds, credit })
    }
    if (changed.size + credits.length > EPOCH_CHANGES_MAX - CHANGES_OF_EVENT_MAX) await flush()
  }
  await flush()
  return true
}

const isAfter = (one: EventPosition, other: EventPosition): boolean =>
  one.block > other.block || (one.block === other.block && one.index > other.index)

const isSame = (one: EventPosition, other: EventPosition): boolean =>
  one.block === other.block && one.index === other.index && one.blockHash === other.blockHash
