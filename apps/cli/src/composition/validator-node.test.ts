// Goal: a validator comes up with what its configuration names, and where it cannot, or is stopped,
// none of its engines is left running.
// Method: the bundled model on a chain in memory and a real store; children are counted by what
// keeps this process alive.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createChain, createMarketMemory } from '@ostrom/ledger/memory'
import { createHub } from '@ostrom/network/memory'
import { Inference } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { createStorageFiles } from '@ostrom/storage/files'
import { Calibration } from '@ostrom/verification'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { catalogueEntry } from '../models/catalogue.ts'
import { obtain } from '../models/obtain.ts'
import { describeEntry, publish } from '../models/publish.ts'
import { publishCalibration } from './calibration.ts'
import { openModel } from './open-model.ts'
import type { Parts } from './parts.ts'
import { systemClock, systemRandom } from './system.ts'
import { startValidatorNode } from './validator-node.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const UNIT = 10n ** 18n
const choice = { model: 'ostrom-tiny', engine: { kind: 'llama', threads: 1 } } as const

let folder: string
let parts: Parts

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-validator-node-'))
  const chain = createChain({ clock: systemClock })
  const ledger = chain.connect(new Uint8Array(32).fill(7))
  chain.fund(ledger.account, 100n * UNIT)
  const storage = await createStorageFiles({ path: join(folder, 'store') })
  const entry = await catalogueEntry(choice.model)
  const content = await obtain({ storage, entry, sources: [], folder: join(folder, 'downloads') })
  const manifest = await describeEntry({ storage, content, entry, creator: ledger.account })
  await publish({ storage, ledger, alias: choice.model, manifest })
  const network = createHub({}).createNetwork({ name: 'validator' })
  await network.start()
  parts = {
    ...{ ledger, storage, network, sources: [], market: createMarketMemory(ledger) },
    ...{ state: createStateMemory(), clock: systemClock, random: systemRandom, log: () => {} },
    async close() {
      await network.stop()
      await storage.close()
    },
  }
})
afterAll(async () => {
  await parts?.close()
  await rm(folder, { recursive: true, force: true })
})

/** Processes of engines that run. */
const children = () =>
  process.getActiveResourcesInfo().filter((name) => name === 'ProcessWrap').length

const gone = () => expect.poll(children, { timeout: 30_000 }).toBe(0)

test('refuses a chain without audits before it loads anything', async () => {
  const { ledger } = parts
  const bare = Object.create(ledger, { audits: { value: undefined } }) as typeof ledger
  const started = startValidatorNode({ ...parts, ledger: bare }, { models: [choice] }, folder)
  await expect(started).rejects.toMatchObject({ code: 'audits-missing' })
})

test('refuses a model that has no calibration, and leaves no engine', async () => {
  const started = startValidatorNode(parts, { models: [choice] }, folder)
  await expect(started).rejects.toMatchObject({ code: 'calibration-unfit' })
  await gone()
})

test('joins with the stake that is configured, and stops whole', async () => {
  const { ledger, storage } = parts
  const { model, engine, version } = await openModel(parts, choice)
  const { artifactHash, build } = model.info
  await engine.close()
  const engineHash = Inference.buildHash(build)
  const calibration = Calibration.calibrate({ artifactHash, engineHash, samples: [] })
  await publishCalibration({ storage, ledger, version, calibration })

  const config = { models: [choice], stake: 2n * UNIT }
  const node = await startValidatorNode(parts, config, folder)
  expect(children()).toBeGreaterThan(0)
  expect((await ledger.stake(ledger.account)).amount).toBe(2n * UNIT)
  const joined = await ledger.audits?.validators()
  expect(joined?.map(({ account }) => account)).toEqual([ledger.account])
  await node.stop()
  await gone()
})

test('closes the engine of one model where the next cannot be opened', async () => {
  const unknown = { ...choice, model: 'nowhere' }
  const started = startValidatorNode(parts, { models: [choice, unknown] }, folder)
  await expect(started).rejects.toMatchObject({ code: 'model-not-runnable' })
  await gone()
})
