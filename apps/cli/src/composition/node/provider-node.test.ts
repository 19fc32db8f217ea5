// Goal: a provider starts all parts that its configuration names; if any step of the start fails or
// it is stopped, none of its engines is left running.
// Method: the bundled model on a chain in memory and a real store; child processes are counted by
// the handles that keep this process alive.

import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  choice,
  countChildProcesses,
  createRoleDependencies,
  expectNoEngineProcess,
  UNIT,
} from '../network/role-dependencies.fixture.ts'
import { startProviderNode } from './provider-node.ts'

let parts: RoleDependencies

beforeAll(async () => {
  ;({ parts } = await createRoleDependencies({ name: 'provider-node', funds: 100n * UNIT }))
})
afterAll(async () => {
  await parts?.close()
})

const model = { ...choice, prices: { input: 1n, cachedInput: 1n, output: 1n, request: 0n } }
const config = { models: [model], serveRequests: false }

test('whose stake cannot be paid leaves no engine', async () => {
  let loaded = 0
  const log: RoleDependencies['log'] = (event) => {
    if (event === 'model-chosen') loaded++
  }
  const started = startProviderNode({ ...parts, log }, { ...config, stake: 1_000n * UNIT })
  await expect(started).rejects.toMatchObject({ code: 'insufficient-funds' })
  expect(loaded).toBe(1)
  await expectNoEngineProcess()
})

test('closes the engine of one model where the next cannot be opened', async () => {
  const models = [model, { ...model, model: 'nowhere' }]
  const started = startProviderNode(parts, { ...config, models })
  await expect(started).rejects.toMatchObject({ code: 'model-not-runnable' })
  await expectNoEngineProcess()
})

test('starts with the stake that is configured, and stops whole', async () => {
  const node = await startProviderNode(parts, { ...config, stake: 2n * UNIT })
  expect(countChildProcesses()).toBeGreaterThan(0)
  expect((await parts.ledger.stake(parts.ledger.account, 'sessions')).amount).toBe(2n * UNIT)
  await node.stop()
  await expectNoEngineProcess()
})
