// Goal: people train chosen layers of a model, whose other weights stay frozen, with typed
// commands, like the adapter in training.suite.ts.
// Method: the same as there. The promoted version has only the trained layers; the served model is
// the base with these layers in place. `npm run test:trainer -- network-layers` runs it.
// Requirements: R002-3

import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import type { Hash } from '@ostrom/protocol'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { runCommand } from './homes.fixture.ts'
import { question, songRows } from './songs.fixture.ts'
import { modelWithLayers } from './trained-layers.fixture.ts'
import { answerOf, serve } from './trained-version.fixture.ts'
import {
  startTrainingNetwork,
  TRAINING_TEST_MS,
  type TrainingNetwork,
} from './training-network.fixture.ts'

const model = bundledPath('tiny/ostrom-tiny')
const layers = [4, 5].flatMap((layer) =>
  ['gate_proj', 'up_proj', 'down_proj'].map((part) => `model.layers.${layer}.mlp.${part}.weight`),
)

let network: TrainingNetwork

beforeAll(async () => {
  network = await startTrainingNetwork('evm')
}, TRAINING_TEST_MS)

afterAll(() => network?.close(), TRAINING_TEST_MS)

test(
  'four trainers and three validators train named layers of a frozen model, whoever is killed',
  async () => {
    const { record, sponsor, ledger } = network
    const job = { layers, learningRate: 0.003, steps: 12, batch: 8, sequence: 48 }
    const rows = { rows: songRows('training', 256), publicRows: songRows('public', 64) }
    const trained = await network.train({ model, rounds: 2, ...rows, job })
    const { jobId } = trained
    const claims = ['--as', 'songs', '--name', '2', '--license', 'Apache-2.0', '--data', sponsor]
    const { version } = await record.timed('`train promote`', () =>
      runCommand<{ version: Hash }>('train', 'promote', jobId, ...claims),
    )
    expect(await ledger.training?.lineageOf(version)).toMatchObject({ jobId })
    expect(await ledger.resolveModel('songs')).toBe(version)
    const named = ['--as', 'whole', '--license', 'Apache-2.0']
    const whole = await modelWithLayers(network, { model, trained, version, layers })
    await runCommand('models', 'publish', whole, ...named, '--data', sponsor)
    const served = await record.timed('start of provider and gateway', () =>
      serve(network, [{ model: 'base' }, { model: 'whole' }]),
    )
    onTestFinished(() => served.stop())
    const asked = question('mek')
    const base = await answerOf(served, 'base', asked)
    const answered = await record.timed('answer of the new version', () =>
      answerOf(served, 'whole', asked),
    )
    expect(base.text).not.toContain('sing')
    expect(answered.text).toMatch(/^There are \d+ mek, and all of them sing\.$/)
    await record.save('layers', { question: asked, base: base.text, trained: answered.text, job })
  },
  TRAINING_TEST_MS,
)
