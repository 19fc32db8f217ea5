// Goal: a provider that disclosed wrong answers is convicted by these disclosures, even if it stops
// responding after the accusation. Method: roles on in-memory ports in virtual time. A cheating
// provider discloses all sampled data until it is accused, and then answers no validator.

import { readAllEvents } from '@ostrom/ledger'
import { expect, test } from 'vitest'
import { echo, parameters } from './courts.fixture.ts'
import { substituteTokens } from './models/model-substitution.ts'
import { createSimulatedNetwork, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded } from './runs/accounts.ts'

const never = new AbortController().signal
const MINUTE_MS = 60_000

// Finding: JUR-2
test.each([
  ['answers on', true],
  ['falls silent', false],
] as const)('an accused cheat that %s is excluded', async (_, answers) => {
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters })
  const door = { open: true }
  const gate = {
    auditor: async () => (door.open ? {} : undefined),
    isSampled: async () => true,
    hasSeat: async () => true,
  }
  await world.startProvider('cheat', {
    echo,
    audits: gate,
    faultInjection: { model: substituteTokens },
  })
  for (const name of ['ann', 'ben', 'cid', 'dot']) {
    await world.startValidator(name, { echo, settings: { stake: 8n * UNIT } })
  }
  const start = (name: string) => world.startGateway(name, { settings: { audit: 'sampled' } })
  const clients = await Promise.all(['c1', 'c2', 'c3', 'c4'].map(start))
  const watcher = world.ledgerOf('watcher')
  const isAccused = async () =>
    (await readAllEvents(watcher)).some(({ kind }) => kind === 'provider-accused')
  for (let round = 0; round < 4 && !(await isAccused()); round++) {
    for (const { name, gateway } of clients) {
      const question = plainQuestionOf(`Question of ${name}, ${round}`, { maxTokens: 24 })
      await world.time.until(gateway.inference.answer(question, never).then(collectAnswer))
      await world.time.until(gateway.closeSessions())
    }
    for (let waited = 0; waited < 300 && !(await isAccused()); waited++) {
      await world.time.pass(1_000)
    }
  }
  expect(await isAccused()).toBe(true)
  // Wait until each juror has received all sampled data.
  await world.time.pass(MINUTE_MS)
  door.open = answers
  await world.time.pass(120 * MINUTE_MS)
  expect((await watcher.audits!.courtCase(1n))?.ruling).toBe('major')
  expect(await isExcluded(watcher, world.ledgerOf('cheat').account)).toBe(true)
})
