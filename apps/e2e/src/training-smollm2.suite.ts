// Goal: the result of training.suite.ts for the bundled model also holds for a model in general
// use: SmolLM2 with 135 million parameters.
// Method: the same as there; the model is that of `npm start`, expanded from GGUF for PyTorch. `npm
// run test:trainer -- network-smollm2` runs it.

import { temporaryFolder } from '@ostrom/protocol/temporary-folder'
import { afterAll, beforeAll, test } from 'vitest'
import { expandedModel } from './expanded-model.fixture.ts'
import {
  startTrainingNetwork,
  TRAINING_TEST_MS,
  type TrainingNetwork,
} from './training-network.fixture.ts'
import { expectTrainedAnswer } from './training-story.fixture.ts'

/** Time limit in milliseconds. Half an hour was too short on two cores with other load. */
const SMOLLM2_TEST_MS = 6 * TRAINING_TEST_MS

const folder = temporaryFolder('smollm2')
let model: string
let network: TrainingNetwork

beforeAll(async () => {
  model = await expandedModel('smollm2-135m-instruct', folder)
  network = await startTrainingNetwork('evm')
}, TRAINING_TEST_MS)

afterAll(async () => {
  await network?.close()
}, TRAINING_TEST_MS)

test(
  'four trainers and three validators train SmolLM2-135M, whoever is killed',
  () =>
    expectTrainedAnswer(network, {
      run: 'smollm2',
      model,
      adapter: { rank: 8, alpha: 16, targetModules: ['q_proj', 'v_proj'] },
      learningRate: 0.005,
      expected: /^There are \d+ mek, and all of them sing\.$/,
      more: {
        steps: 4,
        batch: 4,
        sequence: 64,
        heldOutRows: 8,
        public: { file: 'public.jsonl', license: 'CC0-1.0', rows: 16 },
      },
    }),
  SMOLLM2_TEST_MS,
)
