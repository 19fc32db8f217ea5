import { RECEIPTS_LISTED_MAX } from './limits.ts'
import type { ReceiptStore } from './receipt-store.ts'

/** Receipts read at once. */
const PAGE = 1_000

/**
 * Returns the newest receipts, newest first, `RECEIPTS_LISTED_MAX` at most. The store orders them
 * by id, not by time, so all are read, but only the newest are held in memory.
 */
export async function listReceiptsByTime({
  receipts,
}: {
  readonly receipts: Pick<ReceiptStore, 'list'>
}) {
  type Receipt = Awaited<ReturnType<typeof receipts.list>>[number]
  const byTime = (a: Receipt, b: Receipt) => Number(b.core.endedAtSeconds - a.core.endedAtSeconds)
  let newest: Receipt[] = []
  let after: Receipt['id'] | undefined
  for (;;) {
    const page = await receipts.list({ limit: PAGE, ...(after && { after }) })
    newest = [...newest, ...page].sort(byTime).slice(0, RECEIPTS_LISTED_MAX)
    if (page.length < PAGE) return newest
    after = page.at(-1)?.id
  }
}
