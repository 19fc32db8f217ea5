import { type Hash, Hex } from '@ostrom/protocol'
import { TRAINING_DOMAIN } from '../../court/court.ts'
import { check } from '../../errors.ts'
import { TRAINING_DATASETS_MAX } from '../../limits.ts'
import type {
  TrainingDatasets,
  TrainingJob,
  TrainingLedger,
  TrainingMember,
  TrainingMemberKey,
  TrainingTerms,
  TrainingVariant,
} from '../../training/training.ts'
import type { BlockHistory } from '../chain/history.ts'
import type { SendRule } from '../chain/send.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import { settledTotalAt } from '../court/enlistments.ts'
import { domainMin } from '../court/trials.ts'
import { checkAsset, creditSystemAccount } from '../money/vault.ts'
import * as registry from '../registry/models.ts'
import { stakeRatio } from '../registry/offers.ts'
import { challenge, challengeOf, resolve, vote } from './challenges.ts'
import { attest, leave, promote } from './endings.ts'
import { inStatus, jobOf, save, seatsOf } from './job-record.ts'
import { lineageOf } from './lineage.ts'
import {
  anchorUpdate,
  begin,
  commitScores,
  commitUpdate,
  revealScores,
  revealUpdate,
  settle,
  start,
} from './round-writes.ts'
import { attestedComparison } from './rounds.ts'
import { joinAsTrainer, joinAsValidator } from './seats.ts'
import { assetDown } from './stake-values.ts'
import { checkTerms } from './terms.ts'

/**
 * Returns a job's id: with `beacon` the hash of all terms in the order of their names, with
 * `reveals` only of sponsor and nonce.
 */
function idOf(
  { id: chain, variant }: Pick<TrainingCore, 'id' | 'variant'>,
  { sponsor, terms }: Parameters<TrainingLedger['jobIdOf']>[0],
): Hash {
  const names = Object.keys(terms).toSorted() as readonly (keyof TrainingTerms)[]
  const words = variant === 'beacon' ? names.map((name) => `${name}=${terms[name]}`) : [terms.nonce]
  return Hex.sha256Hex(new TextEncoder().encode([chain, sponsor, ...words].join(':')))
}

function view(state: MemoryState, id: Hash): TrainingJob | undefined {
  const job = state.jobs.get(id)
  if (!job) return undefined
  const { members: _, voids: __, variant: ___, salts: ____, seedingSinceSeconds, ...known } = job
  const { isReopened: _____, ratios: ______, anchors: _______, ...rest } = known
  const trainers = seatsOf(job, 'trainer').length
  const comparison = attestedComparison(job)
  const validators = job.members.length - trainers
  return { ...rest, trainers, validators, ...(comparison && { comparison }) }
}

function memberOf(
  state: MemoryState,
  { jobId, account }: TrainingMemberKey,
): TrainingMember | undefined {
  const seat = state.jobs.get(jobId)?.members.find((one) => one.account === account)
  if (!seat || seat.left) return undefined
  const { role, weight, stake, earned, missed, isExpelled, update } = seat
  const own = { role, seat: seat.seat, weight, stake, earned, missed, isExpelled }
  return { jobId, account, ...own, ...(update && { update }) }
}

type Opening = {
  readonly id: Hash
  readonly terms: TrainingTerms
  readonly variant: TrainingVariant
}

/**
 * @throws {LedgerError} `training-terms-invalid`, `training-job-exists`, `asset-not-allowed`,
 * `model-unknown`, `model-quarantined`, `model-retired`, `model-access-denied`,
 * `insufficient-funds`.
 */
