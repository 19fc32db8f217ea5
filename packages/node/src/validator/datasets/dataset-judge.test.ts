// Goal: the bytes of a challenged dataset alone decide its verdict: each fault has its reason,
// missing content is a minor fault, and an honest dataset has no fault.
// Method: manifests and data in a storage in memory, with one change each.

import { setTimeout } from 'node:timers/promises'
import { Dataset, Hex, Manifest } from '@ostrom/protocol'
import type { ContentSource, Storage } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { describe, expect, test } from 'vitest'
import { DATASET_BYTES_MAX } from '../limits.ts'
import { accountOf, hashOf } from '../testing/findings.fixture.ts'
import { createDatasetJudge } from './dataset-judge.ts'

const { signal } = new AbortController()
const lines = '{"text":"one"}\n{"text":"two"}\n'

type Change = {
  readonly lines?: string
  readonly license?: string
  readonly proposedCid?: string
  readonly manifest?: (honest: Dataset.Dataset) => Dataset.Dataset
  readonly manifestBytes?: Uint8Array
  /** Part that no source has. */
  readonly missing?: 'manifest' | 'data'
}

/** Proposes a dataset with these changes to an honest one, and judges it. */
async function judge(
  change: Change = {},
  {
    sources,
    late = signal,
    storage = createStorageMemory(),
  }: {
    readonly sources?: readonly ContentSource[]
    readonly late?: AbortSignal
    readonly storage?: Storage
  } = {},
) {
  const origin = createStorageMemory()
  const { cid, sha256, bytes } = await origin.add([new TextEncoder().encode(change.lines ?? lines)])
  const honest: Dataset.Dataset = {
    name: 'lines',
    creator: accountOf(1),
    license: { spdx: 'MIT' },
    format: 'jsonl',
    data: { cid, sha256, bytes },
    records: 2n,
    description: '',
  }
  const manifest = change.manifest?.(honest) ?? honest
  const manifestBytes = change.manifestBytes ?? Dataset.encode(manifest)
  const dataset = Hex.sha256Hex(manifestBytes)
  // A store requests the block by the CID of its raw bytes.
  const manifestCid = Manifest.blockCidOf(dataset)
  const source: ContentSource = {
    name: 'origin',
    async block(requestedCid) {
      const isManifest = requestedCid === manifestCid
      if (change.missing === (isManifest ? 'manifest' : 'data')) throw new Error('gone')
      const block = isManifest ? manifestBytes : await origin.block(requestedCid)
      if (!block) throw new Error('not here')
      return block
    },
  }
  const judging = createDatasetJudge({ storage, sources: sources ?? [source] })
  const { license = 'MIT', proposedCid = manifest.data.cid } = change
  return await judging.judge({ dataset, cid: proposedCid, license }, { signal, late })
}

describe('a dataset is bad', () => {
  const other = `bafkrei${'a'.repeat(52)}`
  test.each<[string, Change]>([
    ['license-not-open', { license: 'All-Rights-Reserved' }],
    ['manifest-malformed', { manifestBytes: new Uint8Array([0xa0]) }],
    ['license-differs', { license: 'Apache-2.0' }],
    ['cid-differs', { proposedCid: other }],
    ['hash-differs', { manifest: (one) => ({ ...one, data: { ...one.data, sha256: hashOf(1) } }) }],
    ['size-differs', { manifest: (one) => ({ ...one, data: { ...one.data, bytes: 7n } }) }],
    ['count-differs', { manifest: (one) => ({ ...one, records: 3n }) }],
    ['not-an-object', { lines: '[1]\n' }],
  ])('a dataset is bad by its bytes: %s', async (reason, change) => {
    expect(await judge(change)).toEqual({ verdict: 'major', reason })
  })

  test('in a smaller way where its manifest or its data cannot be fetched', async () => {
    expect(await judge({ missing: 'manifest' })).toEqual({
      verdict: 'minor',
      reason: 'manifest-not-found',
    })
    expect(await judge({ missing: 'data' })).toEqual({ verdict: 'minor', reason: 'data-not-found' })
  })
})

// Finding: CRT-6
test('a dataset that is too large is at fault, and none of it is fetched', async () => {
  const data = (one: Dataset.Dataset) => ({ ...one.data, bytes: DATASET_BYTES_MAX + 1n })
  const change = { manifest: (one: Dataset.Dataset) => ({ ...one, data: data(one) }) }
  expect(await judge({ ...change, missing: 'data' })).toEqual({
    verdict: 'major',
    reason: 'too-large',
  })
})

test('a dataset that is what its manifest says is not bad', async () => {
  expect(await judge()).toEqual({ verdict: 'no', reason: 'as-declared' })
})

test('a judge that is stopped says nothing of what it could not fetch', async () => {
  const over = AbortSignal.abort(new Error('stopped'))
  const judging = createDatasetJudge({ storage: createStorageMemory(), sources: [] })
  const proposed = { dataset: hashOf(1), cid: 'bafy', license: 'MIT' }
  await expect(judging.judge(proposed, { signal: over, late: signal })).rejects.toThrow('stopped')
})

// Finding: ADV-13
test('a dataset that arrives too slowly is at fault at the end of the time to fetch', async () => {
  const drip: ContentSource = {
    name: 'slow',
    async *full(_, { signal: end }) {
      while (!end.aborted) {
        yield Uint8Array.of(0)
        await setTimeout(5)
      }
    },
  }
  const slow = { sources: [drip], late: AbortSignal.timeout(200) }
  expect(await judge({}, slow)).toEqual({ verdict: 'minor', reason: 'manifest-not-found' })
})

// Finding: ADV-14
test('a judge with a full disk gives no verdict on a dataset', async () => {
  const storage = createStorageMemory({ bytesMax: 1 })
  await expect(judge({}, { storage })).rejects.toMatchObject({ code: 'cache-full' })
})
