// Cost of auditing an answer compared with generating it, measured alternately in one run. An audit
// scores all tokens of the answer in one pass and replays the sampler. An auditor audits 5 % of all
// answers. Target: the audits cost <= 3 % of the generation of all answers.

import { createEngineLlama, type LlamaModelHandle } from '@ostrom/engine/llama'
import { Hex, Seed } from '@ostrom/protocol'
import { sampleSampler } from '@ostrom/protocol/testing'
import { Sampler } from '@ostrom/verification'
import { type BenchFigure, median, quantile } from '../measure/figures.ts'
import { ownProcessMs, processMs } from '../measure/process-time.ts'
import { percent } from '../report/text.ts'
import { findLocalModels } from './local-models.ts'

/** Number of answers that are timed for each model. */
const ROUNDS = 16
const PROMPT_TOKENS = 64
const ANSWER_TOKENS = 128
const CANDIDATES = 256
/** Share of answers that are audited. */
const SAMPLING = 0.05
const REACH = 0.03
/**
 * One thread, because two native threads on shared cores compete and would distort the measurement.
 */
const THREADS = 1

type ComputeCost = { readonly wallMs: number; readonly cpuMs: number }

/** Returns the processor time of this process and of the model's process, in milliseconds. */
const cpuMs = (pid: number | undefined) => ownProcessMs() + processMs(pid)

async function timed<T>(model: LlamaModelHandle, run: () => Promise<T>) {
  const wallBeforeMs = performance.now()
  const cpuBeforeMs = cpuMs(model.pid)
  const result = await run()
  const cost: ComputeCost = {
    wallMs: performance.now() - wallBeforeMs,
    cpuMs: cpuMs(model.pid) - cpuBeforeMs,
  }
  return { result, cost }
}

const samplerOf = (model: LlamaModelHandle) =>
  sampleSampler({
    temperature: 0.8,
    topP: 0.95,
    // The bias suppresses the tokens that end an answer, so that every answer has the same length.
    logitBias: [...model.tokenizer.eosIds].map((id) => ({ id, bias: -100 })),
  })

const { signal } = new AbortController()

async function generate(model: LlamaModelHandle, ids: readonly number[], round: number) {
  const options = { maxTokens: ANSWER_TOKENS, stop: [], logprobs: 0, prefillTokens: 512 }
  const outputIds: number[] = []
  for await (const piece of model.generate({
    ...options,
    prompt: { kind: 'ids', ids },
    sampler: samplerOf(model),
    seed: Seed.deriveFromUser(BigInt(round)),
    cacheScope: `${round}`,
    signal,
  })) {
    if (piece.kind === 'tokens') outputIds.push(...piece.ids)
  }
  return outputIds
}

type GeneratedAnswer = {
  readonly promptIds: readonly number[]
  readonly outputIds: readonly number[]
  readonly round: number
}

/**
 * Scores an answer and replays its draws. Returns the number of tokens that the sampler itself
 * would have chosen.
 */
async function audit(model: LlamaModelHandle, { promptIds, outputIds, round }: GeneratedAnswer) {
  const parameters = samplerOf(model)
  const { logitBias } = parameters
  const request = { promptIds, outputIds, top: CANDIDATES, logitBias, signal }
  const positions = await model.score(request)
  const counts = new Map<number, number>()
  const seed = Seed.deriveFromUser(BigInt(round))
  const judged = outputIds.map((id, position) => {
    const margin = Sampler.margin(positions[position]!, { parameters, seed, position, counts }, id)
    counts.set(id, (counts.get(id) ?? 0) + 1)
    return margin?.below === 0 && margin.outside === 0
  })
  return judged.filter(Boolean).length
}

type AuditFigure = {
  readonly generated: readonly ComputeCost[]
  readonly audited: readonly ComputeCost[]
  /** Share of all tokens that the replay also chooses. */
  readonly same: number
}

async function measure(path: string): Promise<AuditFigure> {
  const engine = createEngineLlama({ threads: THREADS })
  const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
  const model = await engine.load({ artifact, contextLength: 512, sequencesMax: 1 })
  const generated: ComputeCost[] = []
  const audited: ComputeCost[] = []
  let same = 0
  const size = Math.min(model.tokenizer.vocabularySize, 4000)
  for (let round = 0; round <= ROUNDS; round++) {
    const promptIds = Array.from(
      { length: PROMPT_TOKENS },
      (_, index) => 10 + ((round * 31 + index * 7) % (size - 20)),
    )
    const answer = await timed(model, () => generate(model, promptIds, round))
    const outputIds = answer.result
    const score = await timed(model, () => audit(model, { promptIds, outputIds, round }))
    // The first round warms caches and compilers.
    if (round === 0) continue
    generated.push(answer.cost)
    audited.push(score.cost)
    same += score.result
  }
  await engine.close()
  return { generated, audited, same: same / (ROUNDS * ANSWER_TOKENS) }
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

/** Measures every available model. */
export async function run(): Promise<readonly BenchFigure[]> {
  const figures: BenchFigure[] = []
  for (const { path, name } of findLocalModels()) {
    const { generated, audited, same } = await measure(path)
    const wall = audited.map(({ wallMs }, at) => wallMs / generated[at]!.wallMs)
    // Processor time is counted in steps of 10 ms, and a round has only a few of them. So the ratio
    // is that of the sums over all rounds.
    const cpu = sum(audited.map((cost) => cost.cpuMs)) / sum(generated.map((cost) => cost.cpuMs))
    const generatedMs = median(generated.map(({ wallMs }) => wallMs)).toFixed(0)
    const auditedMs = median(audited.map(({ wallMs }) => wallMs)).toFixed(0)
    const tail = `(95th percentile of the ratio ${quantile(wall, 0.95).toFixed(3)})`
    console.log(
      `${name}: ${ANSWER_TOKENS} tokens after ${PROMPT_TOKENS}: generated in ${generatedMs} ms, ` +
        `audited in ${auditedMs} ms ${tail}; the replay chooses ${percent(same, 2)} of the tokens`,
    )
    const figure = (what: string, ratio: number) => ({
      what: `${name}: audit cost at ${SAMPLING * 100} % sampling, ${what}`,
      value: `${percent(SAMPLING * ratio, 2)} (audit / answer ${ratio.toFixed(3)})`,
      number: 100 * SAMPLING * ratio,
      unit: ' %',
      target: `<= ${percent(REACH, 2)}`,
      isReached: SAMPLING * ratio <= REACH,
    })
    figures.push(figure('by the clock', median(wall)), figure('processor time', cpu))
  }
  return figures
}
