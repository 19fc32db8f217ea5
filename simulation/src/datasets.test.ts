// Goal: validators accept a dataset that is what it says it is, reject one that is not, and leave
// open what they cannot fetch; and blocks of epochs carry what they decided.
// Method: proposals by hand, validators on in-memory ports in virtual time.

import type { LedgerEvent } from '@ostrom/ledger'
import { countRecords } from '@ostrom/node/validator'
import { Dataset, type Hash, Hex } from '@ostrom/protocol'
import { addBlob, addManifest } from '@ostrom/storage'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createWorld, type World } from './world.ts'

const MINUTE_MS = 60_000
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const lines = bytesOf('{"text":"one"}\n{"text":"two"}\n\n{"text":"three"}')

async function* once(bytes: Uint8Array) {
  yield bytes
}

describe('datasets', () => {
  let world: World

  beforeAll(async () => {
    const parameters = { voteWindowSeconds: 60n }
    world = await createWorld({ deliver: () => [10], parameters })
    for (const name of ['ann', 'ben', 'cid', 'dot']) await world.startValidator(name)
    const proposer = world.ledgerOf('proposer')
    world.chain.fund(proposer.account, 10n ** 19n)
    await proposer.deposit({ asset: proposer.nativeAsset, amount: 10n ** 18n })
  })

  const manifestOf = async (fields: Partial<Dataset.Dataset> = {}): Promise<Dataset.Dataset> => {
    const data = await addBlob(world.storage, lines)
    const { account: creator } = world.ledgerOf('proposer')
    return {
      ...{ name: 'three', creator, license: { spdx: 'CC-BY-4.0' }, format: 'jsonl' },
      ...{ data, records: 3n, description: '' },
      ...fields,
    }
  }

  async function propose(dataset: Hash, { data, license }: Dataset.Dataset): Promise<void> {
    const { audits } = world.ledgerOf('proposer')
    await audits!.proposeDataset({ dataset, cid: data.cid, license: license.spdx })
  }

  async function judged(manifest: Dataset.Dataset, encoded = Dataset.encode(manifest)) {
    await addManifest(world.storage, encoded)
    const dataset = Hex.sha256Hex(encoded)
    await propose(dataset, manifest)
    await world.time.pass(8 * MINUTE_MS)
    return (await world.ledgerOf('watcher').audits!.dataset(dataset))?.status
  }

  test('are accepted where bytes, hash, size, count and license are as declared', async () => {
    const manifest = await manifestOf()
    expect(await judged(manifest)).toBe('accepted')
    await world.time.pass(5 * MINUTE_MS)
    const events: LedgerEvent[] = [...(await world.ledgerOf('watcher').events(undefined)).events]
    const ended = events.find((event) => event.kind === 'dataset-concluded')
    const block = events.find((event) => event.kind === 'block-final' && event.block > ended!.block)
    expect(block).toBeDefined()
  })

  test.each([
    ['the number of records', { records: 4n }],
    ['the license', { license: { spdx: 'Proprietary' } }],
  ])('are rejected where %s is not as it must be', async (_, fields) => {
    expect(await judged(await manifestOf(fields))).toBe('rejected')
  })

  test.each([
    ['the size', { bytes: 1n }],
    ['the hash', { sha256: Hex.zeroHash }],
  ])('are rejected where %s of the data is another', async (_, fields) => {
    const manifest = await manifestOf()
    const data = { ...manifest.data, ...fields }
    expect(await judged({ ...manifest, data })).toBe('rejected')
  })

  test('are rejected where the manifest cannot be read', async () => {
    expect(await judged(await manifestOf(), bytesOf('no manifest'))).toBe('rejected')
  })

  test('stay undecided where the data cannot be fetched', async () => {
    const manifest = await manifestOf()
    const cid = `bafkrei${'a'.repeat(52)}`
    expect(await judged({ ...manifest, data: { ...manifest.data, cid } })).toBe('undecided')
  })

  test('that were accepted are judged again when they are challenged', async () => {
    const manifest = await manifestOf({ name: 'challenged' })
    expect(await judged(manifest)).toBe('accepted')
    const challenger = world.ledgerOf('challenger')
    world.chain.fund(challenger.account, 10n ** 18n)
    await challenger.deposit({ asset: challenger.nativeAsset, amount: 10n ** 17n })
    const dataset = Dataset.hash(manifest)
    await challenger.audits!.challengeDataset(dataset)
    await world.time.pass(8 * MINUTE_MS)
    expect((await challenger.audits!.dataset(dataset))?.status).toBe('accepted')
    world.chain.audit()
  })
})

describe('counting records', () => {
  const count = async (text: string) => countRecords(once(bytesOf(text)))

  test('takes one object on each line, whatever pieces the bytes come in', async () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue())
    await fc.assert(
      fc.asyncProperty(fc.array(record), fc.integer({ min: 1, max: 40 }), async (all, size) => {
        const bytes = bytesOf(all.map((one) => JSON.stringify(one)).join('\n'))
        async function* pieces() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
        }
        expect(await countRecords(pieces())).toEqual({ kind: 'records', count: BigInt(all.length) })
      }),
    )
  })

  test('refuses what is no object, no text, or longer than a record may be', async () => {
    const fault = (name: string) => ({ kind: 'fault', fault: name })
    for (const text of ['[1]', '1', 'null', '{"a":1', '{}\n{} {}']) {
      expect(await count(text)).toEqual(fault('not-an-object'))
    }
    expect(await countRecords(once(new Uint8Array([0x7b, 0xff])))).toEqual(fault('not-text'))
    expect(await count(`{"a":"${'x'.repeat(1 << 20)}"}`)).toEqual(fault('record-too-long'))
    expect(await count('')).toEqual({ kind: 'records', count: 0n })
  })
})
