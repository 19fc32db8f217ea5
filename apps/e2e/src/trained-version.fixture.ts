// Result of a training job, as the market serves it.

import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ggufAdapter, type ModelFiles, mergeLora } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { headerOf } from '@ostrom/models/adapter-base'
import { mainFile } from '@ostrom/models/describe'
import { fetchManifest } from '@ostrom/models/model-summary'
import { type Hash, Hex, type Manifest } from '@ostrom/protocol'
import type { StorageWithPaths } from '@ostrom/storage'
import { createStorageFiles } from '@ostrom/storage/files'
import { expect } from 'vitest'
import { type NodeProcess, startNodeProcess } from '../../cli/src/dev/node-process.ts'
import { runCommand } from './homes.fixture.ts'
import { post, startGateway, type TestGatewayProcess } from './network.fixture.ts'
import { guideCommand } from './training-guide.ts'
import type { TrainedJob, TrainingNetwork } from './training-network.fixture.ts'

/** Names of a promoted version and its base, by which clients request them. */
export type PromotedVersion = TrainedJob & {
  readonly version: Hash
  readonly name: string
  readonly baseName: string
}

/**
 * Promotes a job's result, and checks that the chain records this job as the version's origin. On a
 * chain without a registry of adapters, the result is a whole model, and the base's name moves to
 * it.
 */
export async function promote(
  { sponsor, kind, ledger }: TrainingNetwork,
  trained: TrainedJob,
): Promise<PromotedVersion> {
  const { jobId, job } = trained
  const { base } = job.terms
  expect(await ledger.resolveModel('base')).toBe(base)
  const alias = kind === 'evm' ? 'songs' : 'base'
  const values = { JOB: jobId, 'my-model-songs': alias, '~/sponsor': sponsor }
  const words = await guideCommand('Sponsoring a job', values, 'train promote')
  const { version } = await runCommand<{ version: Hash }>(...words, '--name', '2')
  expect(await ledger.training?.lineageOf(version)).toMatchObject({ jobId })
  expect(await ledger.training?.job(jobId)).toMatchObject({ promoted: version })
  const names =
    kind === 'evm' ? { name: 'base+songs', baseName: 'base' } : { name: 'base', baseName: base }
  expect(await ledger.resolveModel(names.name)).toBe(version)
  return { ...trained, version, ...names }
}

/** A provider and a gateway, each in a process of its own. */
export type ServedVersions = {
  readonly gateway: TestGatewayProcess
  readonly client: string
  stop(): Promise<void>
}

/** A served model, with its adapters. */
type ServedModel = { readonly model: string; readonly adapters?: { readonly model: string }[] }

/** Returns the base and the job's result, as a provider names them in its configuration. */
export const servedForms = (
  { kind }: TrainingNetwork,
  { name, baseName }: PromotedVersion,
): readonly ServedModel[] =>
  kind === 'evm'
    ? [{ model: baseName, adapters: [{ model: name }] }]
    : [{ model: baseName }, { model: name }]

/** Serves models to paying clients. */
export async function serve(
  network: TrainingNetwork,
  forms: readonly ServedModel[],
): Promise<ServedVersions> {
  const { chain } = network
  const listen = { network: { listen: ['/ip4/127.0.0.1/tcp/0'] } }
  const engine = { kind: 'llama', threadsMax: 2 } as const
  const prices = { input: `${chain.unit / 1_000n}`, output: `${chain.unit / 250n}` }
  const models = forms.map((form) => ({ engine, prices, ...form }))
  const provider: NodeProcess = startNodeProcess(
    await network.createHome('provider', { ...listen, provider: { models } }),
  )
  try {
    await provider.ready
    const client = await network.createHome('client', { ...listen, gateway: { port: 0 } })
    await runCommand('wallet', 'deposit', '10', '--data', client)
    const gateway = await startGateway(client, ['--no-web'])
    return {
      gateway,
      client,
      async stop() {
        await gateway.kill()
        await provider.stop()
      },
    }
  } catch (error) {
    await provider.stop()
    throw error
  }
}

