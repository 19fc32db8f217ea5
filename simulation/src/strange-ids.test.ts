// Goal: the ids of a provider that breaks off, and leaves no receipt, do not change the rest of an
// answer: a stop text still ends it, and an end token in its middle is dropped. Method: the HTTP
// API and the real gateway in virtual time; a provider that ignores stop texts or sends an end
// token, and then fails, before an honest provider; comparison with the honest provider's answer.

import { EngineFailedError, type LoadedModel } from '@ostrom/engine'
import { describe, expect, test } from 'vitest'
import { cheaper, echo, promisedIn, surface } from './faults/breaking-providers.fixture.ts'
import { createSimulatedNetwork } from './network/simulated-network.ts'

const END_TOKEN = 256
const text = 'client#0 What a wonderful day to ask for more. What a wonderful day to ask.'
const start = text.indexOf('day')

type Leak = { readonly tokens: number; readonly more?: readonly number[]; readonly fails: boolean }

/** Ignores stop texts, sends some tokens and further ids, and then fails. */
const leaking =
  ({ tokens, more = [], fails }: Leak) =>
  (model: LoadedModel): LoadedModel => ({
    ...model,
    async *generate(options) {
      let left = tokens
      for await (const piece of model.generate({ ...options, stop: [] })) {
        if (fails && left === 0 && piece.kind !== 'prefill') break
        if (piece.kind === 'tokens') left -= piece.ids.length
        yield piece
      }
      if (!fails) return
      for (const id of more) yield { kind: 'tokens', ids: [id] }
      throw new EngineFailedError({ engine: 'echo', reason: 'as always' })
    },
  })

async function answerTo(leak: Leak | undefined, fields: object, hasHonest = true) {
  const world = await createSimulatedNetwork({ deliver: () => [10] })
  if (leak) {
    const faultInjection = { model: leaking(leak) }
    await world.startProvider('cheap', { echo, prices: cheaper, faultInjection, honest: false })
  }
  if (hasHonest) await world.startProvider('honest', { echo })
  const { http, ask } = await surface(world)
  const messages = [{ role: 'user', content: text }]
  const body = JSON.parse(await ask({}, { stream: false, messages, ...fields }))
  await world.time.pass(5 * 60_000)
  const [key] = await http.keys.list()
  expect(key).toMatchObject({ spentTotal: promisedIn(world), held: 0n })
  return { choices: body.choices, outputTokens: body.usage?.completion_tokens }
}

describe('a stop text that a provider ignores', () => {
  const cuts = ['d', 'da', 'day', 'day to'].map((sent) => [sent, start + sent.length] as const)
  test.each(cuts)('ends the answer, although "%s" was sent before a failure', async (_, tokens) => {
    const fields = { stop: ['day'] }
    const whole = await answerTo(undefined, fields)
    expect(whole.choices[0].message.content).toBe(text.slice(0, start))
    expect(await answerTo({ tokens, fails: true }, fields)).toEqual(whole)
  })

  test('ends the answer of a provider that never fails', async () => {
    const fields = { stop: ['day'], logprobs: true }
    const whole = await answerTo(undefined, fields)
    const leak = { tokens: 0, fails: false }
    expect(await answerTo(leak, fields, false)).toEqual(whole)
  })

  test('a stop text that spans a part and its continuation is found', async () => {
    const fields = { stop: ['to ask for', 'nothing'], n: 2 }
    const tokens = text.indexOf('to ask') + 4
    const whole = await answerTo(undefined, fields)
    expect(await answerTo({ tokens, fails: true }, fields)).toEqual(whole)
  })
})

test.each([0, 20])(
  'RES4-4: an end token after %i tokens is dropped, and the answer continues',
  async (tokens) => {
    const whole = await answerTo(undefined, {})
    const leak = { tokens, more: [END_TOKEN, 'x'.charCodeAt(0)], fails: true }
    expect(await answerTo(leak, {})).toEqual(whole)
  },
)
