import { Hex } from '@ostrom/protocol'
import { createPrng } from '@ostrom/verification/testing'
import * as BagClassifier from '../bag-classifier.ts'
import * as HashTree from '../hash-tree.ts'
import * as PublicInputs from '../public-inputs.ts'
import { modelOf } from '../testing.fixture.ts'
import { compute } from '../trace/computation.ts'
import { matrixOf } from '../transformer/integer-transformer.ts'
import { namesOf } from '../transformer/matrices.ts'
import { type MatrixRows, referenceProducts } from '../transformer/matrix-products.ts'
import { smallShape, transformerOf } from '../transformer/random-transformer.ts'
import type { TransformerShape } from '../transformer/shape.ts'
import * as WasmProducts from './wasm-products.ts'

// Compares the implementations of the integer models, in WebAssembly and in TypeScript. The code
// runs in Node and in a browser, without files and clocks.

/**
 * Results of the comparison on one host. Digests must be equal on all hosts, and `different` must
 * be 0.
 */
export type CoreComparison = {
  /** Number of compared inputs. */
  readonly inputs: number
  /** Number of inputs for which the two implementations differ. */
  readonly different: number
  /** SHA-256 of all results. */
  readonly digest: string
}

const INPUTS_PER_MODEL = 200

/** Compares products of the WebAssembly module with the reference's on fuzzed rows and vectors. */
export async function compareProducts(inputs: number, seed: number): Promise<CoreComparison> {
  const below = belowOf(seed)
  const results: Uint8Array[] = []
  let different = 0
  while (results.length < inputs) {
    const model = transformerOf(shapeOf(below, results.length === 0), below(2 ** 31))
    const matrices = namesOf(model.shape)
      .map((name) => matrixOf(model, name))
      .filter(({ weights, columns }) => weights instanceof Int8Array && columns > 0)
    for (const { weights } of matrices)
      for (let at = 0; at < weights.length; at += 1 + below(8)) weights[at] = extreme(below) || 127
    const products = await WasmProducts.load(model)
    for (let at = 0; at < INPUTS_PER_MODEL && results.length < inputs; at += 1) {
      const rows = rowsOf(matrices[below(matrices.length)]!, below)
      const sums = products(rows).slice()
      if (!areEqual(sums, referenceProducts(rows))) different += 1
      results.push(new Uint8Array(sums.buffer))
    }
  }
  return { inputs: results.length, different, digest: Hex.sha256Hex(Hex.join(results)) }
}

/** Compares whole computations of the WebAssembly module with those of the reference. */
export async function compareComputations(models: number, seed: number): Promise<CoreComparison> {
  const below = belowOf(seed)
  const roots: string[] = []
  let different = 0
  for (let at = 0; at < models; at += 1) {
    const shape = at === 0 ? smallShape : shapeOf(below, false)
    const model = transformerOf(shape, at === 0 ? 7 : below(2 ** 31))
    const input = {
      prompt: at === 0 ? [3, 39, 0, 7] : [below(shape.vocabulary), below(shape.vocabulary)],
      tokens: at === 0 ? 4 : 1 + below(4),
      sharpness: 90_000,
      seed: `0x${'a7'.repeat(32)}`,
    } as const
    const products = await WasmProducts.load(model)
    const own = HashTree.rootOf(compute(model, input, { products }).tree)
    if (own !== HashTree.rootOf(compute(model, input).tree)) different += 1
    roots.push(own)
  }
  const bytes = new TextEncoder().encode(roots.join('\n'))
  return { inputs: models, different, digest: Hex.sha256Hex(bytes) }
}

/** Returns the root of the golden computation, computed with the WebAssembly module. */
export async function goldenRoot(): Promise<string> {
  const model = transformerOf(smallShape, 7)
  const seed = `0x${'a7'.repeat(32)}` as const
  const input = { prompt: [3, 39, 0, 7], tokens: 4, sharpness: 90_000, seed }
  const products = await WasmProducts.load(model)
  return HashTree.rootOf(compute(model, input, { products }).tree)
}

/**
 * Classifies fuzzed prompts. The classifier has only one implementation, so that the digest serves
 * only to compare hosts.
 */
export function classifyFuzzed(inputs: number, seed: number): CoreComparison {
  const below = belowOf(seed)
  const model = modelOf(1)
  const outputs = Array.from({ length: inputs }, (_, at) => {
    const prompt = Uint8Array.from({ length: below(257) }, () => {
      if (at % 2 === 0) return below(256)
      return below(5) === 0 ? 32 : 97 + below(26)
    })
    return PublicInputs.packOutput(BagClassifier.classify(model, prompt))
  })
  const bytes = new TextEncoder().encode(outputs.join('\n'))
  return { inputs, different: 0, digest: Hex.sha256Hex(bytes) }
}

type Below = (count: number) => number

function belowOf(seed: number): Below {
  const random = createPrng(seed)
  return (count) => Math.floor(random() * count)
}

/** Returns a random shape; with `isLong`, the longest permitted rows. */
function shapeOf(below: Below, isLong: boolean): TransformerShape {
  const keyHeads = 1 + below(3)
  return {
    vocabulary: 2 + below(60),
    width: isLong ? 4_096 : 1 + below(80),
    layers: 1 + below(2),
    heads: keyHeads * (1 + below(2)),
    keyHeads,
    headWidth: 2 * (1 + below(8)),
    feedForward: 1 + below(80),
    context: 16,
  }
}

const extreme = (below: Below): number => [0, -127, 127, 1][below(8)] ?? below(255) - 127

function rowsOf(matrix: MatrixRows['matrix'], below: Below): MatrixRows {
  const all = matrix.shifts.length
  const first = below(all)
  const rows = 1 + below(all - first)
  const kind = below(4)
  const inputs = Int8Array.from({ length: matrix.columns }, () => {
    if (kind === 0) return -128
    return kind === 1 ? 127 : below(256) - 128
  })
  return { matrix, inputs, first, rows }
}

const areEqual = (one: Int32Array, other: Int32Array): boolean =>
  one.length === other.length && one.every((value, at) => value === other[at])
