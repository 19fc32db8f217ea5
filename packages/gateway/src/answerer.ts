import type { TokenizerHost } from '@ostrom/engine/tokenizer'
import { isLedgerError, type Ledger, type Listing, type Market } from '@ostrom/ledger'
import {
  Address,
  Amount,
  type AssetId,
  type Audit,
  BaseError,
  type Clock,
  type Hash,
  Inference,
  type Log,
  Price,
  type Random,
  Tally,
} from '@ostrom/protocol'
import type { Answer, Answerer, CostRange, Payment, Pins, Question } from './answering.ts'
import { withCalls } from './calls.ts'
import type { Contents } from './contents/contents.ts'
import { NoProviderError } from './errors.ts'
import type { Catalog } from './models/catalog.ts'
import type { Licenses } from './models/license.ts'
import type { Lineage } from './models/lineage.ts'
import { findModel, listModels, listUnreadable } from './models/listing.ts'
import { beginAnswer, type Source } from './paid-answer.ts'
import { measureOf, type Prepared, prepare, requireUsable, resolve } from './prepare.ts'
import { requestFilter } from './requests/request-filter.ts'
import type { RequestFlow } from './requests/request-flow.ts'
import type { Bid, Measure } from './routing/bid.ts'
import {
  assetOf,
  type Candidates,
  type CandidatesContext,
  candidatesFor,
} from './routing/candidates.ts'
import { failureOf, refusalOf } from './routing/faults.ts'
import { PROVIDERS_PER_QUESTION_MAX } from './routing/limits.ts'
import { measureAbove } from './routing/measure.ts'
import type { Observations } from './routing/observations.ts'
import type { MarketView } from './routing/view.ts'
import { ProviderRefusedError, SessionNeededError } from './sessions/errors.ts'
import type { SessionPool } from './sessions/pool.ts'

export type AnswererOptions = {
  readonly ledger: Ledger
  readonly market: Market
  readonly catalog: Catalog
  /** What reads the schemas of functions. */
  readonly tokenizers: TokenizerHost
  readonly view: MarketView
  readonly pool: SessionPool
  readonly requests: RequestFlow
  readonly observations: Observations
  readonly contents: Contents
  readonly clock: Clock
  readonly random: Random
  readonly log: Log
  readonly lineage: Lineage
  readonly licenses?: Licenses | undefined
  /** What is paid in where neither a question nor its key says; the native coin when absent. */
  readonly asset?: AssetId | undefined
  /** For questions that do not say themselves. */
  readonly audit: Audit.AuditMode
  /** For questions and keys that do not say themselves. */
  readonly verification?: Pins['verification'] | undefined
  /** Tokens of a prompt that may be paid ahead, likewise; as many as usual when absent. */
  readonly prepaidTokens?: number | undefined
}

/** Finds providers, pays them and reads their answers: the network behind the HTTP surface. */
export function createAnswerer(options: AnswererOptions): Answerer {
  return {
    models: () => listModels(options),
    model: (name) => findModel(options, name),
    unreadable: () => listUnreadable(options),
    quote: (question) => quote(options, question),
    answer: (question, signal) => answer(options, question, signal),
    resolve: (name) => options.view.resolve(name),
    contents: (receipt, asker) => options.contents.get(receipt, asker),
  }
}

/** Most that the caller lets a question cost, all tries included: by its key, or for this one. */
function allowedFor({ costMax, preferences }: Question): bigint | undefined {
  const { costMax: named } = preferences
  if (named === undefined || (costMax !== undefined && costMax < named)) return costMax
  return named
}

async function candidates(
  options: CandidatesContext,
  question: Question,
  step: {
    readonly version: Hash
    readonly measure: Measure
    readonly read: MarketView['listings']
    readonly lost: () => bigint
  },
): Promise<Candidates> {
  const { model, prompt, preferences, settlement, asker, pins = {} } = question
  const isText = !Inference.isEmbed(prompt) && prompt.kind !== 'draw' && step.measure.images === 0
  const costMax = allowedFor(question)
  const { asset } = question
  const paid = { settlement, costMax, asset }
  const asked = { model, preferences, asker, pins, isText, ...paid, ...step }
  return await candidatesFor(options, asked)
}

async function quote(options: AnswererOptions, question: Question): Promise<CostRange> {
  const version = await resolve(options, question.model)
  const { contextLength } = await options.catalog.manifest(version)
  const measure = measureAbove(question, contextLength)
  const read = options.view.listings
  // What a session costs is known before any wallet has allowed it.
  const means: SessionPool['means'] = (...wish) => options.pool.means(...wish)
  const pool = { means, covers: () => true }
  const step = { version, measure, read, lost: () => 0n }
  const { open } = await candidates({ ...options, pool }, question, step)
  const costs = open.map(({ costMax }) => costMax)
  const least = costs.reduce((a, b) => (b < a ? b : a))
  const most = costs.reduce((a, b) => (b > a ? b : a))
  const asset = assetOf(options, question)
  return { least, most, asset, lost: lossMax(options, question, { open, measure }) }
}

