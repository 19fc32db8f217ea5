// Goal: an image is reported before it is generated and is a file that can be sent; a model without
// vision refuses a prompt with images; an invalid image file is the engine's fault, not the
// client's.
// Method: the echo engine with a test generator, and files with the signature of PNG.

import { Inference } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { IMAGE_PIXELS_MAX } from '../limits.ts'
import { serveEcho } from '../testing/served-model.fixture.ts'
import { checkImages, imageParts, isImageDiscarded } from './generate-image.ts'

const { signal } = new AbortController()
const seed = `0x${'01'.repeat(32)}` as const
const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0])
const large = new Uint8Array(Inference.IMAGE_BYTES_MAX + 1)
large.set(png)

const prompt = { kind: 'image', text: 'a cat' } as const
async function draw(file: Uint8Array, imagePrompt: Inference.ImagePrompt = prompt, task = 'image') {
  let drawn = 0
  const generateImage = async () => {
    drawn += 1
    return file
  }
  const served = await serveEcho(task, { generateImage })
  const question = { prompt: imagePrompt }
  const parts = imageParts({ served, question, signal }, { prompt: imagePrompt, seed })
  return { parts, drawn: () => drawn }
}

describe('no image is drawn', () => {
  test('a model of another task, or an engine without images, refuses the prompt', async () => {
    const chat = await draw(png, prompt, 'chat')
    await expect(chat.parts.next()).rejects.toMatchObject({ code: 'prompt-unsupported' })
    const served = await serveEcho('image')
    const parts = imageParts({ served, question: { prompt }, signal }, { prompt, seed })
    await expect(parts.next()).rejects.toMatchObject({ code: 'prompt-unsupported' })
  })

  test('an image of more pixels than can be sent is refused before it is generated', async () => {
    const size = { width: IMAGE_PIXELS_MAX + 1, height: 1 }
    const { parts, drawn } = await draw(png, { ...prompt, size })
    await expect(parts.next()).rejects.toMatchObject({ code: 'answer-size-unsupported' })
    expect(drawn()).toBe(0)
  })
})

test('an image is told before it is drawn', async () => {
  const { parts, drawn } = await draw(png)
  expect(await parts.next()).toMatchObject({ value: { kind: 'prefill' } })
  expect(drawn()).toBe(0)
  const rest = await Array.fromAsync(parts)
  expect(rest).toEqual([
    { kind: 'image', bytes: png },
    { kind: 'end', finish: 'stop' },
  ])
})

test('no image, or one too large without a size asked for, is the engine’s fault', async () => {
  const failed = { code: 'engine-failed' }
  const size = { width: 8, height: 8 }
  const none = new Uint8Array([1, 2, 3])
  for (const imagePrompt of [prompt, { ...prompt, size }]) {
    await expect(Array.fromAsync((await draw(none, imagePrompt)).parts)).rejects.toMatchObject(
      failed,
    )
  }
  await expect(Array.fromAsync((await draw(large)).parts)).rejects.toMatchObject(failed)
  const parts = await draw(large, { ...prompt, size })
  await expect(Array.fromAsync(parts.parts)).rejects.toMatchObject({
    code: 'answer-size-unsupported',
    hasComputed: true,
  })
})

describe('images of a prompt', () => {
  async function check(images: readonly Uint8Array[], task = 'any-to-any') {
    const messages = [{ role: 'user' as const, content: 'See.', images }]
    const served = await serveEcho(task)
    checkImages({ served, question: { prompt: { kind: 'messages', messages } }, signal })
  }
  const unsupported = { code: 'prompt-unsupported' }

  test('a model without vision refuses only prompts with images', async () => {
    await expect(check([png], 'chat')).rejects.toMatchObject(unsupported)
    await check([], 'chat')
  })

  test('images of a prompt are refused if too many, too large, or no image files', async () => {
    const many = Array.from({ length: Inference.IMAGES_MAX + 1 }, () => png)
    for (const images of [many, [large], [png, new Uint8Array([1])]]) {
      await expect(check(images)).rejects.toMatchObject(unsupported)
    }
    await check(many.slice(1))
  })
})

test('an image is discarded where it was begun and nothing came of it', () => {
  const begun = { inputTokens: 4n }
  expect(isImageDiscarded({ prompt }, begun, {})).toBe(true)
  expect(isImageDiscarded({ prompt }, { inputTokens: 0n }, {})).toBe(false)
  expect(isImageDiscarded({ prompt }, begun, { bytes: png })).toBe(false)
  const text = { kind: 'text', text: 'Hello.' } as const
  expect(isImageDiscarded({ prompt: text }, begun, {})).toBe(false)
})
