// Goal: training jobs in memory, which state the rules, behave like those of the contracts.
// Method: the same actions on both, first a fixed sequence and then random ones. Each must end with
// the same code, and leave the same jobs, seats and challenges, and every account with the same
// money.
// Requirements: R000-6

import { type Hash, Manifest } from '@ostrom/protocol'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  auditsOf,
  createCourtFixture,
  finalizeNextEpoch,
  hashOf,
  nextEpoch,
} from '../../conformance/court/fixture.ts'
import { trainingOf, updateOf } from '../../conformance/training/fixture.ts'
import { artifactOf, manifestOf, type Scenario, UNIT } from '../../conformance/world.ts'
import { type JurorVerdict, TRAINING_DOMAIN } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { scoresCommitment, updateCommitment } from '../../training/commitments.ts'
import type { TrainingTerms } from '../../training/training.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { decideCase, runDifferential } from '../court/differential.fixture.ts'

const WINDOW = 1_000n
/** A sponsor, three trainers, four validators, of whom most are jurors too. */
const PEOPLE = 8

/** One side of the comparison: a chain with its accounts and their latest job. */
type TrainingSide = {
  readonly scenario: Scenario
  readonly people: readonly Ledger[]
  nonce: bigint
  jobId: Hash
  /** The challenge that was opened last. */
  challenged: { readonly jobId: Hash; readonly round: number; readonly account: Ledger['account'] }
  /** Outcome of each step of a phase. */
  steps: string[]
}

type TrainingAction = {
  readonly kind: TrainingActionName
  readonly who: number
  readonly which: number
}

type Play = { readonly side: TrainingSide; readonly who: number; readonly which: number }

const personAt = ({ people }: TrainingSide, index: number) => people[index % PEOPLE] as Ledger
const stateOfRound = (round: number): Hash => hashOf(200 + round)

async function newSide(scenario: Scenario): Promise<TrainingSide> {
  await createCourtFixture(scenario, [TRAINING_DOMAIN])
  const people = scenario.ledgers.slice(2)
  for (const one of people) await one.deposit({ asset: one.nativeAsset, amount: 16n * UNIT })
  const { account } = people[0] as Ledger
  const challenged = { jobId: hashOf(1), round: 1, account }
  return { scenario, people, nonce: 1_000n, jobId: hashOf(1), challenged, steps: [] }
}

async function open({ side, which }: Play): Promise<void> {
  const sponsor = personAt(side, 0)
  side.nonce += 1n
  const budget = which === 9 ? 0n : 1_003n * BigInt(1 + which)
  const rounds = 1 + (which % 3)
  const isOpen = which % 4 === 3
  const terms: TrainingTerms = {
    base: side.scenario.version,
    parentState: hashOf(100),
    spec: hashOf(101),
    asset: sponsor.nativeAsset,
    nonce: side.nonce,
    budget,
    rounds,
    // In one of five cases, the stake exceeds the total weight of the court's jurors.
    trainerStake: which % 5 === 2 ? 7n * UNIT : 100n,
    validatorStake: isOpen ? budget : 40n + BigInt(which),
    penalty: BigInt(which * 5 + 1),
    validatorBps: (which % 5) * 1_250,
    trainersMin: 1,
    validatorsMin: isOpen ? 4 : 2,
    validators: isOpen ? [] : side.people.slice(4).map(({ account }) => account),
    joinBySeconds: (await sponsor.nowSeconds()) + 3n * WINDOW,
    commitSeconds: WINDOW,
    revealSeconds: WINDOW,
    scoreSeconds: WINDOW,
    scoreRevealSeconds: WINDOW,
    challengeSeconds: which % 2 === 0 ? 86_400n : WINDOW,
  }
  await trainingOf(sponsor).openJob(terms)
  side.jobId = await trainingOf(sponsor).jobIdOf({ sponsor: sponsor.account, terms })
}

/** Opens a job that all members join, and begins it. */
async function openAndJoin(play: Play): Promise<void> {
  await open(play)
  const { side, which } = play
  const { jobId, people } = side
  for (const one of people.slice(1, 4)) await trainingOf(one).joinAsTrainer(jobId)
  for (const [i, one] of people.slice(4).entries()) {
    await trainingOf(one).joinAsValidator({ jobId, weight: 1 + ((which + i) % 3) })
  }
  await side.scenario.advance(3n * WINDOW)
  await trainingOf(personAt(side, 0)).beginJob(jobId)
}

/**
 * Plays each member's act of the present phase; `who` selects a member that deviates or does
 * nothing.
 */
