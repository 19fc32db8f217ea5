// Goal: a governed change does not affect sessions, requests, answers and jobs that already run.
// Method: run the same scenario twice, with sessions, requests, answers and a training job in many
// states; in one run, a governed value then changes to an extreme. The rest must be the same in
// both runs, to the lamport: refusals, payments and their recipients, provider accounts, and
// deadlines.
// Requirements: B-10

import { Hex, Price } from '@ostrom/protocol'
import type { Address } from '@solana/kit'
import { beforeAll, describe, expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { openAnswer, PROMPT, postAnswer, RESULT, writeAnswer } from './answer-instructions.ts'
import { errorNameFrom, keyOf, type TransactionOutcome } from './chain.ts'
import { apply, DAY, DELAY, type GovernedChange, propose } from './governance-instructions.ts'
import { NATIVE, type ProgramFixture, publish, startTrade, UNIT } from './market.ts'
import {
  claimRequest,
  endRequest,
  lockRequest,
  openRequest,
  refundRequest,
  releaseRequest,
  submitFeedback,
} from './request-instructions.ts'
import {
  CAP,
  closeByProvider,
  closeCooperatively,
  expire,
  openSession,
  raiseCap,
  requestClose,
  settle,
} from './session-instructions.ts'
import { listToken } from './token-instructions.ts'
import { advanceJob, commitUpdate, leaveJob, runningJob, WINDOW } from './training-instructions.ts'

const PRICES = { ...Price.zeroPrices, request: 10n }

/** Ids of the running sessions, requests and the job, by their state. */
type RunningAgreements = Awaited<ReturnType<typeof begin>>

/** Starts a market with an offer in the native asset, or in a token, which the owner can delist. */
async function tradeIn(asset: 'native' | 'token'): Promise<ProgramFixture> {
  const market = await startTrade()
  const { client, stranger } = market.actors
  await market.deposit(stranger, UNIT)
  if (asset === 'native') return market
  const { mint, wallet } = await listToken(market, client, 50n * UNIT)
  const key = bytesOf(mint)
  await market.openBalances(key)
  const accounts = { asset: await market.at.asset(key), vault: await market.at.vault(key) }
  const own = { payer: client.address, balance: await market.balance(client, key), source: wallet }
  const data = { amount: 50n * UNIT }
  const act = market.build('depositToken', { data, accounts: { ...own, ...accounts } })
  await market.done([act], client)
  const terms = { asset: Hex.from(key), prices: PRICES, nonce: 5n }
  expect(await errorNameFrom(publish(market, terms))).toBeUndefined()
  return market
}

const ok = async (act: Promise<TransactionOutcome>): Promise<void> => {
  expect(await errorNameFrom(act)).toBeUndefined()
}

/**
 * Opens sessions, requests and a job, each in a different state. The caps are small, because a
 * lamport of stake backs one unit of a token.
 */
async function begin(market: ProgramFixture) {
  const { provider, client, stranger } = market.actors
  const cap = CAP / 10n
  const expiresAtSeconds = market.chain.nowSeconds + 20n * DAY
  const open = async () => {
    const { id, outcome } = await openSession(market, { cap, expiresAtSeconds })
    await ok(Promise.resolve(outcome))
    return id
  }
  const ask = async (fields: object = {}) => {
    const deadline = market.chain.nowSeconds + 6n * DAY
    const { id, outcome } = await openRequest(market, { costMax: cap, deadline, ...fields })
    await ok(Promise.resolve(outcome))
    return id
  }
  const lock = async (fields: object = {}) => {
    const id = await ask(fields)
    await ok(lockRequest(market, id))
    return id
  }
  const members = { trainers: [provider], validators: [[stranger, 1] as const] }
  const job = await runningJob(market, members)
  await ok(commitUpdate(market, job, { who: provider, n: 1 }))
  const onChain = { answer: 1, prompt: PROMPT, pricesMax: market.offer.prices }
  const terms = { pricesMax: market.offer.prices }
  const running = {
    fresh: await open(),
    settled: await open(),
    ending: await open(),
    over: await open(),
    asked: await ask(terms),
    held: await lock(terms),
    late: await lock(terms),
    drafted: await lock(onChain),
    begun: await lock(onChain),
    paid: await lock(terms),
  }
  await ok(settle(market, { id: running.settled, total: 1_234_567n }))
  await ok(settle(market, { id: running.over, total: 7_654_321n }))
  await ok(closeByProvider(market, running.over))
  await ok(requestClose(market, running.ending, client))
  await ok(claimRequest(market, { id: running.paid, total: 3_333_333n }))
  for (const act of [openAnswer, writeAnswer]) await ok(act(market, running.drafted))
  return { ...running, job }
}

/**
 * Sends the possible instructions for the running sessions, requests and job, and returns each
 * outcome.
 */
async function finish(
  market: ProgramFixture,
  running: RunningAgreements,
): Promise<readonly unknown[]> {
  const { client, stranger, provider } = market.actors
  const seen: unknown[] = []
  const note = async (what: string, act: Promise<TransactionOutcome>) => {
    const { refusal, events } = await act
    seen.push([what, refusal, events])
  }
  const { fresh, settled, ending, over, asked, held, late, drafted, begun, paid, job } = running
  await note('ask for the end', requestClose(market, fresh, client))
  const session = (id: Uint8Array) => market.read('session', market.at.session(id))
  for (const id of [fresh, settled, ending]) {
    seen.push((await session(id)).deadline)
  }
  const id = settled
  await note('raise the cap', raiseCap(market, { id, cap: CAP / 5n }))
  await note('settle', settle(market, { id, total: 2_345_678n, count: 2n }))
  const agreed = { id: fresh, total: 5_555_555n, consentBy: provider }
  await note('settle by consent', settle(market, agreed, stranger))
  await note('close', closeByProvider(market, id))
  const last = { id: fresh, total: 5_555_555n }
  await note('close together', closeCooperatively(market, last))
  for (const one of [over, paid]) {
    const address = one === over ? market.at.session(one) : market.at.request(one)
    await note('flag', submitFeedback(market, await address, { reason: new Uint8Array(32) }))
    await note('rate', submitFeedback(market, await address, { stars: 4 }))
  }
  await note('lock', lockRequest(market, asked))
  await note('claim', claimRequest(market, { id: held, total: 1_111_111n }))
  await note('post', postAnswer(market, drafted))
  await note('begin', openAnswer(market, begun))
  await note('write', writeAnswer(market, begun, RESULT))
  market.chain.advance(299n)
  await note('release', releaseRequest(market, asked))
  await note('end', endRequest(market, asked))
  await note('post what was begun', postAnswer(market, begun))
  market.chain.advance(6_900n)
  await note('too early', expire(market, ending))
  market.chain.advance(1n)
  await note('expire', expire(market, ending))
  await note('refund', refundRequest(market, late))
  for (let round = 0; round < 3; round++) {
    market.chain.advance(4n * WINDOW)
    await note('settle the round', advanceJob(market, job, 'settleRound'))
  }
  market.chain.advance(WINDOW)
  for (const who of [provider, stranger]) await note('leave', leaveJob(market, job, who))
  return [...seen, await balancesOf(market)]
}

/** Returns the balances of the actors, and the account of the provider. */
async function balancesOf(market: ProgramFixture): Promise<unknown> {
  const { client, provider, feeSink, creator, stranger } = market.actors
  const mints = new Set([NATIVE, Hex.toBytes(market.offer.asset)])
  const people = [client, provider, feeSink, creator, stranger]
  const balances = [...mints].flatMap((mint) => people.map((who) => market.balanceOf(who, mint)))
  return [await Promise.all(balances), await market.providerOf()]
}

/**
 * Runs the scenario, and applies the change if `isApplied`. The change is proposed in both cases.
 */
async function compareChange(
  asset: 'native' | 'token',
  change: GovernedChange,
  isApplied: boolean,
) {
  const market = await tradeIn(asset)
  await ok(propose(market, withMint(market, asset, change)))
  market.chain.advance(DELAY)
  const running = await begin(market)
  const now = withMint(market, asset, change)
  if (isApplied) await ok(apply(market, now))
  return finish(market, running)
}

const withMint = (market: ProgramFixture, asset: string, change: GovernedChange): GovernedChange =>
  'listed' in change && asset === 'token'
    ? { ...change, mint: Hex.toBytes(market.offer.asset) }
    : change

const most = 4_294_967_295
const numbers: readonly (readonly [string, number, readonly bigint[]])[] = [
  ['the fee', 0, [0n]],
  ['the close window', 1, [7_200n, DAY]],
  ['the release window', 2, [60n, 1_800n]],
  ['the unbonding delay', 3, [3_600n, 60n * DAY]],
  ['the least stake', 4, [0n, 10_000n * UNIT]],
  ['the bond', 5, [0n, UNIT / 10n]],
]
const ratios = [
  { listed: 1, numerator: 1, denominator: most },
  { listed: 1, numerator: most, denominator: 1 },
]

describe.each(['native', 'token'] as const)('in a %s asset', (asset) => {
  let control: readonly unknown[]
  let sink: Address
  beforeAll(async () => {
    sink = (await keyOf(800)).address
    control = await compareChange(asset, { feeSink: sink }, false)
    // Only one instruction of the scenario may be refused; otherwise the comparison would show
    // little.
    const refused = control.filter((one) => Array.isArray(one) && typeof one[1] === 'string')
    expect(refused.map((one) => (one as string[]).slice(0, 2))).toEqual([
      ['too early', 'RefundTooEarly'],
    ])
  })

  // Finding: SOL-M5
  test.each(
    numbers.flatMap(([name, parameter, values]) =>
      values.map((value) => [name, { parameter, value }] as const),
    ),
  )('a change of %s does not affect running agreements: $1', async (_, change) => {
    expect(await compareChange(asset, change, true)).toEqual(control)
  })

  test('the fee sink changes nothing that runs', async () => {
    expect(await compareChange(asset, { feeSink: sink }, true)).toEqual(control)
  })

  const listings = asset === 'token' ? [...ratios, { ...ratios[0], listed: 0 }] : ratios
  test.each(listings as readonly GovernedChange[])(
    '%o changes nothing that runs',
    async (change) => {
      expect(await compareChange(asset, change, true)).toEqual(control)
    },
  )
})
