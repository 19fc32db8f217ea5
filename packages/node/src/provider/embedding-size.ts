import type { LoadedModel } from '@ostrom/engine'
import type { Inference } from '@ostrom/protocol'
import { AnswerSizeUnsupportedError } from './errors.ts'

/** Numbers in each vector of a model, as far as one was seen. */
const sizes = new WeakMap<LoadedModel, number>()

/** Keeps in mind how many numbers the vectors of a model have. */
export function recordEmbeddingSize(model: LoadedModel, { length }: Float32Array): void {
  sizes.set(model, length)
}

/**
 * Checks that a question asks for vectors of no more numbers than those of the model have.
 *
 * @param hasComputed Whether an input was worked on to find out.
 * @throws {AnswerSizeUnsupportedError} There are not as many.
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
 * The same before any input is worked on. Where no vector of the model was seen yet, it is asked
 * for that of one token.
 *
 * @throws {AnswerSizeUnsupportedError} There are not as many.
 * @throws Whatever the engine throws.
 */
export async function checkDimensions(
  model: LoadedModel,
  prompt: Inference.EmbeddingPrompt,
  signal: AbortSignal,
): Promise<void> {
  if (prompt.dimensions === undefined) return
  const size = sizes.get(model) ?? (await probeEmbeddingSize(model, prompt, signal))
  if (size !== undefined) checkEmbeddingSize(prompt, size, { hasComputed: false })
}

/** Size of the vector of one token of the prompt, or of a short text. */
async function probeEmbeddingSize(
  model: LoadedModel,
  prompt: Inference.EmbeddingPrompt,
  signal: AbortSignal,
): Promise<number | undefined> {
  const short: Inference.EmbeddingPrompt =
    prompt.kind === 'embed-ids'
      ? { kind: 'embed-ids', inputs: [(prompt.inputs[0] ?? []).slice(0, 1)] }
      : { kind: 'embed-texts', inputs: ['a'] }
  for await (const vector of model.embed?.({ prompt: short, signal }) ?? []) {
    recordEmbeddingSize(model, vector)
    return vector.length
  }
  return undefined
}
