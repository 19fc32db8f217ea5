// Goal: the local network offers all service tiers. A priority question is answered before waiting
// default questions, and each answer is billed at the prices of its tier.
// Method: a real network of one provider with the bundled model, with more default questions than
// the provider answers at once.
// Requirements: R002-9
// Shows (ask): service tiers: offers with separate prices for `flex`, `default`, `priority` and
// `padded`, billed by the tier that served; a priority answer overtakes default answers, but no
// answer waits for ever.

import { Offer, Price } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import { beforeAll, describe, expect, test } from 'vitest'
import { localPricesOf } from '../../cli/src/dev/local-settings.ts'
import { MODEL, post, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'

/**
 * Number of default questions. The provider answers at most 32 questions at once, and at least
 * three times as many are asked.
 */
const PLAIN = 96

type Answer = {
  readonly service_tier: Offer.ServiceTier
  readonly usage: {
    readonly prompt_tokens: number
    readonly prompt_tokens_details: { readonly cached_tokens: number }
    readonly completion_tokens: number
  }
  readonly ostrom: { readonly cost: string; readonly ignored?: readonly string[] }
}

const network = openForTests(() => startTestNetwork({ providers: 1, serviceTiers: true }))
let gateway: TestGatewayProcess

beforeAll(async () => {
  gateway = await network.startGateway('--no-web')
})

async function ask(tier: Offer.ServiceTier, maxTokens: number, content: string): Promise<Answer> {
  const response = await post(gateway, {
    model: MODEL,
    service_tier: tier,
    max_tokens: maxTokens,
    // Suppresses the bundled model's end tokens, so that an answer does not end by itself.
    logit_bias: { 0: -100, 1: -100, 2: -100 },
    messages: [{ role: 'user', content }],
  })
  expect(response.status).toBe(200)
  return (await response.json()) as Answer
}

/** Returns the cost of an answer by the local prices of a tier. */
function priceOf({ usage }: Answer, tier: Offer.ServiceTier): string {
  const cached = BigInt(usage.prompt_tokens_details.cached_tokens)
  const prices = { ...Price.zeroPrices, ...localPricesOf(1, network.network.chain.unit, tier) }
  return `${Price.costUp(prices, {
    ...Price.zeroCounts,
    input: BigInt(usage.prompt_tokens) - cached,
    cachedInput: cached,
    output: BigInt(usage.completion_tokens),
  })}`
}

describe('service tiers of the local network', () => {
  test('answers of each service tier are billed at the prices of the tier', async () => {
    for (const tier of Offer.serviceTiers) {
      const answer = await ask(tier, 8, `Tell me of ${tier} mail.`)
      expect(answer.service_tier).toBe(tier)
      expect(answer.ostrom.ignored).toBeUndefined()
      expect(answer.ostrom.cost).toBe(priceOf(answer, tier))
    }
  })

  test('let a priority question overtake plain ones that wait', async () => {
    const ended: string[] = []
    const quarter = Promise.withResolvers<void>()
    const asked = (name: string, answer: Promise<Answer>) =>
      answer.then((value) => {
        if (ended.push(name) === PLAIN / 4) quarter.resolve()
        return value
      })
    const plain = Array.from({ length: PLAIN }, (_, at) =>
      asked(`plain ${at}`, ask('default', 64, `Tell me a story about the number ${at}.`)),
    )
    // When a quarter of the answers has ended, all questions have reached the provider, even if a
    // busy machine takes them one by one.
    await Promise.race([quarter.promise, Promise.all(plain)])
    const late = asked('late', ask('default', 8, 'Is anybody here?'))
    const urgent = await asked('priority', ask('priority', 8, 'Is anybody there?'))
    const before = ended.indexOf('priority')
    expect(urgent.service_tier).toBe('priority')
    expect(urgent.ostrom.cost).toBe(priceOf(urgent, 'priority'))
    const answers = await Promise.all([...plain, late])
    expect(answers.every(({ service_tier: tier }) => tier === 'default')).toBe(true)
    // The priority question was asked after all of the first default questions, and at least a
    // third of these ended after it. The default question that was sent at the same time waited
    // for its turn.
    expect(before).toBeLessThan((PLAIN * 2) / 3)
    expect(ended.indexOf('late')).toBeGreaterThan(before)
  })

  test('stand beside each offer and each model in the lists of commands', async () => {
    const offers = (await network.ostrom('offers', MODEL)).json() as { serviceTier: string }[]
    expect(offers.map(({ serviceTier }) => serviceTier).toSorted()).toEqual(
      [...Offer.serviceTiers].toSorted(),
    )
    const models = (await network.ostrom('models')).json() as { serviceTiers: string[] }[]
    expect(models.map(({ serviceTiers }) => serviceTiers)).toEqual([[...Offer.serviceTiers]])
  })
})
