// Goal: the first of two providers to deliver a token answers; the other provider is stopped, and
// its pay counts as a cost of the question.
// Method: tries that the test sends, ends and fails, and a clock that it moves.

import type { AccountId } from '@ostrom/protocol'
import { createClockManual } from '@ostrom/protocol/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer, AnswerEvent, Payment, Question } from '../inference/inference-service.ts'
import { createProviderAttempts } from '../inference/provider-attempts.ts'
import type { PricedOffer } from '../routing/priced-offer.ts'
import { createAnswerSoFar } from './answer-so-far.ts'
import type { AttemptOptions } from './attempt-provider.ts'
import { hedgedStart } from './hedged-start.ts'

const WAIT_MS = 1_000
const offerOf = (n: number) =>
  ({ listing: { offer: { provider: accountOf(n) } } }) as unknown as PricedOffer
const accountOf = (n: number): AccountId => `0x${`0${n}`.repeat(20)}`
const [first, second] = [offerOf(1), offerOf(2)]

/** One try, as the test plays it. */
type PlayedTry = {
  readonly step: AttemptOptions
  /** Sends the request of the try. `most` is the most that it may be paid from then on. */
  send(most: bigint, session?: { readonly isOpen: boolean }): Payment
  /** Delivers the first token. */
  answer(): Answer
  fail(error: Error): void
  /** True once all events of its answer are read. */
  isRead: boolean
}

let clock: ReturnType<typeof createClockManual>
let caller: AbortController
let tries: PlayedTry[]
/** Milliseconds after which late first tokens were reported. */
let late: number[]
/** Number of times that a second provider was looked for. */
let searches: number
/** Payments that were reported as losses of the question. */
let lost: Payment[]
let step: AttemptOptions

beforeEach(() => {
  clock = createClockManual()
  caller = new AbortController()
  ;[tries, late, lost, searches] = [[], [], [], 0]
  step = {
    question: {
      onPromptProgress: () => {},
      onLostPayment: (payment: Payment) => lost.push(payment),
    } as unknown as Question,
    pricedOffer: first!,
    signal: caller.signal,
    attempts: createProviderAttempts(),
    soFar: createAnswerSoFar(),
  } as unknown as AttemptOptions
})

function play(one: AttemptOptions): Promise<Answer> {
  const ended = Promise.withResolvers<Answer>()
  const { provider } = one.pricedOffer.listing.offer
  const played: PlayedTry = {
    step: one,
    isRead: false,
    send(most, { isOpen } = { isOpen: true }) {
      const final = new Promise<void>(() => {})
      const expense = () => ({ cost: 1n, fee: 0n, inputTokens: 1, outputTokens: 0 })
      const payment = { provider, expense, whenFinal: () => final } as unknown as Payment
      one.race!.onSend({ payment, reserved: () => most, isOpen })
      return payment
    },
    answer() {
      async function* events(): AsyncGenerator<AnswerEvent> {
        yield { kind: 'text', text: 'a' }
        played.isRead = true
      }
      one.attempts.begun = { listing: one.pricedOffer.listing, costMax: 9n }
      const answer = { provider, events: events() } as unknown as Answer
      ended.resolve(answer)
      return answer
    },
    fail: ended.reject,
  }
  tries.push(played)
  return ended.promise
}

const start = (others: PricedOffer | undefined = second) =>
  hedgedStart(step, {
    clock,
    waitMs: WAIT_MS,
    attempt: play,
    second: async () => {
      searches += 1
      return others
    },
    onLate: (waitedMs) => late.push(waitedMs),
  })
const turn = () => clock.advance(0)

describe('a provider in time', () => {
  test('a provider in time answers alone', async () => {
    const starting = start()
    tries[0]!.send(5n)
    await clock.advance(WAIT_MS - 1)
    const answer = tries[0]!.answer()
    expect(await starting).toEqual({ begun: { answer, soFar: step.soFar }, failures: [] })
    expect([tries.length, clock.sleeping, late]).toEqual([1, 0, []])
  })

  test('a provider is not late while its session is opened', async () => {
    const starting = start()
    await clock.advance(10 * WAIT_MS)
    tries[0]!.send(5n, { isOpen: false })
    await clock.advance(10 * WAIT_MS)
    expect(tries).toHaveLength(1)
    tries[0]!.answer()
    await starting
  })

  test('a failure before the end of the wait starts no parallel try', async () => {
    const starting = start()
    const error = new Error('away')
    tries[0]!.send(5n)
    tries[0]!.fail(error)
    expect(await starting).toEqual({
      begun: undefined,
      failures: [{ provider: accountOf(1), error }],
    })
    expect([tries.length, clock.sleeping]).toEqual([1, 0])
  })
})

