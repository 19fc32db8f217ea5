import * as Sha256 from "./sha256"
import { load16, load32 } from "./bytes"

// Re-executes the dense layers of a bag classifier, like `classifyPooled` of
// packages/integer-model/src/bag-classifier.ts: docs/spec/integer-engine.md, section 3.

const WIDTH = 15
const HIDDEN_MAX = 64
const CLASSES_MAX = 7
const POOLED_MAX = 1_016
const ACCUMULATOR_MAX: i64 = 67_108_863
const ACTIVATION_MAX: i64 = 32_767
const LOGIT_MAX: i64 = 2_147_483_647

const pooled = memory.data(8 * WIDTH, 8)
const activations = memory.data(8 * HIDDEN_MAX, 8)

function signed32(from: usize): i64 {
  return <i64><i32>load32(from)
}

/**
 * Checks a claim about an answer, in the layout of `encodeClaim` of packages/verification/src/jam.
 * Returns the length of the claim; -1 if the claim is malformed, a number is out of bounds, or the
 * answer is wrong.
 */
export function check(from: usize, length: i32): i32 {
  if (length < 2) return -1
  const neurons = <i32>load<u8>(from)
  const classes = <i32>load<u8>(from, 1)
  if (neurons < 1 || neurons > HIDDEN_MAX || classes < 2 || classes > CLASSES_MAX) return -1
  const hiddenWeights = from + 2
  const hiddenBiases = hiddenWeights + WIDTH * neurons
  const multiplierAt = hiddenBiases + 4 * neurons
  const outputWeights = multiplierAt + 2
  const outputBiases = outputWeights + classes * neurons
  const pooledAt = outputBiases + 4 * classes
  const bestAt = pooledAt + 2 * WIDTH
  const logitsAt = bestAt + 1
  const total = <i32>(logitsAt - from) + 4 * classes
  if (length != total) return -1

  const multiplier = <i64>load16(multiplierAt)
  if (multiplier == 0) return -1
  for (let lane = 0; lane < WIDTH; lane++) {
    const value = <i64><i16>load16(pooledAt + 2 * lane)
    if (value < -POOLED_MAX || value > POOLED_MAX) return -1
    store<i64>(pooled + 8 * lane, value)
  }
  for (let row = 0; row < neurons; row++) {
    let sum = signed32(hiddenBiases + 4 * row)
    const weights = hiddenWeights + WIDTH * row
    for (let lane = 0; lane < WIDTH; lane++)
      sum += <i64>load<i8>(weights + lane) * load<i64>(pooled + 8 * lane)
    if (sum > ACCUMULATOR_MAX || sum < -ACCUMULATOR_MAX) return -1
    const value = sum < 0 ? 0 : (sum * multiplier + 32_768) >> 16
    if (value > ACTIVATION_MAX) return -1
    store<i64>(activations + 8 * row, value)
  }
  let best = 0
  let largest: i64 = 0
  for (let row = 0; row < classes; row++) {
    let sum = signed32(outputBiases + 4 * row)
    const weights = outputWeights + neurons * row
    for (let at = 0; at < neurons; at++)
      sum += <i64>load<i8>(weights + at) * load<i64>(activations + 8 * at)
    if (sum > LOGIT_MAX || sum < -LOGIT_MAX) return -1
    if (sum != signed32(logitsAt + 4 * row)) return -1
    if (row == 0 || sum > largest) {
      largest = sum
      best = row
    }
  }
  return best == <i32>load<u8>(bestAt) ? total : -1
}

/** Returns the length in bytes of the layers in a checked claim. The layers identify the model. */
export function layersLength(from: usize): i32 {
  const neurons = <i32>load<u8>(from)
  const classes = <i32>load<u8>(from, 1)
  return 2 + (WIDTH + 4) * neurons + 2 + (neurons + 4) * classes
}

/** Writes the SHA-256 of the layers in a checked claim. */
export function layersHash(from: usize, to: usize): void {
  Sha256.sha256(from, layersLength(from), to)
}
