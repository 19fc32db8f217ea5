// Goal: a trainer that gives a forged update to only one validator is still convicted by the votes
// of the other validators, which could not fetch the update when they scored. Method: on a chain
// whose validators judge challenges, a cheating trainer serves only one of three.

import { assert } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { createCheatingTrainer } from './cheats.fixture.ts'
import { createTrainingWorld, type TestNodeOptions } from './training.fixture.ts'

const trainer: TestNodeOptions = { kind: 'trainer' }
const CHEAT = 2
const CHALLENGER = 3

// Finding: TRA-28
test('a forgery that only one validator received is judged by its files', async () => {
  const isScored = { yet: false }
  const cheat: TestNodeOptions = {
    ...trainer,
    trainer: (disk) => createCheatingTrainer('skipped-step', disk),
    serves: (at) => at === CHALLENGER,
  }
  // Validators do not give the files to each other before they commit.
  const validator: TestNodeOptions = { kind: 'validator', serves: () => isScored.yet }
  const nodes = [trainer, trainer, cheat, validator, validator, validator]
  // All steps are replayed, so that the skipped one is, too.
  const world = await createTrainingWorld({ nodes, replayedSteps: 4 })
  for (let phase = 0; phase < 3; phase += 1) await world.pass()
  isScored.yet = true
  await world.pass()
  const [accused, challenger] = [world.nodes[CHEAT], world.nodes[CHALLENGER]]
  assert(accused && challenger, 'the world has these nodes')
  const { jobId } = world
  const { account } = accused.ledger
  const reasons = world.nodes.flatMap(({ logged }) =>
    logged.flatMap(({ event, what }) =>
      event === 'update-rejected' && what['account'] === account ? [what['reason']] : [],
    ),
  )
  expect(reasons).toEqual(['replay-failed', 'unavailable', 'unavailable'])
  const open = await world.training().challenge({ jobId, account, round: 1 })
  expect(open).toMatchObject({ challenger: challenger.ledger.account })
  const balance = () => challenger.ledger.balance(challenger.ledger.account, asset)
  const asset = challenger.ledger.nativeAsset
  const before = await balance()
  await world.pass()
  await world.pass()
  const member = await world.training().jobMember({ jobId, account })
  expect(member).toMatchObject({ isExpelled: true, stake: 0n })
  expect(await balance()).toBe(before + (open?.bond ?? 0n))
  for (const { ledger } of world.nodes.slice(CHALLENGER)) {
    const seat = await world.training().jobMember({ jobId, account: ledger.account })
    expect(seat).toMatchObject({ missed: 0, isExpelled: false })
  }
  await world.close()
})
