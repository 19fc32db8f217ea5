import { type Hash, type Inference, Seed } from '@ostrom/protocol'
import { createPrng, nextNormal } from './prng.ts'
import { sample, type TokenCandidates } from './sampler.ts'
import type { ScoredAnswer } from './score.ts'

// A synthetic model for tests: the model's name, the prompt and the output so far determine the
// logits of a position, with added noise of a machine. Its tokens form no language.

const VOCABULARY = 128

/**
 * A model: `base` determines its logits, to which `distance` times a normal number that `variant`
 * selects is added.
 */
export type SyntheticModel = {
  readonly base: number
  readonly distance?: number
  readonly variant?: number
}

/** Standard deviation of the noise that one honest machine adds to each logit. */
const HONEST_NOISE = 0.02

/** Returns the raw logits of one position. */
export function syntheticLogits(
  model: SyntheticModel,
  context: readonly number[],
  noise: { readonly seed: number; readonly size?: number },
): TokenCandidates {
  const key = context.reduce((hash, id) => Math.imul(hash ^ id, 0x01000193) | 0, model.base)
  const own = createPrng(key)
  const other = createPrng(key ^ (0x5eed + (model.variant ?? 0)))
  const machine = createPrng(key ^ noise.seed)
  const size = noise.size ?? HONEST_NOISE
  const { distance = 0 } = model
  const all: { id: number; logit: number }[] = []
  for (let id = 0; id < VOCABULARY; id++) {
    const shift = distance === 0 ? 0 : distance * nextNormal(other)
    all.push({ id, logit: 2 * nextNormal(own) + shift + size * nextNormal(machine) })
  }
  all.sort((a, b) => b.logit - a.logit || a.id - b.id)
  return { ids: all.map(({ id }) => id), logits: all.map(({ logit }) => logit) }
}

export const plainSampler: Inference.SamplerParameters = {
  temperature: 0.8,
  topP: 0.95,
  topK: 0,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: [],
}

export type SyntheticOutputOptions = {
  readonly model: SyntheticModel
  readonly prompt: readonly number[]
  readonly sampler?: Inference.SamplerParameters
  readonly seed?: Hash
  readonly tokens: number
  readonly machine: number
}

/** Returns a provider's output. */
export function generateOutput({
  model,
  prompt,
  sampler = plainSampler,
  seed,
  tokens,
  machine,
}: SyntheticOutputOptions): number[] {
  const ids: number[] = []
  const counts = new Map<number, number>()
  for (let position = 0; position < tokens; position++) {
    const candidates = syntheticLogits(model, [...prompt, ...ids], { seed: machine })
    const draw = { parameters: sampler, seed: seed ?? Seed.deriveFromUser(1n), position, counts }
    const id = sample(candidates, draw)
    counts.set(id, (counts.get(id) ?? 0) + 1)
    ids.push(id)
  }
  return ids
}

/** Returns the data that a validator has after its prefill with the named model. */
export function scoredAnswer(options: {
  readonly named: SyntheticModel
  readonly prompt: readonly number[]
  readonly outputIds: readonly number[]
  readonly seed?: Hash
  readonly sampler?: Inference.SamplerParameters
  readonly machine: number
}): ScoredAnswer {
  const {
    named,
    prompt,
    outputIds,
    machine,
    sampler = plainSampler,
    seed = Seed.deriveFromUser(1n),
  } = options
  const positions = Array.from({ length: outputIds.length + 1 }, (_, position) =>
    syntheticLogits(named, [...prompt, ...outputIds.slice(0, position)], { seed: machine }),
  )
  const limits = { finish: 'length', maxTokens: outputIds.length, eosIds: [0] } as const
  return { sampler, sampling: 'seeded', seed, outputIds, positions, ...limits }
}
