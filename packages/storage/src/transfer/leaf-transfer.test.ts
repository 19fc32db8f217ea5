// Goal: a fault of the local disk ends a transfer with an error that names this fault, and no
// source is blamed.
// Method: a partial file whose writes fail from some byte on, in a transfer from two sources.

import { expect, test } from 'vitest'
import type { PartialFile } from '../backend.ts'
import { MIB, noise, sourceOf, splitBytes } from '../conformance/fixture.ts'
import { FileDagBuilder } from '../dag/builder.ts'
import { StorageUnavailableError } from '../errors.ts'
import { createStorageMemory } from '../memory.ts'
import { transferLeaves } from './leaf-transfer.ts'
import { SourcePool } from './pool.ts'
import { timeoutsDefault } from './timeouts.ts'

test('a full disk is named, stops every request, and drops no source', async () => {
  const bytes = noise(40 * MIB)
  const origin = createStorageMemory()
  const { cid } = await origin.add(splitBytes(bytes))
  const builder = new FileDagBuilder()
  builder.update(bytes)
  const { layout } = builder.finish()
  let written = 0
  const draft: PartialFile = {
    size: async () => 0,
    readAt: async (offset, length) => bytes.subarray(offset, offset + length),
    writeAt: async (_offset, piece) => {
      written += piece.length
      if (written > 3 * MIB) throw new StorageUnavailableError({ reason: 'the disk is full' })
    },
    truncate: async () => {},
    close: async () => {},
    discard: async () => {},
  }
  const drops: unknown[] = []
  const sources = ['a', 'b'].map((name) => sourceOf(origin, cid, { name }))
  const pool = new SourcePool(sources, (drop) => drops.push(drop))
  const { signal } = new AbortController()
  const transfer = transferLeaves({
    want: { cid },
    layout,
    pool,
    draft,
    signal,
    timeouts: timeoutsDefault,
  })
  await expect(transfer).rejects.toMatchObject({
    code: 'storage-unavailable',
    details: expect.arrayContaining(['Reason: the disk is full.']),
  })
  expect(drops).toEqual([])
  const given = sources.reduce((sum, source) => sum + source.bytes, 0)
  expect(given).toBeLessThan(12 * MIB)
})
