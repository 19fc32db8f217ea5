// Goal: public inputs equal those that a contract computes, and each of their parts changes them.
// Method: golden vectors; a handwritten ABI encoding; one changed part at a time; limits.

import { readFileSync } from 'node:fs'
import { Hex, Keccak } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import * as BagClassifier from './bag-classifier.ts'
import * as PublicInputs from './public-inputs.ts'
import { modelOf } from './testing.fixture.ts'
import * as WordFeatures from './word-features.ts'

const vectors = JSON.parse(
  readFileSync(new URL('../../../vectors/integer-model.json', import.meta.url), 'utf8'),
)
const fill = (byte: number, count: number) => Hex.from(new Uint8Array(count).fill(byte))
const context = {
  chainId: 31_337n,
  requests: fill(0x9a, 20),
  requestId: fill(0x17, 32),
  payee: fill(0xc4, 20),
}

test('classifications, commitments and contexts are those of the golden vectors', () => {
  const model = modelOf(1)
  expect(BagClassifier.idOf(model)).toBe(vectors.modelId)
  for (const { prompt, buckets, best, logits, output } of vectors.classifications) {
    const bytes = Hex.toBytes(prompt)
    expect(WordFeatures.bucketsOf(bytes)).toEqual(buckets)
    expect(BagClassifier.classify(model, bytes)).toEqual({ best, logits })
    expect(PublicInputs.packOutput({ best, logits })).toBe(output)
  }
  for (const { prompt, salt, commitment } of vectors.commitments) {
    const parts = { prompt: Hex.toBytes(prompt), salt: Hex.toBytes(salt) }
    expect(PublicInputs.commitPrompt(parts)).toBe(commitment)
  }
  expect(PublicInputs.contextOf(context)).toBe(vectors.contexts[0].context)
})

describe('contextOf', () => {
  test('the context is the hash of the ABI encoding without its last byte', () => {
    const pad = '00'.repeat(12)
    const text = `${'00'.repeat(30)}7a69${pad}${'9a'.repeat(20)}${'17'.repeat(32)}${pad}${'c4'.repeat(20)}`
    const hash = Hex.from(Keccak.keccak256(Hex.toBytes(`0x${text}`)))
    expect(PublicInputs.contextOf(context)).toBe(`0x00${hash.slice(2, 64)}`)
  })

  test('binds chain, contract, request and payee', () => {
    const others = [
      { ...context, chainId: 1n },
      { ...context, requests: fill(1, 20) },
      { ...context, requestId: fill(1, 32) },
      { ...context, payee: fill(1, 20) },
    ]
    expect(new Set([context, ...others].map(PublicInputs.contextOf)).size).toBe(5)
  })

  test('refuses an account that is no address', () => {
    const payee = fill(1, 32)
    expect(() => PublicInputs.contextOf({ ...context, payee })).toThrowErrorMatchingInlineSnapshot(`
      [PublicInputInvalidError: A public input of a proof is invalid.
      - Field: payee. Reason: not 20 bytes in hex.
      - See docs/spec/proofs.md, section 2.
      Docs: docs/reference/errors/integer-model.md#public-input-invalid]
    `)
  })
})

test('a commitment binds length, padding and salt, and is below 2^248', () => {
  const salt = new Uint8Array(32)
  const of = (...prompt: number[]) =>
    PublicInputs.commitPrompt({ prompt: Uint8Array.from(prompt), salt })
  const all = [of(), of(0), of(97), of(97, 0), of(0, 97)]
  expect(new Set(all).size).toBe(5)
  expect(all.every((one) => one.startsWith('0x00'))).toBe(true)
  expect(() => PublicInputs.commitPrompt({ prompt: salt, salt: new Uint8Array(31) })).toThrow(
    /31 b/,
  )
})

test('an output has its class in the lowest byte and refuses what does not fit', () => {
  const packed = BigInt(PublicInputs.packOutput({ best: 1, logits: [-5, 2_147_483_647] }))
  expect(packed & 255n).toBe(1n)
  expect(((packed >> 8n) & 0xffffffffn) - 2n ** 31n).toBe(-5n)
  expect((packed >> 40n) - 2n ** 31n).toBe(2_147_483_647n)
  for (const bad of [
    { best: 2, logits: [0, 0] },
    { best: 0, logits: [2_147_483_648] },
    { best: 0, logits: [0.5] },
    { best: 0, logits: new Array(8).fill(0) },
  ])
    expect(() => PublicInputs.packOutput(bad)).toThrow(/A public input of a proof is invalid/)
})
