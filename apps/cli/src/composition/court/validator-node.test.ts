// Goal: a validator starts all parts that its configuration names; if it fails to start or is
// stopped, none of its engines is left running.
// Method: the bundled model on a chain in memory and a real store; child processes are counted by
// the handles that keep this process alive.

import { join } from 'node:path'
import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { GENERAL_DOMAIN } from '@ostrom/ledger'
import { Inference } from '@ostrom/protocol'
import { Calibration } from '@ostrom/verification'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openModel } from '../models/open-model.ts'
import {
  choice,
  countChildProcesses,
  createRoleDependencies,
  expectNoEngineProcess,
  UNIT,
} from '../network/role-dependencies.fixture.ts'
import { publishCalibration } from './calibration.ts'
import { startValidatorNode } from './validator-node.ts'

let folder: string
let parts: RoleDependencies

beforeAll(async () => {
  ;({ folder, parts } = await createRoleDependencies({
    name: 'validator-node',
    funds: 100n * UNIT,
  }))
  await parts.network.start()
})
afterAll(async () => {
  await parts?.close()
})

test('refuses a chain without audits before it loads anything', async () => {
  const { ledger } = parts
  const bare = Object.create(ledger, { audits: { value: undefined } }) as typeof ledger
  const started = startValidatorNode({ ...parts, ledger: bare }, { models: [choice] }, folder)
  await expect(started).rejects.toMatchObject({ code: 'audits-unsupported' })
})

test('refuses a model that has no calibration, and leaves no engine', async () => {
  const started = startValidatorNode(parts, { models: [choice] }, folder)
  await expect(started).rejects.toMatchObject({ code: 'calibration-invalid' })
  await expectNoEngineProcess()
})

test('refuses to judge training without the software, says how to install it', async () => {
  const training = { python: join(folder, 'no-python') }
  const started = startValidatorNode(parts, { models: [choice], training }, folder)
  await expect(started).rejects.toMatchObject({
    code: 'trainer-not-installed',
    details: expect.arrayContaining([expect.stringContaining('npm run trainer:install')]),
  })
  await expectNoEngineProcess()
})

test('joins with the stake that is configured, and stops whole', async () => {
  const { ledger, storage } = parts
  const { model, engine, version } = await openModel(parts, choice)
  const { artifactHash, build } = model.info
  await engine.close()
  const engineHash = Inference.buildHash(build)
  const calibration = Calibration.calibrate({ artifactHash, engineHash, samples: [] })
  await publishCalibration({ storage, ledger, version, calibration })

  const jurorWeights = { [choice.model]: UNIT / 2n, general: 3n * (UNIT / 2n) }
  const config = { models: [choice], stake: 2n * UNIT, jurorWeights }
  const node = await startValidatorNode(parts, config, folder)
  expect(countChildProcesses()).toBeGreaterThan(0)
  expect((await ledger.stake(ledger.account, 'court')).amount).toBe(2n * UNIT)
  const atSeconds = (await ledger.nowSeconds()) + 1n
  const enlisted = [version, GENERAL_DOMAIN].map((domain) =>
    ledger.audits?.weightAt({ account: ledger.account, domain, atSeconds }),
  )
  expect(await Promise.all(enlisted)).toEqual([UNIT / 2n, 3n * (UNIT / 2n)])
  await node.stop()
  await expectNoEngineProcess()
})

test('closes the engine of one model where the next cannot be opened', async () => {
  const unknown = { ...choice, model: 'nowhere' }
  const started = startValidatorNode(parts, { models: [choice, unknown] }, folder)
  await expect(started).rejects.toMatchObject({ code: 'model-not-runnable' })
  await expectNoEngineProcess()
})
