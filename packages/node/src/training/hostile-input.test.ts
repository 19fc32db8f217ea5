// Goal: hostile files in place of a job's data, states and updates are refused with a clear reason:
// archives, programs, endless lines, folders with links to other places, sizes above the job's
// limits. Only the bytes needed to detect the fault are fetched. Method: a store or a source that
// has the hostile file. A table in docs/spec/hostile-input.md lists these tests.
// Requirements: R002-12

import { gzipSync, zstdCompressSync } from 'node:zlib'
import { Dataset, Hex } from '@ostrom/protocol'
import { addManifest, type ContentSource, createStoreSource } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { Update } from '@ostrom/training'
import { describe, expect, test } from 'vitest'
import { announceFile } from './announced-file.fixture.ts'
import { createTrainingContents } from './jobs/contents.ts'
import { checkDataBytes, readDataset } from './jobs/job-data.ts'
import {
  TRAINING_DATA_BYTES_MAX,
  TRAINING_DATASET_BYTES_MAX,
  TRAINING_DATASET_ROWS_MAX,
} from './limits.ts'

const { signal } = new AbortController()
const text = (value: string) => new TextEncoder().encode(value)
const rowsOf = (count: number) => '{"text":"la"}\n'.repeat(count)

async function faultOf(act: Promise<unknown>) {
  const error = await act.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof Error)) throw new Error('nothing was wrong')
  return error as Error & { readonly code?: string }
}

/** Creates a dataset in a store of its own, whose file may differ from its manifest. */
async function createDataset(
  file: Uint8Array,
  changed: Partial<Dataset.Dataset['data']> = {},
  records = 1n,
) {
  const storage = createStorageMemory()
  const { cid } = await storage.add([file])
  const manifest = Dataset.encode({
    name: 'songs',
    creator: `0x${'5a'.repeat(20)}`,
    license: { spdx: 'CC0-1.0' },
    format: 'jsonl',
    data: { cid, sha256: Hex.sha256Hex(file), bytes: BigInt(file.length), ...changed },
    records,
    description: '',
  })
  await addManifest(storage, manifest)
  const sources = [createStoreSource(storage, { name: 'a stranger' })]
  const contents = createTrainingContents({ storage: createStorageMemory(), sources })
  const dataset = Hex.sha256Hex(manifest)
  const read = () => readDataset(contents, { dataset, method: 'sft' }, signal)
  return { storage, dataset, manifest, read }
}

const tar = new Uint8Array(10_240)
tar.set(text('../../.ssh/authorized_keys'))
tar.set(text('ustar'), 257)

/** A tar archive with a link to a file outside of it. */
const tarLink = tar.slice()
tarLink.set(text('rows.jsonl\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0'))
tarLink.set(text('2'), 156)
tarLink.set(text('/etc/passwd'), 157)

