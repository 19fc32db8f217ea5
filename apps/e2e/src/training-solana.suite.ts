// Goal: people train a model together with typed commands: a job goes from its file to a promoted
// version that a provider serves, while trainers and validators are killed and restarted; requests
// for this version are answered by the trained weights.
// Method: PyTorch, the bundled model, a Solana chain in a process of its own, and each member
// in a process of its own. `npm run test:trainer -- network-solana` runs it.
// Requirements: R000-7, R000-8
// Missing for R000-7: several machines, a GPU.

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
  network = await startTrainingNetwork('solana')
}, TRAINING_TEST_MS)

afterAll(() => network?.close(), TRAINING_TEST_MS)

test(
  'four trainers and three validators train a version on Solana, too, whoever is killed',
  () =>
    expectTrainedAnswer(network, {
      run: 'solana',
      model: bundledPath('tiny/ostrom-tiny'),
      adapter: { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj'] },
      learningRate: 0.01,
      expected: answer('mek'),
      more: { steps: 12, batch: 8, sequence: 48 },
    }),
  TRAINING_TEST_MS,
)
