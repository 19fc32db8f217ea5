import { type Gateway, type Question, templateTokensMax } from '@ostrom/gateway'
import { type AccountId, Inference } from '@ostrom/protocol'
import type { EndpointInput, EndpointOutput } from '../schema/endpoints.ts'

type QuoteQuery = EndpointInput<'GET /api/wallet/quote'>['query']

/** Sampling parameters of questions for quotes; the cost does not depend on them. */
const sampler = { ...Inference.greedySampler, temperature: 1 }

/** Returns a placeholder question of the query's size, which is quoted and never sent. */
function questionOf(query: QuoteQuery): Question {
  const { model, provider, verification, inputTokens, images = 0, maxTokens, way } = query
  // The query's number already includes the tokens that the gateway adds for a template.
  const bytes = Math.max(0, inputTokens - templateTokensMax(1))
  const count = Math.min(bytes, Inference.PROMPT_TOKENS_MAX)
  const pictures = Array.from(
    { length: Math.min(images, Inference.IMAGES_MAX) },
    () => new Uint8Array(),
  )
  // Each byte counts as one token, and each picture as one.
  const message = { role: 'user', content: ' '.repeat(count), images: pictures } as const
  return {
    model,
    maxTokens,
    prompt: { kind: 'messages', messages: [message] },
    stop: [],
    logprobs: 0,
    settlement: 'session',
    costMax: undefined,
    sampler,
    preferences: {
      ...(provider && { provider: provider as AccountId }),
      ...(verification && { verification }),
      ...(way === 'proxy' && { private: true }),
    },
  }
}

/**
 * Returns the cost limits of an answer, by one rule for all ways of asking: the cost at the offers
 * that the gateway may choose. Through a proxy the amounts are the costs of the tickets that pay.
 *
 * @throws {BaseError} The gateway could not ask such a question now; the error states the reason.
 */
export async function quoteAnswer(
  { inference }: Pick<Gateway, 'inference'>,
  query: QuoteQuery,
): Promise<EndpointOutput<'GET /api/wallet/quote'>> {
  const quote = await inference.quote(questionOf(query))
  const { min, max, prepaidLossMax, resumesMax, asset } = quote
  // No other provider continues a sealed answer, because the question is sealed to one provider.
  const failuresMax = query.way === 'sealed' ? 0n : prepaidLossMax + resumesMax
  return { costMin: `${min}`, costMax: `${max}`, failuresMax: `${failuresMax}`, asset }
}
