import { Inference, Price, SessionAccount } from '@ostrom/protocol'
import { isWholeUnder } from '../answers/answer-funds.ts'
import { TaskUnsupportedError } from '../errors.ts'
import type { CostRange } from '../inference/cost-range.ts'
import type { Question } from '../inference/inference-service.ts'
import { type PrepareContext, resolve } from '../questions/prepare-question.ts'
import { readablePrompt } from '../questions/unreadable-images.ts'
import { answerSizeMax } from '../routing/answer-size.ts'
import {
  assetOf,
  type CandidateQuery,
  type CandidatesContext,
  findCandidates,
  type ProviderCandidates,
} from '../routing/candidates.ts'
import { FUNDS_STEP_TOKENS, PROVIDERS_PER_QUESTION_MAX, RESUMES_MAX } from '../routing/limits.ts'
import { type AnswerSize, costOf, type PricedOffer } from '../routing/priced-offer.ts'
import type { SessionSource } from '../sessions/pool/session-source.ts'

export type QuoteContext = PrepareContext &
  Omit<CandidatesContext, 'pool'> & {
    readonly pool: Pick<SessionSource, 'spendableMax'>
    /**
     * Most prompt tokens that the gateway may pay before the answer begins;
     * `SessionAccount.PREPAID_TOKENS` when absent.
     */
    readonly prepaidTokens?: number | undefined
  }

/**
 * Finds the offers for a question. Passes to the search whether both prompt and answer are only
 * text.
 */
export async function candidatesOf(
  options: CandidatesContext,
  question: Question,
  query: Omit<CandidateQuery, 'question' | 'isText'>,
): Promise<ProviderCandidates> {
  const { prompt } = question
  const isText =
    !Inference.isEmbeddingPrompt(prompt) && prompt.kind !== 'image' && query.size.images === 0
  return await findCandidates(options, { ...query, question, isText })
}

/**
 * Returns the prompt that determines the price. If the prompt has images that the model cannot
 * read, so that `answer` will refuse the question, returns the unchanged prompt.
 */
function quotedPrompt(question: Question, manifest: Parameters<typeof readablePrompt>[1]) {
  try {
    return readablePrompt(question, manifest).prompt
  } catch (error) {
    if (error instanceof TaskUnsupportedError) return question.prompt
    throw error
  }
}

/**
 * Returns the cost range of an answer to a question. Sends no message to a provider, and
 * overestimates the prompt's tokens.
 *
 * @throws {BaseError} The same errors as for `answer`, if the gateway may ask no provider.
 */
export async function quoteQuestion(options: QuoteContext, asked: Question): Promise<CostRange> {
  const version = await resolve(options, asked.model)
  const manifest = await options.catalog.manifest(version)
  const { contextLength } = manifest
  const question = { ...asked, prompt: quotedPrompt(asked, manifest) }
  const size = answerSizeMax(question, contextLength)
  // A question must have a quote even before a wallet has authorized a session, so every offer
  // counts as covered by a session.
  const spendableMax: SessionSource['spendableMax'] = (...wish) =>
    options.pool.spendableMax(...wish)
  const pool = { spendableMax, covers: () => true }
  const read = options.marketCache.listings
  const step = { version, size, read, lostSoFar: () => 0n }
  const { ledger, asset: usual, marketCache, observations, clock, verification } = options
  const context = { ledger, asset: usual, marketCache, pool, observations, clock, verification }
  const { eligible } = await candidatesOf(context, question, step)
  const costs = eligible.map(({ costMax }) => costMax)
  const min = costs.reduce((a, b) => (b < a ? b : a))
  const max = costs.reduce((a, b) => (b > a ? b : a))
  const asset = assetOf(options, question)
  const first = Math.min(FUNDS_STEP_TOKENS, size.maxTokens)
  const firsts = eligible.map(({ listing, costMax }) =>
    isWholeUnder(question, listing) ? costMax : costOf(listing, size, first),
  )
  const firstMax = firsts.reduce((a, b) => (b > a ? b : a))
  const hedgeMax = question.preferences.hedge ? firstMax : 0n
  return {
    min,
    max,
    firstMax,
    asset,
    // A second provider that the gateway asks in parallel may be paid for the prompt and the first
    // tokens.
    prepaidLossMax: prepaidLossMax(options, question, { eligible, size }) + hedgeMax,
    resumesMax: resumesMax(options, question, { eligible, size }),
  }
}

/** The offers that may answer a question, and the question's size. */
type QuotedOffers = { readonly eligible: readonly PricedOffer[]; readonly size: AnswerSize }

/**
 * Returns the most that continuations of a broken answer may cost. Each of them may be paid for the
 * prompt with the tokens that came before, for all further tokens, and for prepaid prompts of
 * providers that fail first.
 */
function resumesMax(
  options: Pick<QuoteContext, 'prepaidTokens'>,
  question: Question,
  { eligible, size }: QuotedOffers,
): bigint {
  // Another provider continues only if its session counts token ids.
  const resumable = eligible.filter(({ listing }) => !isWholeUnder(question, listing))
  const providers = new Set(resumable.map(({ listing }) => listing.offer.provider)).size
  const times = Math.min(RESUMES_MAX, providers - 1)
  if (times < 1) return 0n
  const { inputTokens, maxTokens } = size
  // The cost of a part is linear in the number of tokens that came before, so that one of the two
  // ends is the maximum: all tokens are still to come, or all came before.
  const rest = { ...size, inputTokens: inputTokens + maxTokens }
  const dearest = resumable.reduce((most, { listing }) => {
    const costs = [costOf(listing, size, maxTokens), costOf(listing, rest, 0)]
    return costs.reduce((a, b) => (b > a ? b : a), most)
  }, 0n)
  const losses = prepaidLossMax(options, question, { eligible: resumable, size: rest })
  return BigInt(times) * (dearest + losses)
}

/**
 * Returns the most that the gateway can prepay to providers that fail before another provider
 * answers the question.
 */
function prepaidLossMax(
  { prepaidTokens = SessionAccount.PREPAID_TOKENS }: Pick<QuoteContext, 'prepaidTokens'>,
  { preferences, settlement }: Question,
  { eligible, size }: QuotedOffers,
): bigint {
  if (settlement === 'request') return 0n
  const tokens = Math.min(preferences.prepaidTokens ?? prepaidTokens, size.inputTokens)
  const dearest = eligible.reduce((most, { listing }) => {
    const { prices } = listing.offer
    const cost = Price.costUp(prices, Price.worstCasePrompt(prices, tokens))
    return cost > most ? cost : most
  }, 0n)
  return dearest * BigInt(Math.min(eligible.length, PROVIDERS_PER_QUESTION_MAX) - 1)
}
