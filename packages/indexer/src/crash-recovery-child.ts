// Child process of crash-recovery.test.ts: reads a chain page by page into the given file, and
// prints its position before each page. Each line that the parent writes to the child's standard
// input allows one page, so that the child cannot run far ahead of the parent.

import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { EventCursor, Ledger } from '@ostrom/ledger'
import { createMemoryChain, NATIVE_ASSET } from '@ostrom/ledger/memory'
import { createIndexer } from './index.ts'

/**
 * Number of events in a page: few, so that there are many transactions in which a kill can come.
 */
const PAGE = 20

/** Deposits of the chain, one in each block. */
export const DEPOSITS = 1_200

/**
 * Returns the same chain in every process: its clock stands still, and its hashes follow from its
 * content.
 */
export async function sameChain(): Promise<Ledger> {
  const chain = createMemoryChain()
  const ledger = chain.connect(new Uint8Array(32).fill(1))
  chain.fund(ledger.account, 10n ** 18n)
  for (let index = 0; index < DEPOSITS; index++) {
    await ledger.deposit({ asset: NATIVE_ASSET, amount: BigInt(index + 1) })
  }
  return ledger
}

/**
 * Returns a ledger with small pages. Before each page it calls `tell`, which prints the requested
 * cursor and waits for the parent's permission.
 */
const inSmallPages = (
  ledger: Ledger,
  tell: (from: EventCursor | undefined) => Promise<void>,
): Ledger => ({
  ...ledger,
  async events(from, signal) {
    await tell(from)
    const page = await ledger.events(from, signal)
    const last = page.events[PAGE - 1]
    if (!last) return page
    const next = { block: last.block, hash: last.blockHash }
    return { events: page.events.slice(0, PAGE), next }
  },
})

if (import.meta.main) {
  const clock = { nowMs: () => 0, sleep: async () => {} }
  const allowed = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
  const tell = async (from: EventCursor | undefined) => {
    writeSync(1, `${from?.block ?? 0n}\n`)
    await allowed.next()
  }
  const ledger = inSmallPages(await sameChain(), tell)
  const indexer = createIndexer({ ledger, path: process.argv[2] as string, clock })
  await indexer.sync()
  await indexer.close()
  process.stdin.destroy()
}
