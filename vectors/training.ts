import { writeFileSync } from 'node:fs'
import { type AccountId, Hex } from '@ostrom/protocol'
import { Aggregation, Assignment, Comparison, Job, Replay, Trace, Update } from '@ostrom/training'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/training.json: `npm run gen`, or `node vectors/training.ts`. Every implementation
// must compute these bytes: docs/spec/training-rounds.md. Numbers of 32 bits are in hex, lowest
// byte first.

const hashOf = (n: number) => Hex.from(new Uint8Array(32).fill(n))
const trainers = [0x9a, 0x17, 0xc4].map((byte): AccountId =>
  Hex.from(new Uint8Array(20).fill(byte)),
)

/**
 * Returns numbers that are the same on every machine, because they need no function of a math
 * library.
 */
const numbers = (count: number, seed: number): Float32Array =>
  Float32Array.from({ length: count }, (_, at) => {
    const mixed = (at * 7_919 + seed * 104_729) % 10_007
    return ((mixed - 5_003) * (1 + (mixed % 7))) / 65_536
  })
const hexOf = (values: Float32Array) => Hex.from(new Uint8Array(values.buffer))

const terms = {
  datasets: [
    { dataset: hashOf(3), shardRoot: hashOf(4), shards: 9, weightPpm: 750_000 },
    { dataset: hashOf(5), shardRoot: hashOf(6), shards: 5, weightPpm: 250_000 },
  ],
  shardsPerTrainer: 3,
  overlapPpm: 400_000,
}
const reveals = trainers.map((account, i) => ({ account, salt: hashOf(40 + i) }))
const unknown = Assignment.mixSalts(reveals)
const seed = Assignment.roundSeed({ jobId: hashOf(1), round: 2, state: hashOf(2), unknown })
const draw = Assignment.drawSeed(seed, reveals)
const assigned = Assignment.assign({ seed, terms, trainers, returned: [{ dataset: 0, shard: 4 }] })

const updateCases = [
  { count: 10, densityPpm: 500_000, feedbackPpm: 950_000 },
  { count: 4_200, densityPpm: 250_000, feedbackPpm: 950_000 },
  { count: 4_200, densityPpm: 31_250, feedbackPpm: 0 },
].map(({ count, ...compression }, i) => {
  const [delta, before] = [numbers(count, i), numbers(count, 50 + i)]
  const { file, residual } = Update.compress({ delta, residual: before, compression })
  const form = { parameters: count, densityPpm: compression.densityPpm }
  return {
    ...compression,
    delta: hexOf(delta),
    residualBefore: hexOf(before),
    file: Hex.from(file),
    residual: hexOf(residual),
    values: hexOf(Update.decode(file, form)),
  }
})

const accounts = [0x31, 0x05, 0x77, 0x20, 0xee].map((byte): AccountId =>
  Hex.from(new Uint8Array(20).fill(byte)),
)
const aggregations = (['mean', 'trimmed-mean'] as const).map((rule) => {
  const state = numbers(64, 9)
  const updates = accounts.map((account, i) => ({ account, values: numbers(64, 20 + i) }))
  const aggregation = { rule, clipPpm: 900_000, outerRatePpm: 700_000 }
  const result = Aggregation.aggregate({ state, updates, terms: aggregation })
  return {
    ...aggregation,
    state: hexOf(state),
    updates: updates.map(({ account, values }) => ({ account, values: hexOf(values) })),
    next: hexOf(result.state),
  }
})

const form = { tensors: [{ name: 'layer.B', shape: [3, 4] }, { name: '10', shape: [2] }] }
const state = numbers(Job.parametersOf(form), 3)
const trace: Trace.Trace = {
  steps: Array.from({ length: 6 }, (_, step) => ({
    step,
    weights: hashOf(60 + step),
    moments: hashOf(70 + step),
    batch: hashOf(step),
  })),
  end: { residualBefore: hashOf(1), residualAfter: hashOf(2), update: hashOf(3) },
}
const losses = {
  before: Array.from({ length: 40 }, (_, i) => 2 + (i % 7) / 8),
  after: Array.from({ length: 40 }, (_, i) => 1.875 + ((i * 3) % 7) / 8),
}
const about = { jobId: hashOf(1), parentState: hashOf(2), state: hashOf(3), rows: hashOf(4) }
const comparison = Comparison.compare(losses, about)

const seatsDraw = { jobId: hashOf(1), unknown, weights: [3, 1_000, 7, 1, 250, 250, 9, 40, 2, 640] }

const vectors = {
  seats: [8, 3].map((seats) => ({
    ...seatsDraw,
    seats,
    drawn: Assignment.drawSeats({ ...seatsDraw, seats }),
  })),
  begin: { startSecond: 1_800_000_000, unknown: Assignment.beginUnknown(1_800_000_000n) },
  seeds: { jobId: hashOf(1), round: 2, state: hashOf(2), reveals, unknown, seed, draw },
  assignment: {
    terms,
    trainers,
    returned: [{ dataset: 0, shard: 4 }],
    assigned: [...assigned],
    heldOut: Assignment.heldOutShards(draw, terms, assigned.values()),
  },
  batches: trainers.map((account) => ({
    account,
    rows: 20,
    batch: 8,
    steps: Assignment.batches({ seed, account, rows: 20, batch: 8, steps: 4 }),
  })),
  replayed: trainers.map((account) => ({
    account,
    innerSteps: 10,
    count: 3,
    steps: Replay.replayedSteps({ draw, account, innerSteps: 10, count: 3 }),
  })),
  updates: updateCases,
  aggregations,
  states: [
    {
      ...form,
      values: hexOf(state),
      file: Hex.from(Update.encodeState(state, form)),
      hash: Update.stateHash(state, form),
    },
  ],
  traces: [{ ...trace, root: Trace.rootOf(trace) }],
  comparisons: [{ losses, comparison, hash: Comparison.hash(comparison) }],
}

writeFileSync(new URL('training.json', import.meta.url), jsonLines(vectors, 2))
