// Goal: a registered adapter runs on its base, after the node itself has converted it. A file that
// does not match the chain's description is refused before an engine reads it.
// Method: the bundled model and the adapter of models/adapter on a chain in memory, with a real
// store; then registrations with one error each.
// Requirements: R003-13

import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import { createMemoryChain } from '@ostrom/ledger/memory'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { registerAdapter } from '@ostrom/models/adapter-register'
import { createModelCatalog } from '@ostrom/models/catalog'
import { bundledPath, catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { downloadArtifact } from '@ostrom/models/download'
import { manifestOfCatalogueEntry, publish } from '@ostrom/models/publish'
import { calibrationOf, examineAnswer, measureHonestSamples } from '@ostrom/node/validator'
import { type Hash, Hex, Manifest, Receipt, Seed } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { systemClock } from '@ostrom/protocol/system'
import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { createStorageFiles } from '@ostrom/storage/files'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { type LoadedModelVersion as Opened, openModel } from './open-model.ts'

const alias = 'ostrom-tiny'
const engine = { kind: 'llama', threads: 1 } as const
const never = new AbortController().signal

const folder = temporaryFolder('open-adapter')
const storage = openForTests(() => createStorageFiles({ path: join(folder, 'store') }))
let base: Hash
let version: Hash
let manifest: Manifest.Manifest
const chain = createMemoryChain()
const ledger = chain.connect(new Uint8Array(32).fill(7))

const claims = {
  alias: 'pirate',
  version: '1',
  license: 'Apache-2.0',
  description: 'Arr.',
  keywords: ['sea'],
  trainingSteps: 300n,
  datasetHash: Hex.sha256Hex(new Uint8Array(1)),
  royaltyBps: 0,
}
const files = await filesOnDisk(bundledPath('adapter/ostrom-tiny-pirate'))

beforeAll(async () => {
  const entry = await catalogueEntry(alias)
  const content = await downloadArtifact({
    storage,
    entry,
    sources: [],
    folder: join(folder, 'downloads'),
  })
  const described = await manifestOfCatalogueEntry({
    storage,
    content,
    entry,
    creator: ledger.account,
  })
  base = (await publish({ storage, ledger, alias, manifest: described })).version
  const options = { storage, sources: [], ledger, files, base, claims }
  const done = await registerAdapter(options)
  ;({ version, manifest } = done)
})

const parts = (seen: Ledger = ledger) => ({ ledger: seen, storage, sources: [] })

test('an adapter is registered with its training parameters and its base’s formats', async () => {
  expect(await ledger.adapters?.adapter(version)).toMatchObject({
    base,
    creator: ledger.account,
    rank: 4,
    alpha: 8,
    trainingSteps: 300n,
    targetModules: ['k_proj', 'o_proj', 'q_proj', 'v_proj'],
    cid: manifest.artifacts[0]?.cid,
  })
  expect(manifest.artifacts.map(({ format, quantization }) => [format, quantization])).toEqual([
    ['safetensors', 'f32'],
    ['gguf', 'f16'],
  ])
  expect(manifest).toMatchObject({ parents: [base], keywords: ['sea'], contextLength: 4096 })
  // A second registration adds nothing and causes no error.
  const again = await registerAdapter({ ...parts(), files, base, claims })
  expect(again).toMatchObject({ version, change: 'none' })
  // The manifest contains neither `trainingSteps` nor `datasetHash`: both are only on the chain. So
  // a version id does not depend on them.
  const other = { ...claims, trainingSteps: 301n, datasetHash: Hex.zeroHash }
  const changed = registerAdapter({ ...parts(), files, base, claims: other })
  await expect(changed).rejects.toMatchObject({
    code: 'change-not-made',
    details: expect.arrayContaining([
      'Training steps: 301; stands: 300.',
      `Dataset: ${Hex.zeroHash}; stands: ${claims.datasetHash}.`,
    ]),
  })
})

test('runs over its base, as an artifact that tells both', async () => {
  const opened = await openModel(parts(), { model: `${alias}+pirate`, engine })
  expect(opened).toMatchObject({ version, base })
  const whole = await openModel(parts(), { model: alias, engine }, opened.engine)
  onTestFinished(() => opened.engine.close())
  expect(opened.model.info.artifactHash).toBe(manifest.artifacts[1]?.sha256)
  const request = { promptIds: [1, 270, 201, 309, 33, 2, 201, 1, 271, 201], outputIds: [] }
  const best = async ({ model }: typeof opened) =>
    (await model.score?.({ ...request, top: 1, signal: never }))?.[0]?.ids[0]
  expect(await opened.model.detokenize([(await best(opened))!])).toBe('A')
  expect(await best(whole)).not.toBe(await best(opened))
})

test('runs with the scale of its layers, of which the chain has the rounded alpha', async () => {
  const path = join(folder, 'scaled')
  await cp(bundledPath('adapter/ostrom-tiny-pirate'), path, { recursive: true })
  const config = JSON.parse(await readFile(join(path, 'adapter_config.json'), 'utf8'))
  const fields = { use_rslora: true, lora_alpha: 3.6, alpha_pattern: { v_proj: 4.1 } }
  await writeFile(join(path, 'adapter_config.json'), JSON.stringify({ ...config, ...fields }))
  const own = { ...claims, alias: 'scaled' }
  const scaled = await filesOnDisk(path)
  const done = await registerAdapter({ ...parts(), files: scaled, base, claims: own })
  const { rank, alpha } = (await ledger.adapters?.adapter(done.version))!
  // The scale is 3.6 divided by the root of the rank: 7.2 / 4.
  expect({ rank, alpha }).toEqual({ rank: 4, alpha: 7 })
  const opened = await openModel(parts(), { model: 'scaled', engine })
  onTestFinished(() => opened.engine.close())
  expect(opened.model.info.artifactHash).toBe(done.manifest.artifacts[1]?.sha256)
})

/** Returns a transcript as a provider would send it, sampled from the given model. */
async function transcriptOf({ model, tokenizer }: Opened, content: string, number: bigint) {
  const messages = [{ role: 'user', content }] as const
  const ids = tokenizer!.encodePrompt({ kind: 'messages', messages }, { tokensMax: 4_096 })
  const prompt = { kind: 'ids', ids } as const
  const seed = Seed.deriveFromUser(number)
  const penalties = { frequencyPenalty: 0, presencePenalty: 0, logitBias: [] }
  const sampler = { temperature: 0.8, topP: 1, topK: 0, ...penalties }
  const limits = { maxTokens: 48, stop: [], logprobs: 0, prefillTokens: 512 }
  const outputIds: number[] = []
  let end: { finish?: string; logitFingerprint?: Uint8Array } = {}
  for await (const piece of model.generate({ ...limits, prompt, sampler, seed, signal: never })) {
    if (piece.kind === 'tokens') outputIds.push(...piece.ids)
    if (piece.kind === 'end') end = piece
  }
  const { finish, logitFingerprint } = end
  const request = { prompt, sampler, maxTokens: 48, stop: [] }
  const receipt = {
    seed,
    finish: Receipt.finishReasons.indexOf(finish as Receipt.FinishReason),
    sampling: Receipt.samplingModes.indexOf('seeded'),
  }
  const output = { ids: outputIds, ...(logitFingerprint && { logitFingerprint }) }
  return { transcript: { request, output }, receipt: receipt as Receipt.ReceiptCore }
}

test('an audit of an adapter detects a provider that serves only the base', async () => {
  const opened = await openModel(parts(), { model: `${alias}+pirate`, engine })
  const whole = await openModel(parts(), { model: alias, engine }, opened.engine)
  const prompts = ['What is Ostrom?', 'What is a dog?', 'Hello!', 'Who are you?', 'Count to three.']
  onTestFinished(() => opened.engine.close())
  const { model, tokenizer } = opened
  const measured = { model, tokenizer: tokenizer!, prompts, answers: 120, machine: 'here' }
  const samples = await measureHonestSamples({ ...measured, signal: never })
  const examined = { model, tokenizer: tokenizer!, calibration: calibrationOf(model, samples) }
  const evidenceOf = async (server: Opened) => {
    let product = 1
    for (const [i, content] of prompts.entries()) {
      const disclosed = await transcriptOf(server, content, BigInt(1_000 + i))
      product *= (await examineAnswer(examined, disclosed, never)).evidence ?? 1
    }
    return product
  }
  expect(await evidenceOf(opened)).toBeLessThan(10)
  expect(await evidenceOf(whole)).toBeGreaterThan(1_000)
})

test('a node with an empty store fetches an adapter with its base, and registers one', async () => {
  const fresh = await createStorageFiles({ path: join(folder, 'fresh') })
  const block = async (cid: string) => (await storage.block(cid))!
  const environment = { storage: fresh, sources: [{ name: 'creator', block }] }
  onTestFinished(() => fresh.close())
  const opened = await openModel({ ledger, ...environment }, { model: `${alias}+pirate`, engine })
  expect(opened.model.info.artifactHash).toBe(manifest.artifacts[1]?.sha256)
  await opened.engine.close()
  const again = { ...claims, alias: 'pirate-from-afar' }
  const made = await registerAdapter({ ...environment, ledger, files, base, claims: again })
  const forms = ({ artifacts }: Manifest.Manifest) => artifacts.map(({ sha256 }) => sha256)
  expect(forms(made.manifest)).toEqual(forms(manifest))
})

test('leaves the creator of its base the share that it has', async () => {
  const described = {
    ...(await createModelCatalog({ ...parts(), clock: systemClock }).manifest(base)),
    name: 'shared',
  }
  const royalties = [{ recipient: ledger.account, bps: 500 }]
  const shared = await publish({ storage, ledger, alias: 'shared', manifest: described, royalties })
  const own = { ...claims, alias: 'pirate-of-shared', royaltyBps: 125 }
  const { version: made } = await registerAdapter({
    ...parts(),
    files,
    base: shared.version,
    claims: own,
  })
  const shares = [{ recipient: ledger.account, bps: 125 }, ...royalties]
  expect((await ledger.modelVersion(made))?.royalties).toEqual(shares)
})

const refusalOf = async (seen: Ledger, model = 'pirate') => {
  const opening = openModel(parts(seen), { model, engine })
  const error = await opening.catch((thrown: { details: readonly string[] }) => thrown)
  return 'details' in error ? error.details.join(' ') : 'it was opened'
}

test.each([
  ['another creator', { creator: `0x${'11'.repeat(20)}` as const }, 'another creator or base'],
  ['another base', { base: Hex.zeroHash }, 'another creator or base'],
  ['other files', { cid: 'bafkreiother' }, 'other files on chain'],
  ['another rank', { rank: 8 }, 'another rank, alpha or layers'],
  ['other layers', { targetModules: ['q_proj'] }, 'another rank, alpha or layers'],
])('an adapter is refused if the chain states %s', async (_, changed, reason) => {
  const adapter = (await ledger.adapters?.adapter(version))!
  const adapters = { ...ledger.adapters!, adapter: async () => ({ ...adapter, ...changed }) }
  expect(await refusalOf({ ...ledger, adapters })).toContain(reason)
})

test('an adapter is refused if its creator published another file for the base', async () => {
  const artifacts = manifest.artifacts.map((artifact) =>
    artifact.format === 'gguf'
      ? { ...artifact, sha256: Hex.sha256Hex(new Uint8Array(2)) }
      : artifact,
  )
  const forged = { ...manifest, name: 'forged', artifacts }
  await publish({ storage, ledger, alias: 'forged', manifest: forged })
  const { trainingSteps, datasetHash } = claims
  const layers = { rank: 4, alpha: 8, targetModules: ['q_proj', 'k_proj', 'v_proj', 'o_proj'] }
  const terms = { version: Manifest.hash(forged), ...layers, trainingSteps, datasetHash }
  await ledger.adapters?.registerAdapter(terms)
  expect(await refusalOf(ledger, 'forged')).toContain('another file than its creator says')
})

test('the onnx engine does not run an adapter', async () => {
  const choice = { model: 'pirate', engine: { kind: 'onnx' } } as const
  await expect(openModel(parts(), choice)).rejects.toMatchObject({ code: 'model-not-runnable' })
})
