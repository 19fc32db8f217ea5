import { ModelUnknownError } from '@ostrom/models/model-unknown'
import { type Clock, Embedding, type Hash, Inference, Price } from '@ostrom/protocol'
import { OverBudgetError } from '../errors.ts'
import type {
  Answer,
  AnswerEvent,
  AnswerTokenLogprob,
  InferenceService,
  Question,
} from '../inference/inference-service.ts'
import type { ModelCard } from '../inference/model-card.ts'
import { answerSizeMax } from '../routing/answer-size.ts'
import { FUNDS_STEP_TOKENS } from '../routing/limits.ts'
import { spendingLimitOf } from '../routing/spending-limit.ts'
import type { AnswerScript } from './answer-script.ts'
import {
  FEE_BPS,
  NATIVE,
  scriptedCard,
  scriptedProvider,
  scriptedReceipt,
} from './scripted-card.ts'

/** Log of the calls of the scripted service, for tests to read. */
export type ScriptedCallLog = {
  readonly questions: Question[]
  /** Questions whose quote was requested. */
  readonly quotes: Question[]
  /** Number of answers that have begun, and have not yet ended, failed or been stopped. */
  running: number
  /** Tokens delivered by all answers. */
  tokens: number
  /** Base units paid by all answers. */
  paid: bigint
  stopped: number
}

/** Words count as tokens, since a script has no tokenizer. */
function inputTokensOf({ prompt }: Pick<Question, 'prompt'>): number {
  if (prompt.kind === 'ids') return prompt.ids.length
  if (Inference.isEmbeddingPrompt(prompt)) {
    const wordsOf = (text: string) => text.split(/\s+/).filter(Boolean).length
    const sizes = prompt.inputs.map((input) => {
      return typeof input === 'string' ? wordsOf(input) : input.length
    })
    return sizes.reduce((sum, size) => sum + size, 0)
  }
  if (prompt.kind === 'image') return prompt.text.split(/\s+/).filter(Boolean).length
  const texts = prompt.kind === 'text' ? [prompt.text] : prompt.messages.map((m) => m.content)
  return texts.join(' ').split(/\s+/).filter(Boolean).length
}

/** A picture of one pixel, as a PNG file. */
export const onePixel: Uint8Array = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

/** Dimensions of a scripted vector, unless the question asks for fewer. */
const DIMENSIONS = 8

/**
 * Returns a vector. Its first number is the input's first character code or token id, and its
 * second number is the input's length.
 */
function embeddingOf(input: string | readonly number[], dimensions = DIMENSIONS): Float32Array {
  const first = typeof input === 'string' ? input.charCodeAt(0) : (input[0] ?? 0)
  const vector = Float32Array.from({ length: DIMENSIONS }, (_, at) =>
    at === 0 ? first : at === 1 ? input.length : 1 / at,
  )
  return Embedding.truncate(vector, dimensions)
}

const logprobOf = (token: string, count: number): AnswerTokenLogprob => {
  const bytes = [...Buffer.from(token)]
  const top = Array.from({ length: count }, (_, rank) => ({
    token: rank === 0 ? token : `${token}${rank}`,
    bytes,
    logprob: -0.5 - rank,
  }))
  return { token, bytes, logprob: -0.5, top }
}

/**
 * An `InferenceService` that answers from a script, counts and charges each token, keeps to its
 * spending limit, and can be stopped. For tests and measurements of the HTTP API.
 */
