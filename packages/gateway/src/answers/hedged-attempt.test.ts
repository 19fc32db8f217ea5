// Goal: a second provider is asked only if the question, its caller's allowance and its limits of
// cost permit it, and only a provider that can win.
// Method: two scripted sessions; the record of the first provider says when its token is late.

import { Hex, monotonicMs, Receipt } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { createAnswerContentCache } from '../contents/answer-content-cache.ts'
import type { Question } from '../inference/inference-service.ts'
import { createProviderAttempts } from '../inference/provider-attempts.ts'
import type { QuestionFunds } from '../inference/question-payment.ts'
import { createConversationPins } from '../routing/conversation-pins.ts'
import { createHedgeAllowance } from '../routing/hedge-decision.ts'
import {
  FUNDS_STEP_TOKENS,
  HEDGE_EVERY_QUESTIONS,
  HEDGE_WAIT_MIN_MS,
  HEDGE_WAITS_MIN,
} from '../routing/limits.ts'
import { listing } from '../routing/listing.fixture.ts'
import { createObservations } from '../routing/observations.ts'
import type { PricedOffer } from '../routing/priced-offer.ts'
import type { InferenceCallOptions } from '../sessions/client-session-options.ts'
import { createPrefixSavings } from '../sessions/prefix-savings.ts'
import { createRandomCounting } from '../testing/index.ts'
import { createAnswerSoFar } from './answer-so-far.ts'
import type { AttemptOptions } from './attempt-provider.ts'
import { attemptHedged, type HedgeContext } from './hedged-attempt.ts'

/** Prompt tokens and most output tokens of the question; each token costs one base unit. */
const [INPUT, OUTPUT] = [10, 500]
const COST_MAX = BigInt(INPUT + OUTPUT)
/** Cost of the prompt and the first tokens, for which a second try needs funds. */
const FIRST_COST = BigInt(INPUT + FUNDS_STEP_TOKENS)
const counting = Receipt.tokenCountings.indexOf('ids')

const pricedOf = (n: number, fields: Partial<Parameters<typeof listing>[0]> = {}): PricedOffer => {
  const prices = { input: 1_000_000n, cachedInput: 1_000_000n }
  const one = listing({ n, output: 1_000_000n, prices, verification: { counting }, ...fields })
  return { listing: one, fullCost: COST_MAX, maxTokens: OUTPUT, costMax: COST_MAX }
}
const [first, second] = [pricedOf(1), pricedOf(2)]
/** An offer whose answer may cost this much. */
const pricedWith = (one: PricedOffer, costMax: bigint): PricedOffer => ({ ...one, costMax })
const providerOf = ({ listing: { offer } }: PricedOffer) => offer.provider

let clock: ReturnType<typeof createClockManual>
let context: HedgeContext
/** Numbers of the providers that were sent the question, in order. */
let asked: number[]
/** Milliseconds for which the session of a provider is opened. */
let openingMs: Record<number, number>
/** Milliseconds until each provider's first token; never if absent. */
let answersAfterMs: Record<number, number>

beforeEach(() => {
  clock = createClockManual()
  asked = []
  answersAfterMs = { 2: 10 }
  openingMs = {}
  const observations = createObservations()
  for (let at = 0; at < HEDGE_WAITS_MIN; at++) {
    observations.recordFirstToken(providerOf(first!), { waitedMs: 1, newTokens: INPUT })
  }
  const hedges = createHedgeAllowance()
  context = {
    observations,
    clock,
    hedges,
    pool: {
      async acquire({ listing: { offer } }: PricedOffer) {
        const n = Number(offer.provider)
        await clock.sleep(openingMs[n] ?? 0, new AbortController().signal)
        return { id: Hex.zeroHash, session: sessionOf(n) }
      },
    },
    savings: createPrefixSavings(clock),
    pins: createConversationPins(),
    contents: createAnswerContentCache(),
    random: createRandomCounting(),
    audit: 'sampled',
  } as unknown as HedgeContext
  allowOne()
})

/** Gives the caller one second try. */
function allowOne(): void {
  for (let at = 0; at < HEDGE_EVERY_QUESTIONS; at++) context.hedges.recordQuestion(undefined)
}

/** A session whose provider sends one token after its time, unless the call is stopped before. */
const sessionOf = (n: number) => ({
  counting: 'ids',
  status: 'open',
  abandon() {},
  async *call({ observer, signal }: InferenceCallOptions) {
    observer.outputLimits?.(0)
    asked.push(n)
    await clock.sleep(answersAfterMs[n] ?? 10 ** 9, signal)
    observer.onCharge(signal.aborted ? 1n : 3n)
    signal.throwIfAborted()
    yield { kind: 'tokens', ids: [65], text: '', logprobs: undefined }
  },
})

const question: Question = {
  model: 'm',
  prompt: { kind: 'ids', ids: [1] },
  sampler: {} as never,
  stop: [],
  logprobs: 0,
  settlement: 'session',
  costMax: undefined,
  preferences: { hedge: true },
}

