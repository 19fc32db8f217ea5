// Goal: training jobs in memory, which state the rules, are those of the program.
// Method: the same random actions on both; each must end with the same code and leave the same jobs
// and seats, and every account with the same money.

import type { Hash } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashOf } from '../../conformance/court/fixture.ts'
import { trainingOf } from '../../conformance/training/training.ts'
import { createScenario, type Scenario, worldFromChain } from '../../conformance/world.ts'
import type { Ledger } from '../../ledger.ts'
import { createMemoryChain } from '../../memory/index.ts'
import { type TrainingTerms, updateCommitment } from '../../training/training.ts'
import { createTestWorld } from '../test-world.ts'

const WINDOW = 1_000n
const PEOPLE = 6
const MONEY = 1_000_000n

/** One of both chains: its people, and the job that they are at. */
type TrainingRunState = {
  readonly scenario: Scenario
  readonly people: readonly Ledger[]
  nonce: bigint
  jobId: Hash
}

type TrainingRun = { readonly side: TrainingRunState; readonly me: Ledger; readonly which: number }

async function newSide(scenario: Scenario): Promise<TrainingRunState> {
  const people = scenario.ledgers.slice(2, 2 + PEOPLE)
  for (const one of people) await one.deposit({ asset: one.nativeAsset, amount: MONEY })
  return { scenario, people, nonce: 1_000n, jobId: hashOf(1) }
}

const sponsorOf = ({ people }: TrainingRunState): Ledger => people[0] as Ledger

async function open({ side, which }: TrainingRun): Promise<void> {
  const { scenario, people } = side
  const sponsor = sponsorOf(side)
  side.nonce += 1n
  const everybody = people.map(({ account }) => account)
  const named = everybody.slice(3)
  const terms: TrainingTerms = {
    base: scenario.version,
    parentState: hashOf(100),
    spec: hashOf(101),
    asset: sponsor.nativeAsset,
    nonce: side.nonce,
    budget: 1_003n * BigInt(1 + which),
    rounds: 1 + (which % 3),
    trainerStake: 100n,
    validatorStake: 40n + BigInt(which),
    penalty: BigInt(which * 5),
    validatorBps: (which % 5) * 1_251,
    trainersMin: 1,
    validatorsMin: 1,
    validators: which % 4 === 0 ? named : everybody,
    joinBySeconds: (await sponsor.nowSeconds()) + 2n * WINDOW,
    commitSeconds: WINDOW,
    revealSeconds: WINDOW,
    scoreSeconds: WINDOW,
  }
  await trainingOf(sponsor).openJob(terms)
  side.jobId = await trainingOf(sponsor).jobIdOf({ sponsor: sponsor.account, nonce: side.nonce })
}

/** A job that two trainers and two validators join at once: its rounds come to something. */
async function openAndJoin(play: TrainingRun): Promise<void> {
  await open(play)
  const { people, jobId } = play.side
  const [, first, second, third, fourth] = people as readonly Ledger[]
  for (const one of [first, second]) await trainingOf(one as Ledger).joinAsTrainer(jobId)
  for (const [i, one] of [third, fourth].entries()) {
    const weight = 1 + ((play.which + i) % 3)
    await trainingOf(one as Ledger).joinAsValidator({ jobId, weight })
  }
}

const updateOf = (n: number) => ({ update: hashOf(10 + n), trace: hashOf(2), salt: hashOf(3) })

const acting = {
  join: ({ side, me }: TrainingRun) => trainingOf(me).joinAsTrainer(side.jobId),
  judge: ({ side, me, which }: TrainingRun) =>
    trainingOf(me).joinAsValidator({ jobId: side.jobId, weight: which % 4 }),
  begin: ({ side, me }: TrainingRun) => trainingOf(me).beginJob(side.jobId),
  async commit({ side: { jobId }, me, which }: TrainingRun) {
    const { round = 0 } = (await trainingOf(me).job(jobId)) ?? {}
    const updateKey = { jobId, round, account: me.account }
    const commitment = updateCommitment(updateKey, updateOf(which % 2))
    await trainingOf(me).commitUpdate({ jobId, commitment })
  },
  reveal: ({ side: { jobId }, me, which }: TrainingRun) =>
    trainingOf(me).revealUpdate({ jobId, cid: 'bafyupdate', ...updateOf(which % 2) }),
  async score({ side: { jobId }, me, which }: TrainingRun) {
    const { trainers = 0 } = (await trainingOf(me).job(jobId)) ?? {}
    const scores = Array.from({ length: trainers }, (_, i) => (which * 4_999 + i * 777) % 10_100)
    await trainingOf(me).scoreRound({ jobId, state: hashOf(200 + Number(which % 3 === 0)), scores })
  },
  settle: ({ side, me }: TrainingRun) => trainingOf(me).settleRound(side.jobId),
  leave: ({ side, me }: TrainingRun) =>
    trainingOf(sponsorOf(side)).leaveJob({ jobId: side.jobId, account: me.account }),
  promote: ({ side, me }: TrainingRun) =>
    trainingOf(me).promoteVersion({ jobId: side.jobId, version: side.scenario.version }),
  pass: ({ side }: TrainingRun) => side.scenario.advance(WINDOW),
}

type TrainingActorName = keyof typeof acting

