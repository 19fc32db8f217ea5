// Goal: the results of memory/rescue-search.test.ts hold on the program: the same calls lead to the
// same statuses, and each party alone recovers its money from there.
// Method: the test replays, on a local chain with the program, the state with the largest number of
// statuses of each family of states; with OSTROM_RESCUE_STATES=all it replays all states. The
// chain's clock is stopped, as on the chain in memory: a second that passed by itself would
// separate two deadlines that coincide.

import { afterAll, describe, expect, test } from 'vitest'
import { findReplays, replayRescue, replaysOfRun } from '../conformance/rescue/replay.ts'
import { createReplayTally } from '../conformance/rescue/replay-tally.ts'
import { worldFromChain } from '../conformance/world.ts'
import { createMemoryChain } from '../memory/index.ts'
import { createStillWorld } from './world.fixture.ts'

/** Members of the ledger port that this chain lacks. */
const lacking = ['audits', 'approvals', 'adapters', 'registrations'] as const

const found = await findReplays({
  createModel: async () =>
    worldFromChain(createMemoryChain({ lacking, trainingVariant: 'reveals' })),
  lacking,
})
const replays = replaysOfRun(found)
const tally = createReplayTally(found)

afterAll(() => console.info(tally.lines().join('\n')))

describe('money comes home from the program', () => {
  test.each(
    replays.map(
      (replay) => [`${replay.family.name}: ${replay.state.path.join(' ')}`, replay] as const,
    ),
  )('after %s', async (_, replay) => {
    const rescues = await replayRescue(replay, createStillWorld)
    expect(rescues.reduce((sum, { calls }) => sum + calls, 0)).toBeGreaterThan(0)
    tally.note(replay, rescues)
  })
})
