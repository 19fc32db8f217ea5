import { from, type IntegerTransformer, type ScaledMatrix } from './integer-transformer.ts'
import { LAYER_MATRICES, type MatrixName, sizeOf } from './matrices.ts'
import type { TransformerShape } from './shape.ts'

/** Small sizes with every kind of step and with grouped heads. */
export const smallShape: TransformerShape = {
  vocabulary: 40,
  width: 16,
  layers: 2,
  heads: 4,
  keyHeads: 2,
  headWidth: 4,
  feedForward: 24,
  context: 12,
}

/** Returns a transformer with pseudo-random weights, for tests, vectors and measurements. */
export function transformerOf(shape: TransformerShape, seed: number): IntegerTransformer {
  let state = seed >>> 0
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
  const matrix = (name: MatrixName): ScaledMatrix => {
    const { rows, columns, bytes } = sizeOf(shape, name)
    const weights = bytes === 1 ? new Int8Array(rows * columns) : new Int16Array(rows * columns)
    const bound = bytes === 1 ? 127 : 32_767
    for (let at = 0; at < weights.length; at += 1) weights[at] = (next() % (2 * bound + 1)) - bound
    const { multiplier, shift } = factorOf(shape, name)
    return {
      multipliers: new Uint16Array(rows).fill(multiplier),
      shifts: new Uint8Array(rows).fill(shift),
      columns,
      weights,
    }
  }
  return from({
    shape,
    embedding: matrix({ of: 'embedding' }),
    rotation: matrix({ of: 'rotation' }),
    layers: Array.from(
      { length: shape.layers },
      (_, layer) =>
        Object.fromEntries(
          LAYER_MATRICES.map((of) => [of, matrix({ of, layer })]),
        ) as IntegerTransformer['layers'][number],
    ),
    finalNorm: matrix({ of: 'finalNorm' }),
    head: matrix({ of: 'head' }),
  })
}

/**
 * Returns factors that keep most results of random weights within their ranges, and let some exceed
 * them.
 */
function factorOf({ width }: TransformerShape, { of }: MatrixName) {
  const bits = Math.ceil(Math.log2(width))
  switch (of) {
    case 'embedding':
      return { multiplier: 40_000, shift: 6 }
    case 'rotation':
      return { multiplier: 3, shift: 24 }
    case 'attentionNorm':
    case 'feedNorm':
    case 'finalNorm':
      return { multiplier: 1, shift: 9 }
    case 'query':
    case 'key':
      return { multiplier: 50_000, shift: 14 + Math.floor(bits / 2) }
    case 'softmax':
      return { multiplier: 1_000, shift: 14 }
    case 'activation':
      return { multiplier: 600, shift: 24 }
    case 'output':
    case 'down':
      return { multiplier: 50_000, shift: 15 }
    case 'head':
      return { multiplier: 30_000, shift: 6 }
    default:
      return { multiplier: 40_000, shift: 20 + Math.floor(bits / 2) }
  }
}
