// Goal: the circuit of a transformer computes the tokens and caches of the engine. Method: compute
// the witnesses of whole answers for two shapes of small transformers, and refuse bad inputs.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decoder, IntegerTransformer, RandomTransformer } from '@ostrom/integer-model'
import { answerOf, EMPTY_STATE, type TokenStatement } from '@ostrom/proof'
import {
  findProver,
  type NoirCircuit,
  tokenWitnessOf,
  transformerCircuitOf,
} from '@ostrom/proof/noir'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-transformer-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const { smallShape } = RandomTransformer
const context = `0x${'00'.repeat(31)}09` as const
/** One layer, heads without groups, and sizes that are no powers of two. */
const oddShape = {
  ...smallShape,
  vocabulary: 37,
  width: 13,
  layers: 1,
  heads: 3,
  keyHeads: 3,
  headWidth: 6,
  feedForward: 11,
  context: 9,
}

/**
 * Returns a model with different factors for the rows of four matrices; some rows have no shift.
 */
function varied(one: IntegerTransformer.IntegerTransformer): IntegerTransformer.IntegerTransformer {
  const byRow = (matrix: IntegerTransformer.ScaledMatrix): IntegerTransformer.ScaledMatrix => ({
    ...matrix,
    multipliers: matrix.multipliers.map((multiplier, row) => Math.max(1, multiplier >> (row % 5))),
    shifts: matrix.shifts.map((shift, row) => (row % 7 === 6 ? 0 : shift - (row % 3))),
  })
  const layers = one.layers.map((layer) => ({
    ...layer,
    query: byRow(layer.query),
    up: byRow(layer.up),
    output: byRow(layer.output),
  }))
  return IntegerTransformer.from({ ...one, layers, head: byRow(one.head) })
}

const compile = (model: IntegerTransformer.IntegerTransformer, name: string) =>
  transformerCircuitOf({
    model,
    path: join(folder, `${name}.json`),
    compiler: () => findProver().compiler,
    memoryBytesMax: 4_000_000_000,
    signal: new AbortController().signal,
  })

/** Returns the statements of a prompt and of the tokens after it, up to the end of the context. */
async function runChain(
  model: IntegerTransformer.IntegerTransformer,
  circuit: NoirCircuit,
  prompt: readonly number[],
): Promise<readonly TokenStatement[]> {
  const state = Decoder.emptyState(model)
  const tokens: number[] = []
  const statements: TokenStatement[] = []
  while (tokens.length < model.shape.context) {
    const token = prompt[tokens.length] ?? statements.at(-1)?.tokenOut ?? 0
    const cache = { tokens: [...tokens], state }
    const { statement } = await tokenWitnessOf({
      circuit,
      shape: model.shape,
      cache,
      token,
      context,
    })
    const expected = Decoder.advance(model, { state, token, sharpness: 0, seed: EMPTY_STATE })
    expect(statement.tokenOut, `token ${tokens.length} of ${prompt}`).toBe(expected)
    tokens.push(token)
    statements.push(statement)
  }
  return statements
}

test.each([
  ['two layers', RandomTransformer.transformerOf(smallShape, 7), 4],
  ['odd sizes, factors by row', varied(RandomTransformer.transformerOf(oddShape, 7)), 2],
])('chains of witnesses have the tokens of the engine: %s', async (name, model, chains) => {
  const { shape } = model
  const circuit = await compile(model, name.replaceAll(' ', '-'))
  for (let chain = 0; chain < chains; chain += 1) {
    const prompt = Array.from({ length: 1 + 2 * chain }, (_, at) => (5 + 11 * chain + 3 * at) % 37)
    const statements = await runChain(model, circuit, prompt)
    expect(answerOf(statements, { prompt, context })).toHaveLength(shape.context - 2 * chain)
  }
})

test('a changed row has another state; a full cache and foreign tokens are refused', async () => {
  const model = RandomTransformer.transformerOf(smallShape, 7)
  const circuit = await compile(model, 'two-layers')
  const state = Decoder.emptyState(model)
  for (const token of [3, 1, 4])
    Decoder.advance(model, { state, token, sharpness: 0, seed: EMPTY_STATE })
  const run = (tokens: readonly number[], token = 1) =>
    tokenWitnessOf({ circuit, shape: smallShape, cache: { tokens, state }, token, context })
  const { statement } = await run([3, 1, 4])
  const other = await run([3, 2, 4])
  expect(other.statement.stateBefore).not.toBe(statement.stateBefore)
  state.values[1]![2]![0]! ^= 1
  expect((await run([3, 1, 4])).statement.stateBefore).not.toBe(statement.stateBefore)
  await expect(run([3, 1, 4], smallShape.vocabulary)).rejects.toThrow('rejects the token')
  await expect(run([3, 1, 4], 2 ** 32 + 1)).rejects.toThrow('rejects the token')
  await expect(run(Array(smallShape.context).fill(0))).rejects.toThrow('rejects the token')
})
