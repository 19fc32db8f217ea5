import { openForTests } from '@ostrom/protocol/open-for-tests'
import { expect, test } from 'vitest'
import {
  type CreateGenerateOptions,
  collect,
  type EngineHarness,
  type LoadModel,
} from './harness.ts'

export function describeBackpressure(
  load: LoadModel,
  question: CreateGenerateOptions,
  harness: EngineHarness,
) {
  const model = openForTests(() => load({ sequencesMax: 1 }))

  test('aborting ends the answer with the reason and frees the sequence', async () => {
    const stop = new AbortController()
    const reason = new Error('enough')
    const reading = async () => {
      for await (const piece of model.generate(question({ signal: stop.signal }))) {
        if (piece.kind === 'tokens') stop.abort(reason)
      }
    }
    await expect(reading()).rejects.toBe(reason)
    expect((await collect(model, question())).end.outputTokens).toBeGreaterThan(0)
  })

  test('returning from the loop frees the sequence', async () => {
    for await (const piece of model.generate(question())) if (piece.kind === 'tokens') break
    expect((await collect(model, question())).end.outputTokens).toBeGreaterThan(0)
  })

  test('one who waits can give up', async () => {
    const running = model.generate(question())[Symbol.asyncIterator]()
    await running.next()
    const stop = new AbortController()
    const waiting = collect(model, question({ signal: stop.signal }))
    stop.abort(new Error('gave up'))
    await expect(waiting).rejects.toThrow('gave up')
    await running.return?.()
  })

  test('answers above sequencesMax wait their turn', async () => {
    const pair = await load({ sequencesMax: 2 })
    const running = [0, 1].map(() => pair.generate(question())[Symbol.asyncIterator]())
    for (const answer of running) await answer.next()
    let begun = false
    const third = collect(pair, question()).then((answer) => {
      begun = true
      return answer
    })
    for (const answer of running) await answer.next()
    expect(begun).toBe(false)
    await running[0]?.return?.()
    expect((await third).end.outputTokens).toBeGreaterThan(0)
    await running[1]?.return?.()
    await pair.close()
  })

  const { sampledTokens, aheadMax = 0 } = harness
  if (!sampledTokens) return
  test('an answer that nobody pulls does not go on', async () => {
    const before = await sampledTokens(model)
    let pulled = 0
    for await (const piece of model.generate(question({ maxTokens: 24 }))) {
      if (piece.kind !== 'tokens') continue
      pulled += piece.ids.length
      // Each call is a round trip to the process that computes tokens, which gives that process
      // time to compute too many tokens.
      let sampled = 0
      for (let round = 0; round < 20; round++) sampled = (await sampledTokens(model)) - before
      expect(sampled).toBeLessThanOrEqual(pulled + aheadMax)
    }
    expect(pulled).toBe(24)
  })
}
