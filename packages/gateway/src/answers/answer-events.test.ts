// Goal: an answer from several providers is counted and ended as one answer. No provider is blamed
// for another provider's part, and the unused funds are returned in whichever way the last part
// ends. Method: the events of scripted calls, one part after the other, with a small vocabulary.

import { echoTemplate, echoTokenizerJson } from '@ostrom/engine/echo'
import { type AsyncTokenizer, createTokenizer } from '@ostrom/engine/tokenizer'
import { Hex, Inference, Receipt } from '@ostrom/protocol'
import { sampleReceipt } from '@ostrom/protocol/testing'
import { describe, expect, test } from 'vitest'
import type { AnswerEvent, Question } from '../inference/inference-service.ts'
import { listing } from '../routing/listing.fixture.ts'
import type { InferenceCallEvent } from '../sessions/calls/call-event.ts'
import { ProviderSilentError } from '../sessions/errors.ts'
import { ANSWER_CHARACTERS_MAX } from '../sessions/limits.ts'
import { createAnswerAccount } from './answer-account.ts'
import { paidEvents } from './answer-events.ts'
import { createAnswerSoFar, createProviderPart, recordReceipt } from './answer-so-far.ts'
import type { ProviderTry } from './provider-try.ts'

const utf8 = new TextEncoder()
const echoTokenizer = createTokenizer({
  tokenizerJson: utf8.encode(echoTokenizerJson),
  template: utf8.encode(echoTemplate),
})
const { offer } = listing({ n: 1, output: 1n })
const silent = new ProviderSilentError({ provider: offer.provider, waitMs: 1, step: 'pieces' })
const tokens = (ids: readonly number[]): InferenceCallEvent => ({
  kind: 'tokens',
  ids,
  text: '',
  logprobs: undefined,
})
const { zeroHash } = Hex
const receiptOf = (outputTokens: number): Receipt.ReceiptCore =>
  sampleReceipt({
    finish: Receipt.finishReasons.indexOf('stop'),
    inputTokens: 1n,
    cachedInputTokens: 0n,
    outputTokens: BigInt(outputTokens),
    total: 1n,
  })
const endOf = (outputTokens: number): InferenceCallEvent => ({
  kind: 'end',
  core: receiptOf(outputTokens),
  signature: '0x',
  cost: 1n,
  contents: { prompt: { kind: 'ids', ids: [1] }, output: { ids: [], text: '' } },
})

/**
 * Creates an answer and a function that plays one part of it: the events of a call, or an error
 * that the call throws.
 */
function createAnswer(fields: Partial<ProviderTry> = {}) {
  const soFar = createAnswerSoFar()
  const faults: string[] = []
  const noted: (string | number)[] = []
  const closed: bigint[] = []
  const contract: Hex.AccountId = `0x${'0b'.repeat(20)}`
  const contracts = { vault: contract, sessions: contract, requests: contract }
  const domain = { scheme: 'eip712', chainId: 1n, escrow: 'sessions', contracts }
  const shared = {
    soFar,
    question: {
      prompt: { kind: 'messages', messages: [] },
      settlement: 'session',
      sampler: {},
      stop: [],
    } as unknown as Question,
    signal: new AbortController().signal,
    source: {
      id: zeroHash,
      offer,
      session: { counting: 'ids', domain, abandon() {} },
      onEnd: async () => {},
    },
    turn: {},
    model: { tokenizer: echoTokenizer },
    reasoning: undefined,
    clock: { nowMs: () => 0, sleep: async () => {} },
    observations: {
      recordAnswer: () => noted.push('answer'),
      recordRefusal: () => noted.push('refusal'),
      recordFailure: (_: unknown, { fault }: { readonly fault: string }) => faults.push(fault),
    },
    pins: { recordOutput: (_: unknown, size: number) => noted.push(size), release() {} },
    contents: { put() {} },
    ...fields,
  }
  const part = async (...script: readonly (InferenceCallEvent | Error)[]) => {
    const account = createAnswerAccount(offer)
    account.onCharge(1n)
    async function* call(): AsyncGenerator<InferenceCallEvent> {
      for (const step of script) {
        if (step instanceof Error) throw step
        yield step
      }
    }
    const callEvents = call()
    soFar.part = createProviderPart()
    const attempt = {
      ...shared,
      part: soFar.part,
      startedMs: 0,
      account,
      funds: { end() {}, close: (cost: bigint) => closed.push(cost), isCut: () => false },
      toProviderError: (error: unknown) => error,
    } as unknown as ProviderTry
    return paidEvents(attempt, { callEvents, first: await callEvents.next(), unpin() {} })
  }
  return { part, soFar, faults, closed, noted }
}

async function failing(events: AsyncIterable<AnswerEvent>): Promise<unknown> {
  try {
    for await (const _ of events);
  } catch (error) {
    return error
  }
  throw new Error('it ended without an error')
}

