import { type Hash, Seed } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LoadedModel } from '../engine.ts'
import { type CreateGenerateOptions, collect, type LoadModel } from './harness.ts'

export function describeStreamParts(load: LoadModel, question: CreateGenerateOptions) {
  let model: LoadedModel
  beforeAll(async () => {
    model = await load()
  })
  afterAll(() => model.close())

  test('pieces come in order: prefill, tokens, one end', async () => {
    const { parts } = await collect(model, question({ prefillTokens: 4 }))
    const kinds = parts.map((piece) => piece.kind).join(' ')
    expect(kinds).toMatch(/^(prefill )+(tokens )+end$/)
  })

  test('prefill grows to the whole prompt before any output', async () => {
    const { parts, end } = await collect(model, question({ prefillTokens: 4 }))
    const done = parts.flatMap((piece) => (piece.kind === 'prefill' ? [piece] : []))
    const tokens = done.map((piece) => piece.tokens)
    expect(tokens).toEqual([...tokens].sort((a, b) => a - b))
    if (model.info.counting !== 'ids') return
    expect(tokens.at(-1)).toBe(end.inputTokens)
    tokens.reduce((before, after) => {
      expect(after - before).toBeLessThanOrEqual(4)
      return after
    }, done[0]?.cached ?? 0)
  })

  test('the end counts what was given out', async () => {
    const { ids, end } = await collect(model, question())
    expect(end.inputTokens).toBeGreaterThan(0)
    expect(end.cachedInputTokens).toBeLessThanOrEqual(end.inputTokens)
    if (model.info.counting === 'ids') expect(end.outputTokens).toBe(ids.length)
    else expect(end.outputTokens).toBeGreaterThan(0)
  })

  test('log probabilities stand beside every id', async () => {
    if (model.info.counting !== 'ids') return
    const { parts } = await collect(model, question({ logprobs: 2 }))
    for (const piece of parts) {
      if (piece.kind !== 'tokens') continue
      expect(piece.logprobs?.map((entry) => entry.id)).toEqual(piece.ids)
      for (const { logprob, top } of piece.logprobs ?? []) {
        expect(logprob).toBeLessThanOrEqual(0)
        expect(top.length).toBeLessThanOrEqual(2)
      }
    }
  })

  test('the same seed and prompt give the same answer', async () => {
    const sampler = { ...question().sampler, temperature: model.info.seeded ? 1.5 : 0 }
    const drawn = (seed: Hash) => collect(model, { ...question({ seed }), sampler })
    const first = await drawn(Seed.deriveFromUser(7n))
    expect((await drawn(Seed.deriveFromUser(7n))).text).toBe(first.text)
  })
}

export function describeFinishReasons(load: LoadModel, question: CreateGenerateOptions) {
  let model: LoadedModel
  beforeAll(async () => {
    model = await load()
  })
  afterAll(() => model.close())

  test('the answer ends at maxTokens', async () => {
    const { end, ids } = await collect(model, question({ maxTokens: 5 }))
    expect(end.finish).toBe('length')
    expect(end.outputTokens).toBe(5)
    if (model.info.counting === 'ids') expect(ids).toHaveLength(5)
  })

  // Finding: RSN-7
  test('an answer ends exactly before its stop text', async () => {
    const whole = await collect(model, question())
    const stop = whole.text.slice(Math.floor(whole.text.length / 2)).slice(0, 3)
    const { text, end } = await collect(model, question({ stop: [stop] }))
    expect(text).toBe(whole.text.slice(0, whole.text.indexOf(stop)))
    expect(end.finish).toBe('stop')
    // Servers of the OpenAI API need not report which stop text ended the answer.
    if (model.info.counting === 'ids') expect(end.stop).toBe(stop)
    expect(whole.end.stop).toBeUndefined()
  })

  test('a prompt that does not fit is refused before any work', async () => {
    const options = question({ maxTokens: 513 })
    const first = model.generate(options)[Symbol.asyncIterator]().next()
    await expect(first).rejects.toMatchObject({ code: 'context-too-long' })
  })

  test('an id outside the vocabulary, or any id where only text is taken, is refused', async () => {
    const options = question({ prompt: { kind: 'ids', ids: [0xffff_ffff] } })
    const code = model.info.counting === 'ids' ? 'token-unknown' : 'prompt-unsupported'
    await expect(collect(model, options)).rejects.toMatchObject({ code })
  })

  test('a loaded model that was closed refuses', async () => {
    const other = await load()
    await other.close()
    await expect(collect(other, question())).rejects.toMatchObject({ code: 'engine-failed' })
  })
}
