import {
  type EventCursor,
  type EventPage,
  isLedgerError,
  type Ledger,
  type LedgerEvent,
} from '@ostrom/ledger'
import { Cbor, Schema } from '@ostrom/protocol'
import type { StateChange, StateStore } from '@ostrom/state'
import { EVENT_PAGES_MAX } from './limits.ts'

export const cursorSchema: Schema.Schema<EventCursor> = Schema.object({
  block: Schema.unsigned(64),
  hash: Schema.hash,
})

/**
 * Returns the page of events after the cursor `from`. If a reorganisation removed the cursor's
 * block, returns the chain's first page, so that callers process all events again.
 */
export async function nextEvents(
  ledger: Ledger,
  from: EventCursor | undefined,
  signal: AbortSignal,
): Promise<EventPage> {
  try {
    return await ledger.events(from, signal)
  } catch (error) {
    if (isLedgerError(error, 'cursor-forked')) return await ledger.events(undefined, signal)
    throw error
  }
}

export type EventReaderOptions = {
  readonly ledger: Ledger
  readonly state: StateStore
  /** Key under which the position in the chain's history is stored. */
  readonly key: string
  readonly signal: AbortSignal
}

/**
 * Reads at most `EVENT_PAGES_MAX` pages of new events. Passes each page's events to `take`, and
 * commits the changes that `take` returns together with the cursor after the page. Returns the last
 * page; undefined if more pages may follow.
 */
export async function readEvents(
  { ledger, state, key, signal }: EventReaderOptions,
  take: (events: readonly LedgerEvent[]) => Promise<readonly StateChange[]>,
): Promise<EventPage | undefined> {
  for (let page = 0; page < EVENT_PAGES_MAX; page++) {
    const stored = await state.get(key)
    const from = stored && Cbor.decode(stored, cursorSchema, 'cursor')
    const found = await nextEvents(ledger, from, signal)
    const { events, next } = found
    if (from && next.block === from.block && next.hash === from.hash) return found
    const changes = await take(events)
    await state.commit([...changes, { kind: 'put', key, value: Cbor.encode(next) }])
    if (events.length === 0) return found
  }
  return undefined
}
