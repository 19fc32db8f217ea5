import type { TrainerTerms } from '../trainer.ts'

/** State of the optimizer: docs/spec/training-rounds.md, section 10. */
export type Moments = {
  readonly steps: number
  readonly mean: Float32Array
  readonly square: Float32Array
}

/** Returns the moments in the numbers of a file; without a file, zeros. */
export function momentsOf(values: Float32Array | undefined, parameters: number): Moments {
  if (!values) {
    return { steps: 0, mean: new Float32Array(parameters), square: new Float32Array(parameters) }
  }
  return {
    steps: values[0] as number,
    mean: values.slice(1, 1 + parameters),
    square: values.slice(1 + parameters),
  }
}

/** Returns moments as the numbers of their file: the steps, the means, the means of squares. */
export const momentValues = ({ steps, mean, square }: Moments): Float32Array =>
  Float32Array.from([steps, ...mean, ...square])

/** Scales a gradient down, in place, to the job's norm in millionths; 0 means no limit. */
export function clipGradient(gradient: Float64Array, clipMicro: number): void {
  const length = Math.sqrt(gradient.reduce((sum, value) => sum + value * value, 0))
  const bound = clipMicro / 1_000_000
  if (clipMicro === 0 || length <= bound) return
  for (const [at, value] of gradient.entries()) gradient[at] = value * (bound / length)
}

/**
 * Returns weights and moments after a step of AdamW, computed in 64 bits and rounded once to 32.
 */
export function adamwStep(options: {
  readonly weights: Float32Array
  readonly moments: Moments
  readonly gradient: Float64Array
  readonly rate: number
  readonly optimizer: TrainerTerms['optimizer']
}): { readonly weights: Float32Array; readonly moments: Moments } {
  const { moments, gradient, rate, optimizer } = options
  const [beta1, beta2] = [optimizer.beta1Ppm / 1_000_000, optimizer.beta2Ppm / 1_000_000]
  const epsilon = optimizer.epsilonPico / 1_000_000_000_000
  const decay = 1 - rate * (optimizer.weightDecayPpm / 1_000_000)
  const steps = moments.steps + 1
  const [bias1, bias2] = [1 - beta1 ** steps, 1 - beta2 ** steps]
  const mean = moments.mean.map((value, at) => beta1 * value + (1 - beta1) * (gradient[at] ?? 0))
  const square = moments.square.map((value, at) => {
    const slope = gradient[at] as number
    return beta2 * value + (1 - beta2) * slope * slope
  })
  const weights = options.weights.map((value, at) => {
    const spread = Math.sqrt((square[at] as number) / bias2) + epsilon
    return value * decay - (rate / bias1) * ((mean[at] as number) / spread)
  })
  return { weights, moments: { steps, mean, square } }
}
