// Goal: people train a model together with typed commands: a job goes from its file to a promoted
// version that a provider serves, while trainers and validators are killed and restarted; requests
// for this version are answered by the trained weights.
// Method: PyTorch, the bundled model, a real chain (anvil) whose time is advanced, and each member
// in a process of its own. `npm run test:trainer -- network` runs it.
// Requirements: R000-7, R002-1, R002-3, R002-4, R003-7, R003-10
// Missing for R002-1: training on hardware other than CPUs.
// Shows (train): training by nodes on EVM and Solana: members train, score and challenge; cheats
// lose their stake; the result is promoted and served (seven processes on one machine, the bundled
// model; cheats with an in-memory chain).
// Missing: several machines, GPUs.

import { bundledPath } from '@ostrom/models/catalogue/catalogue'
import { afterAll, beforeAll, test } from 'vitest'
import { answer } from './songs.fixture.ts'
import {
  startTrainingNetwork,
  TRAINING_TEST_MS,
  type TrainingNetwork,
} from './training-network.fixture.ts'
import { expectTrainedAnswer } from './training-story.fixture.ts'

let network: TrainingNetwork

beforeAll(async () => {
  network = await startTrainingNetwork('evm')
}, TRAINING_TEST_MS)

afterAll(() => network?.close(), TRAINING_TEST_MS)

test(
  'four trainers and three validators train a version that is served, whoever is killed',
  () =>
    expectTrainedAnswer(network, {
      run: 'evm',
      model: bundledPath('tiny/ostrom-tiny'),
      adapter: { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj'] },
      learningRate: 0.01,
      expected: answer('mek'),
      more: { steps: 12, batch: 8, sequence: 48 },
    }),
  TRAINING_TEST_MS,
)
