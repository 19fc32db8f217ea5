// Goal: only the addressed provider reads a question and only its client reads the answer; each
// change, move, repetition or cut in transit is detected.
// Method: round trips, all kinds of damage by property, and known answers that fix the wire format.
// Requirements: R001-4, R004-4

import { Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import known from './__fixtures__/question.json' with { type: 'json' }
import type { SealedFrame } from './answer.ts'
import {
  createReplayCache,
  generateSealKey,
  openRequest,
  prepareSeal,
  type SealInfo,
  sealRequest,
} from './index.ts'

const key = generateSealKey()
const sessionId = `0x${'5e'.repeat(32)}` as const
const info: SealInfo = { sessionId, callId: 7n }
const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const read = (value: Uint8Array): string => new TextDecoder().decode(value)
const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'))
const hex = (value: Uint8Array) => Buffer.from(value).toString('hex')

const seal = (plaintext = text('question')) =>
  sealRequest({ sealKey: key.publicKey, info, plaintext })
const open = (
  sealed: { enc: Uint8Array; ciphertext: Uint8Array },
  change: Partial<openRequest.Options> = {},
) =>
  openRequest({
    secretKey: key.secretKey,
    enc: sealed.enc,
    ciphertext: sealed.ciphertext,
    info,
    replayCache: createReplayCache(),
    nowSeconds: 0n,
    ...change,
  })

const flipped = (original: Uint8Array, bit: number): Uint8Array => {
  const copy = original.slice()
  copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7))
  return copy
}

/** Any bit of `length` bytes. */
const bitOf = (length: number) => fc.integer({ min: 0, max: length * 8 - 1 })

async function answered(...pieces: string[]) {
  const question = await seal()
  const { responseSealer } = await open(question)
  const frames = pieces.map((piece, i) =>
    responseSealer.seal(text(piece), { final: i === pieces.length - 1 }),
  )
  return {
    opener: question.responseOpener,
    frames: frames as [SealedFrame, ...SealedFrame[]],
    sealer: responseSealer,
  }
}

describe('question', () => {
  test('opens for its provider alone', async () => {
    const sealed = await seal(text('What is the capital of France?'))
    expect(hex(sealed.ciphertext)).not.toContain(hex(text('capital')))
    expect(read((await open(sealed)).plaintext)).toBe('What is the capital of France?')
    const other = generateSealKey().secretKey
    await expect(open(sealed, { secretKey: other })).rejects.toMatchObject({
      code: 'unseal-failed',
    })
  })

  test('sealed by what was prepared ahead, each has a key of its own', async () => {
    prepareSeal(key.publicKey)
    prepareSeal(key.publicKey)
    const sealed = await Promise.all([seal(text('one')), seal(text('two')), seal(text('three'))])
    expect(new Set(sealed.map(({ enc }) => hex(enc))).size).toBe(3)
    const opened = await Promise.all(sealed.map((one) => open(one)))
    expect(opened.map(({ plaintext }) => read(plaintext))).toEqual(['one', 'two', 'three'])
    const other = generateSealKey()
    prepareSeal(key.publicKey)
    const toOther = await sealRequest({ sealKey: other.publicKey, info, plaintext: text('four') })
    const { plaintext } = await open(toOther, { secretKey: other.secretKey })
    expect(read(plaintext)).toBe('four')
    expect(() => prepareSeal(`0x${'00'.repeat(32)}`)).toThrow('not an X25519 public key')
  })

  test('opens in no other session and for no other question', async () => {
    const sealed = await seal()
    const others: SealInfo[] = [
      { sessionId, callId: 8n },
      { sessionId: `0x${'5f'.repeat(32)}`, callId: 7n },
    ]
    for (const other of others) {
      await expect(open(sealed, { info: other })).rejects.toMatchObject({ code: 'unseal-failed' })
    }
  })

  test('any flipped bit is refused', async () => {
    const sealed = await seal()
    const refused = { code: 'unseal-failed' }
    await fc.assert(
      fc.asyncProperty(bitOf(sealed.ciphertext.length), bitOf(32), async (bit, encBit) => {
        const ciphertext = flipped(sealed.ciphertext, bit)
        await expect(open({ ...sealed, ciphertext })).rejects.toMatchObject(refused)
        const enc = flipped(sealed.enc, encBit)
        await expect(open({ ...sealed, enc })).rejects.toMatchObject(refused)
      }),
      { numRuns: 150 },
    )
  })

  test('opens once', async () => {
    const sealed = await seal()
    const replayCache = createReplayCache()
    await open(sealed, { replayCache })
    await expect(open(sealed, { replayCache })).rejects.toMatchObject({
      code: 'request-replayed',
    })
  })

  test('a question that does not open is not remembered', async () => {
    const sealed = await seal()
    const replayCache = createReplayCache()
    const ciphertext = flipped(sealed.ciphertext, 3)
    await expect(open({ ...sealed, ciphertext }, { replayCache })).rejects.toThrow()
    expect(replayCache.size).toBe(0)
    await open(sealed, { replayCache })
  })

  test('a bad key is refused, and the error says nothing of the question', async () => {
    const plaintext = text('very private')
    for (const sealKey of ['0x00', `0x${'00'.repeat(32)}`] as const) {
      const error = await sealRequest({ sealKey, info, plaintext }).catch((cause: unknown) => cause)
      expect(error).toMatchObject({ code: 'malformed' })
      expect(String(error)).not.toContain('private')
    }
  })
})

