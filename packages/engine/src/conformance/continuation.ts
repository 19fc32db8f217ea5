import { Inference, Seed } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, test } from 'vitest'
import type { GenerateOptions } from '../engine.ts'
import { type CreateGenerateOptions, collect, type LoadModel } from './harness.ts'

/**
 * Tests of answers that another provider began, for engines whose prefill gives the same logits as
 * decoding.
 */
export function describeContinuation(load: LoadModel, question: CreateGenerateOptions) {
  const model = openForTests(load)

  /** Returns the same question, continued after the first `cut` ids of its answer. */
  const restOf = (options: GenerateOptions, ids: readonly number[], cut: number) => ({
    ...options,
    maxTokens: options.maxTokens - cut,
    prompt: {
      kind: 'ids' as const,
      ids: [...promptOf(options), ...ids.slice(0, cut)],
      answered: cut,
    },
  })

  const promptOf = ({ prompt }: GenerateOptions): readonly number[] => {
    if (prompt.kind !== 'ids') throw new Error('the prompt is token ids')
    return prompt.ids
  }

  const asked = async (options: Partial<GenerateOptions> = {}): Promise<GenerateOptions> => {
    const base = question({ maxTokens: 20, ...options })
    if (base.prompt.kind !== 'text') throw new Error('the prompt is a text')
    return { ...base, prompt: { kind: 'ids', ids: await model.tokenize(base.prompt.text) } }
  }

  test.each([1, 7, 19])(
    'an answer of which %d tokens have come goes on behind them',
    async (cut) => {
      const options = await asked()
      const whole = await collect(model, options)
      const rest = await collect(model, restOf(options, whole.ids, cut))
      expect([...whole.ids.slice(0, cut), ...rest.ids]).toEqual(whole.ids)
      expect(rest.end.finish).toBe(whole.end.finish)
      expect(rest.end.inputTokens).toBe(whole.end.inputTokens + cut)
    },
  )

  test('a stop text ends it where it ends the whole answer', async () => {
    const { text } = await collect(model, await asked())
    const options = await asked({ stop: [text.slice(10, 13)] })
    const whole = await collect(model, options)
    const rest = await collect(model, restOf(options, whole.ids, 4))
    expect([...whole.ids.slice(0, 4), ...rest.ids]).toEqual(whole.ids)
    expect(rest.end).toMatchObject({ finish: 'stop', stop: text.slice(10, 13) })
  })

  test('a grammar holds over both parts, wherever it breaks', async () => {
    const grammar = Inference.jsonGrammar('{"type":"object","properties":{"a":{"type":"integer"}}}')
    const base = await asked({ maxTokens: 60, seed: Seed.deriveFromUser(3n) })
    const options = { ...base, sampler: { ...base.sampler, grammar } }
    const whole = await collect(model, options)
    expect(() => JSON.parse(whole.text)).not.toThrow()
    for (let cut = 1; cut <= whole.ids.length; cut++) {
      const rest = await collect(model, restOf(options, whole.ids, cut))
      expect([...whole.ids.slice(0, cut), ...rest.ids], `${cut} tokens had come`).toEqual(whole.ids)
      expect(rest.end.finish).toBe('stop')
    }
  })
}
