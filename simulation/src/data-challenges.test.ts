// Goal: validators demand on chain the data that a provider does not show them, and silence costs
// the provider its stake. An honest provider loses nothing because of demands, even if its process
// is killed at any time. Method: roles on in-memory ports in virtual time; every seed is a separate
// world.
// Requirements: R002-12

import { readAllEvents } from '@ostrom/ledger'
import { Audit, BaseError, SessionAccount } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { echo, unanswering } from './courts.fixture.ts'
import type { ProviderSetup } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  type GatewayHost,
  type ProviderHost,
  type SimulatedNetwork,
  UNIT,
  type ValidatorHost,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded, stakeOf } from './runs/accounts.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 120n,
  appealWindowSeconds: 300n,
  supplyWindowSeconds: 600n,
}

/** Fault of a provider that claims for all data that the data was not drawn. */
const denies = {
  auditor: async () => ({}),
  isSampled: async () => false,
  hasSeat: async () => true,
}

/** Fault of a provider that shows no data off chain, not even receipts. */
const hides = {
  auditor: async () => undefined,
  isSampled: async () => false,
  hasSeat: async () => true,
}

type ChallengeScenario = {
  readonly world: SimulatedNetwork
  readonly provider: ProviderHost
  readonly validators: readonly ValidatorHost[]
  readonly client: GatewayHost
}

type ScenarioOptions = { readonly seed?: string; readonly audit?: Audit.AuditMode }

async function createScenario(
  setup: ProviderSetup,
  wish: ScenarioOptions = {},
): Promise<ChallengeScenario> {
  const { seed = 'demands', audit = 'sampled' } = wish
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters, seed })
  const provider = await world.startProvider('provider', { echo, audits: denies, ...setup })
  const names = ['ann', 'ben', 'cid']
  const validators = await Promise.all(names.map((name) => world.startValidator(name, { echo })))
  const client = await world.startGateway('client', { settings: { audit } })
  return { world, provider, validators, client }
}

async function ask({ world, client }: ChallengeScenario, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    // Providers give a new client no credit for the longest prompts, so it pays for such a prompt
    // in advance.
    const prepaidTokens = Math.max(SessionAccount.PREPAID_TOKENS, text.length)
    const question = plainQuestionOf(text, { maxTokens: 24, preferences: { prepaidTokens } })
    await world.time.until(client.gateway.inference.answer(question, never).then(collectAnswer))
  }
}

async function askAndClose(staged: ChallengeScenario, texts: readonly string[]): Promise<void> {
  await ask(staged, texts)
  const { world, client } = staged
  await world.time.until(client.gateway.closeSessions())
}

const outcomesOf = async ({ state }: ValidatorHost): Promise<readonly string[]> => {
  const found = await state.list('validator/finding/')
  const texts = found.map(({ value }) => new TextDecoder('latin1').decode(value))
  return texts.map((text) => /examined|withheld|answered|private|unbound/.exec(text)?.[0] ?? '')
}

/**
 * Returns the fees that providers paid for data that they supplied only on chain. A provider owes a
 * fee for each supply once the validators that demanded its data have more than half of the model's
 * weight.
 */
async function feesIn(world: SimulatedNetwork): Promise<bigint> {
  const events = await readAllEvents(world.ledgerOf('watcher'))
  const fees = events.map((event) => (event.kind === 'supply-fee-taken' ? event.amount : 0n))
  return fees.reduce((sum, fee) => sum + fee, 0n)
}

/** Returns the penalties for silence. A restarted provider restores its stake. */
const withheldBy = async ({ ledger }: ProviderHost): Promise<bigint> =>
  (await ledger.audits!.courtRecord(ledger.account)).withheld

/**
 * Returns, for each receipt list or transcript that was demanded, the results of all demands for
 * it. Each validator that is drawn for the list or transcript may demand it.
 */
async function statusesOf({ world }: ChallengeScenario): Promise<readonly string[]> {
  const { dataChallenges } = world.ledgerOf('watcher')
  const ends = new Map<string, Set<string>>()
  for (let id = 1n; ; id++) {
    const demand = await dataChallenges!.dataChallenge(id)
    if (!demand) return [...ends.values()].map((statuses) => [...statuses].join(' and '))
    const thing = `${demand.kind} of ${demand.receiptId ?? demand.sessionId}`
    ends.set(thing, (ends.get(thing) ?? new Set()).add(demand.status))
  }
}

