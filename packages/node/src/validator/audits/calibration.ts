import type { LoadedModel } from '@ostrom/engine'
import type { Tokenizer } from '@ostrom/engine/tokenizer'
import { assert, Inference, Seed } from '@ostrom/protocol'
import { Calibration, Score } from '@ostrom/verification'

// Measures the scores of honest answers on this machine: generates answers as a provider does, and
// scores them as a validator does.

export type HonestSampleOptions = {
  readonly model: LoadedModel
  readonly tokenizer: Tokenizer
  /** Prompts, used in turn and repeated. */
  readonly prompts: readonly string[]
  readonly answers: number
  /** Maximum output tokens of an answer; `CALIBRATED_TOKENS` when absent. */
  readonly longest?: number
  /** Class of this machine, for example `cpu-x64-avx512`. */
  readonly machine: string
  /** Index of the first answer, to continue an earlier measurement; 0 when absent. */
  readonly from?: number
  readonly onProgress?: (done: number, all: number) => void
  readonly signal: AbortSignal
}

/** Default number of output tokens of the longest measured answers. */
export const CALIBRATED_TOKENS = 112

/** Fractions of the maximum length, used in turn, so that the calibration covers all lengths. */
const LENGTHS = [1 / 7, 3 / 7, 1] as const

/** Minimum output tokens of a measured answer, because some shorter ones cannot be scored. */
const SHORTEST = 16
const TEMPERATURES = [0.7, 1, 0.8] as const
const TOPS_P = [1, 0.95, 0.9, 1] as const

/**
 * Generates and scores honest answers. Returns one sample for each answer that has a score.
 *
 * @throws {InvariantError} The engine cannot score.
 */
export async function measureHonestSamples(
  options: HonestSampleOptions,
): Promise<Calibration.CalibrationSample[]> {
  const { answers, machine, from = 0, onProgress, signal } = options
  const samples: Calibration.CalibrationSample[] = []
  for (let number = from; number < from + answers; number++) {
    signal.throwIfAborted()
    const score = await measureOne(options, number)
    if (score.tokens > 0) samples.push({ machine, score })
    onProgress?.(number - from + 1, answers)
  }
  return samples
}

const samplerOf = (number: number): Inference.SamplerParameters => ({
  ...Inference.greedySampler,
  temperature: TEMPERATURES[number % TEMPERATURES.length]!,
  topP: TOPS_P[number % TOPS_P.length]!,
})

async function measureOne(
  options: HonestSampleOptions,
  number: number,
): Promise<Score.AnswerScore> {
  const { model, tokenizer, prompts, signal } = options
  assert(model.score, 'an engine that is calibrated can score')
  const content = prompts[number % prompts.length] ?? ''
  const messages = [{ role: 'user', content }] as const
  const { contextLength } = model.info
  const promptIds = tokenizer.encodePrompt(
    { kind: 'messages', messages },
    { tokensMax: contextLength },
  )
  const sampler = samplerOf(number)
  const seed = Seed.deriveFromUser(BigInt(number))
  const { longest = CALIBRATED_TOKENS } = options
  const length = Math.max(SHORTEST, Math.round(longest * LENGTHS[number % LENGTHS.length]!))
  const maxTokens = Math.max(1, Math.min(length, contextLength - promptIds.length - 1))
  const limits = { maxTokens, stop: [], logprobs: 0, prefillTokens: 512 }
  const outputIds: number[] = []
  let finish: 'stop' | 'length' = 'length'
  let logitFingerprint: Uint8Array | undefined
  const prompt = { kind: 'ids', ids: promptIds } as const
  for await (const piece of model.generate({ ...limits, prompt, sampler, seed, signal })) {
    if (piece.kind === 'tokens') outputIds.push(...piece.ids)
    if (piece.kind !== 'end') continue
    finish = piece.finish
    logitFingerprint = piece.logitFingerprint
  }
  const top = Score.SCORE_CANDIDATES
  const positions = await model.score({ promptIds, outputIds, top, signal })
  const sampling = 'seeded'
  const eosIds = [...tokenizer.eosIds]
  const made = { sampler, sampling, seed, outputIds, finish, maxTokens, eosIds } as const
  return Score.score({ ...made, positions, ...(logitFingerprint && { logitFingerprint }) })
}

/** Calibrates a model with samples of one or several machines. */
export const calibrationOf = (
  { info }: LoadedModel,
  samples: readonly Calibration.CalibrationSample[],
): Calibration.Calibration =>
  Calibration.calibrate({
    artifactHash: info.artifactHash,
    engineHash: Inference.buildHash(info.build),
    samples,
  })
