// Goal: every part of an answer is accounted before it is sent, and the next part starts only if
// there is credit for it. After a stop, only the started part of a prompt is reported.
// Method: the progress of one answer in a session with real accounting on a chain in memory; the
// steps record each request for credit and each sent part, with the state of the account.

import { createMemoryChain } from '@ostrom/ledger/memory'
import { type Inference, Offer, Price, SessionAccount } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { CreditLine } from '../lending/credit-line.ts'
import { takeLoan } from '../lending/loan.ts'
import { createPaidSession } from '../sessions/paid-session.ts'
import type { PaidAnswerTask } from './answer-options.ts'
import { createAnswerProgress, isMedia, reportsPromptProgress } from './answer-progress.ts'

const UNIT = 10n ** 18n
/** Price of one base unit for each token. */
const each = Price.TOKENS_PER_PRICE
const prices: Price.PriceMap = { ...Price.zeroPrices, input: each, output: each }
const id = `0x${'5e'.repeat(32)}` as const
const ASSET = `0x${'00'.repeat(20)}` as const
const clock = { nowMs: () => 0, sleep: () => new Promise<void>(() => {}) }
const text: Inference.AnyPrompt = { kind: 'text', text: 'Hello.' }
const embedding: Inference.AnyPrompt = { kind: 'embed-ids', inputs: [[1], [2], [3]] }
const image: Inference.AnyPrompt = { kind: 'image', text: 'A cat.' }
const withImage: Inference.AnyPrompt = {
  kind: 'messages',
  messages: [{ role: 'user', content: 'See.', images: [new Uint8Array([1])] }],
}

type ProgressScenario = {
  readonly prompt?: Inference.AnyPrompt
  readonly promptTokens?: number
  readonly prefillTokens?: number
  readonly maxTokens?: number
  readonly counting?: string
  /** Tokens of the prompt that are due before any output. */
  readonly prepaidTokens?: number
  /** Tokens of the prompt at the price of cached input, which is free here. */
  readonly claimed?: number
}

function setUp(setting: ProgressScenario = {}) {
  const { prompt = text, promptTokens = 10, prefillTokens = 8, maxTokens = 64 } = setting
  const { counting = 'ids', prepaidTokens = 512, claimed } = setting
  const prefixClaim = claimed === undefined ? undefined : { callId: 0n, tokens: claimed }
  const keys = createMemoryChain().connect(new Uint8Array(32).fill(7))
  const { account, domain } = keys
  const terms = { modelVersion: id, asset: ASSET, feeBps: 0, royalties: [], nonce: 1n }
  const bound = { windowSeconds: 1, court: account, stakeRatio: UNIT, provider: account }
  const parties = { id, client: account, signer: account, consenter: account }
  const paid = createPaidSession({
    ...parties,
    cap: UNIT,
    isConfirmed: true,
    offer: { ...terms, ...bound, verification: Offer.unverifiedTerms, prices },
    accountSnapshot: SessionAccount.initialSnapshot,
    last: undefined,
    checkpoint: 1_024n,
    keys,
    domain,
    clock,
    save: async () => {},
  })
  const billing = { prompt, promptTokens, prepaidTokens }
  paid.account().begin(0n, SessionAccount.promptBillingTerms(billing))
  const line = new CreditLine(clock)
  const loan = takeLoan([{ pools: [line], amount: 1_000n }], () => {})
  const steps: string[] = []
  const stop = new AbortController()
  const link = { isLost: false }
  const owed = () => `${paid.account().owed()} owed, ${line.working} lent`
  const session = {
    offer: paid.offer,
    account: () => paid.account(),
    async credit(callId: bigint, next: SessionAccount.Usage, signal: AbortSignal) {
      const { prefilled, cached, output, images = 0, embeddings } = next
      const media = embeddings === undefined ? `images ${images}` : `embeddings ${embeddings}`
      steps.push(`credit ${prefilled} (${cached}) + ${output}, ${media}`)
      await paid.credit(callId, next, signal)
    },
  }
  const progress = createAnswerProgress({
    session,
    served: { model: { info: { counting } } },
    callId: 0n,
    question: { prompt, maxTokens, prefixClaim },
    promptTokens,
    loan,
    prefillTokens,
    signal: stop.signal,
    send: async (piece: Inference.StreamPart) => {
      const told = piece.kind === 'prefill' ? ` ${piece.tokens}` : ''
      steps.push(`${piece.kind}${told}: ${owed()}`)
      if (link.isLost) throw new Error('the channel is lost')
    },
  } as unknown as PaidAnswerTask)
  const tokens = { kind: 'tokens', ids: [1], text: '' } as unknown as Inference.StreamPart
  const sendOutput = (output: number) => progress.sendPart(tokens, { output })
  return { progress, steps, stop, link, line, session: paid, sendOutput }
}

