// Goal: training jobs in memory, which state the rules, behave like those of the program.
// Method: the same random actions on both; each must end with the same code and leave the same jobs
// and seats, and every account with the same money.
// Requirements: R000-6

import { Hex } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { trainingOf } from '../../conformance/training/fixture.ts'
import { createScenario, worldFromChain } from '../../conformance/world.ts'
import type { LedgerEvent } from '../../events.ts'
import type { Ledger } from '../../ledger.ts'
import { createMemoryChain } from '../../memory/index.ts'
import { readAllEvents } from '../../queries/all-events.ts'
import { createTestWorld } from '../world.fixture.ts'
import {
  actorNames,
  createRunState,
  outcomeOf,
  PEOPLE,
  type TrainingAction,
  type TrainingActorName,
  type TrainingRunState,
} from './training-acts.fixture.ts'

const act = (kind: TrainingActorName, who = 0, which = 1): TrainingAction => ({ kind, who, which })
const byAll = (kind: TrainingActorName, people: readonly number[], which = 1) =>
  people.map((who) => act(kind, who, which))

/** Returns the actions of a round in which the trainers reveal and all three validators agree. */
const round = (trainers: readonly number[]): readonly TrainingAction[] => [
  ...byAll('commit', trainers),
  act('pass'),
  ...byAll('reveal', trainers),
  act('pass'),
  ...byAll('commitScores', [3, 4, 5]),
  act('pass'),
  ...byAll('revealScores', [3, 4, 5]),
  act('pass'),
  act('settle', 7),
]

/** First actions: every kind of ending once, in a job of three rounds; random actions follow. */
const opening: readonly TrainingAction[] = [
  act('open', 0, 2),
  act('pass'),
  act('pass'),
  act('begin', 8),
  ...round([1, 2]),
  // Two of three judges are two thirds of the weight or less: the third decides.
  act('challenge', 6, 5),
  act('challenge', 3, 2),
  ...byAll('vote', [3, 4, 5], 2),
  act('try', 7, 1),
  act('resolve', 7, 2),
  act('pass'),
  act('pass'),
  act('pass'),
  act('settle', 7),
  ...round([1, 2]),
  act('challenge', 7, 1),
  act('challenge', 7, 2),
  ...byAll('attest', [3, 4, 5]),
  act('promote', 0, 1),
  // The first of the two challenges is rejected; the second gets no vote.
  act('try', 6, 3),
  act('promote', 0, 1),
  act('leave', 1, 1),
  act('resolve', 7, 0),
  act('promote', 0, 1),
  ...byAll('leave', [1, 2, 3, 4, 5]),
  // Here the job accepts a wrong state.
  act('open', 0, 1),
  act('pass'),
  act('pass'),
  act('begin', 8),
  ...round([1, 2]),
  act('challenge', 8, 2),
  act('commit', 1),
  act('try', 8, 2),
  ...byAll('attest', [3, 4, 5]),
  act('fill', 0, 1),
  act('judge', 9, 5),
]

const actions: fc.Arbitrary<readonly TrainingAction[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 9, arbitrary: fc.constant('timely' as const) },
      { weight: 2, arbitrary: fc.constant('pass' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...actorNames) },
    ),
    who: fc.nat(PEOPLE - 1),
    which: fc.nat(9),
  }),
  { minLength: 150, maxLength: 150, size: 'max' },
)

/**
 * Returns the state that must be equal on both chains; ids, and seeds derived from them, differ.
 */
