// Goal: a provider that answers validators as late as permitted prevents no juror from voting about
// another provider. The cheating provider is excluded, and no juror is fined for silence. Method:
// roles on in-memory ports in virtual time. A second provider with many drawn receipts answers each
// request of validators after 29 s, and an accomplice starts each stage of the case as early as
// possible.

import { readAllEvents } from '@ostrom/ledger'
import { expect, test } from 'vitest'
import { echo, parameters } from './courts.fixture.ts'
import { substituteTokens } from './models/model-substitution.ts'
import { createSimulatedNetwork, type GatewayHost, UNIT } from './network/simulated-network.ts'
import { collectAnswer, plainQuestionOf } from './questions/questions.ts'
import { isExcluded } from './runs/accounts.ts'

const never = new AbortController().signal
const SLOW_MS = 29_000
const isSampled = async () => true
const hasSeat = async () => true

// Finding: JUR-1
test('jurors vote while another provider delays them', async () => {
  const fined: string[] = []
  const log = (_: string, event: string) => void (/fined/.test(event) && fined.push(event))
  const world = await createSimulatedNetwork({ deliver: () => [10], parameters, log })
  const { time } = world
  const late = {
    isSampled,
    hasSeat,
    auditor: async () => {
      await time.clock.sleep(SLOW_MS)
      return {}
    },
  }
  const open = { isSampled, hasSeat, auditor: async () => ({}) }
  await world.startProvider('cheat', {
    echo,
    audits: open,
    faultInjection: { model: substituteTokens },
  })
  await world.startProvider('slow', { echo, audits: late, settings: { stake: 20n * UNIT } })
  const [cheating, slow] = ['cheat', 'slow'].map((name) => world.ledgerOf(name).account)
  const jurors = ['ann', 'ben', 'cid', 'dot']
  for (const name of jurors) {
    await world.startValidator(name, { echo, settings: { stake: 8n * UNIT } })
  }
  const start = (name: string) => world.startGateway(name, { settings: { audit: 'sampled' } })
  const clients = await Promise.all(['c1', 'c2', 'c3', 'c4'].map(start))
  const friends = await Promise.all(Array.from({ length: 40 }, (_, at) => start(`friend${at}`)))
  const ask = async ({ gateway }: GatewayHost, provider = slow, text = 'Anything') => {
    const question = plainQuestionOf(text, { maxTokens: 24, preferences: { provider: provider! } })
    await time.until(gateway.inference.answer(question, never).then(collectAnswer))
  }
  for (const friend of friends) await ask(friend)
  const watcher = world.ledgerOf('watcher')
  const isAccused = async () =>
    (await readAllEvents(watcher)).some(({ kind }) => kind === 'provider-accused')
  for (let round = 0; round < 6 && !(await isAccused()); round++) {
    for (const client of clients) {
      await ask(client, cheating, `Round ${round} of ${client.name}`)
      await time.until(client.gateway.closeSessions())
    }
    for (let waited = 0; waited < 200 && !(await isAccused()); waited++) await time.pass(1_000)
  }
  expect(await isAccused()).toBe(true)
  for (const friend of friends) await time.until(friend.gateway.closeSessions())
  const weights = () =>
    Promise.all(jurors.map((name) => watcher.stake(world.ledgerOf(name).account, 'court')))
  const before = (await weights()).map(({ amount }) => amount)
  const caseOf = () => watcher.audits!.courtCase(1n)
  // Seats the jury and counts its votes as early as the court allows.
  const hurry = async () => {
    const status = (await caseOf())?.status
    if (status === 'waiting') await watcher.audits!.seatJury(1n).catch(() => {})
    if (status === 'voting') await watcher.audits!.tallyVotes(1n).catch(() => {})
  }
  for (let step = 0; step < 360 && (await caseOf())?.status !== 'final'; step++) {
    await time.pass(10_000)
    await time.until(hurry())
  }
  expect((await caseOf())?.ruling).toBe('major')
  expect(await isExcluded(watcher, cheating!)).toBe(true)
  expect((await weights()).map(({ amount }) => amount)).toEqual(before)
  expect(fined).toEqual([])
})
