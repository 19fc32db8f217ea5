import { type Hash, Manifest } from '@ostrom/protocol'
import { hashOf } from '../../conformance/court/fixture.ts'
import { trainingOf, updateOf, WINDOW } from '../../conformance/training/fixture.ts'
import { artifactOf, eventOf, manifestOf, type Scenario } from '../../conformance/world.ts'
import type { Ledger } from '../../ledger.ts'
import { scoresCommitment, updateCommitment } from '../../training/commitments.ts'
import type { TrainingChallengeKey, TrainingTerms } from '../../training/training.ts'

// Random actions on training jobs, for two chains that must respond alike.

/**
 * Number of accounts: a sponsor, two trainers, three validators, and four others that may try any
 * action.
 */
export const PEOPLE = 10
const MONEY = 10_000_000n

/** One of the two chains, with its accounts, its present job and the job's challenges. */
export type TrainingRunState = {
  readonly scenario: Scenario
  readonly people: readonly Ledger[]
  /** The sponsor's version: a child of the base with the state on which validators agree. */
  readonly version: Hash
  nonce: bigint
  jobId: Hash
  challenges: readonly TrainingChallengeKey[]
}

type TrainingRun = {
  readonly side: TrainingRunState
  readonly me: Ledger
  /** A number below ten that decides all open details of the action. */
  readonly which: number
}

/** State that validators agree on, and the state of deviating ones. */
const STATE = hashOf(200)
const OTHER_STATE = hashOf(201)

const personOf = ({ people }: TrainingRunState, i: number): Ledger => {
  const one = people[i % PEOPLE]
  if (!one) throw new RangeError('a world has ten ledgers')
  return one
}

const jobAt = ({ side, me }: TrainingRun) => trainingOf(me).job(side.jobId)

/** Creates the jobs and accounts of a random run of training jobs. */
export async function createRunState(scenario: Scenario): Promise<TrainingRunState> {
  const { ledgers, version: base } = scenario
  const people = [...ledgers.slice(2), ...ledgers.slice(0, 2)]
  for (const one of people) await one.deposit({ asset: one.nativeAsset, amount: MONEY })
  const sponsor = people[0] as Ledger
  const artifacts = [{ ...artifactOf(50), sha256: STATE }]
  const shape = { name: 'trained', version: '1', parents: [base], artifacts }
  const manifest = manifestOf(sponsor.account, shape)
  await sponsor.registerModel({ name: 'trained', manifest, royalties: [], access: 'public' })
  const version = Manifest.hash(manifest)
  return { scenario, people, version, nonce: 1_000n, jobId: hashOf(1), challenges: [] }
}

async function open({ side, which }: TrainingRun, fields: Partial<TrainingTerms> = {}) {
  const { scenario, people } = side
  const sponsor = personOf(side, 0)
  side.nonce += 1n
  const accounts = people.map(({ account }) => account)
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
    penalty: BigInt(which * 5 + 1),
    validatorBps: (which % 5) * 1_251,
    trainersMin: 1,
    validatorsMin: 1,
    validators: which % 4 === 0 ? accounts.slice(3, 6) : accounts.slice(0, 8),
    joinBySeconds: (await sponsor.nowSeconds()) + 2n * WINDOW,
    commitSeconds: WINDOW,
    revealSeconds: WINDOW,
    scoreSeconds: WINDOW,
    scoreRevealSeconds: WINDOW,
    challengeSeconds: WINDOW,
    ...fields,
  }
  await trainingOf(sponsor).openJob(terms)
  side.jobId = await trainingOf(sponsor).jobIdOf({ sponsor: sponsor.account, terms })
  side.challenges = []
}

/**
 * Opens a job that two trainers and three validators join at once, so that its rounds can succeed.
 */
async function openAndJoin(play: TrainingRun): Promise<void> {
  await open(play)
  const { side, which } = play
  const { jobId } = side
  for (const i of [1, 2]) await trainingOf(personOf(side, i)).joinAsTrainer(jobId)
  for (const i of [3, 4, 5]) {
    const weight = 1 + ((which + i) % 2)
    await trainingOf(personOf(side, i)).joinAsValidator({ jobId, weight })
  }
}

