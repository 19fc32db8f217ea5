// Goal: a provider that does not serve the named model is found, judged, penalized and excluded
// without a human step. Its clients are refunded, and an honest provider is not affected. Method:
// providers, clients and validators on in-memory ports in virtual time.
// Requirements: R002-2, R002-12

import type { Ledger, OptionalLedgerMember } from '@ostrom/ledger'
import type { AuditSummary } from '@ostrom/node/validator'
import { describe, expect, test } from 'vitest'
import { echo } from './courts.fixture.ts'
import { substituteTokens } from './models/model-substitution.ts'
import {
  createSimulatedNetwork,
  type GatewayHost,
  type SimulatedNetwork,
} from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded, stakeOf } from './runs/accounts.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 120n,
  appealWindowSeconds: 300n,
}

type Setup = { readonly cheats: boolean; readonly lacking?: readonly OptionalLedgerMember[] }

async function network({ cheats, lacking = [] }: Setup) {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters, lacking })
  const honest = await world.startProvider('honest', { echo })
  const faultInjection = cheats ? { faultInjection: { model: substituteTokens } } : {}
  const suspect = await world.startProvider('suspect', { echo, ...faultInjection })
  const byValidator = new Map<string, readonly AuditSummary[]>()
  const validators = await Promise.all(
    ['ann', 'ben', 'cid', 'dot', 'eve'].map((name) => {
      const onSummaries = (summaries: readonly AuditSummary[]) =>
        void byValidator.set(name, summaries)
      return world.startValidator(name, { echo, settings: { onSummaries } })
    }),
  )
  const clients: GatewayHost[] = []
  for (const name of ['c1', 'c2', 'c3', 'c4']) {
    clients.push(await world.startGateway(name, { settings: { audit: 'sampled' } }))
  }
  return { world, honest, suspect, validators, clients, told: byValidator }
}

async function askAll(
  world: SimulatedNetwork,
  clients: readonly GatewayHost[],
  providers: readonly string[],
) {
  for (const client of clients) {
    for (const provider of providers) {
      for (let turn = 0; turn < 3; turn++) {
        const account = world.ledgerOf(provider).account
        const question = plainQuestionOf(`Question ${turn} of ${client.name}`, {
          maxTokens: 24,
          preferences: { provider: account },
        })
        await world.time.until(client.gateway.inference.answer(question, never).then(collectAnswer))
      }
    }
    await world.time.until(client.gateway.closeSessions())
  }
}

const availableTo = (ledger: Ledger): Promise<bigint> =>
  ledger.balance(ledger.account, ledger.nativeAsset)

/** Optional ledger members that a chain lacks if it only has a court and accusations. */
const accusationsAlone = [
  'dataChallenges',
  'auditHolds',
  'honeypots',
  'datasets',
  'modelReports',
] as const

describe('validators', () => {
  test.each([
    ['of all', []],
    ['without honeypots', ['honeypots']],
    ['with accusations alone', accusationsAlone],
  ] as const)('find and exclude a cheat on a chain %s, and no other', async (_chain, lacking) => {
    const { world, honest, suspect, clients, told } = await network({ cheats: true, lacking })
    const watcher = world.ledgerOf('watcher')
    await askAll(world, clients, ['honest', 'suspect'])
    const before = await stakeOf(suspect.ledger)
    const wealth = () => Promise.all(clients.map(({ ledger }) => availableTo(ledger)))
    const poorer = await wealth()
    await world.time.pass(30 * MINUTE_MS)
    expect(await isExcluded(watcher, suspect.ledger.account)).toBe(true)
    expect(await isExcluded(watcher, honest.ledger.account)).toBe(false)
    expect(await stakeOf(suspect.ledger)).toBeLessThan(before)
    const richer = await wealth()
    for (const [at, amount] of richer.entries()) expect(amount).toBeGreaterThan(poorer[at]!)
    const of = ({ account }: Ledger) =>
      (told.get('ann') ?? []).filter((one) => one.provider === account)
    expect(of(honest.ledger)).toMatchObject([{ scored: 12, isFlagged: false }])
    expect(of(suspect.ledger)).toMatchObject([{ isFlagged: true }])
    world.chain.checkInvariants()
  })

  test('record the withheld transcripts of drawn receipts', async () => {
    const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
    const silent = {
      auditor: async () => ({}),
      isSampled: async () => false,
      hasSeat: async () => true,
    }
    const provider = await world.startProvider('honest', { echo, audits: silent })
    const names = ['ann', 'ben', 'cid']
    const [ann] = await Promise.all(names.map((name) => world.startValidator(name, { echo })))
    const client = await world.startGateway('c1', { settings: { audit: 'sampled' } })
    await askAll(world, [client], ['honest'])
    // Long enough for validators to ask for the data, but too short for them to demand it on chain.
    await world.time.pass(3 * MINUTE_MS)
    const findings = await ann!.state.list(`validator/finding/${provider.ledger.account}`)
    expect(findings).toHaveLength(3)
    for (const { value } of findings) expect(new TextDecoder().decode(value)).toMatch(/withheld/)
  })

  test('accuse no honest provider', async () => {
    const { world, honest, suspect, clients } = await network({ cheats: false })
    await askAll(world, clients, ['honest', 'suspect'])
    await world.time.pass(30 * MINUTE_MS)
    const watcher = world.ledgerOf('watcher')
    for (const { ledger } of [honest, suspect]) {
      expect(await isExcluded(watcher, ledger.account)).toBe(false)
    }
    expect(await watcher.audits!.courtCase(1n)).toBeUndefined()
    world.chain.checkInvariants()
  })
})
