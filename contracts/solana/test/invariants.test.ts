// Random actions by honest and dishonest parties, from one seed. The invariants of money hold, and
// in the end all parties can withdraw all of their money without the cooperation of others.

import { expect, test } from 'vitest'
import { bytesOf } from '../interface/index.ts'
import { closeAnswer } from './answer-instructions.ts'
import { BurntBonds } from './burnt-bonds.ts'
import { checkInvariants, recordsOf } from './invariants.ts'
import { NATIVE, type ProgramFixture, startTrade } from './market.ts'
import { type RandomBelow, type RandomRun, randomFrom } from './random-run.ts'
import { runRandomStep } from './random-steps.ts'
import { endRequest, refundRequest } from './request-instructions.ts'
import { expire } from './session-instructions.ts'
import { leaveJobs } from './training-steps.ts'

const seed = Number(process.env.OSTROM_SEED ?? 1)
/** Number of actions; `npm run fuzz -- solana` sets a higher number. */
const acts = Number(process.env.FC_NUM_RUNS ?? 1_500)
/** Number of actions between two checks of the invariants, which read every account. */
const between = 10
/** Number of actions on one market. It is bounded, because more accounts take longer to read. */
const perMarket = 1_500

/** Returns the lamports of all actors and of all accounts of the program. */
async function lamportsOfAll(market: ProgramFixture): Promise<bigint> {
  const wallets = Object.values(market.actors).map(({ address }) =>
    market.chain.lamportsOf(address),
  )
  const records = market.chain.programAccounts().map(({ lamports }) => lamports as bigint)
  return [...wallets, ...records].reduce((sum, amount) => sum + amount, 0n)
}

const SIGNATURE_FEE = 5_000n
/** State of a paid answer. */
const POSTED = 2
/** First bytes of the instruction that posts an answer. */
const POST_ANSWER = [41, 3]

async function live(
  market: ProgramFixture,
  random: RandomBelow,
  count: number,
  bonds: BurntBonds,
): Promise<Map<string, number>> {
  const outcomes = new Map<string, number>()
  const story: RandomRun = { sessions: [], requests: [], jobs: [] }
  for (let i = 0; i < count; i++) {
    const outcome = await runRandomStep(market, random, story)
    const name = outcome?.refusal ?? 'done'
    outcomes.set(name, (outcomes.get(name) ?? 0) + 1)
    bonds.observe(market)
    if (i % between === 0) await checkInvariants(market, bonds.total)
  }
  await checkInvariants(market, bonds.total)
  return outcomes
}

/**
 * Makes the chain replace an account by another account of the market in every fifth transaction on
 * average.
 */
async function confuse(market: ProgramFixture, random: RandomBelow): Promise<void> {
  const { client, provider, creator } = market.actors
  const others = await Promise.all([
    ...[client, provider, creator].map((who) => market.balance(who)),
    market.at.config(),
    market.at.asset(NATIVE),
    market.at.model(market.version),
    market.at.provider(bytesOf(provider.address)),
    market.at.client(bytesOf(client.address)),
  ])
  market.chain.twist = (instructions) => {
    if (random(5) !== 0) return instructions
    const last = instructions.at(-1)
    const accounts = [...(last?.accounts ?? [])]
    const k = random(accounts.length)
    const [meta, address] = [accounts[k], others[random(others.length)]]
    if (!last || !meta || !address || meta.role >= 2) return instructions
    accounts[k] = { ...meta, address }
    return [...instructions.slice(0, -1), { ...last, accounts }]
  }
}

/**
 * Lets all parties leave: strangers end open sessions and requests, and owners withdraw their
 * money.
 */
async function leave(market: ProgramFixture, bonds: BurntBonds): Promise<void> {
  market.chain.advance(40n * 86_400n)
  for (const { state, id } of recordsOf(market, 'session')) {
    if (state === 1) expect((await expire(market, id)).refusal).toBeUndefined()
  }
  for (const { state, id } of recordsOf(market, 'request')) {
    if (state === 2) expect((await refundRequest(market, id)).refusal).toBeUndefined()
    if (state === 1) {
      const ended = await endRequest(market, id, market.actors.stranger)
      expect(ended.refusal).toBeUndefined()
    }
  }
  bonds.observe(market)
  await leaveAnswers(market)
  await leaveJobs(market)
  await leaveStakes(market)
  for (const who of Object.values(market.actors)) {
    const balance = await market.find('balance', market.balance(who))
    if (!balance || balance.available === 0n) continue
    expect((await market.withdraw(who, balance.available)).refusal).toBeUndefined()
  }
  await checkInvariants(market, bonds.total)
  expect((await market.read('asset', market.at.asset(NATIVE))).owed).toBe(bonds.total)
}

/**
 * Frees the rent of answers: any account closes posted answers, and providers close their drafts.
 */
async function leaveAnswers(market: ProgramFixture): Promise<void> {
  const { stranger, provider } = market.actors
  for (const { state, request } of recordsOf(market, 'answer')) {
    const who = state === POSTED ? stranger : provider
    expect((await closeAnswer(market, request, who)).refusal).toBeUndefined()
  }
  expect(recordsOf(market, 'answer')).toEqual([])
}

async function leaveStakes(market: ProgramFixture): Promise<void> {
  const { provider } = market.actors
  const providerRecord = await market.at.provider(bytesOf(provider.address))
  const { stake } = await market.read('provider', Promise.resolve(providerRecord))
  const instructionAccounts = { owner: provider.address, providerRecord }
  if (stake > 0n) {
    const accounts = { ...instructionAccounts, config: await market.at.config() }
    await market.done([market.build('unstake', { data: { amount: stake }, accounts })], provider)
  }
  market.chain.advance(8n * 86_400n)
  const { unbonding } = await market.read('provider', Promise.resolve(providerRecord))
  if (unbonding === 0n) return
  const accounts = { ...instructionAccounts, balance: await market.balance(provider) }
  await market.done([market.build('withdrawStake', { data: {}, accounts })], provider)
}

test(`${acts} random acts lose, create and keep no lamport`, async () => {
  const seen = new Map<string, number>()
  let posted = 0
  for (let done = 0, run = 0; done < acts; done += perMarket, run++) {
    const market = await startTrade()
    let signatures = 0n
    const bonds = new BurntBonds()
    market.chain.after = (instructions, { logs, refusal, events }) => {
      bonds.addEvents(market, events)
      const { data = [] } = instructions.at(-1) ?? {}
      const isPost = POST_ANSWER.every((byte, at) => data[at] === byte)
      if (isPost && refusal === undefined) posted += 1
      // Each signature costs a fee, including the signatures that the runtime's ed25519 program
      // checks.
      const checked = instructions.filter(({ programAddress }) =>
        programAddress.startsWith('Ed25519'),
      )
      if (logs.length > 0) signatures += 1n + BigInt(checked.length)
    }
    const before = await lamportsOfAll(market)
    const random = randomFrom(seed + run)
    await confuse(market, random)
    const outcomes = await live(market, random, Math.min(perMarket, acts - done), bonds)
    market.chain.twist = undefined
    await leave(market, bonds)
    const fees = before - (await lamportsOfAll(market))
    expect(fees, `seed ${seed + run}: fees of all signatures`).toBe(signatures * SIGNATURE_FEE)
    for (const [name, count] of outcomes) seen.set(name, (seen.get(name) ?? 0) + count)
  }
  // The random actions must have caused both successes and errors.
  expect(seen.get('done') ?? 0).toBeGreaterThan(acts / 10)
  expect(seen.size).toBeGreaterThan(10)
  expect(posted).toBeGreaterThan(0)
}, 3_600_000)
