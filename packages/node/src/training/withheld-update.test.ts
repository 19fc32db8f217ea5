// Goal: if a trainer sends its update only to some validators, or too late, no honest validator
// loses a stake or a bond.
// Method: a node that withholds its files, and a juror that sees all files.

import { setTimeout } from 'node:timers/promises'
import { readAllEvents, scoresCommitment, type TrainingBallot } from '@ostrom/ledger'
import { assert, type Hex } from '@ostrom/protocol'
import { createStateMemory } from '@ostrom/state/memory'
import { type ContentSource, type Storage, StorageUnavailableError } from '@ostrom/storage'
import { createStorageMemory } from '@ostrom/storage/memory'
import { createTrainerMemory } from '@ostrom/trainer/memory'
import { expect, test } from 'vitest'
import { createChallengeJudge } from './judge-challenge.ts'
import {
  createTestSource,
  createTrainingWorld,
  type TestNodeOptions,
  type TrainingWorld,
} from './training.fixture.ts'

const { signal } = new AbortController()
const trainer: TestNodeOptions = { kind: 'trainer' }
const validator: TestNodeOptions = { kind: 'validator' }

/** The first store, at index 0, belongs to the sponsor. */
const STORE_OF_FIRST_NODE = 1

const accountOf = (world: TrainingWorld, at: number): Hex.AccountId => {
  const node = world.nodes[at]
  assert(node, 'the world has this node')
  return node.ledger.account
}

const challengeOf = (world: TrainingWorld, at: number) =>
  world.training().challenge({ jobId: world.jobId, account: accountOf(world, at), round: 1 })

const sourcesOf = ({ stores }: TrainingWorld) =>
  stores.map(({ storage }) => createTestSource({ storage, serves: () => true }, 0))

/**
 * Returns a juror's judgement of a member in the first round. The juror sees all files, except
 * those in the stores with an index in `without`.
 */
async function judge(
  world: TrainingWorld,
  at: number,
  without: readonly number[] = [],
  {
    storage = createStorageMemory(),
    more = [],
    late = signal,
  }: {
    readonly storage?: Storage
    readonly more?: readonly ContentSource[]
    readonly late?: AbortSignal
  } = {},
) {
  const judging = createChallengeJudge({
    ledger: world.sponsor,
    training: world.training(),
    storage,
    sources: [...more, ...sourcesOf(world).filter((_, place) => !without.includes(place))],
    state: createStateMemory(),
    trainer: createTrainerMemory(),
    openBase: async () => 'pairs',
  })
  const account = accountOf(world, at)
  return await judging.judge({ jobId: world.jobId, round: 1, account }, { signal, late })
}

test.each([
  ['to one validator alone', (at: number) => at === 5],
  ['to all validators but one', (at: number) => at !== 5],
])('an update that its trainer gives %s costs no validator its stake', async (_, serves) => {
  const withholding: TestNodeOptions = { ...trainer, serves }
  const nodes = [trainer, trainer, withholding, validator, validator, validator]
  const world = await createTrainingWorld({ nodes })
  await world.rounds(1)
  expect(await world.training().job(world.jobId)).toMatchObject({ accepted: 1 })
  for (const at of [3, 4, 5]) {
    expect(await challengeOf(world, at)).toBeUndefined()
    expect(await judge(world, at)).toMatchObject({ verdict: 'no' })
  }
  await world.close()
})

