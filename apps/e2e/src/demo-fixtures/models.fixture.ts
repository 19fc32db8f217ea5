// Models of the demo market (demo.fixture.ts): every license, task and status, and one line of
// descent.

import { readFileSync } from 'node:fs'
import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { type InMemoryStorage, publishModel } from '@ostrom/gateway-web/web.fixture'
import type { Ledger } from '@ostrom/ledger'
import { hashOf, type Scenario } from '@ostrom/ledger/conformance'
import { type AccountId, type Hash, Hex, type Manifest } from '@ostrom/protocol'
import { sampleManifest } from '@ostrom/protocol/testing'
import { addBlob } from '@ostrom/storage'
import { Calibration } from '@ostrom/verification'

const utf8 = new TextEncoder()
const apache = readFileSync(new URL('../../../../LICENSE', import.meta.url))

type ManifestOverrides = Partial<Omit<Manifest.Manifest, 'license'>> & { readonly license?: string }

/** Names that the test looks for. */
export const names = {
  base: 'northwind-7b',
  chat: 'northwind-7b-chat',
  adapter: 'legal-letters',
  merged: 'northwind-7b-legal',
  fork: 'southwind-7b-roleplay',
  warned: 'plover-code-34b',
  quarantined: 'grey-market-8b',
  guarded: 'shrike-9b-chat',
  retired: 'old-finch-1b',
  long: 'meridian-multilingual-instruct-long-context-24b-2026-preview',
  embedding: 'sparrow-embed',
} as const

/** Models without a role in other fixtures: name, license, parameters, context, and purpose. */
const plain: readonly [string, ManifestOverrides][] = [
  [names.embedding, { license: 'MIT', task: 'embedding', parameters: 33_000_000n }],
  ['tern-13b', { license: 'LicenseRef-Llama-3.1-Community', parameters: 13_015_864_320n }],
  [names.long, { license: 'LicenseRef-DeepSeek-Model', contextLength: 1_048_576 }],
  ['heron-paints-xl', { license: 'LicenseRef-OpenRAIL-pp-M', task: 'image' }],
  [names.warned, { license: 'LicenseRef-Own-Terms-2', parameters: 34_000_000_000n }],
  [names.quarantined, { license: 'CC-BY-NC-4.0', parameters: 8_030_261_248n }],
  [names.guarded, { parameters: 9_241_705_984n }],
  [names.retired, { parameters: 1_100_048_384n, contextLength: 2_048 }],
]

/** Returns a calibration that the usual code computes from made-up scores of honest machines. */
function calibrationOf(key: Pick<Calibration.Calibration, 'artifactHash' | 'engineHash'>) {
  const samples = Array.from({ length: 480 }, (_, at): Calibration.CalibrationSample => {
    const margins = Array.from({ length: 40 }, (_, token) => ((at * 7 + token * 3) % 11) / 100)
    const gaps = margins.map((_, token) => (token % 5) / 2)
    const score = {
      tokens: 40,
      margins,
      gaps,
      end: (at % 9) / 100,
      logitFingerprintDistance: (at % 13) / 100,
    }
    return { machine: at % 2 === 0 ? 'cpu-avx512' : 'cuda-sm90', score }
  })
  return Calibration.calibrate({ ...key, samples })
}

