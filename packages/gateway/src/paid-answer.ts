import type { AnswerPart } from '@ostrom/engine/tokenizer'
import {
  type Audit,
  BaseError,
  type Clock,
  type Hash,
  Hex,
  type Inference,
  type Offer,
  Price,
  type Random,
  Receipt,
} from '@ostrom/protocol'
import { type AnswerAccount, createAnswerAccount } from './answer-account.ts'
import { createAnswerText } from './answer-text.ts'
import type {
  Answer,
  AnswerEvent,
  AnswerTokenLogprob,
  Question,
  SignedReceipt,
} from './answering.ts'
import { readingOf } from './calls.ts'
import { beyondRefusal, causeOf, failureOf, faultOf } from './routing/faults.ts'
import type { Observations } from './routing/observations.ts'
import type { AskEvent } from './sessions/ask.ts'
import type { ClientSession } from './sessions/client-session.ts'
import type { CountedModel } from './sessions/connect.ts'
import { ProviderMisbehavedError, ProviderRefusedError } from './sessions/errors.ts'
import { ANSWER_CHARACTERS_MAX, LOST_WAIT_MS } from './sessions/limits.ts'
import type { AskOptions } from './sessions/session-options.ts'

/** What pays for one answer. */
export type Source = {
  readonly id: Hash
  readonly session: ClientSession
  readonly offer: Offer.Offer
  /** Called once the answer has ended, one way or the other. */
  readonly done: () => Promise<void>
}

export type BeginOptions = {
  readonly observations: Observations
  readonly clock: Clock
  readonly random: Random
  readonly question: Question
  readonly source: Source
  readonly version: Hash
  readonly model: CountedModel
  readonly inputTokens: number
  /** The prompt as token ids, where the client can make them. */
  readonly counted: Inference.AnyPrompt | undefined
  readonly maxTokens: number
  readonly costMax: bigint
  /** For questions that do not say themselves. */
  readonly audit: Audit.AuditMode
  /** Tokens of a prompt that may be paid ahead, likewise; as many as usual when absent. */
  readonly prepaidTokens?: number | undefined
  readonly signal: AbortSignal
}

/**
 * Asks the question and waits for its first event, so that early failures can go elsewhere. What
 * such a failure has cost is told to `question.lost` before it is thrown.
 */
export async function beginAnswer(options: BeginOptions): Promise<Answer> {
  const { source, question, clock, observations, model } = options
  const { session, offer } = source
  const { provider } = offer
  const prepaidTokens = question.preferences.prepaidTokens ?? options.prepaidTokens
  const startedMs = clock.nowMs()
  const account = createAnswerAccount(offer)
  const told = (error: unknown) =>
    beyondRefusal(error, {
      provider,
      hasBegun: account.hasBegun(),
      waitedMs: clock.nowMs() - startedMs,
    })
  const asked = session.ask({
    question: inferRequest(options),
    promptTokens: options.inputTokens,
    costMax: options.costMax,
    audit: question.preferences.audit ?? options.audit,
    ...(prepaidTokens !== undefined && { prepaidTokens }),
    observe: account.observe,
    charged: account.charged,
    left: (end) => account.close(signedBy(source, end)),
    unended: (error) => blame(options, error),
    signal: options.signal,
  })
  let first: IteratorResult<AskEvent>
  try {
    first = await asked.next()
  } catch (error) {
    const shown = told(error)
    if (account.spent().cost > 0n && !options.signal.aborted) noteLoss(options, shown)
    await source.done().catch(() => {})
    await settled(options, account)
    const { spent, over } = account
    question.lost?.({ model: question.model, provider, asset: offer.asset, spent, over })
    throw shown
  }
  // How soon nothing comes says nothing of how soon an answer does.
  const isEmpty = first.done || first.value.kind === 'end'
  if (!isEmpty) observations.begun(provider, clock.nowMs() - startedMs)
  return {
    model: question.model,
    modelVersion: options.version,
    provider,
    session: source.id,
    asset: offer.asset,
    fingerprint: `ostrom-${options.version.slice(2, 14)}-${model.manifest.architecture}`,
    inputTokens: options.inputTokens,
    events: events(options, { asked, first, account, told }),
    spent: account.spent,
    over: account.over,
  }
}

/**
 * Waits until it is known what a failed try was paid: a provider that was silent is told to stop,
 * and may still say what it has done. Where nothing bounds the question, it need not be known.
 */
async function settled(
  { question, clock, signal }: BeginOptions,
  { over }: AnswerAccount,
): Promise<void> {
  const pending = over()
  const isBounded = question.costMax !== undefined || question.preferences.costMax !== undefined
  if (!pending || !isBounded || signal.aborted) return
  const done = new AbortController()
  const tooLate = clock.sleep(LOST_WAIT_MS, AbortSignal.any([done.signal, signal]))
  await Promise.race([pending, tooLate])
  done.abort()
}

