import type { LoadedModel } from '@ostrom/engine'
import { Inference, Seed } from '@ostrom/protocol'
import { createStorageFiles } from '@ostrom/storage/files'
import { type LoadedModelVersion, openModel } from '../composition/models/open-model.ts'
import { JOB_PREFILL_TOKENS } from '../limits.ts'
import { JobUnsupportedError, type WorkerJob } from './job.ts'
import { type JobSourceOptions, openJobSources } from './job-sources.ts'

/** Result of a job. */
export type JobResult = {
  readonly format: 'ostrom-job-result/2'
  readonly id?: string
  readonly model: string
  /** Engine, its build, and the SHA-256 of the artifact, which are needed to repeat the job. */
  readonly build: string
  readonly artifact: string
  /** Milliseconds for fetching and loading the model, and for the answer. */
  readonly loadMs: number
  readonly answerMs: number
} & (
  | {
      readonly text: string
      readonly tokens: readonly number[]
      readonly finish: 'stop' | 'length'
      readonly inputTokens: number
      readonly outputTokens: number
      /** Hash over token ids and text, as in receipts. */
      readonly outputHash: string
    }
  | { readonly embeddings: readonly (readonly number[])[] }
  /** A file, in base64. */
  | { readonly image: string }
)

type JobInput = WorkerJob['request']

async function answerChat(
  { model }: LoadedModelVersion,
  request: Extract<JobInput, { messages: unknown }>,
  signal: AbortSignal,
) {
  const { messages, maxTokens, temperature, topP, seed, stop } = request
  const sampler: Inference.SamplerParameters = {
    ...Inference.greedySampler,
    temperature,
    topP,
  }
  const limits = { maxTokens, stop, logprobs: 0, prefillTokens: JOB_PREFILL_TOKENS }
  const prompt = { kind: 'messages', messages } as const
  const tokens: number[] = []
  let output = ''
  let end = { finish: 'length' as 'stop' | 'length', inputTokens: 0, outputTokens: 0 }
  const from = { ...limits, prompt, sampler, seed: Seed.deriveFromUser(seed), signal }
  for await (const piece of model.generate(from)) {
    if (piece.kind === 'tokens') {
      tokens.push(...piece.ids)
      output += piece.text ?? ''
    }
    if (piece.kind === 'end') end = piece
  }
  const text = tokens.length > 0 ? await model.detokenize(tokens) : output
  const { finish, inputTokens, outputTokens } = end
  const outputHash = Inference.outputHash({ ids: tokens, text })
  return { text, tokens, finish, inputTokens, outputTokens, outputHash }
}

async function answer(opened: LoadedModelVersion, request: JobInput, signal: AbortSignal) {
  const { model } = opened
  if ('messages' in request) return await answerChat(opened, request, signal)
  if ('embed' in request) {
    const prompt = { kind: 'embed-texts', inputs: request.embed } as const
    const embeddings: number[][] = []
    for await (const vector of can(model, 'embed')({ prompt, signal })) embeddings.push([...vector])
    return { embeddings }
  }
  const prompt = { kind: 'image', text: request.image } as const
  const seed = Seed.deriveFromUser(request.seed)
  const image = await can(model, 'generateImage')({ prompt, seed, signal })
  return { image: Buffer.from(image).toString('base64') }
}

/**
 * Returns a function of a loaded model that only some engines provide.
 *
 * @throws {JobUnsupportedError} This model's engine does not provide the function.
 */
function can<name extends 'embed' | 'generateImage'>(
  model: LoadedModel,
  name: name,
): NonNullable<LoadedModel[name]> {
  const found = model[name]?.bind(model)
  if (found) return found as NonNullable<LoadedModel[name]>
  throw new JobUnsupportedError({ what: name })
}

/**
 * Does one job from the start: fetches the model by its version, checks every byte, loads it,
 * answers, and releases all resources. The fetched files stay in `store` for the next job.
 *
 * @throws {JobUnsupportedError} {ModelNotRunnableError} {SourceUnreachableError}
 */
export async function runJob(
  job: WorkerJob,
  options: JobSourceOptions & { readonly store: string; readonly signal: AbortSignal },
): Promise<JobResult> {
  const { store, signal } = options
  const start = performance.now()
  const storage = await createStorageFiles({ path: store })
  try {
    const sources = openJobSources(job.sources, options)
    const { engine: kind, artifact, threads, contextLength } = job
    const engine = {
      kind,
      sequences: 1,
      ...(artifact !== undefined && { artifact }),
      ...(threads !== undefined && { threads }),
      ...(contextLength !== undefined && { contextLength }),
    }
    const nobody = { resolveModel: async () => undefined }
    const opened = await openModel(
      { ledger: nobody, storage, sources },
      { model: job.model, engine },
    )
    try {
      const loaded = performance.now()
      const { build, artifactHash } = opened.model.info
      const given = await answer(opened, job.request, signal)
      return {
        format: 'ostrom-job-result/2',
        ...(job.id !== undefined && { id: job.id }),
        model: job.model,
        build,
        artifact: artifactHash,
        loadMs: Math.round(loaded - start),
        answerMs: Math.round(performance.now() - loaded),
        ...given,
      }
    } finally {
      await opened.model.close()
      await opened.engine.close()
    }
  } finally {
    await storage.close()
  }
}
