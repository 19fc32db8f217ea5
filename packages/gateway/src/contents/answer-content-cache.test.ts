// Goal: the cache keeps contents of answers within its bounds, and returns them only to their
// caller.
// Method: answers of several callers, and the contents that remain in the cache.

import { type Hash, Hex, Inference, MalformedError } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createAnswerContentCache } from './answer-content-cache.ts'
import { CONTENTS_BYTES_MAX, CONTENTS_PER_CALLER_MAX } from './limits.ts'

const receipt = (number: number): Hash => `0x${number.toString(16).padStart(64, '0')}`
const prompt = { kind: 'ids', ids: [1, 2, 3] } as const
const output = { ids: [4, 5], text: '' }
const textOf = (length: number) => ({ ids: [], text: 'x'.repeat(length) })

test('contents are the bytes under the hashes of the receipt', async () => {
  const contents = createAnswerContentCache()
  contents.put(receipt(1), { callerId: 'a', prompt, output })
  const stored = contents.get(receipt(1), 'a')!
  const hash = async (bytes: Uint8Array) =>
    Hex.from(new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))))
  expect(await hash(stored.prompt)).toBe(Inference.promptHash(prompt))
  expect(await hash(stored.output)).toBe(Inference.outputHash(output))
  expect(Inference.decodePrompt(stored.prompt)).toEqual(prompt)
  expect(Inference.decodeOutput(stored.output)).toEqual(output)
})

test('kept contents keep no larger buffer in memory of which they were a part', () => {
  const contents = createAnswerContentCache()
  contents.put(receipt(1), { callerId: 'a', prompt, output })
  const stored = contents.get(receipt(1), 'a')!
  for (const bytes of [stored.prompt, stored.output]) {
    expect(bytes.buffer.byteLength).toBe(bytes.length)
  }
})

test('contents of every form of prompt are parsed again', () => {
  const logitFingerprint = new Uint8Array([1, 2])
  expect(Inference.decodeOutput(Inference.encodeOutput({ ...output, logitFingerprint }))).toEqual(
    output,
  )
  const words = { ids: [], text: 'Words.' }
  expect(Inference.decodeOutput(Inference.encodeOutput(words))).toEqual(words)
  expect(() => Inference.decodeOutput(new Uint8Array([0xf6]))).toThrow(MalformedError)
})

test('a caller cannot read the contents of another caller', () => {
  const contents = createAnswerContentCache()
  contents.put(receipt(1), { callerId: 'a', prompt, output })
  expect(contents.get(receipt(1), 'b')).toBeUndefined()
  expect(contents.get(receipt(2), 'a')).toBeUndefined()
})

test('the cache keeps the latest contents of a caller, and evicts none of others', () => {
  const contents = createAnswerContentCache()
  contents.put(receipt(0), { callerId: 'b', prompt, output })
  for (let at = 1; at <= CONTENTS_PER_CALLER_MAX + 1; at++) {
    contents.put(receipt(at), { callerId: 'a', prompt, output })
  }
  expect(contents.get(receipt(1), 'a')).toBeUndefined()
  expect(contents.get(receipt(2), 'a')).toBeDefined()
  expect(contents.get(receipt(0), 'b')).toBeDefined()
})

test('the cache has a total bound, and skips contents above the size limit', () => {
  const contents = createAnswerContentCache({ bytesMax: 1_000 })
  contents.put(receipt(0), { callerId: 'a', prompt, output: textOf(CONTENTS_BYTES_MAX) })
  expect(contents.get(receipt(0), 'a')).toBeUndefined()
  for (let at = 1; at <= 3; at++) {
    contents.put(receipt(at), { callerId: `asker ${at}`, prompt, output: textOf(400) })
  }
  const isStored = (at: number) => contents.get(receipt(at), `asker ${at}`) !== undefined
  expect([1, 2, 3].map(isStored)).toEqual([false, true, true])
})

test('embeddings and images are not cached', () => {
  const contents = createAnswerContentCache()
  const bytes = new Uint8Array(8)
  const embed = { kind: 'embed-texts', inputs: ['x'] } as const
  contents.put(receipt(1), { callerId: 'a', prompt: embed, output: { ...output, bytes } })
  contents.put(receipt(2), {
    callerId: 'a',
    prompt: { kind: 'image', text: 'x' },
    output: { ...output, bytes },
  })
  expect([1, 2].map((at) => contents.get(receipt(at), 'a'))).toEqual([undefined, undefined])
})
