// Goal: bytes that are no message are never accepted as one, and numbers of all sizes and hashes of
// a question are exact.
// Method: unknown fields, values out of bounds and random bytes are refused; random amounts and
// seeds are encoded and decoded. The messages of each kind are in wire-forms.test.ts.

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Cbor from './encoding/cbor.ts'
import * as Hex from './encoding/hex.ts'
import * as Inference from './inference/inference.ts'
import * as Seed from './randomness/seed.ts'
import * as Channel from './sessions/channel.ts'
import { sampleInferenceRequest, sampleSampler } from './testing/inference-request.ts'

const hash = Hex.sha256Hex(new Uint8Array([1]))

describe('channel messages', () => {
  test('a refusal names a time to wait within a day, or none', () => {
    const refusal = { kind: 'refused', code: 'a', retry: 'later', details: [] }
    for (const retryAfterSeconds of [0, -1, 0.5, Channel.RETRY_AFTER_SECONDS_MAX + 1]) {
      const bytes = Cbor.encode({ ...refusal, retryAfterSeconds })
      expect(() => Channel.decodeProvider(bytes)).toThrow(/\$\.retryAfterSeconds/)
    }
  })

  test('unknown fields are refused by name', () => {
    const bytes = Cbor.encode({ kind: 'finish', surprise: 1 })
    expect(() => Channel.decodeClient(bytes)).toThrow(/\$\.surprise: unknown field/)
  })

  test('random bytes are refused and never throw anything else', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => Channel.decodeClient(bytes)).toThrow(/Malformed/)
      }),
    )
  })
})

describe('wide amounts', () => {
  test('travel whole at every size', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), (cap) => {
        const message = { kind: 'topped-up' as const, cap }
        expect(Channel.decodeProvider(Channel.encode(message))).toEqual(message)
      }),
    )
  })
})

describe('seeds', () => {
  test('depend on every part', () => {
    const parts = { clientNonce: hash, serverSeed: hash, callId: 0n, segment: 0 }
    const seeds = [
      Seed.derive(parts),
      Seed.derive({ ...parts, callId: 1n }),
      Seed.derive({ ...parts, segment: 1 }),
      Seed.derive({ ...parts, clientNonce: Hex.zeroHash }),
      Seed.derive({ ...parts, serverSeed: Hex.zeroHash }),
      Seed.deriveFromUser(0n),
      Seed.deriveFromUser(-1n),
    ]
    expect(new Set(seeds).size).toBe(seeds.length)
  })

  // Finding: API-16
  test('seeds of users arrive with all their 64 bits', () => {
    const request = sampleInferenceRequest({
      modelVersion: hash,
      prompt: { kind: 'text', text: 'a' },
      sampler: sampleSampler({ temperature: 1 }),
      maxTokens: 1,
      clientNonce: hash,
      auditCommitment: hash,
    })
    const decode = (userSeed: bigint) =>
      Cbor.decode(Cbor.encode({ ...request, userSeed }), Inference.inferenceRequestSchema).userSeed
    const edge = 2n ** 63n
    const seeds = [0n, -1n, 2n ** 53n, 2n ** 53n + 1n, edge - 1n, edge - 2n, -edge, 1n - edge]
    expect(seeds.map(decode)).toEqual(seeds)
    expect(new Set(seeds.map(Seed.deriveFromUser)).size).toBe(seeds.length)
    for (const wide of [edge, -edge - 1n, 2n ** 64n]) {
      expect(() => decode(wide)).toThrow('signed integer of 64 bits')
    }
  })
})

describe('hashes of a question', () => {
  test('tell prompts, samplers and limits apart', () => {
    const ids: Inference.Prompt = { kind: 'ids', ids: [1, 2] }
    const text: Inference.Prompt = { kind: 'text', text: '1,2' }
    expect(Inference.promptHash(ids)).not.toBe(Inference.promptHash(text))
    const output = { ids: [1], text: 'a' }
    expect(Inference.outputHash(output)).toBe(Inference.outputHash({ ids: [1], text: 'b' }))
    expect(Inference.outputHash({ ids: [], text: 'a' })).not.toBe(Inference.outputHash(output))
  })
})
