import type { Gateway } from '@ostrom/gateway'
import { RECEIPTS_LISTED_MAX } from '../limits.ts'

/** Receipts read at once. */
const PAGE = 1_000

/**
 * The newest receipts, newest first, `RECEIPTS_LISTED_MAX` at most. They are kept by id, which says
 * nothing of their time: so all are read, and no more than these are held.
 */
export async function listReceiptsByTime({ receipts }: Pick<Gateway, 'receipts'>) {
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
