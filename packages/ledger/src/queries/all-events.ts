import type { LedgerEvent } from '../events.ts'
import type { EventCursor, LedgerReader } from '../ledger.ts'

/**
 * Returns all events of a chain after `from`, by default from its beginning: reads pages until one
 * does not advance.
 *
 * @throws {LedgerError} `cursor-forked`, `chain-unreachable`.
 */
export async function readAllEvents(
  ledger: Pick<LedgerReader, 'events'>,
  from?: EventCursor,
): Promise<readonly LedgerEvent[]> {
  const found: LedgerEvent[] = []
  let cursor = from
  for (;;) {
    const { events, next } = await ledger.events(cursor)
    found.push(...events)
    if (cursor && next.block === cursor.block) return found
    cursor = next
  }
}
