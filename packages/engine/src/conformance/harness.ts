import { Seed } from '@ostrom/protocol'
import type {
  Engine,
  EngineStreamPart,
  GenerateOptions,
  LoadedModel,
  LoadOptions,
} from '../engine.ts'

/** Parts of an implementation that the suite of all engines needs. */
export type EngineHarness = {
  /** A fresh engine; the suite closes it. */
  readonly create: () => Promise<Engine> | Engine
  /** Artifact to load, without limits; the suite sets those. */
  readonly artifact: LoadOptions['artifact']
  /** Answered deterministically by at least 24 tokens, with `logitBias` where it needs any. */
  readonly prompt: GenerateOptions['prompt']
  readonly logitBias?: GenerateOptions['sampler']['logitBias']
  /** At which the model is in doubt about half of its tokens; 0.9 when absent. */
  readonly temperature?: number
  /** Tokens computed by the model since it was loaded, where the engine can tell. */
  readonly sampledTokens?: (model: LoadedModel) => Promise<number>
  /** Tokens that the engine may compute beyond those that were requested. */
  readonly aheadMax?: number
  /** Whether its models keep to grammars themselves. */
  readonly grammars: boolean
  /** Whether a model goes on with an answer that another one began, to the same tokens. */
  readonly continues?: boolean
  /** Whether its models score answers. */
  readonly scores: boolean
  /** Whether its models turn inputs into vectors. */
  readonly embeds: boolean
}

export type CollectedAnswer = {
  readonly parts: readonly EngineStreamPart[]
  readonly ids: readonly number[]
  readonly text: string
  readonly end: Extract<EngineStreamPart, { kind: 'end' }>
}

/** Options of a plain greedy question. */
export const generateOptions = (options: Partial<GenerateOptions>): GenerateOptions => ({
  prompt: { kind: 'text', text: '' },
  sampler: {
    temperature: 0,
    topP: 1,
    topK: 0,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  seed: Seed.deriveFromUser(1n),
  maxTokens: 16,
  stop: [],
  logprobs: 0,
  prefillTokens: 512,
  signal: new AbortController().signal,
  ...options,
})

/** Pulls a whole answer. */
export async function collect(
  model: LoadedModel,
  options: GenerateOptions,
): Promise<CollectedAnswer> {
  const parts: EngineStreamPart[] = []
  for await (const piece of model.generate(options)) parts.push(piece)
  const tokens = parts.flatMap((piece) => (piece.kind === 'tokens' ? [piece] : []))
  const ids = tokens.flatMap((piece) => piece.ids)
  const counted = model.info.counting === 'ids'
  const output = tokens.map((piece) => piece.text ?? '').join('')
  const text = counted ? await model.detokenize(ids) : output
  const end = parts.at(-1)
  if (end?.kind !== 'end') throw new Error('the answer has no end')
  return { parts, ids, text, end }
}

export type LoadModel = (limits?: Partial<LoadOptions>) => Promise<LoadedModel>
export type CreateGenerateOptions = (options?: Partial<GenerateOptions>) => GenerateOptions
