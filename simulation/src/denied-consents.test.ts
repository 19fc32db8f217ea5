// Goal: what a provider says of a missing consent is believed nowhere but on chain, and there only
// where nobody shows one: a cheat that loses its clients' consents is convicted all the same, and
// an honest provider that never had them loses nothing.
// Method: roles on in-memory ports in virtual time; a provider's channel drops what it is told.

import { createValidatorRecords } from '@ostrom/node/validator'
import { BaseError, Channel } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { isExcluded, stakedBy } from './accounts.ts'
import { cheat } from './cheat.ts'
import { question, read } from './questions.ts'
import {
  createWorld,
  type GatewayHost,
  type ProviderSetup,
  UNIT,
  type ValidatorHost,
  type World,
} from './world.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000
const parameters = {
  auditWindowSeconds: 86_400n,
  voteWindowSeconds: 600n,
  appealWindowSeconds: 900n,
  supplyWindowSeconds: 300n,
}
const echo = {
  tokensPerSecond: 1_000,
  prefillTokensPerSecond: 4_000,
  answerTokens: 24,
  seeded: true,
}

/** Never hears of a consent. */
const deaf = {
  received(_peerId: string, message: Uint8Array) {
    try {
      return Channel.decodeClient(message).kind === 'consent' ? [] : 'pass'
    } catch (error) {
      if (BaseError.is(error)) return 'pass'
      throw error
    }
  },
} as const

type Stage = {
  readonly world: World
  readonly clients: readonly GatewayHost[]
  readonly jurors: readonly ValidatorHost[]
}

async function stage(mask: ProviderSetup['mask'], names: readonly string[]): Promise<Stage> {
  const world = await createWorld({ deliver: () => [10], parameters })
  await world.startProvider('provider', { echo, ...(mask && { mask }) })
  const jurors: ValidatorHost[] = []
  for (const name of ['ann', 'ben', 'cid', 'dot']) {
    jurors.push(await world.startValidator(name, { echo, settings: { stake: 8n * UNIT } }))
  }
  const start = (name: string) => world.startGateway(name, { settings: { audit: 'sampled' } })
  return { world, jurors, clients: await Promise.all(names.map(start)) }
}

async function askAndClose({ world }: Stage, { name, gateway }: GatewayHost, round: number) {
  const asked = question(`Round ${round} of ${name}`, { maxTokens: 24 })
  await world.time.until(gateway.answerer.answer(asked, never).then(read))
  await world.time.until(gateway.closeSessions())
}

async function outcomesOf({ world, jurors }: Stage): Promise<readonly string[]> {
  const provider = world.ledgerOf('provider').account
  const found = jurors.map(({ state }) =>
    createValidatorRecords(state).findings({ provider, modelVersion: world.version }),
  )
  return (await Promise.all(found)).flat().map(({ outcome }) => outcome)
}

test('a cheat that loses the consents of its clients is excluded', async () => {
  const staged = await stage({ model: cheat, tap: deaf }, ['c1', 'c2', 'c3', 'c4'])
  const { world, clients } = staged
  const watcher = world.ledgerOf('watcher')
  const { account } = world.ledgerOf('provider')
  for (let round = 0; round < 2; round++) {
    for (const client of clients) await askAndClose(staged, client, round)
  }
  for (let hour = 0; hour < 12 && !(await isExcluded(watcher, account)); hour++) {
    await world.time.pass(60 * MINUTE_MS)
  }
  expect(await isExcluded(watcher, account)).toBe(true)
  world.chain.audit()
})

test('an honest provider that lost a consent is examined once its client shows it', async () => {
  const staged = await stage({ tap: deaf }, ['client'])
  const { world, clients } = staged
  const before = await stakedBy(world.ledgerOf('provider'))
  for (const client of clients) await askAndClose(staged, client, 0)
  await world.time.pass(40 * MINUTE_MS)
  const outcomes = await outcomesOf(staged)
  expect(outcomes).toContain('examined')
  expect(outcomes.filter((one) => one === 'withheld' || one === 'unbound')).toEqual([])
  expect(await stakedBy(world.ledgerOf('provider'))).toBe(before)
  world.chain.audit()
})

test('an answer whose client is gone stays unexamined, is counted, and costs nothing', async () => {
  const staged = await stage({ tap: deaf }, ['client'])
  const { world, clients, jurors } = staged
  const before = await stakedBy(world.ledgerOf('provider'))
  for (const client of clients) {
    await askAndClose(staged, client, 0)
    client.kill()
  }
  await world.time.pass(60 * MINUTE_MS)
  const outcomes = await outcomesOf(staged)
  expect(outcomes).toContain('denied')
  expect(new Set(outcomes).isSubsetOf(new Set(['denied', 'unsaid']))).toBe(true)
  const counted = jurors.map(({ state }) => createValidatorRecords(state).denials())
  const counts = (await Promise.all(counted)).flat().map(({ count }) => count)
  expect(counts.length).toBeGreaterThan(0)
  expect(new Set(counts)).toEqual(new Set([1]))
  expect(await stakedBy(world.ledgerOf('provider'))).toBe(before)
  world.chain.audit()
})
