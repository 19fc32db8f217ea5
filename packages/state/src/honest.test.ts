// Goal: the write queue has enough space for the writes of honest work on a slow disk, and a record
// has enough space for the largest honest value.
// Method: the writes of eight programs in ten seconds to a store on disk, without awaiting any of
// them.

import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exceeded, paces } from '../../../simulation/src/paces/paces.ts'
import { STATE_QUEUE_BYTES_MAX, STATE_QUEUE_COMMITS_MAX, STATE_VALUE_BYTES_MAX } from './limits.ts'
import { createStateSqlite } from './sqlite/index.ts'

const [, , eight] = paces
/**
 * Commits of a gateway, or of a provider, for an answer of 32 tokens: call, voucher, receipt, and
 * two for usage.
 */
const COMMITS = 5
/** Bytes of such a record. */
const RECORD_BYTES = 1_024
/** Seconds for which a disk may block, such as a laptop's disk that spins up. */
const STALL_SECONDS = 10

test('the queue takes all that is written while the disk stands still', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ostrom-honest-'))
  const state = await createStateSqlite({ path: path.join(folder, 'state.db') })
  const count = eight!.questionsPerSecond * COMMITS * STALL_SECONDS
  const value = new Uint8Array(RECORD_BYTES)
  const commits = Array.from({ length: count }, (_, at) =>
    state.commit([{ kind: 'put', key: `honest/${at}`, value }]),
  )
  await Promise.all(commits)
  expect(await state.get(`honest/${count - 1}`)).toHaveLength(RECORD_BYTES)
  await state.close()
  rmSync(folder, { recursive: true })
  expect(
    exceeded([
      [
        { STATE_QUEUE_COMMITS_MAX },
        ({ questionsPerSecond }) => 2 * questionsPerSecond * COMMITS * STALL_SECONDS,
      ],
      [
        { STATE_QUEUE_BYTES_MAX },
        ({ questionsPerSecond }) => 2 * questionsPerSecond * COMMITS * STALL_SECONDS * RECORD_BYTES,
      ],
      // The largest record: the rating of an answer, stored with its conversation about a document.
      [{ STATE_VALUE_BYTES_MAX }, () => 1_000_000],
    ]),
  ).toEqual([])
})