export function createInferenceServiceScripted(
  options: createInferenceServiceScripted.Options,
): InferenceService & {
  readonly seen: ScriptedCallLog
} {
  const { clock, cards = [scriptedCard], script } = options
  const callLog: ScriptedCallLog = {
    questions: [],
    quotes: [],
    running: 0,
    tokens: 0,
    paid: 0n,
    stopped: 0,
  }
  return {
    seen: callLog,
    models: async () => cards,
    model: async (name) => cards.find((card) => card.id === name || card.version === name),
    unreadable: async () => [],
    async quote(question) {
      callLog.quotes.push(question)
      const card = cards.find(({ id, version }) => [id, version].includes(question.model))
      if (!card) throw new ModelUnknownError({ model: question.model })
      const { inputTokens, images, maxTokens } = answerSizeMax(question, card.contextLength)
      const counts = { input: BigInt(inputTokens), image: BigInt(images) }
      const all = { ...Price.zeroCounts, ...counts, output: BigInt(maxTokens) }
      const cost = Price.costUp(card.prices.min, all)
      const isText =
        !Inference.isEmbeddingPrompt(question.prompt) && question.prompt.kind !== 'image'
      const first = BigInt(isText ? Math.min(FUNDS_STEP_TOKENS, maxTokens) : maxTokens)
      const firstMax = Price.costUp(card.prices.min, { ...all, output: first })
      return {
        min: cost,
        max: cost,
        firstMax,
        prepaidLossMax: 0n,
        resumesMax: 0n,
        asset: question.asset ?? NATIVE,
      }
    },
    async resolve(name) {
      const named = cards.find(({ id, version }) => id === name || version === name)
      return named?.version ?? options.repositories?.[name]
    },
    async countTokens({ model, prompt }) {
      if (!cards.some(({ id }) => id === model)) throw new ModelUnknownError({ model })
      return inputTokensOf({ prompt })
    },
    contents: (receipt, asker) => options.contents?.(receipt, asker),
    async answer(question, signal) {
      const index = callLog.questions.push(question) - 1
      const { model } = question
      const meant = options.repositories?.[model] ?? model
      const card = cards.find((entry) => entry.id === model || entry.version === meant)
      const names = cards.map((entry) => entry.id)
      if (!card) throw new ModelUnknownError({ model, known: names })
      const plan = script(question, index)
      if (plan.refuse !== undefined) throw plan.refuse
      return await runScript({ clock, card, question, script: plan, signal, callLog, index })
    },
  }
}

export declare namespace createInferenceServiceScripted {
  type Options = {
    readonly clock: Clock
    readonly cards?: readonly ModelCard[]
    readonly script: (question: Question, index: number) => AnswerScript
    /** Further model names, with the versions to which they resolve. */
    readonly repositories?: Readonly<Record<string, Hash>>
    /** Contents that are returned for answers; none when absent. */
    readonly contents?: InferenceService['contents']
  }
}

type ScriptRun = {
  readonly clock: Clock
  readonly card: ModelCard
  readonly question: Question
  readonly script: AnswerScript
  readonly signal: AbortSignal
  readonly callLog: ScriptedCallLog
  readonly index: number
}

async function runScript(playing: ScriptRun): Promise<Answer> {
  const { card, question, callLog, script, signal } = playing
  const { prompt, reasoningParam } = question
  // A script without reasoning stands for a model without reasoning.
  const isOn = prompt.kind === 'messages' && prompt.reasoning === 'on'
  const wantsReasoning = isOn && script.reasoning === undefined
  const prices = card.prices.min
  const inputTokens = inputTokensOf(question)
  const state = { output: 0, hasMedia: false, isCut: false }
  const costOf = (output: number): bigint =>
    Price.costUp(prices, {
      ...Price.zeroCounts,
      input: BigInt(inputTokens),
      output: BigInt(output),
      image: BigInt(Inference.countImages(question.prompt)),
    })
  const isText = !Inference.isEmbeddingPrompt(question.prompt) && question.prompt.kind !== 'image'
  const needed = costOf(isText ? 1 : 0)
  const limit = spendingLimitOf(question)
  if (limit !== undefined && needed > limit) {
    throw new OverBudgetError({ needed, allowed: limit })
  }
  const wantedTokens = question.maxTokens ?? card.contextLength
  let maxTokens = wantedTokens
  if (isText && limit !== undefined && costOf(maxTokens) > limit) {
    const perToken = costOf(1) - costOf(0)
    maxTokens = Number((limit - costOf(0)) / perToken)
  }
  const most = costOf(isText ? maxTokens : 0)
  const first = costOf(isText ? Math.min(FUNDS_STEP_TOKENS, maxTokens) : 0)
  await question.funds?.grow({ least: needed, soon: first, most, signal })
  const held = question.funds?.held() ?? needed
  if (held < needed) throw new OverBudgetError({ needed, allowed: held })
  question.funds?.reduce({ soon: first, most })
  const outputTokens = Math.min(script.tokens.length, maxTokens)
  const cost = () => (state.output === 0 && !state.hasMedia ? 0n : costOf(state.output))
  callLog.running += 1
  return {
    model: card.id,
    modelVersion: card.version,
    provider: scriptedProvider,
    session: `0x${'e5'.repeat(32)}`,
    asset: question.asset ?? NATIVE,
    serviceTier: 'default',
    fingerprint: 'scripted',
    inputTokens,
    ignored: wantsReasoning && reasoningParam !== undefined ? [reasoningParam] : [],
    mayReason: script.reasoning !== undefined,
    expected: { cost: costOf(outputTokens), cachedInputTokens: 0, outputTokens },
    get isCostBound() {
      return maxTokens < wantedTokens || state.isCut
    },
    events: eventsOf(playing, { inputTokens, maxTokens, state, costOf }),
    expense: () => ({
      cost: cost(),
      fee: Price.shareDown(cost(), FEE_BPS),
      inputTokens,
      outputTokens: state.output,
    }),
    whenFinal: () => undefined,
  }
}

