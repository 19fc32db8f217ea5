// Goal: the rule finds a signed object that a test, a bench or a simulation writes out whole, and
// accepts the fields of a builder, parts of an object, and code of the product.
// Method: one literal of each kind, planted in files of each kind.

import { describe, expect, test } from 'vitest'
import * as Repo from '../../repository.ts'
import { sampleLiterals } from './sample-literals.ts'

const check = (code: string, path = 'packages/a/src/a.test.ts') =>
  sampleLiterals.check(Repo.from({ [path]: code }))

const receipt = '{ sessionId, engineHash: a, tokenizerHash: a, templateHash: a, promptHash: a }'

describe('sample-literals', () => {
  test.each([
    ['sampleReceipt', receipt],
    ['sampleEndpoint', '{ provider, sealKey, ...known, issuedAtSeconds, expiresAtSeconds: 2n }'],
    ['sampleOffer', '{ provider, modelVersion, prices, ...terms, verification, nonce: 1n }'],
    ['sampleManifest', "{ name: 'a', architecture: 'b', contextLength: 8, artifacts: [] }"],
    ['sampleAuthorization', '{ client, signer: client, offerHash, cap: 1n, ...times }'],
  ])('a literal is refused by the name of its builder, %s', (builder, literal) => {
    const folder = 'packages/protocol/src/testing'
    const message = `A signed object is written out: build it by ${builder} of ${folder}.`
    expect(check(`\nconst made = ${literal}`)).toEqual([
      { path: 'packages/a/src/a.test.ts', line: 2, message },
    ])
  })

  test.each([
    'packages/a/src/world.fixture.ts',
    'packages/a/src/testing/card.ts',
    'packages/a/src/conformance/world.ts',
    'bench/src/court/market.ts',
    'simulation/src/trials/trial.ts',
    'examples/src/serving.ts',
  ])('a literal in %s is refused', (path) => {
    expect(check(`const made = ${receipt}`, path)).toHaveLength(1)
  })

  test.each([
    `sampleReceipt(${receipt})`,
    '{ promptHash, outputHash, seed }',
    '{ validator, provider, sealKey, issuedAtSeconds }',
    '{ client, signer, offerHash, openBySeconds }',
    '{ provider, prices, nonce }',
  ])('%s is allowed', (code) => {
    expect(check(`const made = ${code}`)).toEqual([])
  })

  test.each([
    'packages/a/src/answers/answer.ts',
    'packages/protocol/src/testing/receipt.ts',
    'vectors/digests.ts',
    'contracts/solana/test/market.ts',
  ])('a literal in %s is allowed', (path) => {
    expect(check(`const made = ${receipt}`, path)).toEqual([])
  })
})