test.each([
  [512, 256],
  [3, 1],
  [1, 1],
])('one payment for %i prompt tokens allows %i at once', (prefillTokens, tokens) => {
  expect(setUp({ prefillTokens }).progress.prefillTokens).toBe(tokens)
})

describe('a prompt', () => {
  test('a prompt is reported in pieces, each after credit for it and before the next', async () => {
    const { progress, steps } = setUp()
    await progress.credit()
    await progress.sendPromptProgress({ tokens: 10 })
    expect(steps).toEqual([
      'credit 4 (0) + 0, images 0',
      'prefill 4: 4 owed, 1000 lent',
      'credit 8 (0) + 0, images 0',
      'prefill 8: 8 owed, 1000 lent',
      'credit 10 (0) + 0, images 0',
      'prefill 10: 10 owed, 1000 lent',
      // The prompt is complete: the next part is the first token.
      'credit 10 (0) + 1, images 0',
    ])
    await progress.sendPromptProgress({ tokens: 10 })
    expect(steps).toHaveLength(7)
  })

  test('tokens in the cache of the engine are reported at once, at the input price', async () => {
    const { progress, steps } = setUp()
    await progress.sendPromptProgress({ tokens: 5, cached: 9 })
    await progress.sendPromptProgress({ tokens: 9, cached: 5 })
    expect(steps).toEqual([
      'prefill 5: 5 owed, 1000 lent',
      'credit 9 (0) + 0, images 0',
      'prefill 9: 9 owed, 1000 lent',
      'credit 10 (0) + 0, images 0',
    ])
  })

  test('claimed tokens of a prompt have the price of cached input', async () => {
    const { progress, steps } = setUp({ claimed: 5 })
    await progress.credit()
    await progress.sendPromptProgress({ tokens: 9 })
    expect(steps).toEqual([
      'credit 4 (4) + 0, images 0',
      'prefill 4: 0 owed, 1000 lent',
      'credit 8 (5) + 0, images 0',
      'prefill 8: 3 owed, 1000 lent',
      'credit 10 (5) + 0, images 0',
      'prefill 9: 4 owed, 1000 lent',
      'credit 10 (5) + 0, images 0',
    ])
  })

  test('stays lent until the first token, and then as far as it is not due yet', async () => {
    const prompt = { prepaidTokens: 2, promptTokens: 100, claimed: 96 }
    const { progress, steps, line, sendOutput } = setUp(prompt)
    await progress.sendPromptProgress({ tokens: 100 })
    expect(line.working).toBe(1_000n)
    // Each output token makes 64 prompt tokens due; the claimed tokens, which are free here, come
    // first.
    await sendOutput(1)
    expect(steps.at(-2)).toBe('tokens: 1 owed, 4 lent')
    await sendOutput(2)
    expect(steps.at(-2)).toBe('tokens: 6 owed, 0 lent')
  })
})