describe('a late provider', () => {
  /** Sends the first try, and lets it be late. */
  async function beLate() {
    const starting = start()
    const payment = tries[0]!.send(5n)
    await clock.advance(WAIT_MS)
    return { starting, payment }
  }

  test('a late provider that loses is paid, and read to its end', async () => {
    const { starting, payment } = await beLate()
    tries[1]!.send(7n)
    await clock.advance(30)
    const answer = tries[1]!.answer()
    const { begun, failures } = await starting
    expect([begun?.answer, failures]).toEqual([answer, []])
    expect(begun?.soFar).toBe(tries[1]!.step.soFar)
    expect(begun?.soFar).not.toBe(step.soFar)
    expect(step.attempts.begun?.listing).toBe(second!.listing)
    expect(step.attempts.losses).toEqual([{ payment, costMax: 5n }])
    expect([step.attempts.hedged, lost]).toEqual([[payment], [payment]])
    expect([tries[0]!.step.signal.aborted, tries[1]!.step.signal.aborted]).toEqual([true, false])
    expect(late).toEqual([WAIT_MS + 30])
    tries[0]!.answer()
    await turn()
    expect(tries.map((one) => one.isRead)).toEqual([true, false])
    expect(step.attempts.begun?.listing).toBe(second!.listing)
  })

  test('a late provider that delivers first answers, and is not recorded as late', async () => {
    const { starting } = await beLate()
    const payment = tries[1]!.send(7n)
    const answer = tries[0]!.answer()
    expect((await starting).begun).toEqual({ answer, soFar: step.soFar })
    expect(step.attempts.losses).toEqual([{ payment, costMax: 7n }])
    expect([tries[1]!.step.signal.aborted, late]).toEqual([true, []])
  })

  test('a late provider goes on alone if there is no second one', async () => {
    const starting = hedgedStart(step, {
      clock,
      waitMs: WAIT_MS,
      attempt: play,
      second: async () => undefined,
      onLate: (waitedMs) => late.push(waitedMs),
    })
    tries[0]!.send(5n)
    await clock.advance(WAIT_MS)
    const answer = tries[0]!.answer()
    expect((await starting).begun?.answer).toBe(answer)
    expect(tries).toHaveLength(1)
  })

  test('each of two tries knows what the other one may cost', async () => {
    const { starting } = await beLate()
    const besides = () => tries.map((one) => one.step.race!.beside())
    expect(besides()).toEqual([0n, 5n])
    tries[1]!.send(7n)
    expect(besides()).toEqual([7n, 5n])
    tries[0]!.answer()
    await starting
  })

  test('a late provider that fails leaves the question to the second one', async () => {
    const { starting } = await beLate()
    const error = new Error('away')
    tries[0]!.fail(error)
    await turn()
    const answer = tries[1]!.answer()
    const { begun, failures } = await starting
    expect([begun?.answer, failures]).toEqual([answer, [{ provider: accountOf(1), error }]])
    expect([step.attempts.hedged, late]).toEqual([[], []])
  })

  test('two failed tries are reported in the order of their failures', async () => {
    const { starting } = await beLate()
    const [one, two] = [new Error('one'), new Error('two')]
    tries[1]!.fail(two)
    await turn()
    tries[0]!.fail(one)
    expect(await starting).toEqual({
      begun: undefined,
      failures: [
        { provider: accountOf(2), error: two },
        { provider: accountOf(1), error: one },
      ],
    })
  })

  test('a loss that the stopped try has reported itself is counted once', async () => {
    const { starting, payment } = await beLate()
    step.attempts.losses.push({ payment, costMax: 3n })
    tries[1]!.answer()
    await starting
    expect(step.attempts.losses).toEqual([{ payment, costMax: 3n }])
    expect([step.attempts.hedged, lost]).toEqual([[], []])
  })

  test('the progress of the prompt is that of the first provider', async () => {
    const { starting } = await beLate()
    expect(tries.map((one) => one.step.question.onPromptProgress !== undefined)).toEqual([
      true,
      false,
    ])
    tries[0]!.answer()
    await starting
  })

  test('a caller that has left gets no second provider', async () => {
    const starting = start()
    tries[0]!.send(5n)
    caller.abort(new Error('left'))
    await clock.advance(WAIT_MS)
    tries[0]!.fail(new Error('left'))
    await starting
    expect([tries.length, searches]).toEqual([1, 0])
  })
})
