import { writeFileSync } from 'node:fs'
import { Inference, Seed } from '@ostrom/protocol'
import { GumbelNoise, Sampler } from '@ostrom/verification'
import { jsonLines } from '../tools/codegen/json-lines.ts'

// Writes vectors/sampler.json: `npm run gen`, or `node vectors/sampler.ts`. Every implementation of
// the sampler must give these results: `draws` bit by bit, `choices` by id.

const plain = { ...Inference.greedySampler, temperature: 1 }

const seeds = [1n, 2n, -3n].map(Seed.deriveFromUser)
const ids = [0, 1, 2, 257, 49_151, 0xffff_ffff]

const draws = seeds.flatMap((seed) =>
  [0, 1, 1000, 2 ** 40].map((position) => {
    const key = GumbelNoise.positionKey(seed, position)
    const mixed = ids.map((id) => ({ id, value: GumbelNoise.mix(key, id) }))
    return { seed, position, ...key, mixed }
  }),
)

/**
 * Candidates with distinct logits, far enough apart that differences between the logarithms of
 * platforms change no choice.
 */
const candidates = {
  ids: [11, 7, 300, 42, 5, 1000, 8, 77],
  logits: [3.5, 3.25, 2.75, 2, 1.5, 0, -1, -4],
}

const cases: { name: string; parameters: Partial<Inference.SamplerParameters> }[] = [
  { name: 'plain', parameters: {} },
  { name: 'greedy', parameters: { temperature: 0 } },
  { name: 'cool', parameters: { temperature: 0.5 } },
  { name: 'hot', parameters: { temperature: 2 } },
  { name: 'top-k', parameters: { topK: 3 } },
  { name: 'top-p', parameters: { topP: 0.7 } },
  { name: 'top-p of none', parameters: { topP: 0 } },
  { name: 'penalties', parameters: { frequencyPenalty: 0.5, presencePenalty: 0.25 } },
  { name: 'bias', parameters: { logitBias: [{ id: 77, bias: 8 }, { id: 11, bias: -100 }] } },
]

const counts = new Map([
  [11, 3],
  [7, 1],
])

const choices = cases.map(({ name, parameters }) => {
  const full = { ...plain, ...parameters }
  const draw = (position: number) =>
    Sampler.sample(candidates, { parameters: full, seed: seeds[0]!, position, counts })
  return { name, parameters: full, chosen: Array.from({ length: 16 }, (_, index) => draw(index)) }
})

const vectors = { draws, candidates, counts: [...counts], seed: seeds[0], choices }
writeFileSync(new URL('sampler.json', import.meta.url), jsonLines(vectors, 2))