/** Most that providers are paid ahead which are tried with a question before another answers it. */
function lossMax(
  { prepaidTokens = Tally.PREPAID_TOKENS }: AnswererOptions,
  { preferences, settlement }: Question,
  { open, measure }: { readonly open: readonly Bid[]; readonly measure: Measure },
): bigint {
  if (settlement === 'request') return 0n
  const tokens = Math.min(preferences.prepaidTokens ?? prepaidTokens, measure.inputTokens)
  const dearest = open.reduce((most, { listing }) => {
    const { prices } = listing.offer
    const cost = Price.costUp(prices, Price.dearestPrompt(prices, tokens))
    return cost > most ? cost : most
  }, 0n)
  return dearest * BigInt(Math.min(open.length, PROVIDERS_PER_QUESTION_MAX) - 1)
}

async function answer(
  options: AnswererOptions,
  asked: Question,
  signal: AbortSignal,
): Promise<Answer> {
  const prepared = await prepare(options, asked)
  const question = await withCalls(asked, prepared.model, options.tokenizers)
  const tries: Tries = {
    tried: new Set(),
    failures: [],
    losses: [],
    excluded: [],
    failure: undefined,
  }
  const step = { question, prepared, signal, tries }
  const known = await tryAll(options, step, options.view.listings)
  if (known) return known
  // A provider that has moved is found where the chain says that it is now.
  const moved = BaseError.is(tries.failure) && tries.failure.code === 'peer-unreachable'
  const now = moved && (await tryAll(options, step, options.view.listingsNow))
  if (now) return now
  // Nobody takes it where the model was stopped a moment ago. What cannot be read hides no reason.
  const standing = await options.view.standingNow(prepared.version).catch(() => undefined)
  requireUsable(prepared.version, standing)
  const { failure } = tries
  // Nobody took it, and somebody said that nobody ever will: that is the true cause.
  if (failure instanceof ProviderRefusedError && failure.retry === 'never') throw failure
  if (failure instanceof SessionNeededError) throw failure
  if (isLedgerError(failure, 'insufficient-funds')) throw failure
  const allowed = { allowed: allowedFor(asked), asset: assetOf(options, asked) }
  const reasons = [...tries.failures, ...lossOf(tries, allowed), ...tries.excluded]
  throw new NoProviderError({ model: question.model, reasons, cause: failure })
}

/** What became of the providers that one question was tried with. */
type Tries = {
  /** By where each was reached: one that has moved is another. */
  readonly tried: Set<string>
  /** A sentence for each that failed, and for each that was left out. */
  readonly failures: string[]
  /** What those that failed were promised, and the most that each could be. */
  readonly losses: { readonly payment: Payment; readonly costMax: bigint }[]
  excluded: readonly string[]
  failure: unknown
}

/**
 * Base units that tries of a question were promised, and that no other try may be. Of one that may
 * still be paid this is the most that it can come to.
 */
const lostIn = ({ losses }: Pick<Tries, 'losses'>): bigint =>
  losses.reduce(
    (sum, { payment, costMax }) => sum + (payment.over() ? costMax : payment.spent().cost),
    0n,
  )

/** A sentence where tries have taken a part of what the caller allows. */
function lossOf(
  tries: Tries,
  { allowed, asset }: { readonly allowed: bigint | undefined; readonly asset: AssetId },
): readonly string[] {
  const lost = lostIn(tries)
  if (lost === 0n) return []
  const of = allowed === undefined ? '' : `, of ${Amount.fact(allowed, asset)} allowed`
  return [`Promised to those that failed: ${Amount.fact(lost, asset)}${of}.`]
}

type AnswerStep = {
  readonly question: Question
  readonly prepared: Prepared
  readonly signal: AbortSignal
  readonly tries: Tries
}

const placeOf = ({ offerHash, endpoint }: Listing): string =>
  [offerHash, endpoint?.sealKey, ...(endpoint?.addresses ?? [])].join(' ')

/** Tries one provider after the other, best first; `undefined` when none is left. */
async function tryAll(
  options: AnswererOptions,
  { question, prepared, signal, tries }: AnswerStep,
  read: MarketView['listings'],
): Promise<Answer | undefined> {
  const { version } = prepared
  const measure = measureOf(question, prepared)
  const lost = () => lostIn(tries)
  const found = await candidates(options, question, { version, measure, read, lost }).catch(
    (error) => {
      // Why those that were asked did not answer says more.
      if (tries.failures.length === 0) throw error
      return undefined
    },
  )
  if (!found) return undefined
  const { rank, reasons } = found
  tries.excluded = reasons
  const { tried } = tries
  for (let i = 0; i < PROVIDERS_PER_QUESTION_MAX; i++) {
    signal.throwIfAborted()
    // Ranked at the last moment: questions that came together have begun elsewhere by now.
    const bid = rank().find(({ listing }) => !tried.has(placeOf(listing)))
    if (!bid) return undefined
    const { listing } = bid
    tried.add(placeOf(listing))
    try {
      return await tryTwice(options, { question, prepared, bid, found, signal, tries })
    } catch (error) {
      if (!BaseError.is(error) || signal.aborted || isFinal(error)) throw error
      note(options, { listing, asker: question.asker }, error)
      tries.failures.push(
        `${Address.text(listing.offer.provider)}: ${error.code}${reasonOf(error)}.`,
      )
      tries.failure = error
      if (question.settlement === 'request') return undefined
    }
  }
  return undefined
}

