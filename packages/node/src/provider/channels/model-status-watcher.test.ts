// Goal: a provider serves no quarantined model. It ends the model's answers, closes the sessions
// after delivered output is paid, and offers the model again if the model is restored.
// Method: a model on a chain in memory, channels that record calls, and a clock whose pauses end at
// once; the watcher runs until the test stops it.

import { createMemoryScenario, type Scenario } from '@ostrom/ledger/conformance'
import type { Hash } from '@ostrom/protocol'
import { beforeEach, expect, test } from 'vitest'
import { createModelStatusWatcher, type ServingChannel } from './model-status-watcher.ts'

let scenario: Scenario
let acts: string[]
beforeEach(async () => {
  scenario = await createMemoryScenario()
  acts = []
})

const quarantined = { code: 'model-quarantined' }
const note = (name: string) => async () => void acts.push(name)

function setUp({ pays = true } = {}) {
  let isPaid = false
  let waits = 0
  const watcher = createModelStatusWatcher({
    ledger: { ...scenario.provider, watch: () => {} },
    clock: {
      nowMs: () => 0,
      sleep: async () => {
        waits += 1
        isPaid = pays
      },
    },
    log: () => {},
    versions: [scenario.version, scenario.version],
    closeIdle: note('close idle'),
    onRestored: note('offer'),
  })
  /** Performs one check: the watcher completes its first step before it sees the aborted signal. */
  const look = async () => {
    const over = new AbortController()
    const running = watcher.run(over.signal)
    over.abort()
    await running
  }
  const channelOf = (
    version: Hash = scenario.version,
    finish = note('finish'),
  ): ServingChannel => ({
    version,
    server: { drain: async (reason) => void acts.push(`drain ${(reason as never)['code']}`) },
    session: {
      id: version,
      account: () => ({ owed: () => 5n }) as never,
      last: () => (isPaid ? ({ total: 5n } as never) : undefined),
    },
    finish,
    refuse: async (error) => void acts.push(`refuse ${(error as never)['code']}`),
  })
  return { watcher, look, channelOf, waits: () => waits }
}

test('a version that stands is served, and none of its channels is touched', async () => {
  const { watcher, look, channelOf } = setUp()
  watcher.register(channelOf())
  await look()
  expect(() => watcher.check(scenario.version)).not.toThrow()
  expect(acts).toEqual([])
})

test('a quarantined version is refused, and its channels end in order, once', async () => {
  const { watcher, look, channelOf } = setUp()
  watcher.register(channelOf())
  await scenario.setModelStatus(scenario.version, 'quarantined')
  await look()
  await look()
  expect(() => watcher.check(scenario.version)).toThrow(expect.objectContaining(quarantined))
  const { code } = quarantined
  expect(acts).toEqual([`drain ${code}`, 'finish', `refuse ${code}`, 'close idle'])
})

test('another version, and a channel that has left, are not ended', async () => {
  const { watcher, look, channelOf } = setUp()
  watcher.register(channelOf(`0x${'07'.repeat(32)}`))
  watcher.register(channelOf())()
  await scenario.setModelStatus(scenario.version, 'quarantined')
  await look()
  expect(acts).toEqual(['close idle'])
})

test('the last voucher is waited for, and no longer than a bounded time', async () => {
  const paying = setUp()
  paying.watcher.register(paying.channelOf())
  await scenario.setModelStatus(scenario.version, 'quarantined')
  await paying.look()
  const silent = setUp({ pays: false })
  silent.watcher.register(silent.channelOf())
  await silent.look()
  expect(silent.waits()).toBeGreaterThan(paying.waits())
  expect(acts.filter((act) => act === 'finish')).toHaveLength(2)
})

test('a channel that was admitted meanwhile is ended at once', async () => {
  const { watcher, look, channelOf } = setUp()
  await scenario.setModelStatus(scenario.version, 'quarantined')
  await look()
  acts = []
  const refused = Promise.withResolvers<void>()
  const channel = channelOf()
  watcher.register({ ...channel, refuse: async () => refused.resolve() })
  await refused.promise
  expect(acts).toEqual(['drain model-quarantined', 'finish'])
})

test('a channel whose session cannot be closed is dropped all the same', async () => {
  const { watcher, look, channelOf } = setUp()
  watcher.register(channelOf(scenario.version, () => Promise.reject(new Error('away'))))
  await scenario.setModelStatus(scenario.version, 'quarantined')
  await look()
  expect(acts).toContain('refuse model-quarantined')
})

test('a version is served again once the guardian’s quarantine has lapsed', async () => {
  const { watcher, look } = setUp()
  await scenario.setGuardianStatus?.(scenario.version, 'quarantined')
  await look()
  expect(() => watcher.check(scenario.version)).toThrow(expect.objectContaining(quarantined))
  acts = []
  await scenario.advance(7n * 86_400n - 1n)
  await look()
  expect(acts).toEqual([])
  await scenario.advance(1n)
  await look()
  expect(acts).toEqual(['offer'])
})

test('a restored version is offered and served again', async () => {
  const { watcher, look } = setUp()
  await scenario.setModelStatus(scenario.version, 'quarantined')
  await look()
  await scenario.setModelStatus(scenario.version, 'active')
  acts = []
  await look()
  expect(acts).toEqual(['offer'])
  expect(() => watcher.check(scenario.version)).not.toThrow()
})
