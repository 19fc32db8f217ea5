// Goal: a provider reads a public question from the chain or from a file, and refuses a file that
// is too large, is missing, or belongs to another question.
// Method: constructed inputs, and files in a storage in memory.

import { Hex, Inference, PublicPrompt, Seed } from '@ostrom/protocol'
import { createStorageMemory } from '@ostrom/storage/memory'
import { describe, expect, test } from 'vitest'
import { readOnchainQuestion } from './onchain-question.ts'

const { signal } = new AbortController()
const utf8 = (text: string) => new TextEncoder().encode(text)
const json = (value: unknown) => utf8(JSON.stringify(value))
const requestId = Hex.zeroHash

function read(input: Uint8Array | undefined, storage = createStorageMemory()) {
  const market = { requestInput: async () => input && Hex.from(input) }
  return readOnchainQuestion({ market, storage }, requestId, signal)
}
const chat = (more = {}) => json({ messages: [{ role: 'user', content: 'Hello.' }], ...more })

describe('a question is refused', () => {
  test.each<[string, Uint8Array | undefined]>([
    ['that the market has not', undefined],
    ['that is not UTF-8', new Uint8Array([0xff, 0xfe])],
    ['without a message', json({ messages: [] })],
  ])('%s', async (_what, input) => {
    await expect(read(input)).rejects.toMatchObject({ code: 'malformed' })
  })

  test('a question whose file refers to another file is refused', async () => {
    const storage = createStorageMemory()
    const { cid: end } = await storage.add([chat()])
    const { cid } = await storage.add([utf8(`ipfs://${end}`)])
    await expect(read(utf8(`ipfs://${cid}`), storage)).rejects.toMatchObject({ code: 'malformed' })
  })

  test('a question file that is too large is refused', async () => {
    const storage = createStorageMemory()
    const { cid } = await storage.add([new Uint8Array(PublicPrompt.BYTES_MAX + 1).fill(0x61)])
    await expect(read(utf8(`ipfs://${cid}`), storage)).rejects.toMatchObject({ code: 'malformed' })
  })

  test('a question in a file is refused if the provider has no storage', async () => {
    const { cid } = await createStorageMemory().add([chat()])
    const market = { requestInput: async () => Hex.from(utf8(`ipfs://${cid}`)) }
    const reading = readOnchainQuestion({ market }, requestId, signal)
    await expect(reading).rejects.toMatchObject({ code: 'malformed' })
  })

  test('whose picture is a folder, or is nowhere', async () => {
    const storage = createStorageMemory()
    const { cid } = await storage.add([utf8('a')])
    const folder = await storage.addFolder([{ path: 'a', cid }])
    const withImage = (image: string) =>
      json({ messages: [{ role: 'user', content: 'See.', images: [image] }] })
    await expect(read(withImage(folder.cid), storage)).rejects.toMatchObject({ code: 'malformed' })
    const gone = read(withImage(cid), createStorageMemory())
    await expect(gone).rejects.toMatchObject({ code: 'source-unreachable' })
  })
})

describe('a question is read', () => {
  test('from the chain, with its sampling and the same seed each time', async () => {
    const question = await read(chat({ temperature: 0.5, topP: 0.9, maxTokens: 7, seed: 3 }))
    expect(question).toMatchObject({
      prompt: { kind: 'messages', messages: [{ role: 'user', content: 'Hello.' }] },
      maxTokens: 7,
      seed: Seed.deriveFromUser(3n),
      sampler: { temperature: 0.5, topP: 0.9, topK: 0 },
    })
  })

  test('from a file, as if it stood on the chain', async () => {
    const storage = createStorageMemory()
    const { cid } = await storage.add([chat()])
    expect(await read(utf8(`ipfs://${cid}`), storage)).toEqual(await read(chat()))
  })

  test('a question is read with the images that it names, in their order', async () => {
    const storage = createStorageMemory()
    const files = [utf8('first'), utf8('second')]
    const images: string[] = []
    for (const file of files) images.push((await storage.add([file])).cid)
    const input = json({ messages: [{ role: 'user', content: 'See.', images }] })
    const { prompt } = await read(input, storage)
    expect(Inference.countImages(prompt)).toBe(2)
    expect(prompt).toMatchObject({ messages: [{ images: files }] })
  })

  test('for embeddings and for an image, each with one step and no sampling', async () => {
    expect((await read(json({ embed: ['a', 'b'] }))).prompt).toEqual({
      kind: 'embed-texts',
      inputs: ['a', 'b'],
    })
    const image = await read(json({ image: 'a cat', seed: 5 }))
    expect(image).toMatchObject({ prompt: { kind: 'image', text: 'a cat' }, maxTokens: 1 })
    expect(image.seed).toBe(Seed.deriveFromUser(5n))
  })
})
