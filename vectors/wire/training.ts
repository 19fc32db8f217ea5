import { Hex, Schema } from '@ostrom/protocol'
import {
  scoresCommitment,
  updateCommitment,
} from '../../packages/ledger/src/training/commitments.ts'
import { batches } from '../../packages/training/rounds/src/assignment/batches.ts'
import { drawSeats } from '../../packages/training/rounds/src/assignment/seats.ts'
import {
  beginUnknown,
  drawSeed,
  roundSeed,
} from '../../packages/training/rounds/src/assignment/seeds.ts'
import { assign, heldOutShards } from '../../packages/training/rounds/src/assignment/shards.ts'
import { comparisonSeed, taskSeed } from '../../packages/training/rounds/src/evaluation/comparison.ts'
import { replayedSteps } from '../../packages/training/rounds/src/replay/selection.ts'
import {
  keyDigest,
  maskKeysHash,
  statementDigest,
} from '../../packages/training/rounds/src/secure-aggregation/mask-keys.ts'
import { headDigest, pairMask } from '../../packages/training/rounds/src/secure-aggregation/masks.ts'
import { batchHash, rowsHash } from '../../packages/training/rounds/src/step/batch-hash.ts'
import * as Trace from '../../packages/training/rounds/src/trace/trace.ts'
import { form, hashing, type WireForm } from './form.ts'

// Commitments, seeds and draws of training, which members of a job or of a run compute alike.

const { hash } = Schema
const uint = Schema.unsigned
const number = Schema.integer(1, 65_535)
const jsonOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value))

const memberKey = { jobId: hash, account: Schema.account, round: Schema.integer(1, 65_535) }
const reveals = Schema.list(Schema.object({ account: Schema.account, salt: hash }), 3)
const records = Schema.list(Schema.object({ weights: hash, moments: hash, batch: hash }), 3)

const rounds: readonly WireForm[] = [
  hashing(
    'TrainingUpdateCommitment',
    Schema.object({ ...memberKey, update: hash, trace: hash, salt: hash }),
    (value) => updateCommitment(value, value),
    'ostrom:TrainingUpdate:v1',
  ),
  hashing(
    'TrainingScoresCommitment',
    Schema.object({
      ...memberKey,
      state: hash,
      scores: Schema.list(Schema.integer(0, 65_535), 3),
      salt: hash,
    }),
    (value) => scoresCommitment(value, value),
    'ostrom:TrainingScores:v1',
  ),
  hashing(
    'TrainingRoundSeed',
    Schema.object({ jobId: hash, round: memberKey.round, state: hash, unknown: hash }),
    roundSeed,
    'ostrom:TrainingSeed:v1',
  ),
  hashing(
    'TrainingBeginUnknown',
    Schema.object({ startSecond: uint(64) }),
    ({ startSecond }) => beginUnknown(startSecond),
    'ostrom:TrainingBegin:v1',
  ),
  hashing(
    'TrainingDrawSeed',
    Schema.object({ seed: hash, reveals }),
    (value) => drawSeed(value.seed, value.reveals),
    'ostrom:TrainingDraw:v1',
  ),
  hashing(
    'TrainingTraceRoot',
    Schema.object({
      steps: records,
      end: Schema.object({ residualBefore: hash, residualAfter: hash, update: hash }),
    }),
    ({ steps, end }) =>
      Trace.rootOf({ steps: steps.map((record, step) => ({ step, ...record })), end }),
    'ostrom:TrainingStep:v1',
    'ostrom:TrainingEnd:v1',
    'ostrom:TrainingTrace:v1',
  ),
]


/** Returns a form whose encoding is what a seed draws, in JSON. */
const drawing = <T>(
  type: string,
  schema: Schema.Schema<T>,
  drawOf: (value: T) => unknown,
  ...domains: readonly string[]
): WireForm =>
  form(type, schema, { encode: (value) => jsonOf(drawOf(value)), encoders: [], domains })

const datasets = Schema.list(
  Schema.object({
    rows: hash,
    shards: Schema.integer(1, 40),
    weightPpm: Schema.integer(1, 500_000),
  }),
  3,
)

const terms = Schema.object({
  datasets,
  shardsPerTrainer: Schema.integer(1, 8),
  overlapPpm: Schema.integer(0, 1_000_000),
})

