import type { AccountId, Hash } from '@ostrom/protocol'
import type { JobSpec } from '../job/job-spec.ts'
import { createNumberStream, permutation } from '../number-stream.ts'
import { taggedHash } from '../tagged-hash.ts'

/**
 * A shard of a job: the index of its dataset in the job's list, and its own index in the dataset.
 */
export type ShardId = { readonly dataset: number; readonly shard: number }

export type ShardTerms = Pick<JobSpec, 'datasets' | 'shardsPerTrainer' | 'overlapPpm'>

export type AssignmentOptions = {
  readonly seed: Hash
  readonly terms: ShardTerms
  /** Trainers that take part in the round, in the order of their seats. */
  readonly trainers: readonly AccountId[]
  /** Shards of the previous round whose trainers revealed nothing; they are assigned first. */
  readonly returned?: readonly ShardId[]
}

/**
 * Returns how many shards of each dataset one trainer gets in a round, in proportion to the
 * datasets' weights.
 */
export function shardQuotas({ datasets, shardsPerTrainer }: ShardTerms): readonly number[] {
  let weight = 0
  let given = 0
  return datasets.map(({ weightPpm }) => {
    weight += weightPpm
    const until = Math.floor((weight * shardsPerTrainer) / 1_000_000)
    const quota = until - given
    given = until
    return quota
  })
}

/** Returns the shards of one dataset in the order of a round: returned ones first. */
function orderOf(
  { seed, terms, returned = [] }: AssignmentOptions,
  dataset: number,
): readonly number[] {
  const count = terms.datasets[dataset]?.shards ?? 0
  const first = new Set(
    returned.flatMap((one) => (one.dataset === dataset && one.shard < count ? [one.shard] : [])),
  )
  const order = permutation(taggedHash('ostrom:TrainingShards:v1', seed, dataset), count)
  return [...first, ...order.filter((shard) => !first.has(shard))]
}

/**
 * Returns the shards of each trainer in a round, by account. If the trainers need more shards of a
 * dataset than it has, they get its first shards again. With the probability that the job states, a
 * trainer's first shard is that of the trainer before it in the order of seats, so that the updates
 * of these two trainers can be compared. The last trainer is before the first one.
 *
 * Pure. See docs/spec/training-rounds.md, section 3.
 */
export function assign(options: AssignmentOptions): ReadonlyMap<AccountId, readonly ShardId[]> {
  const { seed, terms, trainers } = options
  const quotas = shardQuotas(terms)
  const own: ShardId[][] = trainers.map(() => [])
  for (const [dataset, quota] of quotas.entries()) {
    if (quota === 0) continue
    const order = orderOf(options, dataset)
    for (const [place, shards] of own.entries()) {
      for (let i = 0; i < quota; i += 1) {
        shards.push({ dataset, shard: order[(place * quota + i) % order.length] as number })
      }
    }
  }
  const overlaps = createNumberStream(taggedHash('ostrom:TrainingOverlap:v1', seed))
  const assigned = own.map((shards, place) => {
    const before = own[(place + own.length - 1) % own.length]?.[0]
    const isShared = overlaps.below(1_000_000) < terms.overlapPpm && own.length > 1
    return isShared && before ? [before, ...shards.slice(1)] : shards
  })
  return new Map(trainers.map((account, place) => [account, assigned[place] as ShardId[]]))
}

/**
 * Returns the shards that no trainer has in a round, in the order of the draw. Validators score
 * updates on rows of the first of them. If trainers have all shards, returns all in this order.
 *
 * @param draw Seed of `drawSeed`, which was unknown when trainers committed.
 */
export function heldOutShards(
  draw: Hash,
  terms: ShardTerms,
  assigned: Iterable<readonly ShardId[]>,
): readonly ShardId[] {
  const used = new Set([...assigned].flat().map(({ dataset, shard }) => `${dataset}/${shard}`))
  const all = terms.datasets.flatMap(({ shards }, dataset) =>
    Array.from({ length: shards }, (_, shard): ShardId => ({ dataset, shard })),
  )
  const free = all.filter(({ dataset, shard }) => !used.has(`${dataset}/${shard}`))
  const from = free.length > 0 ? free : all
  const order = permutation(taggedHash('ostrom:TrainingHeldOut:v1', draw), from.length)
  return order.map((index) => from[index] as ShardId)
}