/** What a job waits for at this time, by one who may. */
async function timely(play: TrainingRun): Promise<string> {
  const { side, which } = play
  const name = await timelyName(play)
  if (name === 'open') {
    await openAndJoin(play)
    return name
  }
  const seat = name === 'score' ? 3 : name === 'commit' || name === 'reveal' ? 1 : undefined
  const me = seat === undefined ? play.me : (side.people[seat + (which % 2)] as Ledger)
  await acting[name]({ side, me, which: name === 'score' ? which : Number(which % 8 === 0) })
  return name
}

async function timelyName(play: TrainingRun): Promise<TrainingActorName | 'open'> {
  const { side, me, which } = play
  const job = await trainingOf(me).job(side.jobId)
  if (job?.status === 'joining') {
    if ((await me.nowSeconds()) >= job.terms.joinBySeconds) return 'begin'
    return which % 3 === 0 ? 'join' : 'judge'
  }
  if (job?.status !== 'running') return which < 5 ? 'open' : 'leave'
  const window = Number(((await me.nowSeconds()) - job.roundStartedAtSeconds) / WINDOW)
  return (['commit', 'reveal', 'score'] as const)[window] ?? 'settle'
}

const passing: TrainingAction = { kind: 'pass', who: 1, which: 0 }
const timelyBy = (which: number): TrainingAction => ({ kind: 'timely', who: 1, which })

/** One whole round, which is paid, before chance goes on. */
const opening: readonly TrainingAction[] = [
  timelyBy(1),
  passing,
  passing,
  timelyBy(1),
  timelyBy(2),
  timelyBy(1),
  passing,
  timelyBy(2),
  timelyBy(1),
  passing,
  timelyBy(2),
  timelyBy(1),
  passing,
  timelyBy(1),
]

type TrainingAction = {
  readonly kind: TrainingActorName | 'timely'
  readonly who: number
  readonly which: number
}

const acts: fc.Arbitrary<readonly TrainingAction[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 8, arbitrary: fc.constant('timely' as const) },
      { weight: 2, arbitrary: fc.constant('pass' as const) },
      { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(acting) as TrainingActorName[])) },
    ),
    who: fc.nat(PEOPLE - 1),
    which: fc.nat(9),
  }),
  { minLength: 150, maxLength: 150, size: 'max' },
)

async function outcome(
  side: TrainingRunState,
  { kind, who, which }: TrainingAction,
): Promise<string> {
  const play = { side, me: side.people[who] as Ledger, which }
  try {
    if (kind === 'timely') return `${await timely(play)}: done`
    await acting[kind](play)
    return `${kind}: done`
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

async function stateOf({ people, jobId }: TrainingRunState) {
  const training = trainingOf(people[0] as Ledger)
  const numberOf = (account: string) => people.findIndex((one) => one.account === account)
  const job = await training.job(jobId)
  const seats = await Promise.all(
    people.map(async ({ account }) => {
      const seat = await training.jobMember({ jobId, account })
      return seat && { ...seat, jobId: 0, account: 0 }
    }),
  )
  const money = await Promise.all(people.map((one) => one.balance(one.account, one.nativeAsset)))
  if (!job) return { seats, money }
  const { id: _, terms, roundStartedAtSeconds: __, endedAtSeconds: ___, ...rest } = job
  const validators = terms.validators.map(numberOf)
  const view = { ...rest, sponsor: numberOf(job.sponsor), named: validators }
  return { job: view, seats, money }
}

/** What each account has available more than it began with. */
const growth = (from: readonly bigint[], to: readonly bigint[]) =>
  to.map((available, i) => available - (from[i] ?? 0n))

test('the same jobs end the same way in memory and in the program', async () => {
  let paid = 0
  const ends = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(acts, async (list) => {
      const world = await createTestWorld()
      const startSeconds = await (world.ledgers[0] as Ledger).nowSeconds()
      const chain = createMemoryChain({ startSeconds })
      // Both begin with different units; what is compared is what was deposited beyond them.
      const here = await createScenario(worldFromChain(chain))
      const there = await createScenario(world)
      const [program, memory] = [await newSide(there), await newSide(here)]
      const [base, own] = [await stateOf(program), await stateOf(memory)]
      for (const [index, act] of [...opening, ...list].entries()) {
        const behind = (await there.client.nowSeconds()) - (await here.client.nowSeconds())
        if (behind > 0n) chain.advance(behind)
        const step = `${index}: ${JSON.stringify(act)}`
        const how = await outcome(program, act)
        ends.set(how, (ends.get(how) ?? 0) + 1)
        expect(`${await outcome(memory, act)} at ${step}`).toBe(`${how} at ${step}`)
        const [seen, expected] = [await stateOf(program), await stateOf(memory)]
        if ((seen.job?.spent ?? 0n) > 0n) paid += 1
        expect(seen.job, step).toEqual(expected.job)
        expect(seen.seats, step).toEqual(expected.seats)
        expect(growth(base.money, seen.money), step).toEqual(growth(own.money, expected.money))
        chain.checkInvariants()
      }
      await world.checkInvariants()
      await there.close()
    }),
    { numRuns: 1, endOnFailure: true },
  )
  // Chance reached the errors as well.
  expect(paid).toBeGreaterThan(0)
  expect(ends.size).toBeGreaterThan(8)
})
