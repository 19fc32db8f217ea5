// The amounts of the web app's chat, in base units: what its pickers and its quote show, what the
// page sends as limit, and what it shows as cost.

import { Amount, Price } from '@ostrom/protocol'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { MODEL, type TestGatewayProcess } from './network.fixture.ts'

/** Ways of asking, as the value of the chat's picker. */
export type AskingWay = 'gateway' | 'sealed' | 'proxy'

/** Choices of the picker of an answer's length, in tokens. */
export const ANSWER_LENGTHS = [512, 2_048, 8_192] as const

/** The page's bound of a question of less than 192 bytes, with the tokens of its template. */
const QUOTED_INPUT = 256

export const ETH = { symbol: 'ETH', decimals: 18 } as const

/** One state of the chat's pickers. */
export type ChatChoice = {
  readonly way: AskingWay
  /** Best provider unless given. */
  readonly provider?: string | undefined
  readonly verification?: string | undefined
  readonly length: (typeof ANSWER_LENGTHS)[number]
}

export type ChatQuote = Readonly<Record<'costMin' | 'costMax' | 'failuresMax', bigint>>

/** An answer's line of payment, as the page shows it. */
export type ShownAnswer = {
  readonly provider: string
  readonly cost: bigint
  readonly input: bigint
  readonly output: bigint
}

type OfferRow = {
  readonly provider: string
  readonly serviceTier: string
  readonly prices: Readonly<Record<string, string>>
}

/** The offers that the questions of a chat can use, and the context length of their model. */
export type PricedModel = {
  readonly contextLength: number
  /** Prices of the default service tier, by provider. */
  readonly prices: ReadonlyMap<string, Price.PriceMap>
}

const pricesOf = (prices: OfferRow['prices']): Price.PriceMap => {
  const stated = Object.entries(prices).map(([unit, price]) => [unit, BigInt(price)])
  return { ...Price.zeroPrices, ...Object.fromEntries(stated) }
}

/** Reads a model's offers as anybody can read them. Checks that there are `offers` of all tiers. */
export async function readPrices(
  { url }: Pick<TestGatewayProcess, 'url'>,
  { offers: count }: { readonly offers: number },
): Promise<PricedModel> {
  const read = await fetch(`${url}/api/model?name=${MODEL}`)
  const page = (await read.json()) as {
    readonly contextLength: number
    readonly offers: readonly OfferRow[]
  }
  expect(page.offers).toHaveLength(count)
  const used = page.offers.filter(({ serviceTier }) => serviceTier === 'default')
  const prices = new Map(used.map((one) => [one.provider, pricesOf(one.prices)]))
  return { contextLength: page.contextLength, prices }
}

/** The quote of a short question by the model's prices, over the providers that may answer. */
export function expectedQuote(
  { contextLength, prices }: PricedModel,
  { provider, length }: Pick<ChatChoice, 'provider' | 'length'>,
): Pick<ChatQuote, 'costMin' | 'costMax'> {
  const input = BigInt(Math.min(QUOTED_INPUT, contextLength))
  const output = BigInt(Math.min(length, contextLength))
  const costs = [...prices]
    .filter(([one]) => provider === undefined || one === provider)
    .map(([, map]) => Price.costUp(map, { ...Price.zeroCounts, input, output, request: 1n }))
    .toSorted((a, b) => (a < b ? -1 : 1))
  return { costMin: costs[0]!, costMax: costs.at(-1)! }
}

/** The text beside the question's field for a quote. */
export function quoteText({ costMax, failuresMax }: ChatQuote, way: AskingWay): string {
  const most = (amount: bigint) => Amount.formatUp(amount, ETH)
  const failures = failuresMax > 0n ? `, or ${most(costMax + failuresMax)} if providers fail` : ''
  return `At most ${most(costMax)} with the answer${failures}${
    way === 'proxy' ? ', tickets included' : ''
  }`
}