describe('a withheld transcript', () => {
  test('a withheld transcript is challenged, and scored once supplied, at a fee', async () => {
    const staged = await createScenario({})
    const { world, provider, validators } = staged
    const before = await stakeOf(provider.ledger)
    await askAndClose(staged, ['One?', 'Two?', 'Three?'])
    await world.time.pass(25 * MINUTE_MS)
    expect(await statusesOf(staged)).toEqual(['supplied', 'supplied', 'supplied'])
    const outcomes = (await Promise.all(validators.map(outcomesOf))).flat()
    // A validator that is not drawn cannot demand data, and sees only that other demands were
    // answered.
    expect(outcomes.filter((outcome) => outcome === 'examined').length).toBeGreaterThanOrEqual(3)
    expect(outcomes.map((one) => one === 'examined' || one === 'answered')).not.toContain(false)
    expect(outcomes).toHaveLength(9)
    expect(await stakeOf(provider.ledger)).toBe(before - (await feesIn(world)))
    for (const { state } of validators) {
      expect(await state.list('validator/withheld/')).toEqual([])
    }
    world.chain.checkInvariants()
  })

  test('and is not supplied costs stake, once for an outage', async () => {
    const staged = await createScenario({
      faultInjection: { ledger: unanswering },
      settings: { stake: UNIT },
    })
    const { world, provider, client } = staged
    const before = await stakeOf(provider.ledger)
    const { withheldPenalty } = await provider.ledger.parameters()
    await askAndClose(staged, ['One?', 'Two?', 'Three?'])
    // Each demand adds five minutes to the provider's time for later demands.
    await world.time.pass(60 * MINUTE_MS)
    expect(await statusesOf(staged)).toEqual(['withheld', 'withheld', 'withheld'])
    expect(await stakeOf(provider.ledger)).toBe(before - withheldPenalty)
    expect(await isExcluded(client.ledger, provider.ledger.account)).toBe(false)
    world.chain.checkInvariants()
  })

  test.for(Array.from({ length: 6 }, (_, seed) => seed))(
    'a transcript is supplied after kills of the provider at any moment (seed %i)',
    async (seed) => {
      const staged = await createScenario({}, { seed: `kills ${seed}` })
      const { world } = staged
      let { provider } = staged
      await askAndClose(staged, ['One?', 'Two?'])
      const dice = world.prng.fork('kills')
      for (let kill = 0; kill < 12; kill++) {
        await world.time.pass(dice.integer(2 * MINUTE_MS))
        provider.kill()
        await world.time.pass(dice.integer(MINUTE_MS))
        provider = await world.startProvider('provider', { echo, audits: denies })
      }
      await world.time.pass(15 * MINUTE_MS)
      expect(await statusesOf(staged)).toEqual(['supplied', 'supplied'])
      expect(await withheldBy(provider)).toBe(0n)
      world.chain.checkInvariants()
    },
  )

  test('a long transcript is supplied in parts', async () => {
    const staged = await createScenario({})
    const { world, provider, validators } = staged
    await askAndClose(staged, ['word '.repeat(12_000)])
    await world.time.pass(25 * MINUTE_MS)
    expect(await statusesOf(staged)).toEqual(['supplied'])
    const { dataChallenges } = provider.ledger
    expect((await dataChallenges!.dataChallenge(1n))!.parts).toBeGreaterThan(0)
    const outcomes = (await Promise.all(validators.map(outcomesOf))).flat()
    expect(outcomes).toContain('examined')
  })
})

/** Runs sessions of one answer each, so that each has a receipt to hide. */
async function sessions(staged: ChallengeScenario, count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await askAndClose(staged, [`Question ${turn}`])
}