type ScriptMeter = {
  readonly maxTokens: number
  readonly inputTokens: number
  readonly state: { output: number; hasMedia: boolean; isCut: boolean }
  readonly costOf: (output: number) => bigint
}

/** Reserves the funds of the next token. Returns false if the answer may have no further token. */
async function mayGoOn(
  { question: { funds }, signal }: Pick<ScriptRun, 'question' | 'signal'>,
  { maxTokens, state, costOf }: ScriptMeter,
): Promise<boolean> {
  if (state.output >= maxTokens) return false
  const least = costOf(state.output + 1)
  if (!funds || funds.held() >= least) return true
  const soon = costOf(Math.min(maxTokens, state.output + FUNDS_STEP_TOKENS))
  state.isCut = (await funds.grow({ least, soon, most: costOf(maxTokens), signal })) < least
  signal.throwIfAborted()
  return !state.isCut
}

async function* eventsOf(playing: ScriptRun, meter: ScriptMeter): AsyncGenerator<AnswerEvent> {
  const { clock, card, question, script, signal, callLog, index } = playing
  const { inputTokens, state, costOf } = meter
  let finish = script.finish ?? 'stop'
  let over = false
  const { prompt } = question
  const embeds = Inference.isEmbeddingPrompt(prompt) ? prompt : undefined
  const isText = !embeds && prompt.kind !== 'image'
  try {
    for (const input of embeds?.inputs ?? []) {
      signal.throwIfAborted()
      if (script.fail) throw script.fail.error
      state.hasMedia = true
      yield { kind: 'embeddings', embeddings: [embeddingOf(input, embeds?.dimensions)] }
    }
    if (prompt.kind === 'image') {
      if (script.fail) throw script.fail.error
      state.hasMedia = true
      yield { kind: 'image', bytes: onePixel }
    }
    const reasoning = isText ? (script.reasoning ?? []) : []
    const said = [...reasoning, ...(isText ? script.tokens : [])]
    for (const [at, token] of said.entries()) {
      if (script.delayMs) await clock.sleep(script.delayMs, signal)
      signal.throwIfAborted()
      if (script.fail?.at === at) throw script.fail.error
      if (script.cutAt === at) return
      if (!(await mayGoOn(playing, meter))) {
        finish = 'length'
        break
      }
      state.output += 1
      callLog.tokens += 1
      if (at < reasoning.length) {
        yield { kind: 'reasoning', text: token }
        continue
      }
      const logprobs = question.logprobs > 0 ? [logprobOf(token, question.logprobs)] : undefined
      yield { kind: 'text', text: token, ...(logprobs ? { logprobs } : {}) }
    }
    for (const call of script.calls ?? []) {
      state.output += 1
      callLog.tokens += 1
      yield { kind: 'call', ...call }
    }
    const cost = state.output === 0 && isText ? 0n : costOf(state.output)
    over = true
    question.funds?.close(cost)
    const output = state.output
    const usage = {
      inputTokens,
      cachedInputTokens: script.cached ?? 0,
      outputTokens: output,
      reasoningTokens: Math.min(output, reasoning.length),
    }
    const receipt = scriptedReceipt({
      card,
      index,
      input: inputTokens,
      output,
      total: cost,
      finish,
    })
    const fee = Price.shareDown(cost, FEE_BPS)
    const stopped = script.stop !== undefined && { stop: script.stop }
    yield { kind: 'end', finish, ...stopped, usage, cost, fee, receipt }
  } finally {
    callLog.running -= 1
    callLog.paid += state.output === 0 && (isText || !over) ? 0n : costOf(state.output)
    if (!over) callLog.stopped += 1
  }
}
