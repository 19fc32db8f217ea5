// Goal: people pay the price that the chat shows, whether the gateway asks, the page seals, or a
// proxy asks. The pickers list a provider once, with the price of the tier that its questions use.
// Quote, sent limit and cost follow from this price to the base unit; tickets add their own cost.
// Method: a browser, and two providers that offer the model in all service tiers. The test walks
// all options of the pickers, computes each amount from the offers, and asks each provider.
// A gateway records neither tokens nor cost of a sealed answer, only the vouchers of its session.
// So the cost of this answer is read on the page. The test compares it with the tokens that the
// page counted, and with voucher and settlement of a session with this single answer.

import { Amount, Price, ProxyChannel } from '@ostrom/protocol'
import { openForTests } from '@ostrom/protocol/open-for-tests'
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ANSWER_LENGTHS,
  type ChatChoice,
  ETH,
  expectedQuote,
  type PricedChat,
  type PricedModel,
  quoteText,
  readPrices,
  watchPrices,
} from './chat-prices.fixture.ts'
import { openPage, startChromium } from './chromium.fixture.ts'
import { startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'
import { type PrivateParties, startPrivateParties } from './private-parties.ts'
import { newSignInCode, submitSignInCode } from './sign-in.fixture.ts'

/**
 * Choices of verification that no offer of this network meets: no validator judges answers, and
 * both providers permit audits.
 */
const unmet: ReadonlySet<string | undefined> = new Set(['calibrated', 'replayable', 'none'])

const NO_PROVIDER = 'No provider of this model meets the constraints.'

/** Fees of issuer and proxy are no round parts of a ticket, so that conversions round. */
const TICKET = { value: 10n ** 17n, issuerFee: 10n ** 15n + 7n, proxyFee: 10n ** 15n + 3n }

const network = openForTests(() => startTestNetwork({ providers: 2, serviceTiers: true }))
let gateway: TestGatewayProcess
const browser = openForTests(startChromium)
let chat: PricedChat
let model: PricedModel

/** Starts a gateway, and signs in on a new page. */
async function openGateway(): Promise<void> {
  gateway = await network.startGateway()
  const page = await openPage(browser, { viewport: { width: 1280, height: 900 } })
  chat = watchPrices(page, gateway)
  await page.goto(`${gateway.url}/wallet`)
  await submitSignInCode(page, await newSignInCode(network))
  await page.getByText('available', { exact: true }).waitFor()
  model = await readPrices(gateway, { offers: 8 })
  expect(model.prices.size).toBe(2)
}

beforeAll(async () => {
  await openGateway()
})

/** Reads a resource of the gateway as the page would read it. */
async function read<T>(path: string): Promise<T> {
  const response = await chat.page.request.get(`${gateway.url}/api/wallet/${path}`)
  expect(response.status(), path).toBe(200)
  return (await response.json()) as T
}

/** Base units that pay providers, in the unit of the shown amounts. */
type Conversion = (amount: bigint) => bigint

const asPaid: Conversion = (amount) => amount

/** Compares labels and quotes of all options of the pickers. Asks nothing. */
async function walkOptions(way: 'gateway' | 'proxy', paid: Conversion): Promise<void> {
  await chat.open(way)
  await chat.picker('Question').fill('Is the sea deep?')
  const [best, ...listed] = await chat.optionsOf('Provider')
  expect(best?.[0]).toBe('')
  expect(new Set(listed.map(([provider]) => provider))).toEqual(new Set(model.prices.keys()))
  for (const [provider, label] of listed) {
    const { output } = model.prices.get(provider)!
    expect(label).toContain(`· ${Amount.formatDown(output, ETH)} / M tokens`)
  }
  const providers = [undefined, ...model.prices.keys()]
  const verifications = (await chat.optionsOf('Verification')).map(([value]) => value)
  expect(await chat.optionsOf('Maximum answer length')).toHaveLength(ANSWER_LENGTHS.length)
  for (const verification of verifications)
    for (const provider of providers)
      for (const length of ANSWER_LENGTHS)
        await compareQuote({ way, length, provider, verification: verification || undefined }, paid)
}

/** Compares the shown quote of a choice with the expected one. */
async function compareQuote(choice: ChatChoice, paid: Conversion): Promise<void> {
  await chat.choose(choice)
  if (unmet.has(choice.verification)) {
    await expect.poll(chat.shownPrice).toBe(NO_PROVIDER)
    return
  }
  const quote = await chat.quoteOf(choice)
  await expect.poll(chat.shownPrice).toBe(quoteText(quote, choice.way))
  const { costMin, costMax } = expectedQuote(model, choice)
  const { failuresMax, ...costs } = quote
  expect(costs).toEqual({ costMin: paid(costMin), costMax: paid(costMax) })
  // Only the best provider can be replaced by another, unless the page sealed the question to it.
  const isReplaceable = choice.provider === undefined && choice.way !== 'sealed'
  expect(failuresMax > 0n).toBe(isReplaceable)
}

type UsageRow = { readonly provider: string; readonly cost: string; readonly receipt: string }
type ReceiptRow = {
  readonly core: Readonly<Record<'inputTokens' | 'cachedInputTokens' | 'outputTokens', string>>
}

/** Asks with each option of the provider, and compares limit and costs with the offers' prices. */
async function walkAnswers(way: 'gateway' | 'proxy', paid: Conversion): Promise<void> {
  for (const provider of [undefined, ...model.prices.keys()]) {
    const choice = { way, length: 512, provider } as const
    await chat.open(way)
    await chat.choose(choice)
    const sent = chat.page.waitForRequest('**/api/v1/chat/completions')
    await chat.ask(`Is ${provider ?? 'the sea'} a number?`)
    const { ostrom } = (await sent).postDataJSON() as {
      readonly ostrom: { readonly cost_max: string; readonly private?: boolean }
    }
    const { costMax, failuresMax } = await chat.quoteOf(choice)
    expect(BigInt(ostrom.cost_max)).toBe(costMax + failuresMax)
    expect(ostrom.private ?? false).toBe(way === 'proxy')
    const shown = await chat.shownAnswer()
    if (provider) expect(shown.provider).toBe(provider)
    const [charged] = (await read<{ answers: readonly UsageRow[] }>('usage')).answers
    expect(charged).toMatchObject({ provider: shown.provider, cost: `${shown.cost}` })
    const { core } = await read<ReceiptRow>(`receipt?id=${charged!.receipt}`)
    const [input, cachedInput, output] = [
      BigInt(core.inputTokens),
      BigInt(core.cachedInputTokens),
      BigInt(core.outputTokens),
    ]
    expect([shown.input, shown.output]).toEqual([input, output])
    const counts = { input: input - cachedInput, cachedInput, output, request: 1n }
    const prices = model.prices.get(shown.provider)!
    expect(shown.cost).toBe(paid(Price.costUp(prices, { ...Price.zeroCounts, ...counts })))
    expect(shown.cost).toBeLessThanOrEqual(costMax)
  }
}

describe('asked by the gateway', () => {
  test('labels and quotes of all options are the prices of the offers', async () => {
    await walkOptions('gateway', asPaid)
  })

  test('limit and cost of each provider’s answer follow from its price', async () => {
    await walkAnswers('gateway', asPaid)
  })
})

type SessionRow = Readonly<Record<'id' | 'provider' | 'settled' | 'answers', string>>

const sessions = async () => (await read<{ sessions: readonly SessionRow[] }>('sessions')).sessions

/** Returns the total of the voucher that this request asks the gateway to sign, if any. */
function voucherTotal(request: Request): bigint | undefined {
  const body = request.postDataBuffer()
  if (!/blind\/sessions\/[^/]+\/messages$/.test(request.url()) || !body) return undefined
  const message = ProxyChannel.decodeClient(body)
  return message.kind === 'pay' ? message.voucher.total : undefined
}

describe('sealed by the page', () => {
  const question = 'Is the sea deep?'
  const choice = { way: 'sealed', length: 512 } as const

  test('the only provider is the best one, quoted as for the gateway', async () => {
    await chat.open('sealed')
    await chat.picker('Question').fill(question)
    for (const name of ['Provider', 'Verification'])
      expect(await chat.picker(name).isDisabled()).toBe(true)
    for (const length of ANSWER_LENGTHS) await compareQuote({ way: 'sealed', length }, asPaid)
  })

  test('cost, voucher and settlement follow from the price, below the quote', async () => {
    const before = new Set((await sessions()).map(({ id }) => id))
    await chat.open('sealed')
    await chat.choose(choice)
    const totals: bigint[] = []
    chat.page.on('request', (request) => totals.push(voucherTotal(request) ?? 0n))
    await chat.ask(question)
    const { provider, cost, input, output } = await chat.shownAnswer()
    // The page claims no cached input in the first answer of a session.
    const counts = { ...Price.zeroCounts, input, output, request: 1n }
    expect(cost).toBe(Price.costUp(model.prices.get(provider)!, counts))
    expect(cost).toBeLessThanOrEqual((await chat.quoteOf(choice)).costMax)
    await expect.poll(() => totals.reduce((a, b) => (b > a ? b : a))).toBe(cost)
    const path = `${gateway.url}/api/wallet/sessions/close`
    const headers = { origin: gateway.url }
    expect((await chat.page.request.post(path, { data: {}, headers })).status()).toBe(200)
    const own = async () => (await sessions()).filter(({ id }) => !before.has(id))
    await expect.poll(own).toMatchObject([{ provider, settled: `${cost}`, answers: '1' }])
  })

  test('the page refuses an answer that may cost one unit above the quote', async () => {
    await chat.open('sealed')
    await chat.choose(choice)
    await chat.ask(question)
    const { input } = await chat.shownAnswer()
    const counts = { ...Price.zeroCounts, input, output: 512n, request: 1n }
    const mosts = [...model.prices.values()].map((prices) => Price.costUp(prices, counts))
    // The gateway may choose either provider for the next session.
    const [low, high] = mosts.toSorted((a, b) => (a < b ? -1 : 1)) as [bigint, bigint]
    for (const limit of [low - 1n, high]) {
      await chat.page.route('**/api/wallet/quote?*', async (route) => {
        const response = await route.fetch()
        await route.fulfill({ response, json: { ...(await response.json()), costMax: `${limit}` } })
      })
      await chat.open('sealed')
      await chat.ask(question)
      if (limit < low) await chat.page.getByText('(blind-terms-refused)').waitFor()
      else expect((await chat.shownAnswer()).cost).toBeLessThanOrEqual(limit)
      await chat.page.unrouteAll({ behavior: 'wait' })
    }
  })
})

test('a gateway without a proxy says so where one could be chosen', async () => {
  await chat.open('gateway')
  const option = chat.picker('Privacy').locator('option[value=proxy]')
  expect(await option.isDisabled()).toBe(true)
  expect(await option.textContent()).toContain('not set up')
})

describe('through a proxy', () => {
  let parties: PrivateParties
  beforeAll(async () => {
    await gateway.stop()
    const limits = { issued: 10, sessionCap: 10n ** 16n, unpostedMax: 10n ** 18n }
    parties = await startPrivateParties(network, { tickets: 4, terms: { ...TICKET, ...limits } })
    await openGateway()
  })
  afterAll(() => parties?.close())

  /** The cost of the tickets that pay an amount, rounded up. */
  const byTickets: Conversion = (amount) => {
    const { value, issuerFee, proxyFee } = TICKET
    const credit = value - proxyFee
    return (amount * (value + issuerFee) + credit - 1n) / credit
  }

  test('the page states what a ticket costs and pays', async () => {
    await chat.open('proxy')
    const { value, issuerFee, proxyFee } = TICKET
    const [cost, credit] = [value + issuerFee, value - proxyFee]
    const terms = await read<Record<'ticketCost' | 'ticketCredit', string>>('private')
    expect(terms).toMatchObject({ ticketCost: `${cost}`, ticketCredit: `${credit}` })
    const [shown, paying] = [Amount.formatUp(cost, ETH), Amount.formatDown(credit, ETH)]
    await chat.page.getByText(`A ticket costs ${shown} and pays ${paying}, which adds`).waitFor()
  })

  test('quotes of all options are the prices of the offers by tickets', async () => {
    await walkOptions('proxy', byTickets)
  })

  test('limit and cost of each provider’s answer include tickets', async () => {
    await walkAnswers('proxy', byTickets)
  })
})
