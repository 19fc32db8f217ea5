import type { TrainingJobRow, TrainingRoundRow, TrainingSeatRow } from '@ostrom/indexer'
import type { TrainingLedger, TrainingTerms } from '@ostrom/ledger'
import { type AccountId, Address, type Hash } from '@ostrom/protocol'
import type { WebContext } from '../context/web-context.ts'
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
  return { ...rest, ...sums, ...(model !== undefined && { model }) }
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

/** Median of the ballots, for each trainer; of two in the middle, the lower one. */
function medianScores(ballots: TrainingRoundRow['ballots']): number[] {
  const seats = ballots.reduce((most, { scores }) => Math.max(most, scores.length), 0)
  return Array.from({ length: seats }, (_, seat) => {
    const sorted = ballots.map(({ scores }) => scores[seat] ?? 0).sort((a, b) => a - b)
    return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  })
}

function roundOf(found: TrainingRoundRow): JobPage['rounds'][number] {
  const { round, state, updates, ballots, accepted, paid } = found
  const { startedAtSeconds, settledAtSeconds } = found
  return {
    round,
    state,
    updates,
    ballots: ballots.length,
    scores: medianScores(ballots),
    ...(accepted !== undefined && { isAccepted: accepted }),
    paid: `${paid}`,
    startedAtSeconds,
    ...(settledAtSeconds !== undefined && { settledAtSeconds }),
  }
}

/** A seat as the chain has it now, or, once its account left, as it was told then. */
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
  const seats = await Promise.all(indexer.training.seats(id).map((one) => seatOf(training, one)))
  const comparison = job?.comparison
  return {
    ...rowOf(context, row),
    ...(job && {
      terms: termsOf(job.terms),
      openChallenges: job.openChallenges,
      isDisputed: job.isDisputed,
    }),
    ...(comparison && {
      comparison: { hash: comparison.comparison, isImproved: comparison.isImproved },
    }),
    seats,
    rounds: indexer.training.rounds(id).map(roundOf),
  }
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
  }
}