describe('a provider that discloses no receipts', () => {
  test('loses nothing if it answers data challenges', async () => {
    const staged = await createScenario({ audits: hides })
    const { world, provider, validators } = staged
    const before = await stakeOf(provider.ledger)
    await sessions(staged, 2)
    await world.time.pass(45 * MINUTE_MS)
    const statuses = await statusesOf(staged)
    expect(statuses).toHaveLength(4)
    expect(new Set(statuses)).toEqual(new Set(['supplied']))
    expect(await stakeOf(provider.ledger)).toBe(before - (await feesIn(world)))
    const outcomes = (await Promise.all(validators.map(outcomesOf))).flat()
    expect(outcomes.filter((outcome) => outcome === 'examined').length).toBeGreaterThanOrEqual(2)
    for (const { state } of validators)
      expect(await state.list('validator/missing-receipts/')).toEqual([])
    world.chain.checkInvariants()
  })

  test('loses nothing if its client discloses no answer', async () => {
    const staged = await createScenario({ audits: hides }, { audit: 'canary-only' })
    const { world, provider, validators } = staged
    const before = await stakeOf(provider.ledger)
    await sessions(staged, 1)
    expect(await provider.state.list('provider/transcript/')).toEqual([])
    await world.time.pass(45 * MINUTE_MS)
    expect(await statusesOf(staged)).toEqual(['supplied', 'private'])
    expect(await stakeOf(provider.ledger)).toBe(before - (await feesIn(world)))
    const outcomes = (await Promise.all(validators.map(outcomesOf))).flat()
    expect(outcomes).toEqual(['private', 'private', 'private'])
    world.chain.checkInvariants()
  })

  test.each([
    ['stays', false],
    ['is gone', true],
  ])('nor where its client said nothing and %s', async (_what, isGone) => {
    const staged = await createScenario({ audits: hides })
    const { world, provider, client } = staged
    const before = await stakeOf(provider.ledger)
    await ask(staged, ['One?'])
    await world.time.pass(1_000)
    await world.time.until(provider.role.closeAll())
    if (isGone) client.kill()
    await world.time.pass(60 * MINUTE_MS)
    expect(await statusesOf(staged)).toEqual(['supplied', 'supplied'])
    expect(await stakeOf(provider.ledger)).toBe(before - (await feesIn(world)))
    world.chain.checkInvariants()
  })

  test('a provider is fined once for receipts that it hid together', async () => {
    const setup = {
      audits: hides,
      faultInjection: { ledger: unanswering },
      settings: { stake: UNIT },
    }
    const staged = await createScenario(setup)
    const { world, provider, client } = staged
    const before = await stakeOf(provider.ledger)
    const { withheldPenalty } = await provider.ledger.parameters()
    await sessions(staged, 3)
    await world.time.pass(60 * MINUTE_MS)
    expect(await statusesOf(staged)).toEqual(['withheld', 'withheld', 'withheld'])
    expect(await stakeOf(provider.ledger)).toBe(before - withheldPenalty)
    expect(await isExcluded(client.ledger, provider.ledger.account)).toBe(false)
    world.chain.checkInvariants()
  })

  test.for(Array.from({ length: 6 }, (_, seed) => seed))(
    'a provider that hides receipts is never silent after kills (seed %i)',
    async (seed) => {
      const audit = (['sampled', 'canary-only', 'every'] as const)[seed % 3]!
      const staged = await createScenario({ audits: hides }, { seed: `hidden ${seed}`, audit })
      const { world } = staged
      let { provider } = staged
      await sessions(staged, 2)
      const dice = world.prng.fork('kills')
      for (let kill = 0; kill < 16; kill++) {
        await world.time.pass(dice.integer(3 * MINUTE_MS))
        provider.kill()
        await world.time.pass(dice.integer(MINUTE_MS))
        provider = await world.startProvider('provider', { echo, audits: hides })
      }
      await world.time.pass(20 * MINUTE_MS)
      expect(await statusesOf(staged)).not.toContain('withheld')
      expect(await statusesOf(staged)).not.toContain('open')
      expect(await withheldBy(provider)).toBe(0n)
      world.chain.checkInvariants()
    },
  )
})

/** Returns a fault that always answers validators' requests of the named kinds with `busy`. */
const busyWith = (...kinds: readonly string[]): ProviderSetup => ({
  faultInjection: {
    tap: {
      onSend(_peerId, message) {
        const answer = answerIn(message)
        if (!answer || !kinds.includes(answer.kind)) return 'pass'
        return [Audit.encode({ kind: 'refused', reason: 'busy' })]
      },
    },
  },
  audits: { auditor: async () => ({}), isSampled: async () => true, hasSeat: async () => true },
})

/** Returns a message as an answer to a validator; undefined for other messages. */
function answerIn(message: Uint8Array): Audit.AuditResponse | undefined {
  try {
    return Audit.decodeResponse(message)
  } catch (error) {
    if (BaseError.is(error)) return undefined
    throw error
  }
}

describe('a provider that is busy whenever a validator asks', () => {
  // Finding: PRO-8
  test.each([
    ['receipts', busyWith('receipts')],
    ['transcripts', busyWith('transcript')],
  ])('a provider that is busy for %s is challenged on chain', async (_what, setup) => {
    const staged = await createScenario(setup)
    const { world, provider, validators } = staged
    const before = await stakeOf(provider.ledger)
    await sessions(staged, 2)
    await world.time.pass(45 * MINUTE_MS)
    const statuses = await statusesOf(staged)
    expect(statuses.length).toBeGreaterThan(0)
    expect(new Set(statuses)).toEqual(new Set(['supplied']))
    expect(await stakeOf(provider.ledger)).toBe(before - (await feesIn(world)))
    const outcomes = (await Promise.all(validators.map(outcomesOf))).flat()
    expect(outcomes.filter((one) => one === 'examined').length).toBeGreaterThanOrEqual(2)
    expect(outcomes).not.toContain('withheld')
    for (const { state } of validators)
      expect(await state.list('validator/missing-receipts/')).toEqual([])
    world.chain.checkInvariants()
  })
})
