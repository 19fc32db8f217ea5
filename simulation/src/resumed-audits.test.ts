// Goal: validators judge each part of a resumed answer separately. Two honest providers are never
// suspected, and only a provider with a false part is excluded. If the first provider reports a
// failure before the gateway stops its part, this part has no receipt and is not audited. Method:
// real providers, gateways and validators on the in-memory chain in virtual time. The cheaper
// provider starts each answer and stalls or fails, and the other provider completes the answer.
// Requirements: B-7

import { EngineFailedError, type LoadedModel } from '@ostrom/engine'
import type { AuditSummary } from '@ostrom/node/validator'
import { describe, expect, test } from 'vitest'
import { substituteTokens } from './models/model-substitution.ts'
import { stall } from './models/model-tap.ts'
import { createSimulatedNetwork, PRICES } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded } from './runs/accounts.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const FIRST_TOKENS = 30
const CLIENTS = 8
const echo = { tokensPerSecond: 1_000, prefillTokensPerSecond: 4_000, seeded: true }
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 120n,
  appealWindowSeconds: 300n,
}
const cheaper = { ...PRICES, output: PRICES.output / 2n, input: PRICES.input / 2n }

/**
 * Generates the first tokens of each answer, and then fails or, until the request is stopped,
 * stalls.
 */
const breaksOff =
  (how: 'stalls' | 'fails') =>
  (model: LoadedModel): LoadedModel => ({
    ...model,
    async *generate(options) {
      let left = FIRST_TOKENS
      for await (const piece of model.generate(options)) {
        if (piece.kind === 'tokens' && left-- === 0) {
          if (how === 'stalls') await stall(options.signal)
          throw new EngineFailedError({ engine: 'echo', reason: 'a break was asked for' })
        }
        yield piece
      }
    },
  })

const honest = (model: LoadedModel) => model

type PartSetup = {
  readonly how?: 'stalls' | 'fails'
  readonly first?: typeof honest
  readonly second?: typeof honest
}

/**
 * Creates answers of two parts, each for a different client. Then runs five validators for half an
 * hour.
 */
async function auditedParts({ how = 'stalls', first = honest, second = honest }: PartSetup) {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const model = (loaded: LoadedModel) => first(breaksOff(how)(loaded))
  const faultInjection = { model }
  const opening = { echo, prices: cheaper, faultInjection, honest: false }
  const [begins, goesOn] = [
    await world.startProvider('begins', opening),
    await world.startProvider('goes-on', { echo, faultInjection: { model: second } }),
  ]
  let summaries: readonly AuditSummary[] = []
  const names = ['ann', 'ben', 'cid', 'dot', 'eve']
  const onSummaries = (found: readonly AuditSummary[]) => {
    summaries = found
  }
  await Promise.all(
    names.map((name) =>
      world.startValidator(name, name === 'ann' ? { echo, settings: { onSummaries } } : { echo }),
    ),
  )
  for (let at = 0; at < CLIENTS; at++) {
    const client = await world.startGateway(`client-${at}`, { settings: { audit: 'sampled' } })
    const text = `Question ${at}, ${'what a wonderful day. '.repeat(4)}`.trim()
    const question = plainQuestionOf(text, { maxTokens: 300 })
    const answer = client.gateway.inference.answer(question, never)
    const { text: said, end } = await world.time.until(answer.then(collectAnswer))
    if (first === honest && second === honest) expect(said).toBe(text)
    expect(end.failedParts).toMatchObject([{ provider: begins.ledger.account }])
    await world.time.until(client.gateway.closeSessions())
  }
  await world.time.pass(30 * MINUTE_MS)
  const watcher = world.ledgerOf('watcher')
  const verdictOn = async ({ ledger: { account } }: typeof begins) => ({
    scored: summaries.find(({ provider }) => provider === account)?.scored ?? 0,
    isExcluded: await isExcluded(watcher, account),
  })
  const verdicts = { begins: await verdictOn(begins), goesOn: await verdictOn(goesOn) }
  world.chain.checkInvariants()
  return verdicts
}

describe('of an answer in two parts, validators', () => {
  // Finding: RES-18
  test('validators score both parts after a stopped first provider, and suspect none', async () => {
    expect(await auditedParts({})).toEqual({
      begins: { scored: CLIENTS, isExcluded: false },
      goesOn: { scored: CLIENTS, isExcluded: false },
    })
  })

  // Finding: RES-19
  test('validators exclude the provider of a false first part, not the second one', async () => {
    const { begins, goesOn } = await auditedParts({ first: substituteTokens })
    expect(begins.isExcluded).toBe(true)
    expect(goesOn).toEqual({ scored: CLIENTS, isExcluded: false })
  })

  // Finding: RES-19
  test('validators exclude the provider of a false second part, not the first one', async () => {
    const { begins, goesOn } = await auditedParts({ second: substituteTokens })
    expect(begins).toEqual({ scored: CLIENTS, isExcluded: false })
    expect(goesOn.isExcluded).toBe(true)
  })

  test('validators see only the second part if the first provider failed by itself', async () => {
    expect(await auditedParts({ how: 'fails', first: substituteTokens })).toEqual({
      begins: { scored: 0, isExcluded: false },
      goesOn: { scored: CLIENTS, isExcluded: false },
    })
  })
})
