import type { Gateway } from '@ostrom/gateway'
import { RECEIPTS_LISTED_MAX } from '../limits.ts'

/** Receipts read at once. */
const PAGE = 1_000

/** The receipts that there are, by the time of their answers: they are kept by id. */
export async function listReceiptsByTime({ receipts }: Pick<Gateway, 'receipts'>) {
  const found: Awaited<ReturnType<typeof receipts.list>>[number][] = []
  while (found.length < RECEIPTS_LISTED_MAX) {
    const after = found.at(-1)?.id
    const page = await receipts.list({ limit: PAGE, ...(after && { after }) })
    found.push(...page)
    if (page.length < PAGE) break
  }
  return found.sort((a, b) => Number(b.core.endedAtSeconds - a.core.endedAtSeconds))
}
