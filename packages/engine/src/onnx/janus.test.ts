// Goal: a Janus-like model reads and generates images, with the ONNX graphs and names of real
// exports. Method: a tiny generated model with random weights. The quality of real models' answers
// is not tested.
// Requirements: R000-4

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { crc32, deflateSync } from 'node:zlib'
import { Hex, Inference, Seed } from '@ostrom/protocol'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { collect, engineConformance, generateOptions } from '../conformance/index.ts'
import { createEngineOnnx, type OnnxModel } from './index.ts'
import { janusFiles } from './janus.fixture.ts'

const path = mkdtempSync(join(tmpdir(), 'ostrom-janus-'))
for (const [name, content] of Object.entries(janusFiles())) {
  mkdirSync(dirname(join(path, name)), { recursive: true })
  writeFileSync(join(path, name), content)
}
afterAll(() => rmSync(path, { recursive: true }))
const artifact = { kind: 'folder', path, sha256: Hex.zeroHash } as const

/** Bias that prevents end tokens and image tokens, and so permits only the tokens of bytes. */
const logitBias = [256, 257, 258, 259, 260, 261].map((id) => ({ id, bias: -100 }))
const text = 'The quick brown fox jumps over the lazy dog.'

/** Returns a PNG file of 8 x 8 pixels in one shade of grey. */
function pngOf(grey: number): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8 + body.length)
    frame.writeUInt32BE(data.length, 0)
    body.copy(frame, 4)
    frame.writeUInt32BE(crc32(body), 4 + body.length)
    return frame
  }
  const header = Buffer.from([0, 0, 0, 8, 0, 0, 0, 8, 8, 2, 0, 0, 0])
  const row = [0, ...new Array<number>(24).fill(grey)]
  const rows = Buffer.from(Array.from({ length: 8 }, () => row).flat())
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  )
}
const [black, white] = [pngOf(0), pngOf(255)]

describe('any to any', () => {
  engineConformance('onnx, multi_modality', {
    create: () => createEngineOnnx({ threads: 1 }),
    artifact,
    prompt: { kind: 'text', text },
    logitBias,
    grammars: true,
    scores: true,
    embeds: false,
  })

  const engine = createEngineOnnx({ threads: 1 })
  let model: OnnxModel
  beforeAll(async () => {
    model = await engine.load({ artifact })
  })
  afterAll(() => engine.close())

  const ask = async (images: readonly Uint8Array[]) => {
    const options = images.length > 0 && { images }
    const messages = [{ role: 'user' as const, content: 'What is this?', ...options }]
    const base = generateOptions({ prompt: { kind: 'messages', messages }, maxTokens: 12 })
    const { ids, end } = await collect(model, { ...base, sampler: { ...base.sampler, logitBias } })
    return { ids, inputTokens: end.inputTokens }
  }

  test('a picture changes the answer, and so does another one', async () => {
    const [none, dark, bright, again] = [
      await ask([]),
      await ask([black]),
      await ask([white]),
      await ask([white]),
    ]
    expect(dark.ids).not.toEqual(none.ids)
    expect(bright.ids).not.toEqual(dark.ids)
    expect(again).toEqual(bright)
    // An image adds four tokens, and one more token at its start and at its end.
    expect(dark.inputTokens).toBe(none.inputTokens + 6)
    expect((await ask([black, white])).inputTokens).toBe(none.inputTokens + 12)
  })

  test('an invalid picture fails only its own question', async () => {
    await expect(ask([Uint8Array.of(1, 2, 3)])).rejects.toMatchObject({ code: 'engine-failed' })
    expect((await ask([])).ids.length).toBeGreaterThan(0)
  })

  const draw = (words: string, seed: bigint, more: Partial<Inference.ImagePrompt> = {}) =>
    model.generateImage!({
      prompt: { kind: 'image', text: words, ...more },
      seed: Seed.deriveFromUser(seed),
      signal: new AbortController().signal,
    })

  test('a picture is drawn: a file that follows words and seed', async () => {
    const [first, again, ...others] = await Promise.all([
      draw('a red dot', 1n),
      draw('a red dot', 1n),
      draw('a red dot', 2n),
      draw('the sea at night', 1n),
      draw('a blue dot', 3n),
    ])
    expect(Inference.detectImageFormat(first)).toBe('png')
    expect(again).toEqual(first)
    expect(others.some((other) => Buffer.compare(other, first) !== 0)).toBe(true)
  })

  test('a picture that the model cannot draw is refused, and an aborted request ends', async () => {
    await expect(draw('a strip', 1n, { size: { width: 100, height: 20 } })).rejects.toMatchObject({
      code: 'prompt-unsupported',
    })
    await expect(draw('word '.repeat(200), 1n)).rejects.toMatchObject({ code: 'context-too-long' })
    const aborted = model.generateImage!({
      prompt: { kind: 'image', text: 'a dot' },
      seed: Seed.deriveFromUser(1n),
      signal: AbortSignal.abort(new Error('enough')),
    })
    await expect(aborted).rejects.toThrow('enough')
  })
})