function inferRequest({ question, source, ...rest }: BeginOptions): AskOptions['question'] {
  const counted = source.session.counting === 'ids' ? rest.counted : undefined
  const { sampler, stop, logprobs, userSeed } = question
  return {
    modelVersion: rest.version,
    prompt: counted ?? question.prompt,
    sampler,
    maxTokens: rest.maxTokens,
    stop,
    logprobs,
    clientNonce: Hex.from(rest.random(32)),
    segment: 0,
    ...(userSeed !== undefined && { userSeed }),
  }
}

type End = Extract<AskEvent, { kind: 'end' }>

/** The receipt that an answer ended with. */
function signedBy({ offer: { provider }, session }: Source, end: End): SignedReceipt {
  const { core, signature, print, operator } = end
  const id = Receipt.idOf(core, session.domain)
  const signed = { id, core, signature, provider, ...(operator && { operator }) }
  return { ...signed, ...(print && { print }) }
}

type Running = {
  readonly asked: AsyncGenerator<AskEvent>
  readonly first: IteratorResult<AskEvent>
  readonly account: AnswerAccount
  /** What an error that ended it shows of its provider. */
  readonly told: (error: unknown) => unknown
}

async function* events(
  options: BeginOptions,
  { asked, first, account, told }: Running,
): AsyncGenerator<AnswerEvent> {
  const { source, model, observations, clock, question } = options
  const { provider } = source.offer
  const { counting } = source.session
  const { special, reader } = readingOf(question, { tokenizer: model.tokenizer, counting })
  const decoder = model.tokenizer?.decodeStream({ special })
  const shown = createAnswerText(model.tokenizer)
  let isEmpty = true
  try {
    for (let next = first; !next.done; next = await asked.next()) {
      const event = next.value
      if (event.kind !== 'end') isEmpty = false
      if (event.kind === 'tokens') {
        // What is shown is what is counted: the text of the ids, where ids are counted.
        const text = counting === 'ids' ? (decoder?.push(event.ids) ?? '') : event.text
        const logprobs = event.logprobs && shown.named(event.logprobs)
        if (!shown.take(text.length) || (event.logprobs && !logprobs)) {
          throw misbehaved(source, `its answer has over ${ANSWER_CHARACTERS_MAX} characters`)
        }
        yield* partsOf(reader.push(text), logprobs)
        continue
      }
      if (event.kind === 'vectors' || event.kind === 'image') {
        yield event
        continue
      }
      // An empty answer may be honest, or keep questions from the others, for pay or for nothing:
      // who gives it is asked after them, and has made up for nothing.
      const { asker } = question
      if (!isEmpty) observations.answered(provider, asker)
      else observations.refused(provider, { asker, nowMs: clock.nowMs(), span: 'usual' })
      const rest = decoder?.end() ?? ''
      yield* [...reader.push(rest), ...reader.end()]
      const { core, cost } = event
      const receipt = signedBy(source, event)
      account.close(receipt)
      yield {
        kind: 'end',
        finish: Receipt.finishReasons[core.finish] ?? 'stop',
        usage: {
          inputTokens: Number(core.inputTokens),
          cachedInputTokens: Number(core.cachedInputTokens),
          outputTokens: Number(core.outputTokens),
        },
        cost,
        fee: Price.shareDown(cost, source.offer.feeBps),
        receipt,
      }
    }
  } catch (error) {
    const shown = isUnknownToken(error)
      ? misbehaved(source, 'it sends an id of no token')
      : told(error)
    if (!options.signal.aborted) blame(options, shown)
    throw shown
  } finally {
    await asked.return(undefined)
    await source.done().catch(() => {})
  }
}

/** Notes that a prompt was paid ahead, and that nothing came. */
function noteLoss({ source, observations, clock, question }: BeginOptions, error: unknown): void {
  const { provider } = source.offer
  const noted = { asker: question.asker, nowMs: clock.nowMs() }
  // It may be right about the question; but it was paid for saying so.
  const isRefused = error instanceof ProviderRefusedError && error.retry === 'never'
  if (isRefused) observations.refused(provider, { ...noted, span: 'longest' })
  else observations.gaveNothing(provider, { ...noted, cause: causeOf(error) })
}

/** Notes an end that is the provider's doing: another one is asked next. */
function blame({ source, observations, clock, question }: BeginOptions, error: unknown): void {
  if (!faultOf(error)) return
  const noted = { asker: question.asker, nowMs: clock.nowMs(), error }
  observations.failed(source.offer.provider, { ...failureOf(error), ...noted })
}

const isUnknownToken = (error: unknown): boolean =>
  BaseError.is(error) && error.code === 'token-unknown'

/** Ends the channel of a provider that broke the protocol. */
function misbehaved({ session, offer: { provider } }: Source, reason: string) {
  const error = new ProviderMisbehavedError({ provider, reason })
  session.abandon(error)
  return error
}

/** Text and calls; the log probabilities stand beside the first text, or beside none. */
function* partsOf(
  parts: readonly AnswerPart[],
  logprobs: readonly AnswerTokenLogprob[] | undefined,
): Generator<AnswerEvent> {
  if (logprobs && parts[0]?.kind !== 'text') yield { kind: 'text', text: '', logprobs }
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'text' && at === 0 && logprobs) yield { ...part, logprobs }
    else yield part
  }
}
