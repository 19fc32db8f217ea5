import { Seed } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import type {
  Engine,
  EngineStreamPart,
  GenerateOptions,
  LoadedModel,
  LoadOptions,
} from '../engine.ts'

/** Parts of an implementation that the suite of all engines needs. */
export type EngineHarness = {
  /** Creates an engine, which the suite closes. */
  readonly create: () => Promise<Engine> | Engine
  /** Artifact to load; the suite itself sets the limits of context and sequences. */
  readonly artifact: LoadOptions['artifact']
  /** A prompt with a deterministic answer of at least 24 tokens, with `logitBias` if necessary. */
  readonly prompt: GenerateOptions['prompt']
  readonly logitBias?: GenerateOptions['sampler']['logitBias']
  /** Temperature at which the model is uncertain about half of its tokens; 0.9 when absent. */
  readonly temperature?: number
  /**
   * Returns the number of tokens that the model has computed so far; absent if the engine does not
   * count them.
   */
  readonly sampledTokens?: (model: LoadedModel) => Promise<number>
  /** Tokens that the engine may compute before the caller pulls them; 0 when absent. */
  readonly aheadMax?: number
  /** Whether the engine's models enforce grammars. */
  readonly grammars: boolean
  /** Whether a model continues an answer that another model began, with the same tokens. */
  readonly continues?: boolean
  /** Whether the engine's models score answers. */
  readonly scores: boolean
  /** Whether the engine's models embed inputs. */
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
  sampler: sampleSampler(),
  seed: Seed.deriveFromUser(1n),
  maxTokens: 16,
  stop: [],
  logprobs: 0,
  prefillTokens: 512,
  signal: new AbortController().signal,
  ...options,
})

/** Reads a whole answer. */
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
