import {
  type Ledger,
  scoresCommitment,
  TRAINING_DOMAIN,
  type TrainingLedger,
  updateCommitment,
} from '@ostrom/ledger'
import { assert, type Hash, Hex } from '@ostrom/protocol'
import { approximately, atMost, formatEther, holds, inEther, type PortAttack } from '../attack.ts'
import { finalizeNext } from '../beacon-rounds.ts'
import { type CourtMarket, enlist } from '../court-market.ts'
import { UNIT } from '../court-network.ts'
import {
  concludeCase,
  type JuryVotes,
  runTrial,
  type SeatFilter,
  seatsIn,
  votesOf,
} from '../jury-trial.ts'

// Attacks on stakes of training jobs by the attacker's own jurors.

const MEMBERS = Array.from({ length: 8 }, (_, index) => `member ${index + 1}`)
const HONEST = ['small 1', 'small 2', 'small 3']
const HONEST_WEIGHT = 7n * (UNIT / 10n)
const WHALE = ['whale']
const STAKE = 20n * UNIT
const WINDOW = 3_600n

const word = (number: number): Hash => Hex.from(new Uint8Array(32).fill(number))

function requireTraining(ledger: Ledger): TrainingLedger {
  assert(ledger.training, 'the chain has training jobs')
  return ledger.training
}

/** Opens a job of eight honest trainers, and settles its first round. Returns the job's id. */
async function settledJob(scene: CourtMarket): Promise<Hash> {
  const [sponsor, judge] = await Promise.all([
    scene.participant('sponsor'),
    scene.participant('judge'),
  ])
  const members = await Promise.all(MEMBERS.map((name) => scene.participant(name)))
  for (const one of [sponsor, judge, ...members]) {
    await one.deposit({ asset: one.nativeAsset, amount: STAKE })
  }
  const terms = {
    base: scene.activeOffer.model,
    parentState: word(1),
    spec: word(2),
    asset: sponsor.nativeAsset,
    budget: 2n * UNIT,
    rounds: 2,
    trainerStake: STAKE,
    validatorStake: STAKE,
    penalty: STAKE / 100n,
    validatorBps: 1_000,
    trainersMin: 1,
    validatorsMin: 1,
    validators: [judge.account],
    joinBySeconds: (await scene.now()) + 3n * WINDOW,
    commitSeconds: WINDOW,
    revealSeconds: WINDOW,
    scoreSeconds: WINDOW,
    scoreRevealSeconds: WINDOW,
    challengeSeconds: WINDOW,
    nonce: 1n,
  }
  const training = requireTraining(sponsor)
  await training.openJob(terms)
  const jobId = await training.jobIdOf({ sponsor: sponsor.account, terms })
  await requireTraining(judge).joinAsValidator({ jobId, weight: 1 })
  for (const one of members) await requireTraining(one).joinAsTrainer(jobId)
  await scene.advance(3n * WINDOW)
  await training.beginJob(jobId)
  await finalizeNext(scene)
  await training.startRound(jobId)
  const update = { update: word(3), trace: word(4), salt: word(5) }
  for (const one of members) {
    const commitment = updateCommitment({ jobId, round: 1, account: one.account }, update)
    await requireTraining(one).commitUpdate({ jobId, commitment })
  }
  await scene.advance(WINDOW)
  for (const one of members) {
    await requireTraining(one).revealUpdate({ jobId, cid: 'bafyupdate', ...update })
  }
  await scene.advance(WINDOW)
  const ballot = { state: word(6), scores: MEMBERS.map(() => 5_000), salt: word(7) }
  const commitment = scoresCommitment({ jobId, round: 1, account: judge.account }, ballot)
  await requireTraining(judge).commitScores({ jobId, commitment })
  await scene.advance(WINDOW)
  await requireTraining(judge).revealScores({ jobId, ...ballot })
  await scene.advance(WINDOW)
  await training.settleRound(jobId)
  return jobId
}

const convicts: SeatFilter = (seats) => {
  const [own, others] = [seatsIn(seats, WHALE), seatsIn(seats, HONEST)]
  return 2n * own >= 21n && 5n * own >= 3n * (own + others)
}

/** Challenges all members without evidence. The attacker's juror wins all cases, which overlap. */
async function captured(scene: CourtMarket, jobId: Hash): Promise<void> {
  await enlist(scene, 'whale', { domain: TRAINING_DOMAIN, weight: (32n * UNIT) / 10n })
  await scene.advance(1n)
  const friend = await scene.participant('friend')
  const training = requireTraining(friend)
  await friend.deposit({ asset: friend.nativeAsset, amount: 10n * STAKE })
  const keys = await Promise.all(
    MEMBERS.map(async (name) => ({
      jobId,
      round: 1,
      account: (await scene.participant(name)).account,
    })),
  )
  const cases: bigint[] = []
  for (const key of keys) {
    await training.challengeMember({ ...key, evidence: word(8) })
    cases.push((await training.challenge(key))?.caseId ?? 0n)
  }
  const verdictOf = votesOf([
    [WHALE, 'major'],
    [HONEST, 'no'],
  ])
  const names = [...HONEST, ...WHALE]
  const casts: (readonly JuryVotes[])[] = []
  for (const caseId of cases) {
    casts.push(await runTrial(scene, { caseId, names, verdictOf, pick: convicts }))
  }
  for (const [at, caseId] of cases.entries()) await concludeCase(scene, caseId, casts[at] ?? [])
  for (const key of keys) await training.resolveChallenge(key)
}

const trainingStakes: PortAttack = {
  name: 'take stakes of a training job',
  plays: 'Outvotes the jurors of training, and challenges all members of a job at once.',
  needs: 'ports',
  async run(scene) {
    const jobId = await settledJob(scene)
    for (const name of HONEST) {
      await enlist(scene, name, { domain: TRAINING_DOMAIN, weight: HONEST_WEIGHT })
    }
    const own = await Promise.all([scene.participant('whale'), scene.participant('friend')])
    const stranger = await scene.participant('stranger')
    const { treasury } = scene
    const sunk = () => stranger.balance(treasury, stranger.nativeAsset)
    const before = await sunk()
    const { gain, gas } = await scene.measure(own, () => captured(scene, jobId))
    const seats = await Promise.all(
      MEMBERS.map(async (name) => {
        const { account } = await scene.participant(name)
        return requireTraining(stranger).jobMember({ jobId, account })
      }),
    )
    const left = seats.reduce((sum, seat) => sum + (seat?.stake ?? 0n), 0n)
    const taken = BigInt(MEMBERS.length) * STAKE - left
    return {
      auditFinding: 'EVM3-3',
      domain: '2.1 ether (the quorum), all awake',
      staked: (32n * UNIT) / 10n,
      gain,
      gas,
      allowedProfit: (6n * UNIT) / 10n,
      stated: 'all members together lose at most the weight of the domain, plus a tenth of it',
      measured:
        `a stake of 3.2 takes ${formatEther(taken)} of eight members' 160, ` +
        `for a gain of ${formatEther(gain)}`,
      claims: [
        holds(
          'all are expelled',
          seats.every((seat) => seat?.isExpelled === true),
        ),
        approximately(
          { what: 'taken by 3.2 of 5.3 ether', stated: 5.3, found: inEther(taken) },
          0.1,
        ),
        atMost({ what: 'gain of eight cases', stated: 0.6, found: inEther(gain) }),
        holds('nothing to the fee sink', (await sunk()) === before),
      ],
    }
  },
}

export const trainingAttacks: readonly PortAttack[] = [trainingStakes]