async function stateOf({ people, jobId, challenges }: TrainingRunState) {
  const training = trainingOf(people[0] as Ledger)
  const numberOf = (account: string) => people.findIndex((one) => one.account === account)
  const job = await training.job(jobId)
  const seats = await Promise.all(
    people.map(async ({ account }) => {
      const seat = await training.jobMember({ jobId, account })
      return seat && { ...seat, jobId: 0, account: 0 }
    }),
  )
  const opened = await Promise.all(
    challenges.map(async (key) => {
      const found = await training.challenge(key)
      if (!found) return undefined
      const { jobId: _, openedAtSeconds: __, account, challenger, ...rest } = found
      return { ...rest, account: numberOf(account), challenger: numberOf(challenger) }
    }),
  )
  const money = await Promise.all(people.map((one) => one.balance(one.account, one.nativeAsset)))
  if (!job) return { seats, opened, money }
  const { id: _, terms, roundStartedAtSeconds: __, endedAtSeconds: ___, seed, ...rest } = job
  const validators = terms.validators.map(numberOf)
  const own = { sponsor: numberOf(job.sponsor), named: validators, promoted: !!job.promoted }
  const view = { ...rest, ...own, hasSeed: seed !== Hex.zeroHash }
  return { job: view, seats, opened, money }
}

/** Returns the number of events of a kind on a chain. */
const eventsOf = async ({ people }: TrainingRunState, kind: LedgerEvent['kind']) =>
  (await readAllEvents(people[0] as Ledger)).filter((event) => event.kind === kind).length

/** Returns the growth of each account's available balance. */
const growth = (from: readonly bigint[], to: readonly bigint[]) =>
  to.map((available, i) => available - (from[i] ?? 0n))

test('the same jobs end the same way in memory and in the program', async () => {
  const ends = new Map<string, number>()
  const reached = { paid: 0, promoted: 0, disputed: 0, outbid: 0 }
  await fc.assert(
    fc.asyncProperty(actions, async (list) => {
      const world = await createTestWorld()
      const startSeconds = await (world.ledgers[0] as Ledger).nowSeconds()
      const chain = createMemoryChain({ startSeconds, trainingVariant: 'reveals' })
      // Accounts start with different balances on the two sides, so the test compares only changes.
      const here = await createScenario(worldFromChain(chain))
      const there = await createScenario(world)
      const [program, memory] = [await createRunState(there), await createRunState(here)]
      const [base, own] = [await stateOf(program), await stateOf(memory)]
      for (const [index, one] of [...opening, ...list].entries()) {
        const behind = (await there.client.nowSeconds()) - (await here.client.nowSeconds())
        if (behind > 0n) chain.advance(behind)
        const step = `${index}: ${JSON.stringify(one)}`
        const how = await outcomeOf(program, one)
        ends.set(how, (ends.get(how) ?? 0) + 1)
        expect(`${await outcomeOf(memory, one)} at ${step}`).toBe(`${how} at ${step}`)
        // A refusal changes nothing on either side, so the states are not compared after each one.
        if (/: (training|account|amount|insufficient)-/.test(how) && index % 10 > 0) continue
        const [seen, expected] = [await stateOf(program), await stateOf(memory)]
        const job = seen.job
        reached.paid += Number((job?.spent ?? 0n) > 0n)
        reached.promoted += Number(job?.promoted ?? false)
        reached.disputed += Number(job?.isDisputed ?? false)
        expect(job, step).toEqual(expected.job)
        expect(seen.seats, step).toEqual(expected.seats)
        expect(seen.opened, step).toEqual(expected.opened)
        expect(growth(base.money, seen.money), step).toEqual(growth(own.money, expected.money))
        chain.checkInvariants()
      }
      const outbid = await eventsOf(program, 'job-outbid')
      expect(outbid).toBe(await eventsOf(memory, 'job-outbid'))
      reached.outbid += outbid
      await world.checkInvariants()
      await there.close()
    }),
    { numRuns: 1, endOnFailure: true },
  )
  for (const [name, count] of Object.entries(reached)) expect(count, name).toBeGreaterThan(0)
  const told = [...ends.keys()].join('\n')
  for (const outcome of ['upheld', 'rejected', 'undecided']) expect(told).toContain(outcome)
  // The random actions also reached errors.
  expect(ends.size).toBeGreaterThan(20)
})