// Finding: TRA-7
test('a round in which validators lack an update is scored again, and accepted', async () => {
  const isGiven = { until: false }
  const withholding: TestNodeOptions = { ...trainer, serves: (at) => isGiven.until || at > 4 }
  // Validators do not give the files to each other before they commit.
  const apart: TestNodeOptions = { ...validator, serves: () => isGiven.until }
  const nodes = [trainer, trainer, withholding, apart, apart, apart, apart]
  const world = await createTrainingWorld({ nodes })
  for (let phase = 0; phase < 3; phase += 1) await world.pass()
  isGiven.until = true
  await world.pass()
  const { round, settledRound, accepted } = (await world.training().job(world.jobId)) ?? {}
  expect({ round, settledRound, accepted }).toEqual({ round: 1, settledRound: 0, accepted: 0 })
  await world.pass()
  await world.pass()
  const job = await world.training().job(world.jobId)
  expect(job).toMatchObject({ settledRound: 1, accepted: 1 })
  for (const at of [0, 1, 3, 4, 5, 6]) {
    const account = accountOf(world, at)
    const member = await world.training().jobMember({ jobId: world.jobId, account })
    expect(member).toMatchObject({ missed: 0, isExpelled: false })
    expect(member?.earned).toBeGreaterThan(0n)
    expect(await challengeOf(world, at)).toBeUndefined()
  }
  await world.close()
})

// Finding: TRA-1
test('a juror that cannot fetch an update finds against its trainer', async () => {
  const withholding: TestNodeOptions = { ...trainer, serves: () => false }
  const nodes = [withholding, trainer, trainer, validator, validator, validator]
  const world = await createTrainingWorld({ nodes })
  await world.rounds(1)
  const found = await judge(world, 0, [STORE_OF_FIRST_NODE])
  // A trainer that hides its challenged files is not acquitted.
  expect(found).toEqual({ verdict: 'minor', reason: 'unavailable' })
  expect(await judge(world, 0)).toEqual({ verdict: 'no', reason: 'as-prescribed' })
  await world.close()
})

/** A source that sends slowly and never ends. */
const drip: ContentSource = {
  name: 'slow',
  async *full(_, { signal: end }) {
    while (!end.aborted) {
      yield Uint8Array.of(0)
      await setTimeout(5)
    }
  },
}

// Finding: ADV-13
test('a juror finds against a slow trainer at the end of the time to fetch', async () => {
  const withholding: TestNodeOptions = { ...trainer, serves: () => false }
  const nodes = [withholding, trainer, trainer, validator, validator, validator]
  const world = await createTrainingWorld({ nodes })
  await world.rounds(1)
  const without = [STORE_OF_FIRST_NODE]
  const slow = { more: [drip], late: AbortSignal.timeout(500) }
  expect(await judge(world, 0, without, slow)).toEqual({ verdict: 'minor', reason: 'unavailable' })
  // The slow files of the first trainer delay no verdict on another member, which does not need
  // them.
  const never = { more: [drip] }
  expect(await judge(world, 1, without, never)).toMatchObject({ verdict: 'no' })
  expect(await judge(world, 3, without, never)).toMatchObject({ verdict: 'no' })
  await world.close()
})

// Finding: ADV-14
test('a juror with a full disk gives no verdict on an update', async () => {
  const world = await createTrainingWorld({
    nodes: [trainer, trainer, validator, validator, validator],
  })
  await world.rounds(1)
  const account = accountOf(world, 0)
  const events = await readAllEvents(world.sponsor)
  const cids = events.flatMap((event) =>
    event.kind === 'update-revealed' && event.account === account ? [event.cid] : [],
  )
  expect(cids).toHaveLength(1)
  const storage = createStorageMemory()
  const fetch = storage.fetch.bind(storage)
  Object.assign(storage, {
    async fetch(...[want, options]: Parameters<typeof fetch>) {
      if (cids.includes(want.cid ?? '')) {
        throw new StorageUnavailableError({ reason: 'the disk is full' })
      }
      return await fetch(want, options)
    },
  })
  expect(await judge(world, 0, [], { storage })).toEqual({ reason: 'storage-failed' })
  await world.close()
})

/** Ballots that differ from the validators' own findings, by index of the validator's node. */
type ForgedBallots = { readonly [at: number]: Pick<TrainingBallot, 'state' | 'scores'> }

