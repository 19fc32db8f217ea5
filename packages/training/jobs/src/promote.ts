import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, LedgerError, type TrainingJob } from '@ostrom/ledger'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { mergeForms } from '@ostrom/model-tools/adapter-merge'
import { registerAdapter } from '@ostrom/models/adapter-register'
import { fetchManifest } from '@ostrom/models/model-summary'
import { type PublishedVersion, publish } from '@ostrom/models/publish'
import {
  createJobHistory,
  createJobStates,
  type JobData,
  openJobData,
  resultFile,
} from '@ostrom/node/training'
import { assert, type Hash, Hex, type Manifest } from '@ostrom/protocol'
import { addBlob } from '@ostrom/storage'
import { headState } from '@ostrom/trainer'
import { assertSameClaims, type PromotionClaims } from './promotion-claims.ts'
import type { TrainingContext } from './training-context.ts'

/** Quantization name that distinguishes the artifact of a job's state from other forms. */
const STATE_FORM = 'f32-state'

/** File of the state among the version's artifacts. */
const STATE_FILE = 'state.safetensors'

/**
 * Stores the state of a job as an artifact. The artifact's SHA-256 is the job's state on the chain;
 * it proves at the promotion that the version has the job's result.
 */
async function stateArtifact(
  { storage }: TrainingContext,
  state: Uint8Array,
): Promise<Manifest.Artifact> {
  const blob = await addBlob(storage, state)
  await storage.pin(blob.cid)
  return { ...blob, format: 'safetensors', quantization: STATE_FORM, files: [STATE_FILE] }
}

/** Writes a job's adapter in PEFT's form into a new temporary folder. */
async function adapterFolder(data: JobData, state: Uint8Array, base: string): Promise<string> {
  const { adapter } = data.spec
  const folder = await mkdtemp(join(tmpdir(), 'ostrom-adapter-'))
  const config = {
    peft_type: 'LORA',
    task_type: 'CAUSAL_LM',
    base_model_name_or_path: base,
    r: adapter?.rank,
    lora_alpha: adapter?.alpha,
    target_modules: adapter?.targetModules,
    lora_dropout: 0,
    bias: 'none',
  }
  await writeFile(join(folder, 'adapter_config.json'), JSON.stringify(config))
  await writeFile(join(folder, 'adapter_model.safetensors'), state)
  return folder
}

/** Returns the manifest's entry about the adapter from which the job continued. */
function continuationOf({ spec }: JobData): Manifest.ContinuedAdapter | undefined {
  const { continues: version, parentState: state } = spec
  return version === undefined ? undefined : { version, state }
}

/** One adapter that a job trained: the job's only adapter, or the adapter of one head. */
type TrainedResult = {
  readonly alias: string
  /** State file of this adapter alone. */
  readonly state: Uint8Array
  readonly head?: Manifest.TrainedHead
  readonly dataset: Hash | undefined
}

/** Returns the trained adapters of a job, in the order of its heads. */
function trainedResults(
  { spec }: JobData,
  { alias, state }: Pick<TrainedResult, 'alias' | 'state'>,
): readonly TrainedResult[] {
  const { heads, datasets, tensors } = spec
  if (!heads) return [{ alias, state, dataset: datasets[0]?.dataset }]
  const whole = Hex.sha256Hex(state)
  return heads.map((name, at) => ({
    alias: headAlias(alias, name),
    state: headState(state, name, { heads, tensors }).state,
    head: { name, state: whole },
    dataset: datasets[at]?.dataset,
  }))
}

/** Returns the name under which the adapter of a head is registered. */
const headAlias = (alias: string, head: string): string => `${alias}-${head}`

type ResultOptions = PromotionClaims & {
  readonly job: TrainingJob
  readonly data: JobData
  readonly state: Uint8Array
  readonly artifact: Manifest.Artifact
  readonly base: Manifest.Manifest
}

