// Goal: a provider opens a question sealed by a web page, and gets the same bytes as from a
// gateway.
// Method: seal with Web Crypto, open with Node's primitives, and the reverse for the answer; damage
// to each part.

import { beforeAll, describe, expect, test } from 'vitest'
import { createReplayCache, generateSealKey, openRequest } from '../index.ts'
import { prepareSeal, sealRequest } from './index.ts'

const key = generateSealKey()
const info = { sessionId: `0x${'5e'.repeat(32)}`, callId: 7n } as const
const text = (value: string): Uint8Array => new TextEncoder().encode(value)
const read = (value: Uint8Array): string => new TextDecoder().decode(value)

const seal = (sealKey = key.publicKey) =>
  sealRequest({ sealKey, info, plaintext: text('what only the provider reads') })

const open = (
  { enc, ciphertext }: Awaited<ReturnType<typeof seal>>,
  callId: bigint = info.callId,
) =>
  openRequest({
    secretKey: key.secretKey,
    info: { ...info, callId },
    enc,
    ciphertext,
    replayCache: createReplayCache(),
    nowSeconds: 0n,
  })

describe('a question that a page sealed', () => {
  let sealed: Awaited<ReturnType<typeof seal>>
  beforeAll(async () => {
    // Sessions call `prepareSeal` before each question. In the web app's build, the tested module
    // provides this function.
    prepareSeal(key.publicKey)
    sealed = await seal()
  })

  test('the provider opens the question of a page, and the page opens the answer', async () => {
    const { plaintext, responseSealer } = await open(sealed)
    expect(read(plaintext)).toBe('what only the provider reads')
    const long = 'a longer part '.repeat(200)
    const frames = [
      responseSealer.seal(text('one')),
      responseSealer.seal(text(long)),
      responseSealer.seal(text(''), { final: true }),
    ]
    expect(frames.map((frame) => read(sealed.responseOpener.open(frame)))).toEqual([
      'one',
      long,
      '',
    ])
    expect(sealed.responseOpener.ended).toBe(true)
  })

  test('does not open under another number, nor for another key', async () => {
    await expect(open(await seal(), 8n)).rejects.toMatchObject({ code: 'unseal-failed' })
    const other = await seal(generateSealKey().publicKey)
    await expect(open(other)).rejects.toMatchObject({ code: 'unseal-failed' })
  })

  test('refuses an answer of which a bit was changed', async () => {
    const fresh = await seal()
    const { responseSealer } = await open(fresh)
    const frame = responseSealer.seal(text('one'), { final: true })
    frame.sealed[frame.sealed.length - 1]! ^= 1
    expect(() => fresh.responseOpener.open(frame)).toThrow(/changed/)
  })

  test('a page does not seal a question to an invalid key', async () => {
    await expect(seal('0x1234')).rejects.toMatchObject({ code: 'malformed' })
  })
})