/**
 * Opens a job without named validators, and fills it with one trainer and eight validators, so that
 * a further validator must outbid one.
 */
async function openAndFill(play: TrainingRun): Promise<void> {
  const { side, which } = play
  await open(play, { validators: [], validatorsMin: 4, validatorStake: 10_030n })
  const { jobId } = side
  await trainingOf(personOf(side, 1)).joinAsTrainer(jobId)
  for (const i of [0, 2, 3, 4, 5, 6, 7, 8]) {
    const weight = 1 + ((which + i) % 3)
    await trainingOf(personOf(side, i)).joinAsValidator({ jobId, weight })
  }
}

const updateAt = (which: number) => updateOf(10 + (which % 2))

async function ballotAt(play: TrainingRun) {
  const { trainers = 0 } = (await jobAt(play)) ?? {}
  const { which } = play
  const scores = Array.from({ length: trainers }, (_, i) => (which * 4_999 + i * 777) % 10_100)
  return { state: which % 3 === 0 ? OTHER_STATE : STATE, scores, salt: hashOf(30 + which) }
}

async function ownKey(play: TrainingRun): Promise<TrainingChallengeKey> {
  const { round = 0 } = (await jobAt(play)) ?? {}
  return { jobId: play.side.jobId, round, account: play.me.account }
}

/** Returns the key of a challenge of this job; if there is none, of an unopened one. */
function challengeAt({ side, which }: TrainingRun): TrainingChallengeKey {
  const back = Math.floor(which / 2) % Math.max(1, side.challenges.length)
  const found = side.challenges.at(-1 - back)
  return found ?? { jobId: side.jobId, round: 1, account: personOf(side, which).account }
}

async function resolve(play: TrainingRun): Promise<string> {
  const key = challengeAt(play)
  await trainingOf(play.me).resolveChallenge(key)
  const { jobId, account, round } = key
  const event = await eventOf(
    play.me,
    'challenge-resolved',
    (one) => one.jobId === jobId && one.account === account && one.round === round,
  )
  return `${event.outcome}, ${event.slashed} slashed, ${event.returned} returned`
}

/** Lets the three validators vote alike, if they may, and ends the vote. */
async function tryChallenge(play: TrainingRun): Promise<string> {
  const { side, which } = play
  const isUpheld = which % 2 === 0
  const votes: string[] = []
  for (const i of [3, 4, 5]) {
    const vote = { ...challengeAt(play), isUpheld }
    votes.push(await codeOf(() => trainingOf(personOf(side, i)).voteOnChallenge(vote)))
  }
  await side.scenario.advance(WINDOW)
  return `${votes.join(' ')}, ${await resolve(play)}`
}

/** Returns the outcome of an action: its own result, or the code of its refusal. */
async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    const said = await act()
    return typeof said === 'string' ? said : 'done'
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

