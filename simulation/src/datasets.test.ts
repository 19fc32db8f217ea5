// Goal: a dataset without a challenge is accepted. Validators accept a challenged dataset that
// matches its description, and reject a dataset that differs from its description or cannot be
// fetched. An epoch block contains the result. Method: handmade proposals and challenges,
// validators on in-memory ports in virtual time.
// Requirements: R002-2

import { DATASET_DISPUTE_SECONDS, readAllEvents } from '@ostrom/ledger'
import { countRecords } from '@ostrom/node/validator'
import { Dataset, type Hash, Hex } from '@ostrom/protocol'
import { addBlob, addManifest } from '@ostrom/storage'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createSimulatedNetwork, type SimulatedNetwork } from './network/simulated-network.ts'

const MINUTE_MS = 60_000
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const lines = bytesOf('{"text":"one"}\n{"text":"two"}\n\n{"text":"three"}')

async function* once(bytes: Uint8Array) {
  yield bytes
}

describe('datasets', () => {
  let world: SimulatedNetwork

  beforeAll(async () => {
    const parameters = { voteWindowSeconds: 60n, appealWindowSeconds: 120n }
    world = await createSimulatedNetwork({ deliver: () => [10], parameters })
    for (const name of ['ann', 'ben', 'cid', 'dot']) await world.startValidator(name)
    for (const name of ['proposer', 'challenger']) {
      const party = world.ledgerOf(name)
      world.chain.fund(party.account, 10n ** 19n)
      await party.deposit({ asset: party.nativeAsset, amount: 2n * 10n ** 18n })
    }
  })

  const manifestOf = async (fields: Partial<Dataset.Dataset> = {}): Promise<Dataset.Dataset> => {
    const data = await addBlob(world.storage, lines)
    const { account: creator } = world.ledgerOf('proposer')
    return {
      name: 'three',
      creator,
      license: { spdx: 'CC-BY-4.0' },
      format: 'jsonl',
      data,
      records: 3n,
      description: '',
      ...fields,
    }
  }

  async function propose(manifest: Uint8Array, { data, license }: Dataset.Dataset): Promise<void> {
    const { datasets } = world.ledgerOf('proposer')
    await datasets!.proposeDataset({ manifest, cid: data.cid, license: license.spdx })
  }

  const statusOf = async (dataset: Hash) =>
    (await world.ledgerOf('watcher').datasets!.dataset(dataset))?.status

  /** Proposes and challenges a dataset; returns the jury's verdict. */
  async function judged(manifest: Dataset.Dataset, encoded = Dataset.encode(manifest)) {
    await addManifest(world.storage, encoded)
    const dataset = Hex.sha256Hex(encoded)
    await propose(encoded, manifest)
    await challenge(dataset)
    return await statusOf(dataset)
  }

  async function challenge(dataset: Hash): Promise<void> {
    const { datasets } = world.ledgerOf('challenger')
    const { termsHash } = (await datasets!.dataset(dataset))!
    await datasets!.disputeDataset({ dataset, termsHash, evidence: Hex.zeroHash })
    await world.time.pass(15 * MINUTE_MS)
  }

  test('datasets are accepted if bytes, hash, size, count and license are correct', async () => {
    const manifest = await manifestOf()
    expect(await judged(manifest)).toBe('accepted')
    await world.time.pass(5 * MINUTE_MS)
    const events = await readAllEvents(world.ledgerOf('watcher'))
    const ended = events.find((event) => event.kind === 'dataset-settled')
    const block = events.find((event) => event.kind === 'block-final' && event.block > ended!.block)
    expect(block).toBeDefined()
  })

  test.each([
    ['the number of records', { records: 4n }],
    ['the license', { license: { spdx: 'Proprietary' } }],
  ])('datasets are rejected if %s is not as it must be', async (_, fields) => {
    expect(await judged(await manifestOf(fields))).toBe('rejected')
  })

  test.each([
    ['the size', { bytes: 1n }],
    ['the hash', { sha256: Hex.zeroHash }],
  ])('datasets are rejected if %s of the data differs', async (_, fields) => {
    const manifest = await manifestOf()
    const data = { ...manifest.data, ...fields }
    expect(await judged({ ...manifest, data })).toBe('rejected')
  })

  test('datasets are rejected if the manifest cannot be read', async () => {
    const { account } = world.ledgerOf('proposer')
    const malformed = bytesOf(`gcreatorx*${account} no manifest`)
    expect(await judged(await manifestOf(), malformed)).toBe('rejected')
  })

  test('datasets are rejected if the data cannot be fetched', async () => {
    const manifest = await manifestOf()
    const cid = `bafkrei${'a'.repeat(52)}`
    expect(await judged({ ...manifest, data: { ...manifest.data, cid } })).toBe('rejected')
  })

  test('datasets that were accepted without a check are judged after a challenge', async () => {
    const manifest = await manifestOf({ name: 'unchallenged', records: 5n })
    const encoded = Dataset.encode(manifest)
    await addManifest(world.storage, encoded)
    const dataset = Hex.sha256Hex(encoded)
    await propose(encoded, manifest)
    world.time.jump(Number(DATASET_DISPUTE_SECONDS) * 1_000)
    await world.ledgerOf('proposer').datasets!.acceptDataset(dataset)
    expect(await statusOf(dataset)).toBe('accepted')
    await challenge(dataset)
    expect(await statusOf(dataset)).toBe('rejected')
    world.chain.checkInvariants()
  })
})

describe('counting records', () => {
  const count = async (text: string) => countRecords(once(bytesOf(text)))

  test('counts one object per line, for any division of the bytes', async () => {
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