/** Returns functions that register models, calibrations and adapters. */
function createModelFixtures(scenario: Scenario, storage: InMemoryStorage) {
  const blobOf = (bytes: Uint8Array) => addBlob(storage, bytes)
  const fileOf = async (name: string, bytes: bigint, form: Partial<Manifest.Artifact> = {}) => {
    const blob = await blobOf(utf8.encode(name))
    const plain = { format: 'gguf', quantization: 'q4_k_m', files: [`${name}.gguf`] } as const
    return { ...blob, bytes, ...plain, ...form }
  }

  async function manifestOf(creator: AccountId, name: string, overrides: ManifestOverrides) {
    const { license = 'Apache-2.0', ...rest } = overrides
    const isApache = license === 'Apache-2.0'
    const manifest = sampleManifest({
      name,
      creator,
      parameters: 7_241_732_096n,
      contextLength: 32_768,
      license: { spdx: license, ...(isApache && { text: await blobOf(apache) }) },
      tokenizer: await blobOf(utf8.encode(echoTokenizerJson)),
      chatTemplate: await blobOf(utf8.encode(echoTemplate)),
      artifacts: [await fileOf(`${name} ${rest.version ?? 1}`, 4_368_438_944n)],
      description: `${name}, made up to fill a market that nobody has to pay for.`,
      ...rest,
    })
    return manifest
  }

  const publish = async (creator: Ledger, manifest: Manifest.Manifest): Promise<Hash> => {
    // A version that is derived from others pays a share to their creators.
    const share = { recipient: scenario.creator.account, bps: 250 }
    const royalties = manifest.parents.length > 0 ? [share] : []
    return await publishModel({ ledger: creator, storage }, manifest, royalties)
  }
  const add = async (
    creator: Ledger,
    name: string,
    overrides: ManifestOverrides = {},
  ): Promise<Hash> => await publish(creator, await manifestOf(creator.account, name, overrides))

  async function calibrate(version: Hash): Promise<void> {
    const artifactHash = (await scenario.client.modelVersion(version))!.artifacts[0]!.sha256
    const key = { artifactHash, engineHash: hashOf(0xe9) }
    const { cid, sha256 } = await blobOf(utf8.encode(JSON.stringify(calibrationOf(key))))
    await scenario.creator.setCalibration({ version, ...key, cid, sha256 })
    // This calibration is for another engine build, and its document is lost.
    const lost = { cid: 'bafkreilost', sha256: hashOf(0xe8), engineHash: hashOf(0xe7) }
    await scenario.creator.setCalibration({ version, artifactHash, ...lost })
  }

  async function addAdapter(base: Hash): Promise<Hash> {
    const { creator } = scenario
    const form = { format: 'safetensors', quantization: '' } as const
    const file = await fileOf(names.adapter, 167_832_240n, form)
    const version = await add(creator, names.adapter, {
      parents: [base],
      artifacts: [file],
      parameters: 41_943_040n,
      description: 'Writes letters as lawyers do.',
    })
    const targetModules = ['q_proj', 'k_proj', 'v_proj', 'o_proj']
    await creator.adapters!.registerAdapter({
      version,
      rank: 16,
      alpha: 32,
      trainingSteps: 12_000n,
      targetModules,
      datasetHash: Hex.sha256Hex(apache),
    })
    return version
  }

  return { add, addAdapter, calibrate, manifestOf, publish }
}

/** Registers a base, a fine-tuned version of it, a fork, an adapter and a merge. */
async function addFamily(scenario: Scenario, shelf: ReturnType<typeof createModelFixtures>) {
  const { creator, stranger } = scenario
  const base = await shelf.add(creator, names.base)
  const first = await shelf.add(creator, names.chat, { parents: [base] })
  const description = { version: '1.1', parents: [first], description: 'Answers, and asks back.' }
  const manifest = await shelf.manifestOf(creator.account, names.chat, description)
  const chat = await shelf.publish(creator, manifest)
  await creator.setAlias({ name: names.chat, version: chat })
  await shelf.calibrate(chat)
  const adapter = await shelf.addAdapter(chat)
  const merged = await shelf.add(creator, names.merged, { parents: [chat, adapter] })
  await creator.adapters!.recordMerge({
    base: chat,
    adapter,
    merged: { version: merged, method: 'linear' },
  })
  const fork = await shelf.add(stranger, names.fork, { parents: [chat] })
  return { base, chat, manifest, adapter, merged, fork }
}

/**
 * Registers all models, an hour apart, and then retires one of them. Other fixtures change the
 * status of further models.
 */
export async function registerModelFixtures(scenario: Scenario, storage: InMemoryStorage) {
  const shelf = createModelFixtures(scenario, storage)
  const family = await addFamily(scenario, shelf)
  const others = new Map<string, Hash>()
  for (const [name, overrides] of plain) {
    await scenario.advance(3_600n)
    others.set(name, await shelf.add(scenario.creator, name, overrides))
  }
  await scenario.creator.retireModel(others.get(names.retired)!)
  return { ...family, others }
}
