// Goal: a source with the complete content passes each probe. A source that discarded a part is
// detected as often as the number of its missing leaves predicts. A source that sends wrong bytes
// is named.
// Method: stores in memory as sources, complete or without some leaves; random leaves of printed
// seeds.

import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { flipAt, MIB, noise, sourceOf, splitBytes } from '../conformance/fixture.ts'
import { createStorageMemory } from '../memory.ts'
import type { ContentSource, FileContent, FolderContent, Storage } from '../storage.ts'
import { createStoreSource } from '../store-peer.ts'
import { probeSource } from './probe.ts'

/** Returns a source of pseudo-random bytes that follow from a seed. */
const chance = (seed: number) => {
  let step = 0
  return (size: number) =>
    createHash('sha256').update(`${seed} ${step++}`).digest().subarray(0, size)
}

let storage: Storage
let file: FileContent
let folder: FolderContent
beforeAll(async () => {
  storage = createStorageMemory()
  file = await storage.add(splitBytes(noise(8 * MIB)))
  const small = await storage.add([noise(700, 4)])
  folder = await storage.addFolder([
    { path: 'a', cid: file.cid },
    { path: 'b/c', cid: small.cid },
  ])
})

const all = { leaves: 100, random: chance(1) }

test('a source that has it holds each leaf that is asked for, once', async () => {
  const source = createStoreSource(storage, { name: 'whole' })
  expect(await probeSource(source, file, all)).toEqual({
    source: 'whole',
    status: 'available',
    leaves: 8,
  })
  expect(await probeSource(source, folder, all)).toMatchObject({ status: 'available', leaves: 9 })
  const three = await probeSource(source, { cid: file.cid }, { ...all, leaves: 3 })
  expect(three).toMatchObject({ status: 'available', leaves: 3 })
})

test('one that gives files alone is probed by the DAG of the own store', async () => {
  const { name, range } = sourceOf(storage, file.cid, { offers: ['range'] })
  const source: ContentSource = { name, range: range! }
  expect(await probeSource(source, file, { ...all, storage })).toMatchObject({
    status: 'available',
  })
  expect(await probeSource(source, file, all)).toMatchObject({ status: 'missing', leaves: 0 })
})

test('one that lacks a quarter is found out as often as chance says', async () => {
  const gone = new Set([2, 5])
  const source: ContentSource = {
    name: 'thrifty',
    block: async (cid) => (await storage.block(cid))!,
    async *range(want, { offset, length, signal }) {
      if (gone.has(offset / MIB)) throw new Error('not here')
      yield* storage.read(want.cid!, { offset, length, signal })
    },
  }
  let found = 0
  const rounds = 60
  for (let seed = 0; seed < rounds; seed++) {
    const probe = await probeSource(source, file, { leaves: 3, random: chance(seed) })
    if (probe.status === 'missing') found += 1
  }
  // Probability that three of eight leaves include at least one of the two missing leaves: 1 -
  // (6/8)(5/7)(4/6) = 0.643. Three standard deviations of the share of found sources are 0.19.
  expect(found / rounds).toBeGreaterThan(0.45)
  expect(found / rounds).toBeLessThan(0.83)
})

test('a source with other bytes is corrupt, and the reason names the part', async () => {
  const source = sourceOf(storage, file.cid, { name: 'liar', tamper: flipAt(5 * MIB + 9) })
  const probe = await probeSource(source, file, all)
  expect(probe).toMatchObject({ source: 'liar', status: 'corrupt' })
  expect(probe.reason).toContain('Part: bytes 5242880 to 6291455')
})

test('a source without the content lacks it, and a probe can be aborted', async () => {
  const empty = createStoreSource(createStorageMemory(), { name: 'empty' })
  expect(await probeSource(empty, file, all)).toMatchObject({ status: 'missing', leaves: 0 })
  const signal = AbortSignal.abort(new Error('enough'))
  await expect(probeSource(empty, file, { ...all, signal })).rejects.toThrow('enough')
})
