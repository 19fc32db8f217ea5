import { type Hash, type Inference, Seed } from '@ostrom/protocol'
import { normal, randomOf } from './random.ts'
import { type Candidates, choose } from './sampler.ts'
import type { ScoredAnswer } from './score.ts'

// A made-up model for tests: logits of a position follow from the model's name, the prompt and the
// output so far, with a machine's noise on top. Nothing of it is a language.

const VOCABULARY = 128

/** A model: two of the same `base` differ by `distance` in their logits. */
export type Model = { readonly base: number; readonly distance?: number; readonly variant?: number }

/** Standard deviation of what differs between two honest machines. */
export const HONEST_NOISE = 0.02

/** Raw logits of one position. */
export function logitsOf(
  model: Model,
  context: readonly number[],
  noise: { readonly seed: number; readonly size?: number },
): Candidates {
  const key = context.reduce((hash, id) => Math.imul(hash ^ id, 0x01000193) | 0, model.base)
  const own = randomOf(key)
  const other = randomOf(key ^ (0x5eed + (model.variant ?? 0)))
  const machine = randomOf(key ^ noise.seed)
  const size = noise.size ?? HONEST_NOISE
  const all = Array.from({ length: VOCABULARY }, (_, id) => {
    const shift = (model.distance ?? 0) * normal(other)
    return { id, logit: 2 * normal(own) + shift + size * normal(machine) }
  })
  all.sort((a, b) => b.logit - a.logit || a.id - b.id)
  return { ids: all.map(({ id }) => id), logits: all.map(({ logit }) => logit) }
}

export const plain: Inference.SamplerParameters = {
  temperature: 0.8,
  topP: 0.95,
  topK: 0,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: [],
}

export type Made = {
  readonly model: Model
  readonly prompt: readonly number[]
  readonly sampler?: Inference.SamplerParameters
  readonly seed?: Hash
  readonly tokens: number
  readonly machine: number
}

/** Output of a provider. */
export function makeOutput({
  model,
  prompt,
  sampler = plain,
  seed,
  tokens,
  machine,
}: Made): number[] {
  const ids: number[] = []
  const counts = new Map<number, number>()
  for (let position = 0; position < tokens; position++) {
    const candidates = logitsOf(model, [...prompt, ...ids], { seed: machine })
    const draw = { parameters: sampler, seed: seed ?? Seed.fromUser(1n), position, counts }
    const id = choose(candidates, draw)
    counts.set(id, (counts.get(id) ?? 0) + 1)
    ids.push(id)
  }
  return ids
}

/** What a validator holds after its prefill with the model that was named. */
export function scoredAnswer(options: {
  readonly named: Model
  readonly prompt: readonly number[]
  readonly outputIds: readonly number[]
  readonly seed?: Hash
  readonly sampler?: Inference.SamplerParameters
  readonly machine: number
}): ScoredAnswer {
  const { named, prompt, outputIds, machine, sampler = plain, seed = Seed.fromUser(1n) } = options
  const positions = Array.from({ length: outputIds.length + 1 }, (_, position) =>
    logitsOf(named, [...prompt, ...outputIds.slice(0, position)], { seed: machine }),
  )
  const limits = { finish: 'length', maxTokens: outputIds.length, eosIds: [0] } as const
  return { sampler, sampling: 'seeded', seed, outputIds, positions, ...limits }
}