type QuoteRow = Readonly<Record<keyof ChatQuote, string>>

/** A chat page whose amounts a test reads. */
export type PricedChat = ReturnType<typeof watchPrices>

/** Reads the amounts of a page on which somebody has signed in. */
export function watchPrices(page: Page, { url }: Pick<TestGatewayProcess, 'url'>) {
  /** Bodies of the quotes that the page received, by their queries. */
  const quotes = new Map<string, QuoteRow>()
  page.on('response', async (response) => {
    const { pathname, search } = new URL(response.url())
    if (pathname !== '/api/wallet/quote' || !response.ok()) return
    // The body of a response is lost if the page was left before it came.
    const body = await response.json().catch(() => undefined)
    if (body) quotes.set(search, body as QuoteRow)
  })
  const picker = (name: string) => page.getByLabel(name, { exact: true })
  const optionsOf = async (name: string): Promise<readonly (readonly [string, string])[]> =>
    await Promise.all(
      (await picker(name).locator('option').all()).map(
        async (one) =>
          [(await one.getAttribute('value')) ?? '', (await one.innerText()).trim()] as const,
      ),
    )
  const isOf = (search: string, { way, provider, verification, length }: ChatChoice): boolean => {
    const query = new URLSearchParams(search)
    const found = ['way', 'provider', 'verification', 'maxTokens'].map((name) => query.get(name))
    const wanted = [way, provider ?? null, verification ?? null, `${length}`]
    return query.get('inputTokens') === `${QUOTED_INPUT}` && `${found}` === `${wanted}`
  }
  return {
    page,
    picker,
    /** Value and text of each option of a picker. */
    optionsOf,
    /** Opens an empty conversation. Sealed questions then open a session of their own. */
    async open(way: AskingWay): Promise<void> {
      await page.goto(`${url}/chat`)
      await page.getByRole('button', { name: 'New', exact: true }).click()
      await picker('Privacy').selectOption(way)
      await expect.poll(() => picker('Provider').locator('option').count()).toBe(3)
    },
    async choose({ way, provider = '', verification = '', length }: ChatChoice): Promise<void> {
      await picker('Maximum answer length').selectOption(`${length}`)
      if (way === 'sealed') return
      await picker('Verification').selectOption(verification)
      await picker('Provider').selectOption(provider)
    },
    /** Returns the quote that the page received for a choice. */
    async quoteOf(choice: ChatChoice): Promise<ChatQuote> {
      const find = () => [...quotes].findLast(([search]) => isOf(search, choice))?.[1]
      await expect.poll(find).toBeDefined()
      const { costMin, costMax, failuresMax } = find()!
      const [min, max, more] = [BigInt(costMin), BigInt(costMax), BigInt(failuresMax)]
      return { costMin: min, costMax: max, failuresMax: more }
    },
    /** Returns the text beside the question's field. */
    shownPrice: async () => (await page.locator('.composer-price').innerText()).trim(),
    async ask(question: string): Promise<void> {
      await picker('Question').fill(question)
      const button = page.getByRole('button', { name: 'Ask', exact: true })
      await expect.poll(() => button.isEnabled()).toBe(true)
      await button.click()
    },
    /** Returns what the page shows of the only answer, with all digits of its cost. */
    async shownAnswer(): Promise<ShownAnswer> {
      const line = page.locator('.paid')
      await line.waitFor()
      const cost = await line.locator('data.amount').getAttribute('value')
      const tokens = /(\d+) tokens in, (\d+) out/.exec(await line.innerText())
      const link = await line.locator('a[href*="/providers/"]').getAttribute('href')
      return {
        provider: link?.split('/').at(-1) ?? '',
        cost: Amount.parse(`${cost}`, ETH)!,
        input: BigInt(tokens?.[1] ?? -1),
        output: BigInt(tokens?.[2] ?? -1),
      }
    },
  }
}
