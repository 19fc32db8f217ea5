// Goal: a chain of true proofs shows an answer of a transformer, and no other chain verifies.
// Method: proofs with the local reference string; an EVM runs the verifier contracts.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { IntegerTransformer, RandomTransformer } from '@ostrom/integer-model'
import { startAnvil } from '@ostrom/ledger/evm'
import { type ProvenToken, verifyChain } from '@ostrom/proof'
import { createTokenProverNoir } from '@ostrom/proof/noir'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'ostrom-token-proof-'))
const { signal } = new AbortController()
const context = `0x${'00'.repeat(31)}07` as const
const prompt = [11, 3]
const model = RandomTransformer.transformerOf(RandomTransformer.smallShape, 7)
const chain = openForTests(startAnvil, (one) => one.stop())

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
})

const setUp = (of: IntegerTransformer.IntegerTransformer) =>
  createTokenProverNoir({ folder, referenceString: 'local', rpcUrl: chain.rpcUrl }).setUp({
    model: of,
    signal,
  })

test('a chain of proofs is an answer; changed ones are none', async () => {
  const own = await setUp(model)
  const proofs: ProvenToken[] = []
  let cache = own.emptyCache
  for (let at = 0; at < 4; at += 1) {
    const token = prompt[at] ?? proofs.at(-1)!.statement.tokenOut
    const { cache: next, ...proven } = await own.prove({ cache, token, context, signal })
    proofs.push(proven)
    cache = next
  }
  const expected = proofs.slice(1).map(({ statement }) => statement.tokenOut)
  expect(await verifyChain(own, { proofs, prompt, context, signal })).toEqual(expected)

  const [, , third, last] = proofs as [ProvenToken, ProvenToken, ProvenToken, ProvenToken]
  const { statement, proof } = last
  const verify = (change: Partial<typeof statement>) =>
    own.verify({ proof, statement: { ...statement, ...change }, signal })
  expect(await verify({})).toBe(true)
  expect(await verify({ tokenOut: (statement.tokenOut + 1) % 40 })).toBe(false)
  expect(await verify({ tokenIn: (statement.tokenIn + 1) % 40 })).toBe(false)
  expect(await verify({ stateBefore: third.statement.stateBefore })).toBe(false)
  expect(await verify({ stateAfter: statement.stateBefore })).toBe(false)
  expect(await verify({ context: `0x${'00'.repeat(31)}08` })).toBe(false)
  expect(await own.verify({ proof: third.proof, statement, signal })).toBe(false)
  for (let at = 0; at < proof.length; at += 1_009) {
    const flipped = Uint8Array.from(proof)
    flipped[at]! ^= 1
    expect(await own.verify({ proof: flipped, statement, signal }), `byte ${at}`).toBe(false)
  }
  // A proof for another state does not continue the chain, although the proof itself verifies.
  const fresh = await own.prove({
    cache: own.emptyCache,
    token: statement.tokenIn,
    context,
    signal,
  })
  expect(await own.verify({ ...fresh, signal })).toBe(true)
  const spliced = [...proofs.slice(0, 3), fresh]
  await expect(verifyChain(own, { proofs: spliced, prompt, context, signal })).rejects.toThrow(
    'token 3 does not continue the one before it',
  )
  const full = Array.from({ length: 12 }, () => 1)
  const over = own.prove({ cache: { ...cache, tokens: full }, token: 1, context, signal })
  await expect(over).rejects.toThrow('the context of 12 tokens is full')
})

test('a proof by coarser weights is false for the model', async () => {
  const coarse = coarser(model)
  const [own, other] = [await setUp(model), await setUp(coarse)]
  expect(other.keyHash).not.toBe(own.keyHash)
  const proven = await other.prove({ cache: other.emptyCache, token: 5, context, signal })
  expect(await other.verify({ ...proven, signal })).toBe(true)
  expect(await own.verify({ ...proven, signal })).toBe(false)
})

/** Returns the model with four-bit weights in the down projections of the feed-forward layers. */
function coarser(
  one: IntegerTransformer.IntegerTransformer,
): IntegerTransformer.IntegerTransformer {
  const layers = one.layers.map((layer) => ({
    ...layer,
    down: {
      ...layer.down,
      weights: Int8Array.from(layer.down.weights, (weight) => Math.trunc(weight / 16) * 16),
    },
  }))
  return IntegerTransformer.from({ ...one, layers })
}