async function phase({ side, who, which }: Play): Promise<void> {
  const { jobId, people } = side
  side.steps = []
  const step = async (act: Promise<unknown>) =>
    side.steps.push(
      await act.then(
        () => 'done',
        (error: { code?: string }) => error.code ?? String(error),
      ),
    )
  const job = await trainingOf(personAt(side, 0)).job(jobId)
  if (!job) return
  const { round } = job
  for (const [i, one] of people.entries()) {
    if (i === who) continue
    const training = trainingOf(one)
    const member = await training.jobMember({ jobId, account: one.account })
    const key = { jobId, round, account: one.account }
    if (member?.role === 'trainer') {
      const update = updateOf(i)
      const commitment = updateCommitment(key, update)
      await step(training.commitUpdate({ jobId, commitment }))
      await step(training.revealUpdate({ jobId, cid: 'bafyupdate', ...update }))
    } else if (member) {
      const scores = Array.from(
        { length: job.trainers },
        (_, at) => (which * 999 + at * 777 * i) % 10_001,
      )
      const state = i === 4 + (which % 8) ? hashOf(99) : stateOfRound(round)
      const ballot = { state, scores, salt: hashOf(3) }
      const commitment = scoresCommitment(key, ballot)
      await step(training.commitScores({ jobId, commitment }))
      await step(training.revealScores({ jobId, ...ballot }))
    }
  }
  await side.scenario.advance(WINDOW)
}

async function challenge({ side, who, which }: Play): Promise<void> {
  const { jobId } = side
  const round = (await trainingOf(personAt(side, 0)).job(jobId))?.settledRound ?? 0
  const account = personAt(side, which).account
  const evidence = hashOf(0xe1)
  await trainingOf(personAt(side, who)).challengeMember({ jobId, round, account, evidence })
  side.challenged = { jobId, round, account }
}

const caseOf = async ({ side }: Play): Promise<bigint> => {
  const { scenario, challenged } = side
  return (await trainingOf(scenario.stranger).challenge(challenged))?.caseId ?? 0n
}

const verdicts: readonly JurorVerdict[] = ['major', 'no', 'minor', 'major']

/** Registers a child of the base whose artifact is the job's state, and promotes it. */
async function promote({ side, who, which }: Play): Promise<void> {
  const sponsor = personAt(side, 0)
  const { scenario, jobId } = side
  const state = (await trainingOf(sponsor).job(jobId))?.state ?? hashOf(1)
  const name = `trained-${side.nonce}-${which}`
  const artifacts = [{ ...artifactOf(50), sha256: which === 8 ? hashOf(1) : state }]
  const parents = which === 9 ? [] : [scenario.version]
  const shape = { name, version: name, parents, artifacts }
  const manifest = manifestOf(sponsor.account, shape)
  const version = Manifest.hash(manifest)
  if (!(await sponsor.modelVersion(version))) {
    await sponsor.registerModel({ name, manifest, royalties: [], access: 'public' })
  }
  await trainingOf(personAt(side, who)).promoteVersion({ jobId, version })
}

const acting = {
  open,
  openAndJoin,
  join: ({ side, who }: Play) => trainingOf(personAt(side, who)).joinAsTrainer(side.jobId),
  apply: ({ side, who, which }: Play) =>
    trainingOf(personAt(side, who)).joinAsValidator({ jobId: side.jobId, weight: which % 5 }),
  begin: ({ side, who }: Play) => trainingOf(personAt(side, who)).beginJob(side.jobId),
  epoch: ({ side }: Play) => finalizeNextEpoch(side.scenario),
  start: ({ side, who }: Play) => trainingOf(personAt(side, who)).startRound(side.jobId),
  phase,
  settle: ({ side, who }: Play) => trainingOf(personAt(side, who)).settleRound(side.jobId),
  challenge,
  vote: ({ side, who }: Play) =>
    trainingOf(personAt(side, who)).voteOnChallenge({ ...side.challenged, isUpheld: true }),
  trial: async (play: Play) => {
    const verdict = verdicts[play.which % verdicts.length] as JurorVerdict
    const options = { caseId: await caseOf(play), verdict, absent: play.which === 9 ? 4 : 0 }
    await decideCase(play.side.scenario, options)
  },
  wait: ({ side }: Play) => side.scenario.advance(90_000n),
  finalize: async (play: Play) =>
    auditsOf(play.side.scenario.stranger).finalizeCase(await caseOf(play)),
  resolve: ({ side, who }: Play) =>
    trainingOf(personAt(side, who)).resolveChallenge(side.challenged),
  attest: ({ side, who, which }: Play) =>
    trainingOf(personAt(side, who)).attestComparison({
      jobId: side.jobId,
      comparison: hashOf(which === 9 ? 6 : 5),
      isImproved: which !== 8,
    }),
  leave: ({ side, who, which }: Play) =>
    trainingOf(personAt(side, which)).leaveJob({
      jobId: side.jobId,
      account: personAt(side, who).account,
    }),
  promote,
  pass: ({ side }: Play) => side.scenario.advance(WINDOW),
}

type TrainingActionName = keyof typeof acting

