import { type Hash, Hex } from '@ostrom/protocol'
import { check } from '../../errors.ts'
import type {
  TrainingJob,
  TrainingLedger,
  TrainingMember,
  TrainingMemberKey,
  TrainingTerms,
  TrainingVariant,
} from '../../training/training.ts'
import type { SendRule } from '../chain/send.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { checkAsset, creditSystemAccount } from '../money/vault.ts'
import * as registry from '../registry/models.ts'
import { challenge, challengeOf, resolve, vote } from './challenges.ts'
import { attest, leave, promote } from './endings.ts'
import { save, seatsOf } from './job-record.ts'
import { lineageOf } from './lineage.ts'
import {
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
import { checkTerms } from './terms.ts'

const idOf = (chain: string, options: Parameters<TrainingLedger['jobIdOf']>[0]): Hash =>
  Hex.sha256Hex(new TextEncoder().encode(`${chain}:${options.sponsor}:${options.nonce}`))

function view(state: MemoryState, id: Hash): TrainingJob | undefined {
  const job = state.jobs.get(id)
  if (!job) return undefined
  const { members: _, voids: __, variant: ___, salts: ____, seedingSinceSeconds, ...known } = job
  const { isReopened: _____, ...rest } = known
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
    status: 'joining',
    round: 0,
    settledRound: 0,
    state: parentState,
    seed: Hex.zeroHash,
    members: [],
    salts: [],
    accepted: 0,
    spent: 0n,
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

type TrainingCore = {
  readonly id: string
  readonly state: MemoryState
  readonly variant: TrainingVariant
}

/** What a connection does about training jobs. */
export const training = (core: TrainingCore, send: SendRule): TrainingLedger => ({
  variant: core.variant,
  jobIdOf: async (options) => idOf(core.id, options),
  job: async (id) => view(core.state, id),
  jobMember: async (options) => memberOf(core.state, options),
  challenge: async (key) => challengeOf(core.state, key),
  lineageOf: async (version) => lineageOf(core.state, version),
  openJob: send((context, terms: TrainingTerms) => {
    const id = idOf(core.id, { sponsor: context.sender, nonce: terms.nonce })
    open(context, { id, terms, variant: core.variant })
  }),
  joinAsTrainer: send(joinAsTrainer),
  joinAsValidator: send(joinAsValidator),
  beginJob: send(begin),
  startRound: send(start),
  commitUpdate: send(commitUpdate),
  revealUpdate: send(revealUpdate),
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