describe('answer', () => {
  test('frames arrive as they were sealed, and the final one ends it', async () => {
    const { opener, frames } = await answered('Par', 'is', '')
    expect(frames.map((frame) => read(opener.open(frame)))).toEqual(['Par', 'is', ''])
    expect(frames.map(({ sequence, final }) => [sequence, final])).toEqual([
      [0, false],
      [1, false],
      [2, true],
    ])
    expect(opener.ended).toBe(true)
    opener.assertEnded()
  })

  test('any flipped bit of any frame is refused', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(2), fc.nat(), async (which, seed) => {
        const { opener, frames } = await answered('one', 'two', 'x'.repeat(1_500))
        for (const frame of frames.slice(0, which)) opener.open(frame)
        const frame = frames[which] as SealedFrame
        const sealed = flipped(frame.sealed, seed % (frame.sealed.length * 8))
        expect(() => opener.open({ ...frame, sealed })).toThrow(/cannot be opened/)
        expect(() => opener.open(frame)).toThrow(/earlier frame was corrupt/)
      }),
      { numRuns: 60 },
    )
  })

  test('a frame out of order is refused', async () => {
    const faults = ['repeated', 'skipped', 'renumbered', 'shortened', 'unfinal', 'final'] as const
    for (const position of faults) {
      const { opener, frames } = await answered('one', 'two', 'three')
      const [one, two, three] = frames as [SealedFrame, SealedFrame, SealedFrame]
      const wrong = {
        repeated: one,
        skipped: three,
        renumbered: { ...three, sequence: 1 },
        shortened: { ...two, sealed: two.sealed.subarray(0, -1) },
        unfinal: { ...two, final: true },
        final: { ...one, sequence: 1 },
      }[position]
      opener.open(one)
      expect(() => opener.open(wrong), position).toThrow(/cannot be opened/)
    }
  })

  test('a frame of another answer, or sent back by the client, is refused', async () => {
    const first = await answered('mine', 'end')
    const second = await answered('other', 'end')
    expect(() => first.opener.open(second.frames[0])).toThrow(/another answer/)
    const question = await seal(text('mine'))
    const reflected = { sequence: 0, final: false, sealed: question.ciphertext }
    expect(() => question.responseOpener.open(reflected)).toThrow(/cannot be opened/)
  })

  test('a cut before the final frame is noticed', async () => {
    const { opener, frames } = await answered('one', 'two', 'three')
    opener.open(frames[0])
    expect(() => opener.assertEnded()).toThrowErrorMatchingInlineSnapshot(`
      [AnswerTruncatedError: An answer ended before its final frame.
      - Frames received: 1.
      - Treat the answer as incomplete, and continue with another provider.
      Docs: docs/reference/errors/network.md#answer-truncated]
    `)
  })

  test('nothing follows the final frame', async () => {
    const { opener, frames, sealer } = await answered('only')
    opener.open(frames[0])
    expect(() => opener.open({ ...frames[0], sequence: 1 })).toThrow(/after the final frame/)
    expect(() => sealer.seal(text('more'))).toThrow(/nothing is sealed after the final frame/)
  })

  test('two answers to one question share no key', async () => {
    const sealed = await seal()
    const frames = [await open(sealed), await open(sealed)].map(({ responseSealer }) =>
      hex(responseSealer.seal(text('same'), { final: true }).sealed.subarray(32)),
    )
    expect(frames[0]).not.toBe(frames[1])
  })
})

describe('replay cache', () => {
  const enc = (fill: number) => new Uint8Array(32).fill(fill)

  test('forgets after its time, and not before', () => {
    const cache = createReplayCache({ seconds: 10n })
    cache.insert(enc(1), 100n)
    expect(() => cache.insert(enc(1), 109n)).toThrow(/used before/)
    cache.insert(enc(1), 110n)
    expect(cache.size).toBe(1)
  })

  test('refuses rather than forget what could still be repeated', () => {
    const cache = createReplayCache({ keysMax: 2, seconds: 10n })
    cache.insert(enc(1), 0n)
    cache.insert(enc(2), 5n)
    expect(() => cache.insert(enc(3), 9n)).toThrow(/cannot accept more questions/)
    cache.insert(enc(3), 10n)
    expect(() => cache.insert(enc(2), 10n)).toThrow(/used before/)
  })
})

describe('known answers', () => {
  let opened: openRequest.UnsealedRequest
  beforeAll(async () => {
    const { secretKey, enc, ciphertext } = known
    opened = await openRequest({
      secretKey: `0x${secretKey}`,
      enc: bytes(enc),
      ciphertext: bytes(ciphertext),
      info: { sessionId: `0x${known.sessionId}`, callId: BigInt(known.requestId) },
      replayCache: createReplayCache(),
      nowSeconds: 0n,
      random: () => bytes(known.responseNonce),
    })
  })

  test('a recorded question still opens', () => {
    expect(read(opened.plaintext)).toBe(known.plaintext)
  })

  test('its answer is still sealed to the same bytes', () => {
    const frames = known.pieces.map((piece, i) =>
      opened.responseSealer.seal(text(piece), { final: i === known.pieces.length - 1 }),
    )
    expect(frames.map(({ sealed }) => hex(sealed))).toEqual(known.frames)
  })

  test('a key pair is made from its secret alone', () => {
    const secret = bytes(known.secretKey)
    expect(generateSealKey(() => secret)).toEqual({
      secretKey: Hex.from(secret),
      publicKey: `0x${known.publicKey}`,
    })
  })
})
