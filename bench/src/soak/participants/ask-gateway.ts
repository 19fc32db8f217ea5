import type { Gateway, Question } from '@ostrom/gateway'
import type * as Roles from '@ostrom/gateway-web/context/role-parts'
import type { OfferListing } from '@ostrom/ledger'
import { sampleSampler } from '@ostrom/protocol/testing'
import type { Prng } from '../../../../simulation/src/runtime/prng.ts'
import { PARTICIPANT_TIMEOUT_MS } from '../limits.ts'
import { EXPENSIVE } from '../models.ts'
import { labelPrompt } from '../participant-messages.ts'

const words = 'river stone cloud market light number garden letter winter window'.split(' ')

/** Returns a prompt of a few words, which the echo model repeats. */
export const promptOf = (mark: string, dice: Prng, length = 8): string =>
  labelPrompt(mark, Array.from({ length }, () => dice.pick(words)).join(' '))

/** Sends a question through a gateway that runs in this process, and reads its answer. */
export async function askGateway(
  gateway: Gateway,
  { model, content, preferences = {} }: Pick<Question, 'model'> & Partial<Question> & ChatReply,
): Promise<void> {
  const signal = AbortSignal.timeout(PARTICIPANT_TIMEOUT_MS)
  const answer = await gateway.inference.answer(
    {
      model,
      prompt: { kind: 'messages', messages: [{ role: 'user', content }] },
      sampler: sampleSampler(),
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
 * Returns the offers of a model by honest providers. These are the providers that also offer the
 * expensive model, because hostile providers have no offer of it.
 */
export async function honestOffers(
  { ledger, market }: Pick<Roles.IndexedRoleDependencies, 'ledger' | 'market'>,
  model: string,
): Promise<readonly OfferListing[]> {
  await market.sync()
  const offersOf = async (name: string) => {
    const version = await ledger.resolveModel(name)
    return version ? await market.offersFor(version) : []
  }
  const honest = new Set((await offersOf(EXPENSIVE)).map(({ offer }) => offer.provider))
  return (await offersOf(model)).filter(({ offer }) => honest.has(offer.provider))
}

type ChatReply = { readonly content: string }
