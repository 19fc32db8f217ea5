// Goal: the newest receipts are listed in the order of their times, for any number of receipts.
// Method: a store that lists more receipts than the limit, by id; the last ids are the newest.

import { expect, test } from 'vitest'
import { RECEIPTS_LISTED_MAX } from './limits.ts'
import { listReceiptsByTime } from './list-receipts.ts'

test('lists the newest of 16,000 receipts, as eight programs leave in a sitting', async () => {
  const all = Array.from({ length: 16_000 }, (_, at) => ({
    id: `0x${at.toString(16).padStart(64, '0')}`,
    core: { endedAtSeconds: BigInt(at) },
  }))
  const list = async ({ limit, after }: { limit: number; after?: string }) => {
    const from = after === undefined ? 0 : all.findIndex(({ id }) => id === after) + 1
    return all.slice(from, from + limit)
  }
  const found = await listReceiptsByTime({ receipts: { list } } as never)
  expect(found.map(({ core }) => Number(core.endedAtSeconds))).toEqual(
    Array.from({ length: RECEIPTS_LISTED_MAX }, (_, at) => 15_999 - at),
  )
})
