import type { Gateway, Question } from '@ostrom/gateway'
import type { Listing } from '@ostrom/ledger'
import type { IndexedParts } from '../../../../apps/cli/src/composition/parts.ts'
import type { Dice } from '../../../../simulation/src/dice.ts'
import { PARTY_WAIT_MS } from '../limits.ts'
import { DEAR } from '../models.ts'
import { marked } from '../orders.ts'

const words = 'river stone cloud market light number garden letter winter window'.split(' ')

/** A prompt of a few words, which is also what the echo model answers. */
export const promptOf = (mark: string, dice: Dice, length = 8): string =>
  marked(mark, Array.from({ length }, () => dice.pick(words)).join(' '))

/** Asks a question of the role and reads its answer. */
export async function ask(
  gateway: Gateway,
  { model, content, preferences = {} }: Pick<Question, 'model'> & Partial<Question> & Asked,
): Promise<void> {
  const signal = AbortSignal.timeout(PARTY_WAIT_MS)
  const answer = await gateway.answerer.answer(
    {
      model,
      prompt: { kind: 'messages', messages: [{ role: 'user', content }] },
      sampler: {
        temperature: 0,
        topP: 1,
        topK: 0,
        frequencyPenalty: 0,
        presencePenalty: 0,
        logitBias: [],
      },
      maxTokens: 256,
      stop: [],
      logprobs: 0,
      settlement: 'session',
      preferences,
      costMax: undefined,
    },
    signal,
  )
  for await (const event of answer.events) if (event.kind === 'end') return
}

/**
 * Offers of a model by honest providers. The hostile ones are the cheapest of the echo model and
 * offer no dear one.
 */
export async function honestOffers(
  { ledger, market }: Pick<IndexedParts, 'ledger' | 'market'>,
  model: string,
): Promise<readonly Listing[]> {
  await market.sync()
  const offersOf = async (name: string) => {
    const version = await ledger.resolveModel(name)
    return version ? await market.offersFor(version) : []
  }
  const honest = new Set((await offersOf(DEAR)).map(({ offer }) => offer.provider))
  return (await offersOf(model)).filter(({ offer }) => honest.has(offer.provider))
}

type Asked = { readonly content: string }
