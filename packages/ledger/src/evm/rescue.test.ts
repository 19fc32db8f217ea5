// Goal: the results of memory/rescue-search.test.ts hold on the contracts: the same calls lead to
// the same statuses, and each party alone recovers its money from there.
// Method: the test replays, on a development chain, the state with the largest number of statuses
// of each family of states; with OSTROM_RESCUE_STATES=all it replays all states.

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  findReplays,
  type Replay,
  replayRescue,
  replaysOfRun,
} from '../conformance/rescue/replay.ts'
import { createReplayTally } from '../conformance/rescue/replay-tally.ts'
import { type ConformanceWorld, worldFromChain } from '../conformance/world.ts'
import { createMemoryChain } from '../memory/index.ts'
import { withManualClock } from './chain/clock.fixture.ts'
import { type Anvil, startAnvil } from './index.ts'
import { createRevertedWorlds } from './world.fixture.ts'

let anvil: Anvil
let createWorld: () => Promise<ConformanceWorld>

beforeAll(async () => {
  // A second that passed by itself would separate two deadlines that coincide in memory.
  anvil = await withManualClock(await startAnvil())
  createWorld = await createRevertedWorlds(anvil)
})

afterAll(() => {
  console.info(tally.lines().join('\n'))
  return anvil?.stop()
})

const found: readonly Replay[] = await findReplays({
  createModel: async () => worldFromChain(createMemoryChain({ lacking: ['rent'] })),
  lacking: ['rent'],
})
const replays = replaysOfRun(found)
const tally = createReplayTally(found)

describe('money comes home from the contracts', () => {
  test.each(
    replays.map(
      (replay) => [`${replay.family.name}: ${replay.state.path.join(' ')}`, replay] as const,
    ),
  )('after %s', async (_, replay) => {
    const rescues = await replayRescue(replay, createWorld)
    expect(rescues.reduce((sum, { calls }) => sum + calls, 0)).toBeGreaterThan(0)
    tally.note(replay, rescues)
  })
})