const acting = {
  open: openAndJoin,
  fill: openAndFill,
  join: ({ side, me }: TrainingRun) => trainingOf(me).joinAsTrainer(side.jobId),
  judge: ({ side, me, which }: TrainingRun) =>
    trainingOf(me).joinAsValidator({ jobId: side.jobId, weight: which % 6 }),
  begin: ({ side, me }: TrainingRun) => trainingOf(me).beginJob(side.jobId),
  start: ({ side, me }: TrainingRun) => trainingOf(me).startRound(side.jobId),
  async commit(play: TrainingRun) {
    const key = await ownKey(play)
    const commitment = updateCommitment(key, updateAt(play.which))
    await trainingOf(play.me).commitUpdate({ jobId: key.jobId, commitment })
  },
  reveal: ({ side: { jobId }, me, which }: TrainingRun) =>
    trainingOf(me).revealUpdate({ jobId, cid: 'bafyupdate', ...updateAt(which) }),
  async commitScores(play: TrainingRun) {
    const key = await ownKey(play)
    const commitment = scoresCommitment(key, await ballotAt(play))
    await trainingOf(play.me).commitScores({ jobId: key.jobId, commitment })
  },
  async revealScores(play: TrainingRun) {
    const { side, me } = play
    await trainingOf(me).revealScores({ jobId: side.jobId, ...(await ballotAt(play)) })
  },
  settle: ({ side, me }: TrainingRun) => trainingOf(me).settleRound(side.jobId),
  async challenge(play: TrainingRun) {
    const { side, me, which } = play
    const { settledRound = 0 } = (await jobAt(play)) ?? {}
    const { account } = personOf(side, 1 + (which % 5))
    const key = { jobId: side.jobId, round: settledRound, account }
    await trainingOf(me).challengeMember({ ...key, evidence: hashOf(which) })
    side.challenges = [...side.challenges, key]
  },
  vote: (play: TrainingRun) =>
    trainingOf(play.me).voteOnChallenge({
      ...challengeAt(play),
      isUpheld: play.which % 2 === 0,
    }),
  resolve,
  try: tryChallenge,
  attest: ({ side: { jobId }, me, which }: TrainingRun) => {
    const comparison = hashOf(which % 4 === 0 ? 0 : 60)
    return trainingOf(me).attestComparison({ jobId, comparison, isImproved: which % 3 !== 0 })
  },
  leave: ({ side, me, which }: TrainingRun) =>
    trainingOf(personOf(side, which)).leaveJob({ jobId: side.jobId, account: me.account }),
  promote: ({ side, me, which }: TrainingRun) => {
    const version = which % 4 === 0 ? side.scenario.version : side.version
    return trainingOf(me).promoteVersion({ jobId: side.jobId, version })
  },
  pass: ({ side }: TrainingRun) => side.scenario.advance(WINDOW),
}

export type TrainingActorName = keyof typeof acting

export type TrainingAction = {
  readonly kind: TrainingActorName | 'timely'
  readonly who: number
  readonly which: number
}

export const actorNames = Object.keys(acting) as readonly TrainingActorName[]

/** Performs an action on one chain; returns its name, and its outcome. */
export async function outcomeOf(
  side: TrainingRunState,
  { kind, who, which }: TrainingAction,
): Promise<string> {
  const play = { side, me: personOf(side, who), which }
  const turn = kind === 'timely' ? await timelyTurn(play) : { ...play, name: kind }
  return `${turn.name}: ${await codeOf(() => acting[turn.name](turn))}`
}

/**
 * Returns an action that fits the job's present phase, or at times a challenge. Commits, reveals,
 * scores, attestations and promotions come from an account whose role permits them. Other actions
 * come from any account, so that the program may refuse them.
 */
async function timelyTurn(play: TrainingRun): Promise<TrainingRun & { name: TrainingActorName }> {
  const { side, which } = play
  const name = await timelyName(play)
  const by = (i: number) => ({ ...play, name, me: personOf(side, i) })
  if (name === 'commit' || name === 'reveal') return { ...by(1 + (which % 2)), which: which % 4 }
  if (name === 'commitScores' || name === 'revealScores')
    return { ...by(3 + (which % 3)), which: 1 }
  if (name === 'attest') return { ...by(3 + (which % 3)), which: 1 }
  return name === 'promote' ? by(0) : { ...play, name }
}

async function timelyName(play: TrainingRun): Promise<TrainingActorName> {
  const { me, which } = play
  const job = await jobAt(play)
  if (job?.status === 'joining') {
    if ((await me.nowSeconds()) >= job.terms.joinBySeconds) return 'begin'
    return which % 3 === 0 ? 'join' : 'judge'
  }
  if (which === 9 && (job?.openChallenges ?? 0) > 0) return 'try'
  if (job?.status !== 'running') {
    const after = ['attest', 'attest', 'attest', 'promote', 'challenge', 'leave', 'leave'] as const
    return after[which] ?? (which === 7 ? 'fill' : 'open')
  }
  if (which === 8) return 'challenge'
  const window = Number(((await me.nowSeconds()) - job.roundStartedAtSeconds) / WINDOW)
  return (['commit', 'reveal', 'commitScores', 'revealScores'] as const)[window] ?? 'settle'
}
