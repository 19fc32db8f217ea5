// Goal: client and provider trade answers for money, and neither can lose more than a checkpoint.
// Method: the real roles on in-memory ports, an echo engine, and the chain's own audit at each end.

import { randomBytes } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Answer, AnswerEvent, Question } from '@ostrom/gateway'
import type { Clock } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { createWorld } from './world.ts'

const clock: Clock = {
  nowMs: () => Date.now(),
  sleep: (delayMs, signal) =>
    wait(delayMs, undefined, { ...(signal && { signal }), ref: false }).catch(() => {}),
}
const random = (size: number) => new Uint8Array(randomBytes(size))

const question = (text: string, more: Partial<Question> = {}): Question => ({
  model: 'echo',
  prompt: { kind: 'messages', messages: [{ role: 'user', content: text }] },
  sampler: {
    temperature: 0,
    topP: 1,
    topK: 0,
    frequencyPenalty: 0,
    presencePenalty: 0,
    logitBias: [],
  },
  stop: [],
  logprobs: 0,
  settlement: 'session',
  preferences: {},
  costMax: undefined,
  ...more,
})

async function read(answer: Answer) {
  let text = ''
  let end: Extract<AnswerEvent, { kind: 'end' }> | undefined
  for await (const event of answer.events) {
    if (event.kind === 'text') text += event.text
    else end = event
  }
  return { text, end: end! }
}

const never = new AbortController().signal

describe('a session', () => {
  test('carries many answers in two transactions', async () => {
    const world = await createWorld({ clock, random })
    const provider = await world.startProvider('provider')
    const { gateway } = await world.startGateway('gateway')
    const before = world.chain.head.block
    let cost = 0n
    for (let i = 0; i < 20; i++) {
      const { text, end } = await read(await gateway.answerer.answer(question(`Hi ${i}`), never))
      expect(text).toBe(`Hi ${i}`)
      cost += end.cost
    }
    await gateway.closeSessions()
    expect(world.chain.head.block - before).toBe(2n)
    const earned = await provider.ledger.balance(provider.ledger.account, world.chain.nativeAsset)
    expect(earned.available).toBe(cost - cost / 10n)
    world.chain.audit()
    await gateway.stop()
    await provider.role.stop()
  })

  test('answers many questions at once', async () => {
    const world = await createWorld({ clock, random })
    const provider = await world.startProvider('provider', { echo: { sequencesMax: 64 } })
    const { gateway } = await world.startGateway('gateway')
    const texts = Array.from({ length: 50 }, (_, i) => `${i} `.repeat(40 + i).trim())
    const answers = await Promise.all(
      texts.map(async (text) => read(await gateway.answerer.answer(question(text), never))),
    )
    expect(answers.map(({ text }) => text)).toEqual(texts)
    await gateway.closeSessions()
    const earned = await provider.ledger.balance(provider.ledger.account, world.chain.nativeAsset)
    const cost = answers.reduce((sum, { end }) => sum + end.cost, 0n)
    expect(earned.available).toBe(cost - cost / 10n)
    world.chain.audit()
    await gateway.stop()
    await provider.role.stop()
  })
})

describe('a request', () => {
  test('is locked, answered and claimed', async () => {
    const world = await createWorld({ clock, random })
    const provider = await world.startProvider('provider')
    const { gateway, ledger } = await world.startGateway('gateway')
    const asked = question('One answer, please.', { settlement: 'request', maxTokens: 100 })
    const answer = await gateway.answerer.answer(asked, never)
    const { text, end } = await read(answer)
    expect(text).toBe('One answer, please.')
    const request = await ledger.request(answer.session)
    expect(request).toMatchObject({ status: 'claimed', paid: end.cost })
    world.chain.audit()
    await gateway.stop()
    await provider.role.stop()
  })
})