const draws: readonly WireForm[] = [
  drawing(
    'TrainingSeats',
    Schema.object({
      jobId: hash,
      unknown: hash,
      weights: Schema.list(Schema.integer(1, 65_535), 64),
      seats: Schema.integer(1, 3),
    }),
    drawSeats,
    'ostrom:TrainingSeats:v1',
  ),
  drawing(
    'TrainingBatches',
    Schema.object({
      seed: hash,
      account: Schema.account,
      rows: Schema.integer(2, 40),
      batch: Schema.integer(1, 4),
      steps: Schema.integer(1, 4),
    }),
    batches,
    'ostrom:TrainingBatch:v1',
  ),
  drawing(
    'TrainingAssignment',
    Schema.object({ seed: hash, terms, trainers: Schema.list(Schema.account, 32) }),
    (options) => [...assign(options as never)],
    'ostrom:TrainingShards:v1',
    'ostrom:TrainingOverlap:v1',
  ),
  drawing(
    'TrainingHeldOut',
    Schema.object({ draw: hash, terms }),
    (options) => heldOutShards(options.draw, options.terms as never, []),
    'ostrom:TrainingHeldOut:v1',
  ),
  drawing(
    'TrainingReplay',
    Schema.object({
      draw: hash,
      account: Schema.account,
      innerSteps: Schema.integer(8, 500),
      count: Schema.integer(1, 8),
    }),
    replayedSteps,
    'ostrom:TrainingReplay:v1',
  ),
]

const compared = { jobId: hash, parentState: hash, state: hash }

const seeds: readonly WireForm[] = [
  hashing(
    'TrainingComparisonSeed',
    Schema.object(compared),
    comparisonSeed,
    'ostrom:TrainingComparison:v1',
  ),
  hashing(
    'TrainingTaskSeed',
    Schema.object({ ...compared, rows: hash }),
    ({ rows, ...about }) => taskSeed(about, rows),
    'ostrom:TrainingTask:v1',
  ),
  hashing(
    'TrainingRows',
    Schema.object({ rows: Schema.list(Schema.text(256), 3) }),
    ({ rows }) => rowsHash(rows),
    'ostrom:TrainingRows:v1',
  ),
  hashing(
    'TrainingBatchHash',
    Schema.object({
      rows: Schema.list(Schema.object({ row: Schema.text(256), tokens: Schema.text(256) }), 3),
    }),
    ({ rows }) => batchHash(rows),
    'ostrom:TrainingBatch:v2',
  ),
]

const attempt = { run: hash, session: hash, round: number, attempt: number }

/** Forms of the members of a federated run. */
const federated: readonly WireForm[] = [
  hashing(
    'MaskKeyDigest',
    Schema.object({ ...attempt, key: hash, state: hash }),
    (value) => keyDigest(value, value),
    'ostrom:MaskKey:v3',
  ),
  hashing(
    'MaskKeysHash',
    Schema.object({
      keys: Schema.list(Schema.object({ member: hash, key: hash, state: hash }), 3),
    }),
    ({ keys }) => maskKeysHash(keys.map((key) => ({ ...key, signature: '0x' }))),
    'ostrom:MaskKeys:v1',
  ),
  hashing(
    'MemberStatementDigest',
    Schema.object({ run: hash, text: Schema.text(256) }),
    ({ run, text }) => statementDigest(run, text),
    'ostrom:MemberStatement:v1',
  ),
  hashing(
    'MaskedUpdateDigest',
    Schema.object({ ...attempt, keys: hash, bodyHash: hash }),
    (value) => headDigest(value, value),
    'ostrom:MaskedUpdate:v3',
  ),
  form(
    'PairMask',
    Schema.object({
      ...attempt,
      earlier: Schema.object({ member: hash, key: hash }),
      later: Schema.object({ member: hash, key: hash }),
      maskSecret: hash,
    }),
    {
      encode: ({ earlier, later, maskSecret, ...rest }) => {
        const unsigned = { state: rest.run, signature: '0x' as Hex.Hex }
        const pair = [
          { ...earlier, ...unsigned },
          { ...later, ...unsigned },
        ] as const
        const own = { maskSecret: Hex.toBytes(maskSecret), key: later.key, count: 8 }
        return new Uint8Array(pairMask(rest, pair, own).buffer)
      },
      encoders: [],
      domains: ['ostrom:PairMask:v2', 'ostrom:PairSalt:v2'],
    },
  ),
]

export const training: readonly WireForm[] = [...rounds, ...draws, ...seeds, ...federated]
