// Goal: the WebAssembly module returns exactly the same sums as the reference for any permitted
// rows, and thus the same computations. Method: fuzzed rows and vectors with extreme numbers, whole
// computations, golden vectors; the test also assembles the module again from its source.

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { referenceProducts } from '../transformer/matrix-products.ts'
import { smallShape, transformerOf } from '../transformer/random-transformer.ts'
import { compareComputations, compareProducts, goldenRoot } from './comparison.fixture.ts'
import { generate, path } from './matrix-products.gen-entry.ts'
import * as WasmProducts from './wasm-products.ts'

const root = new URL('../../../../', import.meta.url)
const vectors = JSON.parse(readFileSync(new URL('vectors/integer-transformer.json', root), 'utf8'))

test('10,000 fuzzed products equal those of the reference', async () => {
  expect(await compareProducts(10_000, 1)).toMatchObject({ inputs: 10_000, different: 0 })
})

test('computations equal those of the reference, and the golden one', async () => {
  expect(await compareComputations(50, 2)).toMatchObject({ inputs: 50, different: 0 })
  expect(await goldenRoot()).toBe(vectors.root)
})

test('a matrix of another model is multiplied by the reference', async () => {
  const products = await WasmProducts.load(transformerOf(smallShape, 1))
  const { head: matrix } = transformerOf(smallShape, 2)
  const rows = { matrix, inputs: new Int8Array(16).fill(-128), first: 3, rows: 5 }
  expect([...products(rows)]).toEqual([...referenceProducts(rows)])
})

test('the committed module is assembled from the source beside it', async () => {
  expect(readFileSync(new URL(path, root), 'utf8')).toBe(await generate())
})
