import { z } from 'zod'
import {
  account,
  amount,
  type EndpointSchema,
  hash,
  pageQuery,
  seconds,
} from '../endpoint-schema.ts'

const jobRow = z.object({
  id: hash,
  sponsor: account,
  base: hash.describe('Version that is trained further.'),
  model: z.string().optional().describe('Name of that version.'),
  asset: account,
  budget: amount,
  spent: amount.describe('Pay of all rounds so far, without what challenges took back.'),
  status: z.enum(['joining', 'running', 'finished', 'cancelled']),
  round: z.int().describe('The last round that began; zero before the first.'),
  accepted: z.int().describe('Rounds that ended with a new state.'),
  promoted: hash.optional().describe('Version that came of the job.'),
  openedAtSeconds: seconds,
  endedAtSeconds: seconds.optional(),
  sequence: z.number(),
})

const terms = z.object({
  rounds: z.int(),
  trainerStake: amount,
  validatorStake: amount.describe('Stake for each unit of a validator’s weight.'),
  penalty: amount.describe('What a seat loses for each round that it failed, up to its stake.'),
  validatorBps: z.int().describe('Validators’ share of the pay, in basis points.'),
  trainersMin: z.int(),
  validatorsMin: z.int(),
  validators: z.array(account).describe('Who may validate; none named: anybody.'),
  joinBySeconds: seconds,
  roundSeconds: seconds.describe('Length of a round: all of its windows.'),
  challengeSeconds: seconds,
})

const seat = z.object({
  account,
  role: z.enum(['trainer', 'validator']),
  status: z.enum(['seated', 'outbid', 'undrawn', 'expelled', 'left']),
  stake: amount,
  earned: amount,
  fine: amount.describe('Part of the stake that was taken when the account left.'),
  missed: z.int().optional().describe('Rounds that it failed; absent once it left.'),
})

const round = z.object({
  round: z.int(),
  state: hash,
  updates: z.int().describe('Updates that were revealed.'),
  ballots: z.int().describe('Ballots that were revealed.'),
  scores: z
    .array(z.number())
    .describe('Weighted median of the ballots for each trainer, by seat, 0 to 10,000.'),
  isAccepted: z.boolean().optional().describe('Absent until the round is settled.'),
  paid: amount,
  startedAtSeconds: seconds,
  settledAtSeconds: seconds.optional(),
})

const stepLoss = z.object({ round: z.int(), step: z.int(), loss: z.number(), atMs: z.number() })

const memberProgress = z.object({
  name: z.string().describe('Name of its data folder.'),
  account,
  round: z.int(),
  work: z.enum(['waiting', 'training', 'examining']),
  step: z.int().optional(),
  steps: z.int().optional(),
  loss: z.number().optional(),
  tokensPerSecond: z.number().optional(),
  bytesReceived: z.number(),
  bytesPublished: z.number(),
  score: z.number().optional().describe('Of its last update, 0 to 10,000.'),
  losses: z.array(stepLoss).describe('Losses of its steps so far, in order of time.'),
  updatedAtMs: z.number(),
})

/** Public endpoints that show the chain's records of training jobs. */
export const trainingEndpoints = {
  'GET /api/training-jobs': {
    summary: 'Training jobs, newest first',
    access: 'anyone',
    query: z.object({
      ...pageQuery,
      base: hash.optional(),
      member: account.optional().describe('Only jobs in which this account took a seat.'),
    }),
    response: z.object({ rows: z.array(jobRow) }),
  },
  'GET /api/training-job': {
    summary: 'A training job with its terms, seats and rounds',
    access: 'anyone',
    query: z.object({ id: hash }),
    response: jobRow.extend({
      terms: terms.optional().describe('Absent once the chain has erased the job.'),
      penaltyMax: amount
        .optional()
        .describe('Most that rulings could take of all stakes; absent where validators judge.'),
      feeBps: z
        .int()
        .optional()
        .describe('The network’s part of what members earned, in basis points, paid on leaving.'),
      openChallenges: z.int().optional(),
      isDisputed: z
        .boolean()
        .optional()
        .describe('Whether an accepted state was found wrong, so that nothing comes of the job.'),
      comparison: z
        .object({ hash, isImproved: z.boolean() })
        .optional()
        .describe('What validators attested of the result beside its base.'),
      seats: z.array(seat),
      rounds: z.array(round),
    }),
  },
  'GET /api/training-progress': {
    summary: 'What the members of a job on this machine do now, as they tell it',
    access: 'wallet',
    query: z.object({ id: hash }),
    response: z.object({ members: z.array(memberProgress), nowMs: z.number() }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