async function registerTrainedAdapter(
  context: TrainingContext,
  result: TrainedResult,
  options: ResultOptions,
): Promise<Publication> {
  const { job, data, artifact, license, version, description } = options
  const { alias, state, head, dataset } = result
  const folder = await adapterFolder(data, state, job.terms.base)
  try {
    const { spec } = data
    return await registerAdapter({
      ...context,
      files: await filesOnDisk(folder),
      base: job.terms.base,
      extra: [artifact],
      continuedFrom: continuationOf(data),
      head,
      claims: {
        alias,
        version,
        license,
        description,
        keywords: [],
        trainingSteps: BigInt((spec.rounds * spec.innerSteps) / (spec.heads?.length ?? 1)),
        royaltyBps: 0,
        datasetHash: dataset ?? job.terms.spec,
      },
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Registers all adapters of a job: as adapters, or each merged into a copy of the base if the chain
 * has no registry of adapters. Each version also has the file of the job's whole state. The caller
 * promotes the returned version, which is the first adapter's.
 */
async function registerTrained(
  context: TrainingContext,
  options: ResultOptions,
): Promise<Publication & Pick<PromotionOutcome, 'heads'>> {
  const { data, alias, state } = options
  const register = context.ledger.adapters ? registerTrainedAdapter : registerMergedModel
  const registered: (Publication & { readonly alias: string })[] = []
  for (const result of trainedResults(data, { alias, state })) {
    const { version, change, previous } = await register(context, result, options)
    const published = { version, change, ...(previous && { previous }) }
    registered.push({ alias: result.alias, ...published })
  }
  const [first] = registered
  assert(first, 'a job has an adapter')
  const { alias: _alias, ...publication } = first
  if (!data.spec.heads) return publication
  return { ...publication, heads: registered.map(({ alias: name, ...one }) => ({ name, ...one })) }
}

/** Registers the base with one adapter merged into it. */
async function registerMergedModel(
  context: TrainingContext,
  { alias, state, head }: TrainedResult,
  options: ResultOptions,
): Promise<Publication> {
  const forms = await mergedForms(context, { ...options, state })
  return await registerResult(context, { ...options, alias, ...(head && { head }) }, forms)
}

type Publication = Pick<PublishedVersion, 'version' | 'change' | 'previous'>

/** Result of a promotion. */
export type PromotionOutcome = Publication & {
  /** Transaction that promoted the version; absent if the job was promoted before. */
  readonly transaction?: string
  /** Every adapter of a job with heads; the first one is the promoted version. */
  readonly heads?: readonly (Publication & { readonly name: string })[]
}

/** Forms of a job's result: its trained layers alone, or a model with an adapter merged into it. */
type ResultForms = Pick<Manifest.Manifest, 'parameters' | 'artifacts'>

/** Returns the forms of the result of a job that trained layers of the base: its state file. */
const layersOf = (data: JobData, artifact: Manifest.Artifact): ResultForms => ({
  parameters: BigInt(
    data.spec.tensors.reduce((sum, one) => sum + one.shape.reduce((a, b) => a * b, 1), 0),
  ),
  artifacts: [artifact],
})

/**
 * Returns the forms of a model that is the base with a job's adapter merged into it. An engine
 * without support for adapters can serve this model.
 */
async function mergedForms(
  context: TrainingContext,
  options: {
    readonly base: Manifest.Manifest
    readonly data: JobData
    readonly state: Uint8Array
    readonly artifact: Manifest.Artifact
  },
): Promise<ResultForms> {
  const { base, data, state, artifact } = options
  const folder = await adapterFolder(data, state, base.name)
  try {
    const adapters = [{ files: await filesOnDisk(folder), weight: 1 }]
    const plan = { adapters, method: { kind: 'linear' } } as const
    const { artifacts } = await mergeForms(context, base, { plan })
    return { parameters: base.parameters, artifacts: [...artifacts, artifact] }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Registers a result that is no adapter, or a result on a chain without a registry of adapters. */
async function registerResult(
  context: TrainingContext,
  options: Pick<ResultOptions, keyof PromotionClaims | 'job' | 'base'> &
    Pick<TrainedResult, 'head'>,
  forms: ResultForms,
): Promise<Publication> {
  const { job, base, alias, license, version, description, head } = options
  const { ledger } = context
  const { keywords: _keywords, evaluations: _evaluations, ...shape } = base
  const manifest: Manifest.Manifest = {
    ...shape,
    ...forms,
    name: alias,
    version,
    parents: [job.terms.base],
    creator: ledger.account,
    license: { spdx: license },
    description,
    ...(head && { head }),
  }
  // The base's creator keeps its royalty share.
  const royalties = (await ledger.modelVersion(job.terms.base))?.royalties.slice(0, 1) ?? []
  return await publish({ ...context, alias, manifest, royalties })
}

/** @throws {LedgerError} `training-job-unknown`, `account-mismatch`. */
async function requireOwnJob(
  { training, ledger }: Pick<TrainingContext, 'training'> & { readonly ledger: Ledger },
  jobId: Hash,
): Promise<TrainingJob> {
  const job = await training.job(jobId)
  if (!job) throw new LedgerError('training-job-unknown', { job: jobId })
  const { account: sender } = ledger
  if (job.sponsor === sender) return job
  throw new LedgerError('account-mismatch', { sender, needed: job.sponsor })
}

/**
 * Registers the result of the caller's job as a version, and promotes this version. The version is
 * an adapter if the job trained one and the chain has a registry of adapters. On a chain without
 * this registry it is the base with the adapter merged into it. If the job trained layers, the
 * version has only these.
 *
 * If the sponsor already owns the name, the name then refers to this version. After a failure, the
 * next call continues where the failed call ended.
 *
 * @throws {LedgerError} `training-job-unknown`, `account-mismatch`, `training-promotion-invalid`.
 * @throws {ChangeNotMadeError} The job was promoted before with other claims.
 * @throws {TrainingContentInvalidError} The state cannot be recomputed.
 * @throws {ModelFilesInvalidError} The base has no plain form into which the adapter can be merged.
 */
export async function promoteJob(
  context: TrainingContext,
  claims: PromotionClaims,
): Promise<PromotionOutcome> {
  const { ledger, training, state: store, contents } = context
  const { jobId, signal } = claims
  const job = await requireOwnJob(context, jobId)
  const history = createJobHistory({ ledger, state: store, jobId })
  await history.sync(signal)
  const data = await openJobData(contents, job, signal)
  const states = createJobStates({ contents, state: store, history, data, jobId })
  const state = await resultFile({ states, data }, { job, history }, signal)
  const artifact = await stateArtifact(context, state)
  const [head] = data.spec.heads ?? []
  const alias = head === undefined ? claims.alias : headAlias(claims.alias, head)
  if (job.promoted !== undefined) {
    await assertSameClaims(context, job.promoted, { ...claims, alias })
  }
  const base = await fetchManifest(context, job.terms.base)
  const result = { ...claims, job, base, data, state, artifact }
  const { version, change, previous, heads }: Publication & Pick<PromotionOutcome, 'heads'> =
    data.spec.adapter === undefined
      ? await registerResult(context, result, layersOf(data, artifact))
      : await registerTrained(context, result)
  const sent =
    job.promoted === version ? undefined : await training.promoteVersion({ jobId, version })
  const published = { version, change, ...(previous && { previous }), ...(heads && { heads }) }
  return { ...published, ...(sent && { transaction: sent.hash }) }
}
