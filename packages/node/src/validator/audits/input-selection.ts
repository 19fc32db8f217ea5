import { inputIds, type Tokenizer } from '@ostrom/engine/tokenizer'
import { Cbor, type Hash, Hex, type Inference } from '@ostrom/protocol'
import { EXAMINED_INPUT_TOKENS } from '../limits.ts'

/** Inputs of an answer with embeddings that a validator computes. */
export type InputSelection = {
  /** The question with only the selected inputs. */
  readonly prompt: Inference.EmbeddingPrompt
  /** Positions of the selected inputs among all inputs of the question, in ascending order. */
  readonly positions: readonly number[]
  /** Token ids of each selected input. */
  readonly ids: readonly (readonly number[])[]
}

/** A drawn receipt, and the value of the beacon that drew it. */
export type DrawnReceipt = { readonly beacon: Hash; readonly receiptId: Hash }

/**
 * Returns the seed that selects the inputs of an answer. It is the same for all validators and
 * jurors, and unknown until the receipt is anchored.
 */
export const inputSeed = ({ beacon, receiptId }: DrawnReceipt): Hash =>
  Hex.sha256Hex(Cbor.encode(['ostrom:examined-inputs:v1', beacon, receiptId]))

/**
 * Selects the inputs of an answer that a validator computes. Takes inputs in an order that the seed
 * draws, until the next input would exceed `EXAMINED_INPUT_TOKENS`. If the first input alone
 * exceeds this number, only this input is computed: otherwise a provider could answer long inputs
 * without being checked.
 *
 * @param options.contextLength Tokens of an input that this validator's engine accepts.
 */
export function selectInputs(
  prompt: Inference.EmbeddingPrompt,
  options: {
    readonly seed: Hash
    readonly tokenizer: Tokenizer
    readonly contextLength: number
  },
): InputSelection {
  const { seed, tokenizer, contextLength: tokensMax } = options
  // All validators count an input's tokens up to the same maximum, independent of the context
  // length of their engines.
  const lengths = inputIds(prompt, tokenizer, { tokensMax: EXAMINED_INPUT_TOKENS })
  const drawn = lengths
    .map(({ length }, at) => ({ at, length, rank: Hex.sha256Hex(Cbor.encode([seed, at])) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
  const positions: number[] = []
  let tokens = 0
  for (const { at, length } of drawn) {
    tokens += length
    if (positions.length > 0 && tokens > EXAMINED_INPUT_TOKENS) break
    positions.push(at)
  }
  positions.sort((a, b) => a - b)
  const selected = only(prompt, positions)
  return { prompt: selected, positions, ids: inputIds(selected, tokenizer, { tokensMax }) }
}

/** Returns the question with only the inputs at the given positions. */
function only(
  prompt: Inference.EmbeddingPrompt,
  positions: readonly number[],
): Inference.EmbeddingPrompt {
  if (prompt.kind === 'embed-ids') {
    return { ...prompt, inputs: positions.map((at) => prompt.inputs[at]!) }
  }
  return { ...prompt, inputs: positions.map((at) => prompt.inputs[at]!) }
}

/**
 * Returns the hash by which equal inputs to one model version are recognized. The hash does not
 * depend on the requested `dimensions`, because a client could vary `dimensions` to repeat an
 * input.
 */
export const inputHash = (ids: readonly number[], modelVersion: Hash): Hash =>
  Hex.sha256Hex(Cbor.encode([modelVersion, [...ids]]))
