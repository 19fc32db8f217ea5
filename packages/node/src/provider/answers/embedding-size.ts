import type { LoadedModel } from '@ostrom/engine'
import { type AsyncCache, createAsyncCache, type Inference } from '@ostrom/protocol'
import { AnswerSizeUnsupportedError } from '../errors.ts'

/** Dimensions of each model's embeddings, known from its first embedding. */
const sizes = new WeakMap<LoadedModel, number>()

/**
 * Computations of the dimensions of one model's embeddings. The key is the short prompt that a
 * computation embeds, because an engine may refuse the prompt of one question and accept the prompt
 * of another.
 */
type Probes = AsyncCache<string, number | undefined>

/**
 * Computations of embedding dimensions by model, for models of which a question stated a size
 * before their first embedding.
 */
const probesOf = new WeakMap<LoadedModel, Probes>()

/** Records the dimensions of a model's embeddings. */
export function recordEmbeddingSize(model: LoadedModel, { length }: Float32Array): void {
  sizes.set(model, length)
}

/**
 * Checks that a question requests no more dimensions than the model's embeddings have.
 *
 * @param hasComputed True if the model had to compute an input for this check.
 * @throws {AnswerSizeUnsupportedError} The model has fewer dimensions.
 */
export function checkEmbeddingSize(
  { kind, dimensions = 0 }: Inference.EmbeddingPrompt,
  size: number,
  { hasComputed }: { readonly hasComputed: boolean },
): void {
  if (dimensions <= size) return
  const reason = `vectors of the model have ${size} numbers, not ${dimensions}`
  const remedy = `Ask for at most ${size} dimensions.`
  throw new AnswerSizeUnsupportedError({ kind, reason, remedy, hasComputed })
}

/**
 * Checks the dimensions before any input is computed. If they are unknown, computes the embedding
 * of one token first.
 *
 * @throws {AnswerSizeUnsupportedError} The model has fewer dimensions.
 * @throws Errors of the engine.
 */
export async function checkDimensions(
  model: LoadedModel,
  prompt: Inference.EmbeddingPrompt,
  signal: AbortSignal,
): Promise<void> {
  if (prompt.dimensions === undefined) return
  const probes: Probes = probesOf.get(model) ?? createAsyncCache({ entriesMax: 1 })
  probesOf.set(model, probes)
  const short = shortPromptOf(prompt)
  const probe = () => probeEmbeddingSize(model, short, signal)
  const key = `${short.kind} ${short.inputs}`
  const size = sizes.get(model) ?? (await probes.getOrMake(key, probe, { signal }))
  if (size !== undefined) checkEmbeddingSize(prompt, size, { hasComputed: false })
}

/** Returns a prompt of one token, or of a short text. */
const shortPromptOf = (prompt: Inference.EmbeddingPrompt): Inference.EmbeddingPrompt =>
  prompt.kind === 'embed-ids'
    ? { kind: 'embed-ids', inputs: [(prompt.inputs[0] ?? []).slice(0, 1)] }
    : { kind: 'embed-texts', inputs: ['a'] }

/** Returns the dimensions of the embedding of a short prompt. */
async function probeEmbeddingSize(
  model: LoadedModel,
  prompt: Inference.EmbeddingPrompt,
  signal: AbortSignal,
): Promise<number | undefined> {
  for await (const vector of model.embed?.({ prompt, signal }) ?? []) {
    recordEmbeddingSize(model, vector)
    return vector.length
  }
  return undefined
}