/** Lets nodes give these ballots in the first round, and settles it. */
async function playForged(world: TrainingWorld, forged: ForgedBallots): Promise<void> {
  const { jobId } = world
  const ballots = Object.entries(forged).map(([at, ballot]) => {
    const node = world.nodes[Number(at)]
    assert(node, 'the world has this node')
    node.kill()
    return { ...ballot, ledger: node.ledger, salt: `0x${'00'.repeat(32)}` as const }
  })
  for (const { ledger, ...ballot } of ballots) {
    const commitment = scoresCommitment({ jobId, round: 1, account: ledger.account }, ballot)
    await world.training(ledger).commitScores({ jobId, commitment })
  }
  await world.pass()
  for (const { ledger, ...ballot } of ballots) {
    await world.training(ledger).revealScores({ jobId, ...ballot })
  }
  await world.pass()
}

const wrongState: Hex.Hash = `0x${'11'.repeat(32)}`

test('a ballot is wrong if its updates do not give its state, not by omission', async () => {
  const nodes = [trainer, trainer, validator, validator, validator]
  const world = await createTrainingWorld({ nodes })
  await world.pass()
  await world.pass()
  const { state = wrongState } = (await world.training().job(world.jobId)) ?? {}
  await playForged(world, {
    2: { state: wrongState, scores: [0, 0] },
    3: { state, scores: [0, 0] },
  })
  expect(await judge(world, 2)).toEqual({ verdict: 'major', reason: 'state' })
  expect(await judge(world, 3)).toEqual({ verdict: 'no', reason: 'as-prescribed' })
  expect(await judge(world, 4)).toEqual({ verdict: 'no', reason: 'as-prescribed' })
  await world.close()
})

// Finding: TRA-10
test('a validator is challenged for exaggerated scores, even with the right state', async () => {
  const nodes = [trainer, trainer, validator, validator, validator]
  const world = await createTrainingWorld({ nodes })
  await world.pass()
  await world.pass()
  await world.settle()
  const found = world.nodes[4]?.logged.find(({ event }) => event === 'round-examined')
  assert(found, 'the last validator has examined the round')
  const { state } = found.what as { readonly state: Hex.Hash }
  // This ballot favours the first trainer over the second, and reports the same state as all
  // others.
  await playForged(world, { 2: { state, scores: [10_000, 1] } })
  expect(await world.training().job(world.jobId)).toMatchObject({ accepted: 1, state })
  expect(await judge(world, 2)).toEqual({ verdict: 'major', reason: 'score' })
  expect(await judge(world, 3)).toEqual({ verdict: 'no', reason: 'as-prescribed' })
  expect(await challengeOf(world, 2)).toBeDefined()
  expect(await challengeOf(world, 3)).toBeUndefined()
  await world.pass()
  await world.pass()
  const member = { jobId: world.jobId, account: accountOf(world, 2) }
  expect(await world.training().jobMember(member)).toMatchObject({ isExpelled: true, stake: 0n })
  await world.close()
})

// Finding: TRA-9
test('a ballot for a wrong state that leaves a round void is challenged', async () => {
  const nodes = [trainer, trainer, validator, validator, validator]
  const world = await createTrainingWorld({ nodes })
  await world.pass()
  await world.pass()
  await playForged(world, {
    2: { state: wrongState, scores: [0, 0] },
    3: { state: `0x${'22'.repeat(32)}`, scores: [0, 0] },
  })
  expect(await world.training().job(world.jobId)).toMatchObject({ accepted: 0, settledRound: 1 })
  expect(await challengeOf(world, 2)).toMatchObject({ challenger: accountOf(world, 4) })
  expect(await challengeOf(world, 3)).toMatchObject({ challenger: accountOf(world, 4) })
  expect(await challengeOf(world, 4)).toBeUndefined()
  expect(await judge(world, 2)).toEqual({ verdict: 'major', reason: 'state' })
  await world.close()
})