const act = (kind: TrainingActionName, who = 0, which = 0): TrainingAction => ({ kind, who, which })
const many = (kind: TrainingActionName, people: readonly number[], which = 0) =>
  people.map((who) => act(kind, who, which))

/**
 * Returns the actions of a whole round. `odd`: index of the validator that reports another state; 4
 * or more: no validator does.
 */
const round = (odd: number, idle = -1): readonly TrainingAction[] => [
  act('epoch'),
  act('start'),
  ...[0, 1, 2, 3].map(() => act('phase', idle, odd)),
  act('settle'),
]

const judged = (verdict: number): readonly TrainingAction[] => [
  act('epoch'),
  act('epoch'),
  act('trial', 0, verdict),
  act('wait'),
  act('finalize'),
  act('resolve'),
]

/** Three jobs: one promoted, with a trainer expelled; one disputed; one with drawn seats. */
const story: readonly TrainingAction[] = [
  act('openAndJoin', 0, 2),
  ...round(5, 3),
  act('challenge', 0, 1),
  act('vote', 4),
  ...judged(0),
  ...round(4, 6),
  act('challenge', 1, 2),
  ...judged(1),
  ...round(7),
  ...many('attest', [4, 5, 6, 7], 1),
  act('promote'),
  act('wait'),
  act('wait'),
  ...many('leave', [1, 2, 3, 4, 5, 6, 7]),
  act('promote', 1),
  act('promote', 0, 9),
  act('promote', 0, 1),
  act('openAndJoin', 0, 4),
  ...round(7),
  act('challenge', 1, 5),
  ...judged(2),
  ...many('leave', [1, 5]),
  act('wait'),
  ...many('leave', [1, 5]),
  act('openAndJoin', 0, 3),
  ...round(6, 2),
]

const kinds = Object.keys(acting) as readonly TrainingActionName[]

const acts: fc.Arbitrary<readonly TrainingAction[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...kinds, 'phase', 'phase', 'settle', 'start', 'epoch'),
    who: fc.nat(PEOPLE - 1),
    which: fc.nat(9),
  }),
  { minLength: 25, maxLength: 35 },
)

async function stateOf(side: TrainingSide, seen: Set<string>) {
  const { scenario, people, jobId, challenged, steps } = side
  const training = trainingOf(scenario.stranger)
  const { nativeAsset } = scenario.client
  const job = await training.job(jobId)
  const isDrawn = job?.terms.validators.length === 0
  const members = await Promise.all(
    people.map(async ({ account }) => {
      const member = await training.jobMember({ jobId, account })
      if (member?.isExpelled) seen.add(member.stake > 0n ? 'expelled above the cap' : 'expelled')
      // Draws depend on the job's id, which the chains compute differently.
      const order = isDrawn && member?.role === 'validator' ? { seat: -1 } : {}
      return member && { ...member, jobId: '', ...order }
    }),
  )
  const open = await training.challenge(challenged)
  const balances = scenario.ledgers.map(({ account }) =>
    scenario.client.balance(account, nativeAsset),
  )
  if (job) seen.add(job.status)
  if (job?.isDisputed) seen.add('disputed')
  if (job?.promoted) seen.add('promoted')
  if (isDrawn && job.status === 'running') seen.add('drawn')
  const times = { roundStartedAtSeconds: 0n, endedAtSeconds: 0n }
  return {
    job: job && { ...job, ...times, id: '', seed: '', terms: { ...job.terms, joinBySeconds: 0n } },
    members,
    challenge: open && {
      ...open,
      jobId: '',
      openedAtSeconds: 0n,
      ...(open.heldUntilSeconds !== undefined && { heldUntilSeconds: 0n }),
    },
    penaltyMax: job && (await training.penaltyMax(jobId)),
    balances: await Promise.all(balances),
    steps,
  }
}

const anvil = anvilOfTests()

test('the same training jobs end the same way in memory and on the chain', async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(acts, (list) =>
      runDifferential(anvil, [...story, ...list], {
        newSide,
        begin: nextEpoch,
        act: (side: TrainingSide, { kind, who, which }: TrainingAction) =>
          acting[kind]({ side, who, which }),
        stateOf: (side) => stateOf(side, seen),
        alignsBeacons: true,
        onEnded: ({ kind }, how) => seen.add(`${kind}: ${how}`),
      }),
    ),
    { numRuns: 2, endOnFailure: true },
  )
  for (const status of ['seeding', 'running', 'finished', 'expelled', 'disputed', 'promoted']) {
    expect([...seen]).toContain(status)
  }
  for (const how of [
    'expelled above the cap',
    'drawn',
    'resolve: done',
    'leave: done',
    'promote: done',
    'attest: done',
  ]) {
    expect([...seen]).toContain(how)
  }
  expect([...seen]).toContain('vote: training-challenge-invalid')
})
