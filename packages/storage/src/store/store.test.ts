// Goal: if two publications of one content overlap, the end of the second one does not undo a pin
// that was set after the first one.
// Method: a backend whose publications end on command.

import { expect, test } from 'vitest'
import type { PartialFile, StorageBackend } from '../backend.ts'
import * as Cid from '../dag/cid.ts'
import * as Layout from '../dag/layout.ts'
import { ContentStore } from './store.ts'

test('a pin survives the end of another publication of the same content', async () => {
  const publications: (() => void)[] = []
  const backend = {
    publish: () => new Promise<void>((resolve) => publications.push(resolve)),
    saveStatus: async () => {},
  } as unknown as StorageBackend
  const store = new ContentStore({ backend, bytesMax: 100 }, [])
  const discarded: number[] = []
  const cid = Cid.parse('bafkreifzjut3te7nhyekklss27nh3k72ysco7y32koao5eei66wof36n5e')
  const publish = (at: number) => {
    const draft = { discard: async () => void discarded.push(at) } as unknown as PartialFile
    return store.publishFile(Layout.single(cid, 3), `0x${'01'.repeat(32)}`, draft)
  }
  const [first, second] = [publish(1), publish(2)]
  publications[0]!()
  const { cid: text } = await first
  await store.pin(text)
  publications[1]?.()
  expect((await second).cid).toBe(text)
  expect(await store.list()).toMatchObject([{ cid: text, status: 'pinned' }])
  expect(discarded).toEqual([2])
})