/** Remembers how a provider ended a try, for the questions to come. */
function note(
  { observations, clock }: AnswererOptions,
  { listing, asker }: { readonly listing: Listing; readonly asker: string | undefined },
  error: BaseError,
): void {
  const { provider } = listing.offer
  const nowMs = clock.nowMs()
  if (isOurs(error)) return
  const span = refusalOf(error)
  // What a provider will never do, another may: one that is quick to say so must not keep
  // questions from the rest. It may be right, so it is not left alone for it.
  if (span) observations.refused(provider, { asker, nowMs, span })
  else observations.failed(provider, { ...failureOf(error), asker, nowMs, error })
}

/** True for what is missing on our side, and may suffice for another provider. */
const isOurs = (error: BaseError): boolean =>
  error instanceof SessionNeededError || isLedgerError(error, 'insufficient-funds')

/** True for what no other provider changes, as far as we know it ourselves. */
const isFinal = (error: BaseError): boolean =>
  !(error instanceof ProviderRefusedError || isOurs(error)) && error.retry === 'never'

/** Most characters of a provider's own reason that a caller is told. */
const REASON_CHARACTERS = 160

/** The cause that an error gives beside its code, on one line; a provider's words are not ours. */
function reasonOf({ facts }: BaseError): string {
  const given = facts.find((fact) => fact.startsWith('Reason: '))?.slice('Reason: '.length)
  const line = given?.replace(/[^\x20-\x7e]+/g, ' ').replace(/\.$/, '')
  return line ? ` (${line.slice(0, REASON_CHARACTERS)})` : ''
}

type TryStep = {
  readonly question: Question
  readonly prepared: Prepared
  readonly bid: Bid
  readonly found: Candidates
  readonly signal: AbortSignal
  readonly tries: Tries
}

/**
 * Asks anew where a provider ended the session while it was not used: it may open another. Not one
 * that was paid meanwhile: it would be paid as much again.
 */
async function tryTwice(options: AnswererOptions, step: TryStep): Promise<Answer> {
  const before = lostIn(step.tries)
  try {
    return await tryWith(options, step)
  } catch (error) {
    const isOver = error instanceof ProviderRefusedError && error.code === 'session-closed'
    const isPaid = lostIn(step.tries) > before
    if (!isOver || isPaid || step.signal.aborted || step.question.settlement !== 'session') {
      throw error
    }
    return await tryWith(options, step)
  }
}

async function tryWith(options: AnswererOptions, step: TryStep): Promise<Answer> {
  const { prepared, bid, signal, tries } = step
  const { listing, maxTokens, costMax } = bid
  const question: Question = {
    ...step.question,
    lost(payment) {
      tries.losses.push({ payment, costMax })
      step.question.lost?.(payment)
    },
  }
  const source: Source =
    question.settlement === 'session'
      ? await fromSession(options, { listing, model: prepared.model, costMax })
      : await fromRequest(options, step)
  return await beginAnswer({
    ...options,
    question,
    source,
    version: prepared.version,
    model: prepared.model,
    inputTokens: prepared.inputTokens,
    counted: prepared.counted,
    maxTokens,
    costMax,
    signal,
  })
}

async function fromSession(
  { pool, observations }: AnswererOptions,
  options: Parameters<SessionPool['acquire']>[0],
): Promise<Source> {
  const { offer } = options.listing
  // Counted from here on, so that questions that come together are spread over the providers.
  const over = observations.begin(offer.provider)
  try {
    const { id, session } = await pool.acquire(options)
    return { id, session, offer, done: async () => over() }
  } catch (error) {
    over()
    throw error
  }
}

async function fromRequest(
  { requests, log, audit }: AnswererOptions,
  step: TryStep,
): Promise<Source> {
  const { bid, found, prepared, question, signal } = step
  const { listing, costMax } = bid
  const isOpen = ({ offerHash }: Listing) =>
    found.open.some((one) => one.listing.offerHash === offerHash)
  const { session, requestId } = await requests.open({
    modelVersion: prepared.version,
    asset: listing.offer.asset,
    pricesMax: listing.offer.prices,
    costMax,
    filter: requestFilter(question, { bid, ...found }),
    ...(found.isPinned && { accepts: isOpen }),
    audited: (question.preferences.audit ?? audit) === 'every',
    model: prepared.model,
    signal,
  })
  const done = async () => {
    const transaction = await session.finish()
    log('request-finished', { request: requestId, transaction })
  }
  return { id: requestId, session, offer: session.offer, done }
}
