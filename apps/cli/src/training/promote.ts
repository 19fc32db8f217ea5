import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Ledger, LedgerError, type TrainingJob } from '@ostrom/ledger'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import {
  createJobHistory,
  createJobStates,
  type JobData,
  openJobData,
  resultFile,
} from '@ostrom/node/training'
import type { Hash, Manifest } from '@ostrom/protocol'
import { addBlob } from '@ostrom/storage'
import { mergeForms } from '../models/adapter-merge.ts'
import { registerAdapter } from '../models/adapter-register.ts'
import { type PublishedVersion, publish } from '../models/publish.ts'
import { readManifest } from '../models/resolve.ts'
import type { TrainingContext } from './job-context.ts'
import { assertSameClaims, type PromotionClaims } from './promotion-claims.ts'

/** Quantization by which the artifact of a job's state is told from other forms. */
const STATE_FORM = 'f32-state'

/** File of the state among the version's artifacts. */
const STATE_FILE = 'state.safetensors'

/** Artifact whose SHA-256 is the state on chain: what the version is promoted by. */
async function stateArtifact(
  { storage }: TrainingContext,
  state: Uint8Array,
): Promise<Manifest.Artifact> {
  const blob = await addBlob(storage, state)
  await storage.pin(blob.cid)
  return { ...blob, format: 'safetensors', quantization: STATE_FORM, files: [STATE_FILE] }
}

/** The adapter as PEFT has it, in a folder of its own. */
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

/** What the result of a job says of the adapter that the job went on from. */
function continuationOf({ spec }: JobData): Manifest.ContinuedAdapter | undefined {
  const { continues: version, parentState: state } = spec
  return version === undefined ? undefined : { version, state }
}

async function registerTrainedAdapter(
  context: TrainingContext,
  options: PromotionClaims & {
    readonly job: TrainingJob
    readonly data: JobData
    readonly state: Uint8Array
    readonly artifact: Manifest.Artifact
  },
): Promise<Publication> {
  const { job, data, state, artifact, alias, license, version, description } = options
  const folder = await adapterFolder(data, state, job.terms.base)
  try {
    const { spec } = data
    return await registerAdapter({
      ...context,
      files: await filesOnDisk(folder),
      base: job.terms.base,
      extra: [artifact],
      continuedFrom: continuationOf(data),
      claims: {
        alias,
        version,
        license,
        description,
        keywords: [],
        trainingSteps: BigInt(spec.rounds * spec.innerSteps),
        royaltyBps: 0,
        datasetHash: spec.datasets[0]?.dataset ?? job.terms.spec,
      },
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Publication = Pick<PublishedVersion, 'version' | 'change' | 'previous'>

/** What a promotion did. */
export type PromotionOutcome = Publication & {
  /** Absent where the job was promoted before. */
  readonly transaction?: string
}

/** Forms of what a job came to: named layers alone, or a whole model with an adapter in it. */
type ResultForms = Pick<Manifest.Manifest, 'parameters' | 'artifacts'>

/** Named layers, as the job's state has them. */
const layersOf = (data: JobData, artifact: Manifest.Artifact): ResultForms => ({
  parameters: BigInt(
    data.spec.tensors.reduce((sum, one) => sum + one.shape.reduce((a, b) => a * b, 1), 0),
  ),
  artifacts: [artifact],
})

/** The base with the adapter merged into it, so that it is served where adapters are not known. */
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

/** Registers what is no adapter, or where the chain has no registry of adapters. */
async function registerResult(
  context: TrainingContext,
  options: PromotionClaims & { readonly job: TrainingJob; readonly base: Manifest.Manifest },
  forms: ResultForms,
): Promise<Publication> {
  const { job, base, alias, license, version, description } = options
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
  }
  // The base's creator keeps its share.
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
 * Registers the result of one's job as a version, and promotes it: an adapter where the job trained
 * one and the chain has a registry of them, else the base with the adapter merged into it. A name
 * that the sponsor has already moves to it. Goes on where an earlier try ended.
 *
 * @throws {LedgerError} `training-job-unknown`, `account-mismatch`, `training-promotion-invalid`.
 * @throws {TrainingContentInvalidError} The state cannot be computed again.
 * @throws {ModelFilesInvalidError} The base has no plain form that the adapter can be merged into.
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
  if (job.promoted !== undefined) await assertSameClaims(context, job.promoted, claims)
  const base = await readManifest(context, job.terms.base)
  const result = { ...claims, job, base, data, state, artifact }
  const isAdapter = data.spec.adapter !== undefined
  const { version, change, previous } =
    isAdapter && ledger.adapters
      ? await registerTrainedAdapter(context, result)
      : await registerResult(
          context,
          result,
          isAdapter ? await mergedForms(context, result) : layersOf(data, artifact),
        )
  const sent =
    job.promoted === version ? undefined : await training.promoteVersion({ jobId, version })
  const published = { version, change, ...(previous && { previous }) }
  return { ...published, ...(sent && { transaction: sent.hash }) }
}
