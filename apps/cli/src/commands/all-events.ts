import type { Ledger, LedgerEvent } from '@ostrom/ledger'

/** All that happened on a chain, from its beginning. */
export async function allEvents(ledger: Ledger): Promise<readonly LedgerEvent[]> {
  const all: LedgerEvent[] = []
  let page = await ledger.events(undefined)
  for (;;) {
    all.push(...page.events)
    const next = await ledger.events(page.next)
    if (next.events.length === 0 && next.next.block === page.next.block) return all
    page = next
  }
}
