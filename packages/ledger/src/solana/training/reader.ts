import {
  addressOf,
  type DecodedAccount,
  jobRoles,
  jobStatuses,
  TRAINERS_MAX,
  trainingJobTables,
} from '@ostrom/contracts-solana'
import { type Hash, Hex } from '@ostrom/protocol'
import { challengeBond } from '../../training/challenge-bond.ts'
import type {
  AttestedComparison,
  TrainingChallenge,
  TrainingChallengeKey,
  TrainingJob,
  TrainingLineage,
  TrainingMember,
  TrainingMemberKey,
  TrainingTerms,
} from '../../training/training.ts'
import { addressHash, keyBytes, type SolanaMarketContext } from '../program/program.ts'

/** Returns true if a bit mask of seats contains a seat: bit `i` is seat `i`. */
const hasBit = (mask: number | bigint, seat: number): boolean =>
  ((BigInt(mask) >> BigInt(seat)) & 1n) === 1n

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/**
 * Reads a job's account; `undefined` if there is none. The address of a job is derived from its
 * sponsor and nonce, so an account at any other address is no job.
 */
export async function jobRecord(
  market: SolanaMarketContext,
  id: Hash,
): Promise<DecodedAccount<'job'> | undefined> {
  if (!Hex.is(id, 32)) return undefined
  const found = await market.read('job', Promise.resolve(addressOf(keyBytes(id))))
  const address = found && (await market.at.job(found.sponsor, found.nonce))
  return address && addressHash(address) === id ? found : undefined
}

function termsIn(found: DecodedAccount<'job'>): TrainingTerms {
  const { budget, rounds, trainerStake, validatorStake, penalty, validatorBps } = found
  const { trainersMin, validatorsMin, nonce } = found
  return {
    base: Hex.from(found.base),
    parentState: Hex.from(found.parent),
    spec: Hex.from(found.spec),
    asset: Hex.from(found.asset),
    budget,
    rounds,
    nonce,
    trainerStake,
    validatorStake,
    penalty,
    validatorBps,
    trainersMin,
    validatorsMin,
    validators: trainingJobTables(found).namedValidators.map((name) => Hex.from(name)),
    joinBySeconds: found.joinBy,
    commitSeconds: found.commitWindow,
    revealSeconds: found.revealWindow,
    scoreSeconds: found.scoreWindow,
    scoreRevealSeconds: found.scoreRevealWindow,
    challengeSeconds: found.challengeWindow,
  }
}

/**
 * Returns the attestation that validators with two thirds of the weight agree on. As in the
 * in-memory ledger, expelled validators do not count.
 *
 * Pure. See docs/spec/training-jobs.md, section 8.
 */
function comparisonIn(job: DecodedAccount<'job'>): AttestedComparison | undefined {
  const { weights, comparisons } = trainingJobTables(job)
  const seats = weights.flatMap((weight, seat) => {
    if (seat >= job.validators || hasBit(job.expelled, TRAINERS_MAX + seat)) return []
    const given = hasBit(job.attested, seat) && comparisons[seat]
    const isImproved = hasBit(job.improved, seat)
    return [{ weight, isImproved, comparison: given ? Hex.from(given) : undefined }]
  })
  const weightOf = (list: typeof seats) => list.reduce((sum, { weight }) => sum + weight, 0)
  for (const { comparison, isImproved } of seats) {
    if (comparison === undefined) continue
    const same = seats.filter(
      (one) => one.comparison === comparison && one.isImproved === isImproved,
    )
    if (3 * weightOf(same) >= 2 * weightOf(seats)) return { comparison, isImproved }
  }
  return undefined
}

/** Reads a training job from its account. */
export async function jobOf(
  market: SolanaMarketContext,
  id: Hash,
): Promise<TrainingJob | undefined> {
  const found = await jobRecord(market, id)
  if (!found) return undefined
  const { round, settledRound, openChallenges, trainers, validators, accepted, spent } = found
  const comparison = comparisonIn(found)
  const job: TrainingJob = {
    id,
    sponsor: Hex.from(found.sponsor),
    terms: termsIn(found),
    round,
    settledRound,
    openChallenges,
    trainers,
    status: jobStatuses[found.status as keyof typeof jobStatuses],
    state: Hex.from(found.state),
    seed: Hex.from(found.seed),
    isDisputed: found.isDisputed === 1,
    validators,
    accepted,
    spent,
    feeBps: 0,
    roundStartedAtSeconds: found.startedAt,
    endedAtSeconds: found.endedAt,
    ...(comparison && { comparison }),
  }
  return isZero(found.promoted) ? job : { ...job, promoted: Hex.from(found.promoted) }
}

/** Highest number of a round that fits in the field of a challenge's account. */
const ROUND_MAX = 0xffff

/** Reads the account of an open challenge; `undefined` if there is none. */
export async function challengeRecord(
  market: SolanaMarketContext,
  { jobId, round, account }: TrainingChallengeKey,
): Promise<DecodedAccount<'challenge'> | undefined> {
  const isRound = Number.isInteger(round) && round >= 0 && round <= ROUND_MAX
  if (!isRound || !Hex.is(jobId, 32)) return undefined
  const address = market.at.challenge(keyBytes(jobId), BigInt(round), keyBytes(account))
  return await market.read('challenge', address)
}

/** Reads a challenge of a training job from its account. */
export async function challengeOf(
  market: SolanaMarketContext,
  key: TrainingChallengeKey,
): Promise<TrainingChallenge | undefined> {
  const found = await challengeRecord(market, key)
  const job = found && (await jobRecord(market, key.jobId))
  if (!job) return undefined
  const { jobId, round, account } = key
  return {
    jobId,
    round,
    account,
    challenger: Hex.from(found.challenger),
    bond: challengeBond(job, found.seat < TRAINERS_MAX ? 'trainer' : 'validator'),
    evidence: Hex.from(found.evidence),
    openedAtSeconds: found.openedAt,
  }
}

/** Reads the job that produced a version; `undefined` if no job did. */
export async function lineageOf(
  market: SolanaMarketContext,
  version: Hash,
): Promise<TrainingLineage | undefined> {
  const found = await market.read('lineage', market.at.lineage(keyBytes(version)))
  if (!found) return undefined
  const { job, base, spec } = found
  return { version, jobId: Hex.from(job), base: Hex.from(base), spec: Hex.from(spec) }
}

/** Reads a member of a training job from its accounts. */
export async function memberOf(
  market: SolanaMarketContext,
  { jobId, account }: TrainingMemberKey,
): Promise<TrainingMember | undefined> {
  const job = await jobRecord(market, jobId)
  if (!job) return undefined
  const found = await market.read('member', market.at.member(keyBytes(jobId), keyBytes(account)))
  if (!found) return undefined
  const { seat, stake, update } = found
  const { weights, earned, missed } = trainingJobTables(job)
  const role = jobRoles[found.role as keyof typeof jobRoles]
  const index = role === 'trainer' ? seat : TRAINERS_MAX + seat
  const member: TrainingMember = {
    jobId,
    account,
    role,
    seat,
    stake,
    weight: role === 'trainer' ? 1 : (weights[seat] ?? 0),
    earned: earned[index] ?? 0n,
    missed: missed[index] ?? 0,
    isExpelled: hasBit(job.expelled, index),
  }
  return isZero(update) ? member : { ...member, update: Hex.from(update) }
}