describe('an answer in two parts', () => {
  // Finding: RES-6
  test('the count of an answer in two parts includes the reasoning of both parts', async () => {
    const format = {
      kind: 'tags',
      open: '<think>',
      close: '</think>',
      gap: '',
      variable: undefined,
    } as const
    const { part } = createAnswer({ reasoning: { format, start: 'inside' } })
    const thought = echoTokenizer.encode('Let me think about it.')
    await failing(await part(tokens(thought), silent))
    const rest = echoTokenizer.encode('</think>x')
    const ends: AnswerEvent[] = []
    for await (const event of await part(tokens(rest), endOf(rest.length))) ends.push(event)
    const end = ends.at(-1)
    expect(end?.kind === 'end' && end.usage.reasoningTokens).toBe(thought.length + rest.length - 1)
  })

  // Finding: RES-6
  test('an answer in two parts counts the tokens of both for its conversation', async () => {
    const { part, noted } = createAnswer()
    await failing(await part(tokens([65, 66, 67]), silent))
    for await (const _ of await part(tokens([68]), endOf(1)));
    expect(noted).toEqual(['answer', 4])
  })

  // Finding: RES-7
  test('an answer whose reader leaves the second part returns its reserved money', async () => {
    const { part, closed } = createAnswer()
    await failing(await part(tokens([65]), silent))
    expect(closed).toEqual([])
    const second = await part(tokens([66]), tokens([67]), endOf(2))
    await second.next()
    await second.return(undefined)
    expect(closed).toEqual([1n])
  })
})

describe('a part of an answer with a grammar', () => {
  const grammar = Inference.jsonGrammar('{"type":"object"}')
  const question = {
    prompt: { kind: 'messages', messages: [] },
    settlement: 'session',
    sampler: { grammar },
    stop: [],
  } as unknown as Question
  const createFollowed = (follow: AsyncTokenizer['follow']) =>
    createAnswer({
      question,
      model: { tokenizer: { ...echoTokenizer, follow } } as never,
      clock: { nowMs: () => 0, sleep: () => new Promise(() => {}) },
    })

  test('an answer with a grammar continues unchecked if its ids cannot be followed', async () => {
    const { part, soFar, faults } = createFollowed(async () => {
      throw new Error('the process was killed')
    })
    await failing(await part(tokens([65, 66]), silent))
    expect([soFar.ids, soFar.part.failure, faults]).toEqual([[65, 66], silent, []])
  })

  test('an answer with a grammar continues if its receipt comes during its check', async () => {
    const { part, soFar } = createFollowed(async (_, ids) => {
      recordReceipt(soFar.part)
      return { permitted: ids.length, isFinished: false }
    })
    await failing(await part(tokens([123]), silent))
    expect(soFar.part.failure).toBe(silent)
  })

  test('ends before an id of no token, although its text is made only at its end', async () => {
    const whole = createAnswer({
      question: { ...question, isShownWhole: true },
      model: { tokenizer: { ...echoTokenizer, follow: async () => undefined } } as never,
    })
    await failing(await whole.part(tokens([123]), tokens([34, 300]), endOf(3)))
    expect([whole.soFar.ids, whole.faults]).toEqual([[123], ['misbehaved']])
  })

  test('a provider is not blamed for a forbidden id that an earlier provider sent', async () => {
    let isKilled = true
    const { part, soFar, faults } = createFollowed(async () => {
      if (isKilled) throw new Error('the process was killed')
      return { permitted: 1, isFinished: false }
    })
    await failing(await part(tokens([123, 1]), silent))
    isKilled = false
    await failing(await part(tokens([125]), silent))
    expect([soFar.part.failure, faults]).toEqual([undefined, ['failed']])
  })
})

describe('a provider that continues an answer', () => {
  /** A vocabulary in which each token has a quarter of an answer's maximum size. */
  const size = ANSWER_CHARACTERS_MAX / 4
  const tokenizer = {
    eosIds: new Set<number>(),
    specials: new Map(),
    decodeStream: () => ({
      push: (ids: readonly number[]) => ' '.repeat(size * ids.length),
      end: () => '',
      pending: false,
    }),
    decode: () => '',
  }

  // Finding: RES-5
  test('a provider that ends a continued answer at once counts as refusing it', async () => {
    const { part, noted } = createAnswer()
    await failing(await part(tokens([65, 66, 67]), silent))
    for await (const _ of await part(endOf(0)));
    expect(noted).toEqual(['refusal'])
  })

  // Finding: RES-4
  test('a provider is not asked to continue an answer near the maximum answer size', async () => {
    const { part, soFar, faults } = createAnswer({ model: { tokenizer } as never })
    await failing(await part(tokens([1]), tokens([1]), tokens([1]), silent))
    expect([soFar.part.failure, faults]).toEqual([undefined, ['failed']])
    const other = createAnswer({ model: { tokenizer } as never })
    await failing(await other.part(tokens([1, 1, 1, 1, 1]), silent))
    expect([other.soFar.part.failure, other.faults]).toEqual([undefined, ['misbehaved']])
  })

  test('a provider may continue an answer that has half of the maximum answer size', async () => {
    const { part, soFar } = createAnswer({ model: { tokenizer } as never })
    await failing(await part(tokens([1]), tokens([1]), silent))
    expect(soFar.part.failure).toBe(silent)
  })
})
