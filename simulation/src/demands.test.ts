// Goal: what a provider does not show validators is demanded on chain, where silence costs it, and
// an honest provider that is demanded of loses nothing, whenever its process is killed.
// Method: roles on in-memory ports in virtual time; every seed is a world of its own.

import type { AuditLedger, Ledger } from '@ostrom/ledger'
import { describe, expect, test } from 'vitest'
import { question, read } from './questions.ts'
import {
  createWorld,
  type GatewayHost,
  type ProviderHost,
  type ProviderSetup,
  UNIT,
  type ValidatorHost,
  type World,
} from './world.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 120n,
  appealWindowSeconds: 300n,
  supplyWindowSeconds: 600n,
}
const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  answerTokens: 24,
  seeded: true,
}

/** Says of everything that it was not drawn. */
const denies = { isValidator: async () => true, isDrawn: async () => false }

/** Neither supplies what is demanded, nor says why. */
const silent = (ledger: Ledger): Ledger => {
  const mute = (audits: AuditLedger): AuditLedger => ({
    ...audits,
    supplyTranscript: async () => {
      throw new Error('it does not supply')
    },
  })
  return new Proxy(ledger, {
    get: (target, name) => {
      const known = Reflect.get(target, name)
      return name === 'audits' ? mute(known) : known
    },
  })
}

type Stage = {
  readonly world: World
  readonly provider: ProviderHost
  readonly validators: readonly ValidatorHost[]
  readonly client: GatewayHost
}

async function stage(setup: ProviderSetup, seed = 'demands'): Promise<Stage> {
  const world = await createWorld({ deliver: () => [10], parameters, seed })
  const provider = await world.startProvider('provider', { echo, audits: denies, ...setup })
  const names = ['ann', 'ben', 'cid']
  const validators = await Promise.all(names.map((name) => world.startValidator(name, { echo })))
  const client = await world.startGateway('client', { settings: { audit: 'sampled' } })
  return { world, provider, validators, client }
}

async function ask({ world, client }: Stage, answers: number): Promise<void> {
  for (let turn = 0; turn < answers; turn++) {
    const asked = question(`Question ${turn}`, { maxTokens: 24 })
    await world.time.until(client.gateway.answerer.answer(asked, never).then(read))
  }
  await world.time.until(client.gateway.closeSessions())
}

const outcomesOf = async ({ state }: ValidatorHost): Promise<readonly string[]> => {
  const found = await state.list('validator/finding/')
  const texts = found.map(({ value }) => new TextDecoder('latin1').decode(value))
  return texts.map((text) => /examined|withheld|answered|private|unbound/.exec(text)?.[0] ?? '')
}

const stakeOf = async (ledger: Ledger): Promise<bigint> => {
  const { amount, unbonding } = await ledger.stake(ledger.account)
  return amount + unbonding
}

const statusesOf = async ({ world }: Stage): Promise<readonly string[]> => {
  const { audits } = world.ledgerOf('watcher')
  const statuses: string[] = []
  for (let id = 1n; ; id++) {
    const demand = await audits!.transcriptDemand(id)
    if (!demand) return statuses
    statuses.push(demand.status)
  }
}

describe('a transcript that is withheld', () => {
  test('is demanded; one that is supplied then is scored and costs nothing', async () => {
    const staged = await stage({})
    const { world, provider, validators } = staged
    const before = await stakeOf(provider.ledger)
    await ask(staged, 3)
    await world.time.pass(25 * MINUTE_MS)
    expect(await statusesOf(staged)).toEqual(['supplied', 'supplied', 'supplied'])
    const outcomes = (await Promise.all(validators.map(outcomesOf))).flat()
    expect(outcomes.filter((outcome) => outcome === 'examined')).toHaveLength(3)
    expect(outcomes.filter((outcome) => outcome === 'answered')).toHaveLength(6)
    expect(await stakeOf(provider.ledger)).toBe(before)
    for (const { state } of validators) {
      expect(await state.list('validator/withheld/')).toEqual([])
    }
    world.chain.audit()
  }, 60_000)

  test('and is not supplied costs stake, and excludes', async () => {
    const staged = await stage({ mask: { ledger: silent }, settings: { stake: UNIT } })
    const { world, provider, client } = staged
    const before = await stakeOf(provider.ledger)
    await ask(staged, 3)
    const { withheldPenalty } = await provider.ledger.parameters()
    await world.time.pass(40 * MINUTE_MS)
    expect(await statusesOf(staged)).toEqual(['withheld', 'withheld', 'withheld'])
    expect(await stakeOf(provider.ledger)).toBe(before - 3n * withheldPenalty)
    const { audits } = client.ledger
    expect(await audits!.isExcluded(provider.ledger.account)).toBe(true)
    world.chain.audit()
  }, 60_000)

  test.for(Array.from({ length: 6 }, (_, seed) => seed))(
    'is supplied after kills of the provider at any moment (seed %i)',
    { timeout: 60_000 },
    async (seed) => {
      const staged = await stage({}, `kills ${seed}`)
      const { world } = staged
      let { provider } = staged
      const before = await stakeOf(provider.ledger)
      await ask(staged, 2)
      const dice = world.dice.fork('kills')
      for (let kill = 0; kill < 12; kill++) {
        await world.time.pass(dice.integer(2 * MINUTE_MS))
        provider.kill()
        await world.time.pass(dice.integer(MINUTE_MS))
        provider = await world.startProvider('provider', { echo, audits: denies })
      }
      await world.time.pass(15 * MINUTE_MS)
      expect(await statusesOf(staged)).toEqual(['supplied', 'supplied'])
      expect(await stakeOf(provider.ledger)).toBe(before)
      world.chain.audit()
    },
  )
})
