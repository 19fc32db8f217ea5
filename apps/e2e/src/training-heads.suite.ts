// Goal: people train two adapters on one base in one job with typed commands. Each adapter is
// promoted, registered, compared with the other one and served by its name. If the chain stores the
// updates, they can be read from the chain alone. Members are killed in between.
// Method: PyTorch, the bundled model, a chain of each kind (anvil, whose time is advanced, and
// Solana), each member in a process of its own. `npm run test:trainer -- network-heads` runs this
// suite.
// Requirements: R002-5
// Missing for R002-5: the on-chain lineage of all heads except the first.

import { expect, onTestFinished, test } from 'vitest'
import { expectTrainedHeads } from './training-heads.fixture.ts'
import { startTrainingNetwork, TRAINING_TEST_MS } from './training-network.fixture.ts'

test.for(['evm', 'solana'] as const)(
  'two heads of one base are trained, promoted and asked by name on %s',
  { timeout: TRAINING_TEST_MS },
  async (kind) => {
    const network = await startTrainingNetwork(kind)
    onTestFinished(() => network.close())
    const answered = await expectTrainedHeads(network)
    expect(answered).toHaveLength(2)
  },
)
