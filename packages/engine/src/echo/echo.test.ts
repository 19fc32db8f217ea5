// Goal: the echo engine passes the tests of all engines, and produces faults on request. Method:
// the conformance suite, then an example of each option, with a clock that never waits.

import { type Clock, Hex } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { collect, engineConformance, generateOptions } from '../conformance/index.ts'
import type { EngineStreamPart } from '../engine.ts'
import { createEngineEcho } from './index.ts'

/** Creates a clock whose waits end at once. */
function createQuickClock() {
  let now = 0
  const clock: Clock = {
    nowMs: () => now,
    sleep: async (delayMs) => {
      now += delayMs
    },
  }
  return clock
}

const artifact = { kind: 'file', path: 'unused', sha256: Hex.zeroHash } as const
const text = 'What a wonderful day to ask a question.'

engineConformance('echo', {
  create: () => createEngineEcho({ clock: createQuickClock() }),
  artifact,
  prompt: { kind: 'text', text },
  grammars: true,
  continues: true,
  scores: true,
  embeds: true,
})

const load = (options: Partial<createEngineEcho.Options> = {}) =>
  createEngineEcho({ clock: createQuickClock(), ...options }).load({ artifact })

describe('echo', () => {
  test('answers a chat with the last message of it', async () => {
    const model = await load()
    const messages = [
      { role: 'system', content: 'Be kind.' },
      { role: 'user', content: 'First line\nsecond line' },
    ] as const
    const options = generateOptions({ prompt: { kind: 'messages', messages }, maxTokens: 100 })
    const { text, end } = await collect(model, options)
    expect(text).toBe('First line\nsecond line')
    expect(end).toMatchObject({ finish: 'stop', outputTokens: 22 })
  })

  test('answers nothing to nothing', async () => {
    const { end } = await collect(await load(), generateOptions({}))
    expect(end).toMatchObject({ finish: 'stop', inputTokens: 0, outputTokens: 0 })
  })

  test('repeats the question to the length asked for', async () => {
    const options = generateOptions({ prompt: { kind: 'text', text: 'ab' }, maxTokens: 100 })
    expect((await collect(await load({ answerTokens: 5 }), options)).text).toBe('ababa')
  })

  test('keeps the rates asked for', async () => {
    const clock = createQuickClock()
    const model = await load({ clock, tokensPerSecond: 10, prefillTokensPerSecond: 100 })
    await collect(model, generateOptions({ prompt: { kind: 'text', text }, maxTokens: 20 }))
    expect(clock.nowMs()).toBeCloseTo((text.length * 1000) / 100 + (20 * 1000) / 10)
  })

  test('counts the first tokens of a prompt as cached when asked to', async () => {
    const options = generateOptions({ prompt: { kind: 'text', text }, prefillTokens: 30 })
    const { parts, end } = await collect(await load({ cachedTokens: 5 }), options)
    expect(parts.slice(0, 2)).toEqual([
      { kind: 'prefill', tokens: 35, cached: 5 },
      { kind: 'prefill', tokens: text.length, cached: 5 },
    ])
    expect(end.cachedInputTokens).toBe(5)
  })

  test('fails after the configured number of tokens', async () => {
    const model = await load({ failAfterTokens: 2 })
    const pieces: EngineStreamPart[] = []
    const reading = async () => {
      const options = generateOptions({ prompt: { kind: 'text', text } })
      for await (const piece of model.generate(options)) pieces.push(piece)
    }
    await expect(reading()).rejects.toMatchObject({ code: 'engine-failed', retry: 'elsewhere' })
    expect(pieces.filter((piece) => piece.kind === 'tokens')).toHaveLength(2)
  })

  test('stalls where asked to, until it is aborted', async () => {
    const model = await load({ stallAfterTokens: 1 })
    const stop = new AbortController()
    const options = generateOptions({ prompt: { kind: 'text', text }, signal: stop.signal })
    const answer = model.generate(options)[Symbol.asyncIterator]()
    await answer.next()
    await answer.next()
    const third = answer.next()
    stop.abort(new Error('too slow'))
    await expect(third).rejects.toThrow('too slow')
  })
})
