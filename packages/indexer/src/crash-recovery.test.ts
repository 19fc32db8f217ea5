// Goal: if the index process is killed at any moment, the index contains only complete pages, and
// continues after the last one.
// Method: SIGKILL repeatedly stops a child process that reads a chain, until the child has read all
// of it; after each kill the test opens the file and counts its events.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, onTestFinished, test } from 'vitest'
import { DEPOSITS, sameChain } from './crash-recovery-child.ts'
import { createIndexer } from './index.ts'

/**
 * Number of pages that the child may read beyond the block that it reported last, so that the kill
 * can come at any moment within these pages.
 */
const PAGES_AHEAD = 3

const clock = { nowMs: () => 0, sleep: async () => {} }

/**
 * Runs the child until it reports `block`, then kills it. Returns true if the child read the whole
 * chain.
 */
async function readUntil(path: string, block: number): Promise<boolean> {
  const script = join(import.meta.dirname, 'crash-recovery-child.ts')
  const stdio = ['pipe', 'pipe', 'inherit'] as const
  const child = spawn(process.execPath, [script, path], { stdio: [...stdio] })
  const exited = once(child, 'exit')
  // Each line permits the child to read one page. The child ends without reading the last lines, so
  // a write to it may fail.
  child.stdin.on('error', () => {}).write('\n'.repeat(PAGES_AHEAD))
  for await (const line of createInterface({ input: child.stdout })) {
    if (Number(line) < block) child.stdin.write('\n')
    else if (!child.killed) child.kill('SIGKILL')
  }
  const [code] = await exited
  return code === 0
}

test('after kill -9 there are whole pages only, and the rest is read once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ostrom-index-kill-'))
  const path = join(folder, 'market.db')
  const ledger = await sameChain()
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  for (const block of [40, 400, 900, Number.POSITIVE_INFINITY]) {
    const through = await readUntil(path, block)
    expect(through).toBe(block === Number.POSITIVE_INFINITY)
    const indexer = createIndexer({ ledger, path, clock })
    const { block: last = 0n } = indexer.cursor() ?? {}
    expect(Number(last)).toBeGreaterThanOrEqual(Math.min(block, DEPOSITS + 1))
    const amounts: bigint[] = []
    for (let before: number | undefined; ; ) {
      const rows = indexer.queries.events({
        kinds: ['balance-deposited'],
        ...(before && { before }),
      })
      if (rows.length === 0) break
      for (const row of rows) if (row.kind === 'balance-deposited') amounts.push(row.amount)
      before = rows.at(-1)?.sequence
    }
    // The first block funds the account; each further block contains one deposit.
    const count = Number(last) - 1
    expect(amounts).toEqual(Array.from({ length: count }, (_, index) => BigInt(count - index)))
    await indexer.close()
  }
})