/** Returns a model's deterministic answer to a question, and its signed receipt. */
export async function answerOf(
  { gateway, client }: ServedVersions,
  model: string,
  content: string,
): Promise<{ readonly text: string; readonly modelVersion: Hash; readonly artifactHash: Hash }> {
  const messages = [{ role: 'user', content }]
  const response = await post(gateway, { model, messages, temperature: 0, max_tokens: 40 })
  const body = await response.text()
  expect(response.status, body).toBe(200)
  type Completion = { choices: readonly { message: { content: string } }[] }
  const { choices } = JSON.parse(body) as Completion
  const receipt = response.headers.get('x-ostrom-receipt') ?? ''
  type Receipt = { core: { modelVersion: Hash; artifactHash: Hash } }
  const { core } = await runCommand<Receipt>('receipts', 'get', receipt, '--data', client)
  const { modelVersion, artifactHash } = core
  return { text: choices[0]?.message.content ?? '', modelVersion, artifactHash }
}

async function sha256Of(content: AsyncIterable<Uint8Array>): Promise<Hash> {
  const hash = createHash('sha256')
  for await (const part of content) hash.update(part)
  return Hex.from(hash.digest()) as Hash
}

/** Returns the adapter of a state file, in PEFT's format. */
async function adapterFiles(folder: string, state: Uint8Array, job: object): Promise<ModelFiles> {
  await mkdir(folder)
  const { rank, alpha, targetModules } = job as Record<string, unknown>
  const config = { peft_type: 'LORA', r: rank, lora_alpha: alpha, target_modules: targetModules }
  await writeFile(join(folder, 'adapter_config.json'), JSON.stringify(config))
  await writeFile(join(folder, 'adapter_model.safetensors'), state)
  return await filesOnDisk(folder)
}

/** Returns the GGUF artifact of a version, with the path of its main file. */
async function ggufOf(storage: StorageWithPaths, { artifacts }: Manifest.Manifest) {
  const artifact = artifacts.find(({ format }) => format === 'gguf')
  if (!artifact) throw new Error('the version has no GGUF form')
  return { artifact, path: mainFile(await storage.path(artifact.cid), artifact) }
}

/**
 * Returns the SHA-256 of the file that a provider must run, computed only from the base and the
 * state that the chain accepted. A receipt must name this hash.
 */
export async function expectedWeights(
  { folder, sponsor, kind, ledger }: TrainingNetwork,
  { job, version }: PromotedVersion,
  adapter: object,
): Promise<Hash> {
  const storage = await createStorageFiles({ path: join(sponsor, 'store') })
  try {
    const context = { storage, sources: [] }
    const { artifacts } = await fetchManifest(context, version)
    const form = artifacts.find(({ sha256 }) => sha256 === job.state)
    if (!form) throw new Error("the version has no artifact with the job's state")
    const parts: Uint8Array[] = []
    for await (const part of storage.read(form.cid)) parts.push(part.slice())
    const state = Hex.concat(...parts)
    expect(Hex.sha256Hex(state)).toBe(job.state)
    expect(ledger.account).toBe(job.sponsor)
    const files = await adapterFiles(join(folder, 'expected-adapter'), state, adapter)
    const base = await ggufOf(storage, await fetchManifest(context, job.terms.base))
    if (kind === 'evm') {
      const header = await headerOf(base.path)
      return await sha256Of(ggufAdapter(files, { header, sha256: base.artifact.sha256 }))
    }
    const plan = { adapters: [{ files, weight: 1 }], method: { kind: 'linear' } } as const
    const [merged] = await mergeLora(await filesOnDisk(base.path, { name: 'base.gguf' }), plan)
    if (!merged) throw new Error('nothing was merged')
    return await sha256Of(merged.content)
  } finally {
    await storage.close()
  }
}