describe('output', () => {
  test('output is accounted before it is sent, and asks for credit for as much again', async () => {
    const { steps, sendOutput, progress } = setUp({ promptTokens: 4, maxTokens: 9 })
    await progress.sendPromptProgress({ tokens: 4 })
    steps.length = 0
    for (const output of [3, 3, 5, 8]) await sendOutput(output)
    expect(steps).toEqual([
      'tokens: 7 owed, 0 lent',
      'credit 4 (0) + 6, images 0',
      // This part has no new token, but the next part may have one.
      'tokens: 7 owed, 0 lent',
      'credit 4 (0) + 4, images 0',
      'tokens: 9 owed, 0 lent',
      'credit 4 (0) + 7, images 0',
      'tokens: 12 owed, 0 lent',
      // There is no credit for tokens beyond the limit of the question.
      'credit 4 (0) + 9, images 0',
    ])
    await sendOutput(10)
    expect(steps.at(-1)).toBe('credit 4 (0) + 10, images 0')
  })

  test('embeddings ask for credit for one more, and an image for the image', async () => {
    const embeddings = setUp({ prompt: embedding, promptTokens: 3 })
    await embeddings.progress.credit()
    await embeddings.progress.sendPart({ kind: 'embeddings' } as never, { embeddings: 1 })
    expect(embeddings.steps).toEqual([
      'credit 3 (0) + 0, embeddings 1',
      'embeddings: 0 owed, 1000 lent',
      'credit 3 (0) + 0, embeddings 2',
    ])
    const drawn = setUp({ prompt: image, promptTokens: 0 })
    await drawn.progress.credit()
    expect(drawn.steps).toEqual(['credit 0 (0) + 0, images 1'])
  })

  test('stops where the client is gone: the part is sent, and no other is started', async () => {
    const { steps, stop, sendOutput, progress } = setUp({ promptTokens: 0 })
    await progress.credit()
    stop.abort(new Error('client'))
    await expect(sendOutput(1)).rejects.toThrow('client')
    expect(progress.usage()).toMatchObject({ output: 1 })
    expect(steps.filter((step) => step.startsWith('tokens'))).toHaveLength(1)
  })

  test('output that could not be sent asks for no credit', async () => {
    const { steps, link, sendOutput } = setUp({ promptTokens: 0 })
    link.isLost = true
    await expect(sendOutput(1)).rejects.toThrow('the channel is lost')
    expect(steps).toEqual(['tokens: 1 owed, 0 lent'])
  })

  test('ends with the final count in the account of the session', () => {
    const { progress, session } = setUp({ promptTokens: 0 })
    expect(progress.setOutput(5)).toEqual({ prefilled: 0, cached: 0, output: 5 })
    expect(progress.usage().output).toBe(5)
    expect(session.account().usageOf(0n)).toEqual({ prefilled: 0, cached: 0, output: 5 })
  })
})

describe('after a stop, the started part of a prompt', () => {
  test('a started prompt part counts as usage once, even if the channel is lost', async () => {
    const { progress, steps, link } = setUp({ claimed: 2 })
    await progress.credit()
    await progress.sendPromptProgress({ tokens: 6 })
    link.isLost = true
    steps.length = 0
    await progress.reportStartedPrompt()
    expect(steps).toEqual(['prefill 10: 4 owed, 1000 lent'])
    expect(progress.usage()).toEqual({ prefilled: 10, cached: 2, output: 0 })
    await progress.reportStartedPrompt()
    expect(steps).toHaveLength(1)
  })

  test.each<[string, ProgressScenario]>([
    ['an engine without progress reports', { counting: 'retokenized' }],
    ['embeddings', { prompt: embedding }],
    ['an image', { prompt: image }],
    ['a prompt with an image', { prompt: withImage }],
  ])('the started part of a prompt is not reported for %s', async (_what, setting) => {
    const { progress, steps } = setUp(setting)
    await progress.credit()
    steps.length = 0
    await progress.reportStartedPrompt()
    expect([steps, progress.usage().prefilled]).toEqual([[], 0])
  })

  test('the started part of a prompt is not reported without credit for it', async () => {
    const { progress, steps, stop, link } = setUp()
    await progress.reportStartedPrompt()
    expect(steps).toEqual([])
    await progress.credit()
    link.isLost = true
    await expect(progress.sendPromptProgress({ tokens: 10 })).rejects.toThrow('lost')
    stop.abort('client')
    steps.length = 0
    await progress.reportStartedPrompt()
    expect([steps, progress.usage().prefilled]).toEqual([[], 4])
  })

  test('the started part of a prompt is not reported once there is output', async () => {
    const { progress, steps, sendOutput } = setUp()
    await progress.credit()
    await sendOutput(1)
    steps.length = 0
    await progress.reportStartedPrompt()
    expect([steps, progress.usage().prefilled]).toEqual([[], 0])
  })
})

test('only text without images has its progress reported by an engine that counts ids', () => {
  const taskOf = (prompt: Inference.AnyPrompt, counting = 'ids') =>
    ({ question: { prompt }, served: { model: { info: { counting } } } }) as PaidAnswerTask
  expect(reportsPromptProgress(taskOf(text))).toBe(true)
  expect(reportsPromptProgress(taskOf(text, 'reported'))).toBe(false)
  for (const prompt of [embedding, image, withImage]) {
    expect(reportsPromptProgress(taskOf(prompt))).toBe(false)
  }
  expect([text, withImage, embedding, image].map(isMedia)).toEqual([false, false, true, true])
})
