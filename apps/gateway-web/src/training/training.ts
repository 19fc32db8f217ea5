import { basename } from 'node:path'
import type { TrainingJobRow, TrainingRoundRow, TrainingSeatRow } from '@ostrom/indexer'
import type { TrainingJob, TrainingLedger, TrainingTerms } from '@ostrom/ledger'
import { type AccountId, Address, type Hash } from '@ostrom/protocol'
import { Assignment, RoundPay } from '@ostrom/training'
import { readProgress } from '@ostrom/training-jobs/live-progress'
import type { WebContext } from '../context/web-context.ts'
import { findHomes } from '../dashboard/node-directory.ts'
import type { EndpointHandlers, EndpointOutput } from '../schema/endpoints.ts'
import type { trainingEndpoints } from '../schema/training.ts'
import { ResourceUnknownError } from '../services/errors.ts'
import { WEB_PAGE_MAX } from '../services/limits.ts'

type JobListRow = EndpointOutput<'GET /api/training-jobs'>['rows'][number]
type JobPage = EndpointOutput<'GET /api/training-job'>

function rowOf({ parts }: WebContext, job: TrainingJobRow): JobListRow {
  const { spec: _, budget, spent, ...rest } = job
  const model = parts.indexer.queries.model(job.base)?.model
  const sums = { budget: `${budget}`, spent: `${spent}` }
  return { ...rest, ...sums, model }
}

function termsOf(terms: TrainingTerms): JobPage['terms'] {
  const { commitSeconds, revealSeconds, scoreSeconds, scoreRevealSeconds } = terms
  const { rounds, validatorBps, trainersMin, validatorsMin, validators } = terms
  return {
    rounds,
    validatorBps,
    trainersMin,
    validatorsMin,
    validators: [...validators],
    trainerStake: `${terms.trainerStake}`,
    validatorStake: `${terms.validatorStake}`,
    penalty: `${terms.penalty}`,
    joinBySeconds: Number(terms.joinBySeconds),
    roundSeconds: Number(commitSeconds + revealSeconds + scoreSeconds + scoreRevealSeconds),
    challengeSeconds: Number(terms.challengeSeconds),
  }
}

/**
 * Weights of the seated validators' ballots, by account; none if the chain has erased the job
 * together with its terms.
 */
function weightsOf(
  job: TrainingJob | undefined,
  rows: readonly TrainingSeatRow[],
): ReadonlyMap<AccountId, number> {
  if (!job) return new Map()
  const isSeated = ({ role, status }: TrainingSeatRow) =>
    role === 'validator' && status !== 'outbid' && status !== 'undrawn'
  const { validatorStake } = job.terms
  return Assignment.stakedWeights({ seats: rows.filter(isSeated), validatorStake })
}

function roundOf(
  found: TrainingRoundRow,
  weights: ReadonlyMap<AccountId, number>,
): JobPage['rounds'][number] {
  const { round, state, updates, ballots, accepted, paid } = found
  // For a job that the chain has erased, all weights count as equal.
  const weighted = ballots.map(({ account, scores }) => ({
    weight: weights.get(account) ?? 1,
    scores,
  }))
  const { startedAtSeconds, settledAtSeconds } = found
  return {
    round,
    state,
    updates,
    ballots: ballots.length,
    scores: [...RoundPay.medianScores(weighted)],
    isAccepted: accepted,
    paid: `${paid}`,
    startedAtSeconds,
    settledAtSeconds,
  }
}

/** Returns a seat from the chain or, after its account left, from the event that reported it. */
async function seatOf(
  training: TrainingLedger | undefined,
  row: TrainingSeatRow,
): Promise<JobPage['seats'][number]> {
  const { jobId, account, role, status } = row
  const member = await training?.jobMember({ jobId, account })
  return {
    account,
    role,
    status,
    stake: `${member?.stake ?? row.stake}`,
    earned: `${member?.earned ?? row.earned}`,
    fine: `${row.fine}`,
    ...(member && { missed: member.missed }),
  }
}

async function jobOf(context: WebContext, id: Hash): Promise<JobPage> {
  const { indexer, ledger } = context.parts
  const row = indexer.training.job(id)
  if (!row) throw new ResourceUnknownError({ what: 'training job', id })
  const { training } = ledger
  const job = await training?.job(id)
  const rows = indexer.training.seats(id)
  const seats = await Promise.all(rows.map((one) => seatOf(training, one)))
  const weights = weightsOf(job, rows)
  const comparison = job?.comparison
  const penaltyMax = job && (await training?.penaltyMax(id))
  return {
    ...rowOf(context, row),
    ...(job && {
      terms: termsOf(job.terms),
      feeBps: job.feeBps,
      openChallenges: job.openChallenges,
      isDisputed: job.isDisputed,
    }),
    ...(penaltyMax !== undefined && { penaltyMax: `${penaltyMax}` }),
    ...(comparison && {
      comparison: { hash: comparison.comparison, isImproved: comparison.isImproved },
    }),
    seats,
    rounds: indexer.training.rounds(id).map((one) => roundOf(one, weights)),
  }
}

type LiveMember = EndpointOutput<'GET /api/training-progress'>['members'][number]

/** The latest progress of the members whose data folders are beside this gateway's folder. */
async function membersOf({ nodesFolder }: WebContext, id: Hash): Promise<LiveMember[]> {
  const members: LiveMember[] = []
  await findHomes(nodesFolder, async ({ path }) => {
    const told = await readProgress(path, id)
    if (!told) return false
    const { jobId: _, tokens: _tokens, losses = [], ...rest } = told
    members.push({ ...rest, name: basename(path), losses: [...losses] })
    return true
  })
  return members
}

/** Handlers of the endpoints that show training jobs. */
export function trainingHandlers(
  context: WebContext,
): EndpointHandlers<keyof typeof trainingEndpoints> {
  return {
    'GET /api/training-jobs': async ({ query: { base, member, before, limit = 50 } }) => {
      const account: AccountId | undefined = member === undefined ? member : Address.parse(member)
      const jobs = context.parts.indexer.training.jobs({
        ...(base !== undefined && { base: base as Hash }),
        ...(account !== undefined && { account }),
        ...(before !== undefined && { before }),
        limit: Math.min(limit, WEB_PAGE_MAX),
      })
      return { rows: jobs.map((job) => rowOf(context, job)) }
    },
    'GET /api/training-job': ({ query }) => jobOf(context, query.id as Hash),
    'GET /api/training-progress': async ({ query }) => ({
      members: await membersOf(context, query.id as Hash),
      nowMs: context.parts.clock.nowMs(),
    }),
  }
}
