import { type Quantization, WordFeatures } from '@ostrom/integer-model'
import type { LabeledPrompt } from './dataset.ts'
import { type NumberSource, numbersFrom } from './templates.ts'

// Training in double precision with +, -, *, / and square roots alone, which IEEE 754 rounds
// correctly: every machine computes the same weights. No exponential, therefore a squared hinge.

type FloatClassifier = Quantization.FloatClassifier

/** What a run of training depends on, beside its prompts. */
export type TrainingSettings = {
  readonly epochs: number
  readonly rate: number
  /** Of 1,000 features of a prompt, how many are left out of a step. */
  readonly dropPerMille: number
  /** Of 1,000 prompts, how many get random words; as many random texts are learned as benign. */
  readonly noisePerMille: number
  /** Part of an embedding that a step takes from it. */
  readonly decay: number
  readonly seed: number
}

const BUCKETS = 8_192
const WIDTH = 15
const HIDDEN = 16
/** No weight of an embedding leaves this range, so that 8 bits divide it finely. */
const EMBEDDING_MAX = 1

/** Returns the float weights that training gives: class 1 is an injection. */
export function trainFloat(
  prompts: readonly LabeledPrompt[],
  settings: TrainingSettings,
): FloatClassifier {
  const draw = numbersFrom(settings.seed)
  const net = createNetwork(draw, settings)
  const samples = prompts.map(({ text, label }) => ({
    buckets: WordFeatures.bucketsOf(new TextEncoder().encode(text)).filter((one) => one !== 0),
    target: label === 'injection' ? 1 : -1,
  }))
  for (let epoch = 0; epoch < settings.epochs; epoch += 1) {
    shuffle(samples, draw)
    for (const { buckets, target } of samples) {
      const used = buckets.filter(() => draw(1_000) >= settings.dropPerMille)
      if (draw(1_000) < settings.noisePerMille) used.push(...noise(draw))
      if (used.length > 0) net.step(used, target)
      // Words that no template has are no sign of an injection.
      if (draw(1_000) < settings.noisePerMille) net.step(noise(draw), -1)
    }
  }
  return net.weights
}

function createNetwork(draw: NumberSource, { rate, decay }: TrainingSettings) {
  const random = (count: number, size: number) =>
    Float64Array.from({ length: count }, () => size * (draw(65_536) / 32_768 - 1))
  const embeddings = parameters(new Float64Array(BUCKETS * WIDTH), rate)
  const hidden = parameters(random(HIDDEN * WIDTH, 0.5), rate)
  const hiddenBiases = parameters(new Float64Array(HIDDEN).fill(0.1), rate)
  // The margin is that of class 1 over class 0: one row is the other's opposite.
  const margins = parameters(random(HIDDEN, 0.5), rate)
  const bias = parameters(new Float64Array(1), rate)
  const pooled = new Float64Array(WIDTH)
  const active = new Float64Array(HIDDEN)
  const slopes = new Float64Array(WIDTH)

  function forward(buckets: readonly number[]): number {
    pooled.fill(0)
    for (const bucket of buckets)
      for (let j = 0; j < WIDTH; j += 1) pooled[j]! += embeddings.at(bucket * WIDTH + j)
    let margin = bias.at(0)
    for (let k = 0; k < HIDDEN; k += 1) {
      let sum = hiddenBiases.at(k)
      for (let j = 0; j < WIDTH; j += 1)
        sum += (hidden.at(k * WIDTH + j) * pooled[j]!) / buckets.length
      active[k] = Math.max(0, sum)
      margin += margins.at(k) * active[k]!
    }
    return margin
  }

  function step(buckets: readonly number[], target: number): void {
    const missing = 1 - target * forward(buckets)
    if (missing <= 0) return
    const slope = -2 * target * missing
    slopes.fill(0)
    for (let k = 0; k < HIDDEN; k += 1) {
      if (active[k] === 0) continue
      const own = slope * margins.at(k)
      margins.move(k, slope * active[k]!)
      hiddenBiases.move(k, own)
      for (let j = 0; j < WIDTH; j += 1) {
        slopes[j]! += own * hidden.at(k * WIDTH + j)
        hidden.move(k * WIDTH + j, (own * pooled[j]!) / buckets.length)
      }
    }
    bias.move(0, slope)
    for (const bucket of buckets)
      for (let j = 0; j < WIDTH; j += 1) {
        const at = bucket * WIDTH + j
        embeddings.move(at, slopes[j]! / buckets.length + decay * embeddings.at(at))
        embeddings.bound(at, EMBEDDING_MAX)
      }
  }

  return {
    step,
    get weights(): FloatClassifier {
      const margin = margins.values
      return {
        embeddings: embeddings.values,
        hidden: { weights: hidden.values, biases: hiddenBiases.values },
        output: {
          weights: Float64Array.from([...margin.map((w) => -w / 2), ...margin.map((w) => w / 2)]),
          biases: Float64Array.of(-bias.at(0) / 2, bias.at(0) / 2),
        },
      }
    },
  }
}

/** Returns the buckets of a few random words and pairs. */
const noise = (draw: NumberSource): readonly number[] =>
  Array.from({ length: 1 + draw(24) }, () => 1 + draw(BUCKETS - 1))

/** Weights that Adagrad moves, each by its slope over the root of all so far: Duchi et al. 2011. */
function parameters(values: Float64Array, rate: number) {
  const squares = new Float64Array(values.length).fill(0.01)
  return {
    values,
    at: (index: number): number => values[index]!,
    move(index: number, slope: number): void {
      squares[index]! += slope * slope
      values[index]! -= (rate * slope) / Math.sqrt(squares[index]!)
    },
    bound(index: number, max: number): void {
      values[index] = Math.min(max, Math.max(-max, values[index]!))
    },
  }
}

function shuffle<item>(items: item[], draw: NumberSource): void {
  for (let at = items.length - 1; at > 0; at -= 1) {
    const other = draw(at + 1)
    const held = items[at]!
    items[at] = items[other]!
    items[other] = held
  }
}