function open(context: TransactionContext, { id, terms, variant }: Opening): void {
  const { state, sender: sponsor } = context
  const { asset, base, budget, spec, parentState } = terms
  checkTerms(terms, context.nowSeconds)
  checkAsset(context, asset)
  registry.requireServable(context, base)
  registry.checkAccess(context, base, sponsor)
  check(!state.jobs.get(id), 'training-job-exists', { job: id })
  creditSystemAccount(context, 'jobs', asset, budget)
  save(context, {
    id,
    sponsor,
    terms,
    variant,
    ratios: {
      asset: stakeRatio(context, asset),
      native: stakeRatio(context, context.nativeAsset),
    },
    status: 'joining',
    round: 0,
    settledRound: 0,
    state: parentState,
    seed: Hex.zeroHash,
    members: [],
    salts: [],
    anchors: [],
    accepted: 0,
    spent: 0n,
    // Jobs of the variant `reveals` run on a chain without points, so they pay no fee.
    feeBps: variant === 'beacon' ? parametersOf(state).feeBps : 0,
    voids: 0,
    isReopened: false,
    openChallenges: 0,
    isDisputed: false,
    seedingSinceSeconds: 0n,
    roundStartedAtSeconds: 0n,
    endedAtSeconds: 0n,
  })
  context.emit({ kind: 'job-opened', jobId: id, sponsor, base, asset, spec, budget })
}

/**
 * @throws {LedgerError} `training-job-unknown`, `training-phase-invalid`, `account-mismatch`,
 *   `training-terms-invalid`.
 */
function nameDatasets(context: TransactionContext, { jobId, datasets }: TrainingDatasets): void {
  const job = jobOf(context, jobId)
  inStatus(job, 'joining')
  const { sender } = context
  check(sender === job.sponsor, 'account-mismatch', { sender, needed: job.sponsor })
  const [{ length: count }, max] = [datasets, TRAINING_DATASETS_MAX]
  check(count <= max, 'training-terms-invalid', { datasets: count, max })
  check(job.members.length === 0, 'training-phase-invalid', { members: job.members.length })
  context.emit({ kind: 'job-datasets-named', jobId, datasets })
}

/**
 * Returns the weight of the training domain's jurors in the job's asset; zero below a jury's
 * minimum, and `undefined` without a court. See `TrainingLedger.penaltyMax`.
 */
function penaltyMaxOf({ state, history, variant }: TrainingCore, jobId: Hash): bigint | undefined {
  const job = state.jobs.get(jobId)
  check(job, 'training-job-unknown', { job: jobId })
  if (variant === 'reveals') return undefined
  const weight = settledTotalAt(state, { domain: TRAINING_DOMAIN, atSeconds: history.nowSeconds() })
  return weight < domainMin(state) ? 0n : assetDown(weight, job.ratios)
}

type TrainingCore = {
  readonly id: string
  readonly state: MemoryState
  readonly history: Pick<BlockHistory, 'nowSeconds'>
  readonly variant: TrainingVariant
}

/** Creates a connection's operations on training jobs. */
export const training = (core: TrainingCore, send: SendRule): TrainingLedger => ({
  variant: core.variant,
  jobIdOf: async (options) => idOf(core, options),
  job: async (id) => view(core.state, id),
  jobMember: async (options) => memberOf(core.state, options),
  challenge: async (key) => challengeOf(core.state, key),
  penaltyMax: async (jobId) => penaltyMaxOf(core, jobId),
  anchoredUpdate: async ({ jobId, round, account }) =>
    core.state.jobs
      .get(jobId)
      ?.anchors.find((one) => one.round === round && one.account === account)?.file,
  lineageOf: async (version) => lineageOf(core.state, version),
  openJob: send((context, terms: TrainingTerms) => {
    const id = idOf(core, { sponsor: context.sender, terms })
    open(context, { id, terms, variant: core.variant })
  }),
  ...(core.variant === 'beacon' && { nameDatasets: send(nameDatasets) }),
  joinAsTrainer: send(joinAsTrainer),
  joinAsValidator: send(joinAsValidator),
  beginJob: send(begin),
  startRound: send(start),
  commitUpdate: send(commitUpdate),
  revealUpdate: send(revealUpdate),
  anchorUpdate: send(anchorUpdate),
  commitScores: send(commitScores),
  revealScores: send(revealScores),
  settleRound: send(settle),
  challengeMember: send(challenge),
  voteOnChallenge: send(vote),
  resolveChallenge: send(resolve),
  attestComparison: send(attest),
  leaveJob: send(leave),
  promoteVersion: send(promote),
})
