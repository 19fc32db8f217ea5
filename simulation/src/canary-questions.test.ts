// Goal: a validator's canary questions look like those of any client, are scored with their
// receipts, stay within their rate and budget, and detect a dishonest provider. Method: roles on
// in-memory ports in virtual time; the gateway is asked through its HTTP API.
// Requirements: R002-12

import { createGatewayHttp } from '@ostrom/gateway/http'
import {
  type CanaryFinding,
  type CanaryGateway,
  type CanaryQuestion,
  createCanaryGateway,
} from '@ostrom/node/validator'
import type { Log } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { substituteTokens } from './models/model-substitution.ts'
import type { ProviderSetup } from './network/party-setup.ts'
import {
  createSimulatedNetwork,
  type GatewayHost,
  type ProviderHost,
  type SimulatedNetwork,
  UNIT,
} from './network/simulated-network.ts'

const HOUR_MS = 60 * 60_000
const parameters = { auditWindowSeconds: 86_400n }
const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  // Longer than the requested answers, so that no answer ends by itself: such an answer of the echo
  // engine has no end token.
  answerTokens: 400,
  seeded: true,
}

const quiet: Log = () => {}

/** Starts the gateway behind its HTTP API, as for any client. */
async function frontOf({ gateway, state }: GatewayHost, world: SimulatedNetwork) {
  const { clock } = world.time
  const random = world.prng.fork('http').bytes
  const http = createGatewayHttp({ inference: gateway.inference, state, clock, random, log: quiet })
  const fetch = async (input: string | URL | Request, init?: RequestInit) =>
    await http.handle(new Request(input, init))
  const { secret: apiKey } = await http.keys.create({ name: 'any', settlement: 'session' })
  return createCanaryGateway({ fetch, baseUrl: 'http://gateway/v1', apiKey })
}

type CanaryScenario = {
  readonly world: SimulatedNetwork
  readonly provider: ProviderHost
  readonly told: readonly CanaryFinding[]
  readonly asked: readonly CanaryQuestion[]
}

async function scene(setup: ProviderSetup, { spendPerDay = UNIT, perHour = 30 } = {}) {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const provider = await world.startProvider('provider', { echo, ...setup })
  const client = await world.startGateway('client')
  const findings: CanaryFinding[] = []
  const questions: CanaryQuestion[] = []
  const front = await world.time.until(frontOf(client, world))
  const gateway: CanaryGateway = {
    ask: (question, signal) => {
      questions.push(question)
      return front.ask(question, signal)
    },
  }
  const canaries = {
    gateway,
    spendPerDay,
    perHour,
    onFinding: (one: CanaryFinding) => findings.push(one),
  }
  await world.startValidator('ann', { echo, settings: { canaries } })
  for (const name of ['ben', 'cid']) await world.startValidator(name, { echo })
  return { world, provider, told: findings, asked: questions } satisfies CanaryScenario
}

describe('canaries', () => {
  test('canaries are scored, at their rate, in both audit modes', async () => {
    const { world, told: findings, asked: questions } = await scene({})
    await world.time.pass(HOUR_MS)
    expect(findings.length).toBeGreaterThan(15)
    expect(findings.length).toBeLessThan(60)
    // The evidence of one honest answer may have any value; only the mean over many is at most one.
    const evidence = findings.map((one) => one.evidence ?? Number.NaN)
    expect(evidence.reduce((sum, one) => sum + one, 0) / evidence.length).toBeLessThan(1.5)
    expect(questions.filter(({ provider }) => provider !== undefined)).toEqual([])
    expect(new Set(questions.map(({ audit }) => audit))).toEqual(
      new Set(['canary-only', 'sampled']),
    )
    expect(new Set(questions.map(({ text }) => text)).size).toBeGreaterThan(questions.length / 2)
    world.chain.checkInvariants()
  })

  test('detect a dishonest provider that discloses nothing', async () => {
    const {
      world,
      told: findings,
      asked: questions,
      provider,
    } = await scene({
      faultInjection: { model: substituteTokens },
    })
    await world.time.pass(HOUR_MS)
    const evidence = findings.flatMap((one) => one.evidence ?? [])
    expect(evidence.length).toBeGreaterThan(10)
    expect(Math.min(...evidence)).toBeGreaterThan(1)
    const { account } = provider.ledger
    expect(questions.filter((one) => one.provider === account).length).toBeGreaterThan(5)
    world.chain.checkInvariants()
  })

  test('stay within their budget', async () => {
    const { world, told: findings } = await scene({}, { spendPerDay: 1n })
    await world.time.pass(HOUR_MS)
    expect(findings).toHaveLength(1)
  })
})