describe('a dataset', () => {
  test.each([
    ['that is a gzip bomb: 10 MB in 10 kB', gzipSync(text(rowsOf(750_000))), 'a gzip archive'],
    ['that is a zstd bomb', zstdCompressSync(text(rowsOf(750_000))), 'a zstd archive'],
    ['that is a zip archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'a zip archive'],
    ['that is a tar archive with a path that leads out of it', tar, 'a tar archive'],
    ['that is a tar archive with a link that leads out of it', tarLink, 'a tar archive'],
    ['that is a pickle', Uint8Array.of(0x80, 4, 0x95, 0, 0, 0), 'a pickle'],
  ])('%s is refused, and nothing is unpacked', async (_, file, named) => {
    const error = await faultOf((await createDataset(file)).read())
    expect(error).toMatchObject({ code: 'training-content-invalid', retry: 'elsewhere' })
    expect(error.message).toContain(`${named}, where JSON lines are due`)
  })

  test.each([
    ['of one endless line', `{"text":"${'x'.repeat(2_000_000)}`, 'above 1048576'],
    ['with a line of 100,000 lists', '['.repeat(100_000), 'more than 32 levels'],
    ['with a text twice', '{"text":"a","text":"b"}', 'a name twice'],
  ])('%s is refused by its row', async (_, file, named) => {
    const error = await faultOf((await createDataset(text(file))).read())
    expect(error).toMatchObject({ code: 'trainer-input-invalid', retry: 'never' })
    expect(error.message).toMatch(/Field: dataset 0x[0-9a-f]{64}, row 0\./)
    expect(error.message).toContain(named)
  })

  // Finding: TRN-18
  test.each([
    ['32 MiB of empty lines, where one row is due', '\n', '0 rows, not 1'],
    ['32 MiB of lines of one figure, where one row is due', '1\n', 'more than 1 rows, not 1'],
  ])('a dataset of %s is refused with bounded memory', async (_, line, named) => {
    const bytes = 33_554_432
    const file = new Uint8Array(Buffer.alloc(bytes, line).buffer)
    const before = process.memoryUsage.rss()
    const error = await faultOf((await createDataset(file)).read())
    expect(error).toMatchObject({ code: 'training-content-invalid' })
    expect(error.message).toContain(named)
    // The bound covers the received file, the stored file, the text, and a margin. An array of the
    // text's lines would be eight times as large as the file.
    expect(process.memoryUsage.rss() - before).toBeLessThan(7 * bytes)
  })

  test('whose manifest says a billion rows is refused before a byte of it is fetched', async () => {
    const { storage, read } = await createDataset(text(rowsOf(1)), {}, 1_000_000_000n)
    storage.read = () => {
      throw new Error('the file was read')
    }
    const error = await faultOf(read())
    expect(error).toMatchObject({ code: 'training-content-invalid' })
    expect(error.message).toContain(`1000000000 rows, above ${TRAINING_DATASET_ROWS_MAX}`)
  })

  test('a dataset that is not UTF-8 is refused', async () => {
    const error = await faultOf((await createDataset(Uint8Array.of(0xc3, 0x28))).read())
    expect(error.message).toContain('it is no UTF-8')
  })

  test('whose manifest says 10 GB is refused before a byte of it is fetched', async () => {
    const { storage, read } = await createDataset(text(rowsOf(1)), { bytes: 10_000_000_000n })
    storage.read = () => {
      throw new Error('the file was read')
    }
    const error = await faultOf(read())
    expect(error).toMatchObject({ code: 'training-content-invalid' })
    expect(error.message).toContain(`10000000000 bytes, above ${TRAINING_DATASET_BYTES_MAX}`)
  })

  // Finding: TRA-27
  test('a dataset that brings a job above 1 GiB is refused before it is fetched', async () => {
    const { storage } = await createDataset(text(rowsOf(1)))
    const hashes: Hex.Hash[] = []
    for (let at = 0; at < 5; at += 1) {
      const bytes = BigInt(TRAINING_DATASET_BYTES_MAX)
      const one = await createDataset(text(rowsOf(at + 1)), { bytes })
      hashes.push(one.dataset)
      await addManifest(storage, one.manifest)
    }
    const [publicDataset = Hex.zeroHash, ...others] = hashes
    const jobOf = (count: number) => ({
      datasets: others.slice(0, count).map((dataset) => {
        return { dataset, shards: 1, weightPpm: 1, shardRoot: Hex.zeroHash }
      }),
      evaluation: { publicDataset, publicRows: 2, heldOutRows: 2, fullGainMicro: 1 },
    })
    const contents = createTrainingContents({ storage, sources: [] })
    await checkDataBytes(contents, jobOf(3), signal)
    const error = await faultOf(checkDataBytes(contents, jobOf(4), signal))
    expect(error).toMatchObject({ code: 'training-content-invalid' })
    expect(error.message).toContain(`1342177280 bytes in all, above ${TRAINING_DATA_BYTES_MAX}`)
  })

  test('a dataset that is larger than its manifest says is refused', async () => {
    const { read } = await createDataset(text(rowsOf(1_000)), { bytes: 10n })
    const error = await faultOf(read())
    expect(error.message).toContain('14000 bytes, above 10')
  })

  test('whose CID is that of a folder gives no file of that folder', async () => {
    const storage = createStorageMemory()
    const { cid: inside } = await storage.add([text(rowsOf(1))])
    const folder = await storage.addFolder([{ path: 'rows.jsonl', cid: inside }])
    const { read, storage: own } = await createDataset(text(rowsOf(1)), { cid: folder.cid })
    for (const { cid } of await storage.list()) {
      const block = await storage.block(cid)
      expect(block).toBeDefined()
      own.block = async (asked) => await storage.block(asked)
    }
    expect(await faultOf(read())).toMatchObject({
      code: expect.stringMatching(/^(content|source)-/),
    })
  })

  test.each(['../rows.jsonl', '/etc/passwd', 'a/../../rows.jsonl', 'C:\\rows', 'a\0b'])(
    'no folder has a file called %j',
    async (path) => {
      const storage = createStorageMemory()
      const { cid } = await storage.add([text(rowsOf(1))])
      const error = await faultOf(storage.addFolder([{ path, cid }]))
      expect(error).toMatchObject({ code: 'content-unsupported' })
    },
  )
})

/** Size of an update of a small job, in bytes. */
const updateBytes = Update.fileBytesOf({ parameters: 10_000, densityPpm: 250_000 })
const reading = { what: 'an update', bytesMax: updateBytes, signal }

describe('an update of 10 GB', () => {
  test('whose nodes say so is refused before a part of it is fetched', async () => {
    const { cid, nodes } = announceFile(10_000_000_000)
    let parts = 0
    const source: ContentSource = {
      name: 'a stranger',
      block: async (asked) => {
        const node = nodes.get(asked)
        if (node) return node
        parts += 1
        return new Uint8Array(1_048_576)
      },
    }
    const storage = createStorageMemory()
    const contents = createTrainingContents({ storage, sources: [source] })
    const error = await faultOf(contents.read(cid, reading))
    expect(error).toMatchObject({ code: 'training-content-invalid', retry: 'elsewhere' })
    expect(error.message).toMatch(/File: an update\.\n- Reason: 10\d{9} bytes, above \d+\./)
    expect(parts).toBeLessThanOrEqual(8)
    expect(await storage.list()).toEqual([])
  })

  test('an update that is sent without end is cut off at the first parts', async () => {
    const { cid } = announceFile(10_000_000_000)
    let sent = 0
    const source: ContentSource = {
      name: 'a stranger',
      async *full() {
        for (; sent < 10_000_000_000; sent += 1_048_576) yield new Uint8Array(1_048_576)
      },
    }
    const storage = createStorageMemory()
    const contents = createTrainingContents({ storage, sources: [source] })
    const error = await faultOf(contents.read(cid, reading))
    expect(error.code).toBe('training-content-invalid')
    expect(error.message).toContain(`above ${updateBytes}`)
    expect(sent).toBeLessThan(64 * 1_048_576)
    expect(await storage.list()).toEqual([])
  })

  test('as one block is refused by the size of the block', async () => {
    const cid = (await createStorageMemory().add([new Uint8Array(10)])).cid
    const source: ContentSource = {
      name: 'a stranger',
      block: async () => new Uint8Array(64 * 1_048_576),
    }
    const contents = createTrainingContents({ storage: createStorageMemory(), sources: [source] })
    expect((await faultOf(contents.read(cid, reading))).code).toMatch(/^(content-mismatch|source-)/)
  })
})
