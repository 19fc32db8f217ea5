import type { LoadedModel } from '@ostrom/engine'
import { assert, Embedding } from '@ostrom/protocol'
import { type Calibration, EmbeddingScore } from '@ostrom/verification'

// Measures how far two honest embeddings of an input differ on this machine: one computed while the
// engine processes other inputs, as at a provider, and one without these, as at a validator.

export type HonestEmbeddingOptions = {
  readonly model: LoadedModel
  /** Texts that inputs are composed of. */
  readonly prompts: readonly string[]
  readonly answers: number
  /** Class of this machine, for example `cpu-x64-avx512`. */
  readonly machine: string
  readonly onProgress?: (done: number, all: number) => void
  readonly signal: AbortSignal
}

/** Numbers of inputs of the measured answers, used in turn. */
const INPUT_COUNTS = [1, 4, 12] as const

/** Tokens of the context that are reserved for tokens that the engine adds to an input. */
const SPECIAL_TOKENS = 2

/** Numbers of texts in one input, used in turn, so that inputs of several lengths are measured. */
const TEXTS_PER_INPUT = [1, 2, 5] as const

/**
 * Computes honest embeddings twice and returns the distances of each answer.
 *
 * @throws {InvariantError} The engine computes no embeddings.
 */
export async function measureHonestEmbeddings(
  options: HonestEmbeddingOptions,
): Promise<Calibration.CalibrationSample[]> {
  const { answers, machine, onProgress, signal } = options
  const samples: Calibration.CalibrationSample[] = []
  for (let number = 0; number < answers; number++) {
    signal.throwIfAborted()
    const distances = await measureOne(options, number)
    const embeddings = { distances, build: 'calibrated' } as const
    samples.push({ machine, score: { tokens: 0, embeddings } })
    onProgress?.(number + 1, answers)
  }
  return samples
}

async function measureOne(
  { model, prompts, signal }: HonestEmbeddingOptions,
  number: number,
): Promise<readonly number[]> {
  const count = INPUT_COUNTS[number % INPUT_COUNTS.length]!
  const inputs = Array.from({ length: count }, (_, at) => inputOf(prompts, number + 31 * at))
  const others = Array.from({ length: count }, (_, at) => inputOf(prompts, number + 17 * at + 7))
  const embed = (texts: readonly string[]) => embedTexts(model, texts, signal)
  const [provided] = await Promise.all([embed(inputs), embed(others)])
  // The validator's order differs, so that the comparison shows any influence of preceding inputs.
  const reversed = await embed(inputs.toReversed())
  const bytes = Buffer.concat(provided.map(Embedding.encode))
  return EmbeddingScore.distances({ bytes, expected: reversed.toReversed() })
}

/** Returns an input of some of the texts; consecutive numbers give different inputs. */
function inputOf(prompts: readonly string[], number: number): string {
  const count = TEXTS_PER_INPUT[number % TEXTS_PER_INPUT.length]!
  const step = 1 + (Math.floor(number / prompts.length) % Math.max(1, prompts.length - 1))
  const at = (index: number) => prompts[(number + index * step) % prompts.length] ?? ''
  return `${number}. ${Array.from({ length: count }, (_, index) => at(index)).join(' ')}`
}

async function embedTexts(
  model: LoadedModel,
  texts: readonly string[],
  signal: AbortSignal,
): Promise<readonly Float32Array[]> {
  assert(model.embed, 'an engine that is calibrated for embeddings computes them')
  const { contextLength } = model.info
  const encoded = await Promise.all(texts.map((text) => model.tokenize(text)))
  const inputs = encoded.map((ids) => ids.slice(0, contextLength - SPECIAL_TOKENS))
  return await Array.fromAsync(model.embed({ prompt: { kind: 'embed-ids', inputs }, signal }))
}
