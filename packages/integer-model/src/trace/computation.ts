import { type Hash, Hex } from '@ostrom/protocol'
import { TraceInvalidError } from '../errors.ts'
import * as HashTree from '../hash-tree.ts'
import * as Decoder from '../transformer/decoder.ts'
import type { IntegerTransformer } from '../transformer/integer-transformer.ts'
import type { MatrixProducts } from '../transformer/matrix-products.ts'
import { stepAt, stepsOf } from '../transformer/steps.ts'
import { encodeVector } from './vectors.ts'

/** Inputs of a computation. */
export type ComputationInput = Decoder.IntegerSampling & {
  /** Tokens of the prompt, at least one. */
  readonly prompt: readonly number[]
  /** Number of tokens of the answer, at least one. */
  readonly tokens: number
}

/** All vectors of a computation, and the hash tree over them. */
export type Computation = {
  readonly input: ComputationInput
  /** Number of processed positions: prompt and answer without the last token. */
  readonly positions: number
  readonly answer: readonly number[]
  /** The encoded vector of each step, in the order of steps. */
  readonly vectors: readonly Uint8Array[]
  readonly tree: HashTree.HashTree
}

/**
 * Runs a model over a prompt, and commits to every vector.
 *
 * @throws {TraceInvalidError} The prompt is empty, a token is unknown, prompt and answer exceed the
 *   context, or the number of tokens or the sharpness is out of bounds.
 * @see docs/spec/integer-transformer.md, section 7.
 */
export function compute(
  model: IntegerTransformer,
  input: ComputationInput,
  { products }: compute.Options = {},
): Computation {
  checkInput(model, input)
  const positions = input.prompt.length + input.tokens - 1
  const state = Decoder.emptyState(model)
  const vectors: Uint8Array[] = []
  const answer: number[] = []
  const count = stepsOf(model.shape)
  let token = input.prompt[0] ?? 0
  for (let position = 0; position < positions; position += 1) {
    const next = Decoder.advance(model, {
      ...input,
      state,
      token,
      ...(products && { products }),
      onStep: (offset, vector) => {
        const { kind } = stepAt(model.shape, positions, position * count + offset)
        vectors.push(encodeVector(kind, vector))
      },
    })
    if (position >= input.prompt.length - 1) answer.push(next)
    token = input.prompt[position + 1] ?? next
  }
  vectors.push(encodeVector('answer', answer))
  return { input, positions, answer, vectors, tree: HashTree.from(vectors.map(HashTree.leafOf)) }
}

export declare namespace compute {
  type Options = {
    /** Implementation of matrix products; the reference implementation if absent. */
    readonly products?: MatrixProducts
  }
}

/**
 * Commitment to a computation: a change of any part of the computation changes at least one of
 * these values.
 */
export type ComputationCommitment = Decoder.IntegerSampling & {
  readonly model: Hash
  /** Hash of the prompt's tokens, encoded as a leaf (`HashTree.leafOf`). */
  readonly prompt: Hash
  readonly promptTokens: number
  readonly tokens: number
  /** Hash of the answer's tokens, encoded as a leaf (`HashTree.leafOf`). */
  readonly answer: Hash
  readonly root: Hash
}

/** Returns the commitment to a computation of the model whose id is `model`. */
export function commitmentOf(model: Hash, computation: Computation): ComputationCommitment {
  const { prompt, tokens, sharpness, seed } = computation.input
  return {
    model,
    prompt: Hex.from(HashTree.leafOf(encodeVector('input', prompt))),
    promptTokens: prompt.length,
    tokens,
    sharpness,
    seed,
    answer: Hex.from(HashTree.leafOf(encodeVector('answer', computation.answer))),
    root: HashTree.rootOf(computation.tree),
  }
}

/** Largest factor from logits to the scale of the noise: products stay below 2^53. */
export const SHARPNESS_MAX = 2 ** 21

function checkInput(
  { shape }: IntegerTransformer,
  { prompt, tokens, sharpness }: ComputationInput,
): void {
  const refuse = (reason: string): never => {
    throw new TraceInvalidError({ reason })
  }
  if (prompt.length === 0) refuse('the prompt has no token')
  if (!Number.isInteger(tokens) || tokens < 1) refuse(`${tokens} tokens are asked for`)
  if (prompt.length + tokens > shape.context)
    refuse(`${prompt.length} and ${tokens} tokens exceed the context of ${shape.context}`)
  const unknown = prompt.find(
    (token) => !Number.isInteger(token) || token < 0 || token >= shape.vocabulary,
  )
  if (unknown !== undefined) refuse(`token ${unknown} is not one of ${shape.vocabulary}`)
  if (!Number.isInteger(sharpness) || sharpness < 0 || sharpness > SHARPNESS_MAX)
    refuse(`the sharpness is ${sharpness}, 0 to ${SHARPNESS_MAX}`)
}
