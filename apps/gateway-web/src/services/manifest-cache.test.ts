// Goal: a page does not wait for a source that is late, and what the source delivers later is there
// for the next page.
// Method: a source and a clock that the test holds.

import { type Clock, Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addManifest, createStoreSource } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { expect, test } from 'vitest'
import { createManifestCache } from './manifest-cache.ts'

const manifest = sampleManifest({ name: 'late' })

/** A clock whose waits end when the test calls `pass`. */
function createClock(): Clock & { pass(): void } {
  const waits: (() => void)[] = []
  return {
    nowMs: () => 0,
    sleep: (_, signal) =>
      new Promise((resolve) => {
        waits.push(resolve)
        signal?.addEventListener('abort', () => resolve(), { once: true })
      }),
    pass: () => {
      for (const end of waits.splice(0)) end()
    },
  }
}

test('a late manifest is fetched once, and is there for the next page', async () => {
  const there = createStorageMemory()
  await addManifest(there, Manifest.encode(manifest))
  const released = Promise.withResolvers<void>()
  let asked = 0
  const source = createStoreSource(there, { name: 'late' })
  const held = {
    ...source,
    async block(...query: Parameters<NonNullable<typeof source.block>>) {
      asked += 1
      await released.promise
      return (await source.block?.(...query)) as Uint8Array
    },
  }
  const clock = createClock()
  const cache = createManifestCache({ storage: createStorageMemory(), sources: [held], clock })
  const version = Manifest.hash(manifest)
  const first = cache.read(version)
  clock.pass()
  expect(await first).toBeUndefined()
  const second = cache.read(version)
  released.resolve()
  expect((await second)?.name).toBe('late')
  expect(cache.cached(version)?.name).toBe('late')
  expect(asked).toBe(1)
})
