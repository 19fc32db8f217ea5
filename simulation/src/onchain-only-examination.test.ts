// Goal: a provider that answers validators on chain alone is examined all the same, and pays for
// it, also among many others that do so with little stake.
// Method: roles on in-memory ports in virtual time; 120 drawn answers of one provider, 20 decoys
// and three validators.

import { requireMember } from '@ostrom/ledger'
import { SessionAccount } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { stakeOf } from './accounts.ts'
import { collectAnswer, plainQuestionOf } from './questions.ts'
import { createSimulatedNetwork, type SimulatedNetwork, UNIT } from './simulated-network.ts'
import { echo } from './test-courts.ts'

const never = new AbortController().signal
const STEP_MS = 15 * 60_000
const DAY_MS = 24 * 60 * 60_000
const ANSWERS = 120
const DECOYS = 20
const ANSWERS_OF_DECOY = 4
const parameters = { auditWindowSeconds: 259_200n, auditRateBps: 10_000n }

/** Discloses receipts off chain, and says of each transcript that it was not drawn. */
const onchainOnly = {
  auditor: async () => ({}),
  isSampled: async () => false,
  hasSeat: async () => true,
}

/** Asks one provider as often as told, and closes the session. */
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

/** Receipts of a provider whose transcripts some validator got on chain. */
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

test('a provider that answers on chain alone among decoys is examined, and pays', async () => {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const settings = { stake: 60n * UNIT }
  const cheat = await world.startProvider('cheat', { echo, audits: onchainOnly, settings })
  const decoys = Array.from({ length: DECOYS }, (_, at) => `decoy-${at}`)
  for (const name of decoys) {
    await world.startProvider(name, { echo, audits: onchainOnly, settings: { stake: UNIT } })
  }
  for (const name of ['ann', 'ben', 'cid']) await world.startValidator(name, { echo })
  const before = await stakeOf(cheat.ledger)
  for (const name of decoys) await ask(world, name, ANSWERS_OF_DECOY)
  await ask(world, 'cheat', ANSWERS)

  let examined = 0
  for (let ms = 0; ms < DAY_MS && examined < 0.95 * ANSWERS; ms += STEP_MS) {
    await world.time.pass(STEP_MS)
    examined = await examinedOf(world, 'cheat')
  }
  expect(examined).toBeGreaterThanOrEqual(0.95 * ANSWERS)
  const { seatFee } = await cheat.ledger.parameters()
  // All but the first few answers cost it a fee, each more than the one before.
  const fees = BigInt(ANSWERS / 2)
  expect(before - (await stakeOf(cheat.ledger))).toBeGreaterThan((seatFee * fees * fees) / 2n)
  world.chain.checkInvariants()
}, 300_000)
