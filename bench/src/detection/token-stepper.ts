import type { Hash, Inference } from '@ostrom/protocol'
import { LogitFingerprint, Sampler } from '@ostrom/verification'
import { getLlama, type Token } from 'node-llama-cpp'

// A model for which the caller chooses every token. Cheats need this, and no engine permits it.

export type Stepper = {
  /**
   * Yields the candidates after `ids`; then, after each token that the caller passes in, the next
   * candidates.
   */
  steps(ids: readonly number[]): AsyncGenerator<Sampler.TokenCandidates, void, number>
  close(): Promise<void>
}

function candidatesOf(probabilities: ReadonlyMap<Token, number>): Sampler.TokenCandidates {
  const possible = [...probabilities].filter(([, probability]) => probability > 0)
  return {
    ids: possible.map(([id]) => id),
    logits: possible.map(([, probability]) => Math.log(probability)),
  }
}

/** Loads a model for one answer at a time, on one thread. */
export async function createStepper(path: string): Promise<Stepper> {
  const llama = await getLlama({ build: 'never', gpu: false, maxThreads: 0 })
  const model = await llama.loadModel({ modelPath: path })
  const context = await model.createContext({ contextSize: 1024, batchSize: 512, threads: 1 })
  const sequence = context.getSequence()
  const native = { temperature: 1, topK: Sampler.CANDIDATES_MAX, topP: 1, minP: 0 }
  const options = { ...native, yieldEogToken: true }
  return {
    async *steps(ids) {
      await sequence.clearHistory()
      const steps = sequence.evaluateWithMetadata(
        [...ids] as Token[],
        { probabilities: true },
        options,
      )
      try {
        let step = await steps.next()
        while (!step.done) {
          const id = yield candidatesOf(step.value.probabilities)
          step = await steps.next(id as Token)
        }
      } finally {
        await steps.return()
      }
    },
    close: () => llama.dispose(),
  }
}

export type SampleRun = {
  readonly promptIds: readonly number[]
  readonly sampler: Inference.SamplerParameters
  readonly seed: Hash
  readonly maxTokens: number
  readonly eosIds: ReadonlySet<number>
  /** Tokens of the answer that already exist. */
  readonly before?: readonly number[]
}

export type SampledAnswer = {
  readonly outputIds: readonly number[]
  readonly finish: 'stop' | 'length'
  readonly fingerprint?: string
}

type TokenSampler = (draw: Sampler.SamplingStep) => Promise<number>

/** Samples an answer; `choose` selects every token. */
export async function sampleWith(drawing: SampleRun, choose: TokenSampler): Promise<SampledAnswer> {
  const { sampler: parameters, seed, maxTokens, eosIds, before = [] } = drawing
  const outputIds = [...before]
  const counts = new Map<number, number>()
  for (const id of before) counts.set(id, (counts.get(id) ?? 0) + 1)
  while (outputIds.length < maxTokens) {
    const id = await choose({ parameters, seed, position: outputIds.length, counts })
    if (eosIds.has(id)) return { outputIds, finish: 'stop' }
    counts.set(id, (counts.get(id) ?? 0) + 1)
    outputIds.push(id)
  }
  return { outputIds, finish: 'length' }
}

/** Samples an answer from one model, like an honest provider of that model. */
export async function sampleAnswer(stepper: Stepper, drawing: SampleRun): Promise<SampledAnswer> {
  const steps = stepper.steps([...drawing.promptIds, ...(drawing.before ?? [])])
  let last: number | undefined
  const prints: Uint8Array[] = []
  const drawn = await sampleWith(drawing, async (one) => {
    const step = await (last === undefined ? steps.next() : steps.next(last))
    if (step.done) throw new Error('the model stopped')
    if (LogitFingerprint.isFingerprinted(one.position))
      prints.push(LogitFingerprint.encode(step.value))
    last = Sampler.sample(step.value, one)
    return last
  })
  await steps.return()
  return { ...drawn, fingerprint: Buffer.concat(prints).toString('base64') }
}
