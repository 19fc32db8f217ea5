import { type AccountId, type Clock, monotonicMs } from '@ostrom/protocol'
import type { Answer } from '../inference/inference-service.ts'
import type { ProviderAttempts } from '../inference/provider-attempts.ts'
import type { PricedOffer } from '../routing/priced-offer.ts'
import { type AnswerSoFar, createAnswerSoFar } from './answer-so-far.ts'
import type { AttemptOptions } from './attempt-provider.ts'
import type { SentTry, TryRace } from './provider-try.ts'

// If the first token of a provider is late, a second provider is asked the same question, and the
// first provider to deliver a token answers: docs/spec/inference.md, section 18.

/** A try at an answer. Another try may run in parallel with it. */
export type RacingTry = {
  readonly provider: AccountId
  /** Returns the most that the try costs so far, in base units; 0 before it is sent. */
  readonly most: () => bigint
}

/** Outcome of a question to one or two providers. */
export type HedgedOutcome = {
  /** The answer that has begun, and its received part. */
  readonly begun: { readonly answer: Answer; readonly soFar: AnswerSoFar } | undefined
  /** Failed tries, in the order of their failures. */
  readonly failures: readonly { readonly provider: AccountId; readonly error: unknown }[]
}

type Rival = RacingTry & {
  readonly controller: AbortController
  readonly attempts: ProviderAttempts
  readonly soFar: AnswerSoFar
  readonly sent: SentTry[]
  readonly outcome: Promise<RivalOutcome>
  isOver: boolean
}

type RivalOutcome = { readonly rival: Rival } & (
  | { readonly answer: Answer }
  | { readonly error: unknown }
)

/**
 * Asks a provider, and a second one if the first one is late. Returns the answer of the provider
 * that delivers first; the other one is stopped, and paid by the usual rules of a stop.
 */
export async function hedgedStart(
  step: AttemptOptions,
  options: hedgedStart.Options,
): Promise<HedgedOutcome> {
  const { clock, waitMs } = options
  const rivals: Rival[] = []
  const over = new AbortController()
  const waiting = AbortSignal.any([step.signal, over.signal])
  const sent = Promise.withResolvers<number>()
  const begin = (one: AttemptOptions): Rival => {
    const rival = startRival(one, {
      attempt: options.attempt,
      besides: (self) => rivals.filter((other) => other !== self),
      onSend: ({ isOpen }) => {
        if (isOpen) sent.resolve(monotonicMs(clock))
      },
    })
    rivals.push(rival)
    return rival
  }
  const first = begin(step)
  const late = async (): Promise<'late'> => {
    // The wait for the first token begins once the request is sent: before that the session is
    // opened, which is no delay of the provider.
    await sent.promise
    await clock.sleep(waitMs, waiting)
    return 'late'
  }
  const failures: HedgedOutcome['failures'][number][] = []
  try {
    const opening = await Promise.race([first.outcome, late()])
    if (opening === 'late' && !waiting.aborted) {
      const pricedOffer = await options.second(first)
      if (pricedOffer && !first.isOver && !waiting.aborted) begin(secondOf(step, pricedOffer))
    }
    for (let open = [...rivals]; open.length > 0; ) {
      const outcome = await Promise.race(open.map((one) => one.outcome))
      const { rival } = outcome
      if ('answer' in outcome) {
        const { begun } = rival.attempts
        step.attempts.begun = begun
        const losers = open.filter((one) => one !== rival)
        for (const loser of losers) lose(loser, step)
        if (losers.includes(first)) options.onLate(monotonicMs(clock) - (await sent.promise))
        return { begun: { answer: outcome.answer, soFar: rival.soFar }, failures }
      }
      failures.push({ provider: rival.provider, error: outcome.error })
      open = open.filter((one) => one !== rival)
    }
    return { begun: undefined, failures }
  } finally {
    over.abort()
  }
}

export declare namespace hedgedStart {
  type Options = {
    readonly clock: Clock
    /** Milliseconds after which the first token is late. */
    readonly waitMs: number
    /** Makes one try. */
    readonly attempt: (step: AttemptOptions) => Promise<Answer>
    /** Finds a second provider and reserves its funds; `undefined` if there is none. */
    readonly second: (first: RacingTry) => Promise<PricedOffer | undefined>
    /**
     * Called if the second provider's answer began first, with the milliseconds since the request
     * to the first provider was sent.
     */
    readonly onLate: (waitedMs: number) => void
  }
}

/**
 * Returns the try of the second provider without prompt progress: the caller sees only the progress
 * that the first provider reports.
 */
function secondOf(step: AttemptOptions, pricedOffer: PricedOffer): AttemptOptions {
  const { onPromptProgress: _, ...question } = step.question
  return { ...step, question, pricedOffer, soFar: createAnswerSoFar() }
}

type StartOptions = Pick<hedgedStart.Options, 'attempt'> & {
  /** Returns the other tries that run in parallel with a try. */
  readonly besides: (self: Rival) => readonly Rival[]
  readonly onSend: TryRace['onSend']
}

function startRival(step: AttemptOptions, { attempt, besides, onSend }: StartOptions): Rival {
  const controller = new AbortController()
  const signal = AbortSignal.any([step.signal, controller.signal])
  // The copy shares all lists, such as those of failures and payments, with the question; `begun`,
  // `lockedBy` and other single values are set for this try alone.
  const attempts = { ...step.attempts }
  const sent: SentTry[] = []
  const most = () => sent.reduce((sum, one) => sum + mostOf(one), 0n)
  const race: TryRace = {
    beside: () => besides(rival).reduce((sum, other) => sum + other.most(), 0n),
    onSend(one) {
      sent.push(one)
      onSend(one)
    },
  }
  const { promise: outcome, resolve } = Promise.withResolvers<RivalOutcome>()
  const { provider } = step.pricedOffer.listing.offer
  const { soFar } = step
  const rival: Rival = { provider, most, controller, attempts, soFar, sent, outcome, isOver: false }
  const end = (ended: RivalOutcome) => {
    rival.isOver = true
    resolve(ended)
  }
  attempt({ ...step, attempts, signal, race }).then(
    (answer) => end({ rival, answer }),
    (error) => end({ rival, error }),
  )
  return rival
}

const mostOf = ({ payment, reserved }: SentTry): bigint =>
  payment.whenFinal() ? reserved() : payment.expense().cost

/** Stops a try. The pay of the stopped try counts as a cost of the question. */
function lose({ controller, sent, outcome }: Rival, { question, attempts }: AttemptOptions): void {
  for (const { payment, reserved } of sent) {
    if (attempts.losses.some((loss) => loss.payment === payment)) continue
    attempts.losses.push({ payment, costMax: reserved() })
    attempts.hedged.push(payment)
    question.onLostPayment?.(payment)
  }
  controller.abort()
  // Later messages of the stopped try are read up to its receipt, but shown to no caller.
  const drain = async () => {
    const ended = await outcome
    if (!('answer' in ended)) return
    for await (const _ of ended.answer.events);
  }
  drain().catch(() => {})
}
