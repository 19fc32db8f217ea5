// Goal: a provider that answers validators only on chain is still examined. A provider that does
// not even answer there earns nothing, also if there are many similar providers with little stake.
// Method: roles on in-memory ports in virtual time; 120 drawn answers of one provider, 20 decoys
// and three validators.
// Requirements: R002-12

import { readAllEvents, requireMember } from '@ostrom/ledger'
import { SessionAccount } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { echo, unanswering } from './courts.fixture.ts'
import type { ProviderSetup } from './network/party-setup.ts'
import { createSimulatedNetwork, type SimulatedNetwork, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { stakeOf } from './runs/accounts.ts'

const never = new AbortController().signal
const STEP_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000
const ANSWERS = 120
const SESSIONS = 6
const DECOYS = 20
const ANSWERS_OF_DECOY = 4
/**
 * Maximum number of events, for a simulated day in which roles check the chain every few seconds.
 */
const eventsMax = 2_000_000
/**
 * Each answer to a demand may take half an hour instead of three hours, so that silence is
 * penalized sooner.
 */
const parameters = {
  auditWindowSeconds: 259_200n,
  auditRateBps: 10_000n,
  supplyWindowSeconds: 1_800n,
}

/**
 * Fault: the provider discloses receipts off chain, and claims for each transcript that the
 * transcript was not drawn.
 */
const onchainOnly = {
  auditor: async () => ({}),
  isSampled: async () => false,
  hasSeat: async () => true,
}

/** Asks one provider a number of times, and closes the session. */
async function ask(world: SimulatedNetwork, provider: string, count: number): Promise<void> {
  const client = await world.startGateway(`client-of-${provider}`)
  const { gateway } = client
  const { account } = world.ledgerOf(provider)
  for (let at = 0; at < count; at++) {
    const preferences = { provider: account, prepaidTokens: SessionAccount.PREPAID_TOKENS }
    const question = plainQuestionOf(`Question ${at}`, { maxTokens: 24, preferences })
    await world.time.until(gateway.inference.answer(question, never).then(collectAnswer))
  }
  await world.time.until(gateway.closeSessions())
  client.kill()
}

/** Returns the number of a provider's receipts whose transcripts it supplied on chain. */
async function examinedOf(world: SimulatedNetwork, provider: string): Promise<number> {
  const dataChallenges = requireMember(world.ledgerOf('watcher'), 'dataChallenges')
  const { account } = world.ledgerOf(provider)
  const examined = new Set<string>()
  for (let id = 1n; ; id++) {
    const challenge = await dataChallenges.dataChallenge(id)
    if (!challenge) return examined.size
    const { status, receiptId } = challenge
    if (receiptId && challenge.provider === account && status === 'supplied')
      examined.add(receiptId)
  }
}

/**
 * Creates a cheating provider with much stake, decoys with little stake, validators, and clients
 * that have asked questions.
 */
async function createMarket(decoyCount: number, setup: ProviderSetup = {}) {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters, eventsMax })
  const settings = { stake: 60n * UNIT }
  const { ledger } = await world.startProvider('cheat', {
    echo,
    audits: onchainOnly,
    settings,
    ...setup,
  })
  const stakeBefore = await stakeOf(ledger)
  const decoys = Array.from({ length: decoyCount }, (_, at) => `decoy-${at}`)
  for (const name of decoys) {
    await world.startProvider(name, { echo, audits: onchainOnly, settings: { stake: UNIT } })
  }
  for (const name of ['ann', 'ben', 'cid']) await world.startValidator(name, { echo })
  for (const name of decoys) await ask(world, name, ANSWERS_OF_DECOY)
  for (let at = 0; at < SESSIONS; at++) await ask(world, 'cheat', ANSWERS / SESSIONS)
  return { world, ledger, stakeBefore }
}

/**
 * Returns the sum that clients promised to a provider for sessions, minus the amounts returned to
 * clients.
 */
async function earnedBy(world: SimulatedNetwork, name: string): Promise<bigint> {
  const { account, session } = world.ledgerOf(name)
  let earned = 0n
  for (const event of await readAllEvents(world.ledgerOf('watcher'))) {
    if (event.kind !== 'session-closed') continue
    const seen = await session(event.sessionId)
    const isEarned = seen?.authorization.provider === account && seen.pay?.status !== 'returned'
    if (isEarned) earned += seen.settled
  }
  return earned
}

// Finding: VER-1, OFF3-4
test('a provider that responds only on chain among decoys is examined, and pays', async () => {
  const { world, ledger, stakeBefore } = await createMarket(DECOYS)
  let examined = 0
  for (let ms = 0; ms < DAY_MS && examined < 0.95 * ANSWERS; ms += STEP_MS) {
    await world.time.pass(STEP_MS)
    examined = await examinedOf(world, 'cheat')
  }
  expect(examined).toBeGreaterThanOrEqual(0.95 * ANSWERS)
  // Except for the first few answers, each answer costs the provider a fee, up to the penalty for
  // silence.
  const { withheldPenalty } = await ledger.parameters()
  expect(stakeBefore - (await stakeOf(ledger))).toBe(withheldPenalty)
  world.chain.checkInvariants()
})

// Finding: DAT-5
test('a provider that discloses nothing at all loses more than it earned', async () => {
  const market = await createMarket(DECOYS / 5, { faultInjection: { ledger: unanswering } })
  const { world, ledger, stakeBefore } = market
  expect(await earnedBy(world, 'cheat')).toBeGreaterThan(0n)
  for (let ms = 0; ms < DAY_MS && (await earnedBy(world, 'cheat')) > 0n; ms += 2 * STEP_MS) {
    await world.time.pass(2 * STEP_MS)
  }
  expect(await examinedOf(world, 'cheat')).toBe(0)
  expect(await earnedBy(world, 'cheat')).toBe(0n)
  const { withheldPenalty } = await ledger.parameters()
  expect(stakeBefore - (await stakeOf(ledger))).toBe(withheldPenalty)
  world.chain.checkInvariants()
})
