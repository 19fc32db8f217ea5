import {
  addressOf,
  type DecodedAccount,
  jobRoles,
  jobStatuses,
  TRAINERS_MAX,
  trainingJobTables,
} from '@ostrom/contracts-solana'
import { type Hash, Hex } from '@ostrom/protocol'
import type {
  TrainingJob,
  TrainingLineage,
  TrainingMember,
  TrainingMemberKey,
  TrainingTerms,
} from '../../training/training.ts'
import { addressHash, keyBytes, type SolanaMarketContext } from '../program/program.ts'

const isZero = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0)

/**
 * A job's account; `undefined` where there is none. Its id is its address: an account that only
 * looks like a job is not where its own fields say that it must be.
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
  }
}

export async function jobOf(
  market: SolanaMarketContext,
  id: Hash,
): Promise<TrainingJob | undefined> {
  const found = await jobRecord(market, id)
  if (!found) return undefined
  const { round, trainers, validators, accepted, spent, promoted } = found
  const job: TrainingJob = {
    id,
    sponsor: Hex.from(found.sponsor),
    terms: termsIn(found),
    round,
    trainers,
    status: jobStatuses[found.status as keyof typeof jobStatuses],
    state: Hex.from(found.state),
    validators,
    accepted,
    spent,
    roundStartedAtSeconds: found.startedAt,
    endedAtSeconds: found.endedAt,
  }
  return isZero(promoted) ? job : { ...job, promoted: Hex.from(promoted) }
}

export async function lineageOf(
  market: SolanaMarketContext,
  version: Hash,
): Promise<TrainingLineage | undefined> {
  const found = await market.read('lineage', market.at.lineage(keyBytes(version)))
  if (!found) return undefined
  const { job, base, spec } = found
  return { version, jobId: Hex.from(job), base: Hex.from(base), spec: Hex.from(spec) }
}

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
  }
  return isZero(update) ? member : { ...member, update: Hex.from(update) }
}