/** Asks the first provider, and moves the clock until its token is late and another one came. */
async function ask(fields: Partial<Question> = {}, others: readonly PricedOffer[] = [second!]) {
  const attempts = createProviderAttempts()
  const tried: number[] = []
  const step = {
    question: { ...question, ...fields },
    prepared: {
      version: Hex.zeroHash,
      model: { manifest: { architecture: 'a' } },
      inputTokens: INPUT,
      maxTokens: OUTPUT,
      promptIds: undefined,
      prompt: question.prompt,
    },
    pricedOffer: first!,
    candidates: { rank: () => [] },
    signal: new AbortController().signal,
    attempts,
    soFar: createAnswerSoFar(),
  } as unknown as AttemptOptions
  const asking = attemptHedged(context, step, {
    others: () => others,
    onTry: (one) => tried.push(Number(providerOf(one))),
  })
  await clock.advance(HEDGE_WAIT_MIN_MS - 1)
  expect(asked).toEqual([1])
  await clock.advance(HEDGE_WAIT_MIN_MS)
  const answered = await Promise.race([asking, undefined])
  return { by: answered?.begun && Number(answered.begun.answer.provider), tried, attempts }
}

describe('a second provider', () => {
  test('the second provider answers if the first is late, whose wait is recorded', async () => {
    const { by, tried, attempts } = await ask()
    expect([by, tried, asked]).toEqual([2, [1, 2], [1, 2]])
    expect(attempts.hedged.map(({ provider }) => Number(provider))).toEqual([1])
    expect(attempts.hedged.map((payment) => payment.expense().cost)).toEqual([1n])
    const waits = context.observations.of(providerOf(first!)).waits
    expect(waits.at(-1)).toEqual({ waitedMs: HEDGE_WAIT_MIN_MS + 10, newTokens: INPUT })
  })

  test('a second provider is not asked if the first one answers in time', async () => {
    answersAfterMs[1] = HEDGE_WAIT_MIN_MS - 1
    const { by, attempts } = await ask()
    expect([by, asked, attempts.hedged]).toEqual([1, [1], []])
  })

  test('a second provider is not asked without the permission of the question', async () => {
    await ask({ preferences: {} })
    expect(asked).toEqual([1])
  })

  test('a second provider is not asked if the usual wait for the first is unknown', async () => {
    context = { ...context, observations: createObservations() }
    await ask()
    expect(asked).toEqual([1])
  })

  test('a caller whose allowance is used up gets no second provider', async () => {
    context = { ...context, hedges: createHedgeAllowance() }
    await ask()
    expect(asked).toEqual([1])
  })

  test('a second provider is sent nothing if the first answers while it is dialled', async () => {
    answersAfterMs[1] = HEDGE_WAIT_MIN_MS + 20
    openingMs[2] = 50
    const { by, tried, attempts } = await ask()
    expect([by, tried, asked, attempts.hedged]).toEqual([1, [1, 2], [1], []])
  })
})

describe('the second provider', () => {
  test('an offer of the first provider is not the second one', async () => {
    await ask({}, [pricedOf(1, { service: 'flex' })])
    expect(asked).toEqual([1])
  })

  test('a provider that counts texts is not the second one', async () => {
    const verification = { counting: Receipt.tokenCountings.indexOf('retokenized') }
    await ask({}, [pricedOf(2, { verification })])
    expect(asked).toEqual([1])
  })

  test('a provider that failed lately is not the second one', async () => {
    const failure = { fault: 'failed', cause: 'provider', callerId: undefined } as const
    const nowMs = monotonicMs(clock)
    context.observations.recordFailure(providerOf(second!), { ...failure, nowMs })
    await ask({}, [second!, pricedOf(3)])
    expect(asked).toEqual([1, 3])
  })
})

describe('limits of cost', () => {
  test.each([
    ['the first', pricedWith(second!, FIRST_COST), COST_MAX + FIRST_COST],
    ['the second', pricedWith(second!, 2n * COST_MAX), FIRST_COST + 2n * COST_MAX],
  ])(
    'limits pay for the whole answer of %s, and the beginning of the other',
    async (_, other, least) => {
      await ask({ costMax: least - 1n }, [other])
      expect(asked).toEqual([1])
      asked = []
      await ask({ costMax: least }, [other])
      expect(asked).toEqual([1, 2])
    },
  )

  test('funds are reserved for the second beginning in addition to the first', async () => {
    const needs: bigint[] = []
    const fundsOf = (free: bigint) =>
      ({
        held: () => free,
        grow: async ({ least }: { readonly least: bigint }) => {
          needs.push(least)
          return free
        },
        reduce() {},
        close() {},
        createNote: () => async () => {},
      }) as unknown as QuestionFunds
    const costMax = 4n * COST_MAX
    await ask({ costMax, funds: fundsOf(2n * FIRST_COST - 1n) })
    expect(asked).toEqual([1])
    asked = []
    needs.splice(0)
    allowOne()
    await ask({ costMax, funds: fundsOf(2n * FIRST_COST) })
    expect(asked).toEqual([1, 2])
    expect(needs).toContain(2n * FIRST_COST)
  })
})

test('a provider that fails without a second one is reported with its error', async () => {
  const error = new Error('no session')
  const pool = { acquire: () => Promise.reject(error) }
  const failing = { ...context, pool } as unknown as HedgeContext
  const attempts = createProviderAttempts()
  const step = {
    question: { ...question, preferences: {} },
    prepared: { inputTokens: INPUT, maxTokens: OUTPUT },
    pricedOffer: first!,
    signal: new AbortController().signal,
    attempts,
    soFar: createAnswerSoFar(),
  } as unknown as AttemptOptions
  const outcome = await attemptHedged(failing, step, { others: () => [], onTry() {} })
  expect(outcome).toEqual({ begun: undefined, failures: [{ provider: providerOf(first!), error }] })
})
