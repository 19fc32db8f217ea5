// Answers of an unmodified vLLM server, drawn again in TypeScript and in Python from the raw logits
// that the server reports.

import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { type Hash, type Inference, Seed } from '@ostrom/protocol'
import { Grammar, Sampler } from '@ostrom/verification'
import { createPrng } from '@ostrom/verification/testing'
import { ensureVllm } from '../tools/environment.ts'
import { SERVED_NAME } from '../tools/server.ts'
import type { ReplayFinding } from './findings.ts'

/** Number of candidates that the server reports for a token without a grammar or positive bias. */
const CANDIDATES = 128

/** An answer to ask for. */
export type ReplayQuestion = {
  readonly promptIds: readonly number[]
  readonly parameters: Inference.SamplerParameters
  readonly seed: Hash
  readonly tokens: number
}

/** The server's report about an answer. */
export type ToldAnswer = ReplayQuestion & {
  readonly outputIds: readonly number[]
  readonly rows: readonly Sampler.TokenCandidates[]
}

/** Additional fields of a question under a grammar. */
export type QuestionGrammar = {
  readonly arguments: object
  readonly table: Grammar.TokenTable
}

type ToldEntry = { readonly token_id: number; readonly logprob: number }
type Reply = {
  readonly choices: readonly {
    readonly token_ids: readonly number[]
    readonly logprobs: {
      readonly content: readonly { readonly top_logprobs: readonly ToldEntry[] }[]
    }
  }[]
}

/** The server writes this value for masked logits, and for all logits below it. */
const MASKED = -9999

function rowOf(entries: readonly ToldEntry[]): Sampler.TokenCandidates {
  const told = entries.filter(({ logprob }) => logprob > MASKED)
  return { ids: told.map((one) => one.token_id), logits: told.map((one) => one.logprob) }
}

/**
 * Requests an answer in one piece, with the raw logits of each token.
 *
 * @throws {Error} The server refuses the request.
 */
export async function ask(
  baseUrl: string,
  question: ReplayQuestion,
  { vocabularySize, grammar }: ask.Options,
): Promise<ToldAnswer> {
  const { promptIds, parameters, seed, tokens } = question
  const needsAll = grammar !== undefined || parameters.logitBias.some(({ bias }) => bias > 0)
  const sampling_params = {
    temperature: 0,
    detokenize: false,
    max_tokens: tokens,
    logprobs: needsAll ? vocabularySize : CANDIDATES,
    ignore_eos: true,
    stop_token_ids: grammar ? [...grammar.table.endIds] : [],
    extra_args: {
      seed,
      temperature: parameters.temperature,
      top_p: parameters.topP,
      top_k: parameters.topK,
      frequency_penalty: parameters.frequencyPenalty,
      presence_penalty: parameters.presencePenalty,
      logit_bias: parameters.logitBias.flatMap(({ id, bias }) => [id, bias]),
      ...grammar?.arguments,
    },
  }
  const response = await fetch(`${baseUrl}/inference/v1/generate`, {
    method: 'POST',
    // No connection is used again, because the server closes idle ones while Python replays.
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ model: SERVED_NAME, token_ids: promptIds, sampling_params }),
  })
  if (!response.ok) throw new Error(`vLLM: ${response.status} ${await response.text()}`)
  const [choice] = ((await response.json()) as Reply).choices
  const content = choice?.logprobs.content ?? []
  const outputIds = choice?.token_ids ?? []
  return { ...question, outputIds, rows: content.map((one) => rowOf(one.top_logprobs)) }
}

export declare namespace ask {
  type Options = {
    /** Number of logits per position. */
    readonly vocabularySize: number
    readonly grammar?: QuestionGrammar
  }
}

/**
 * Creates questions with all kinds of sampler parameters. Equal options give equal questions; `set`
 * is the seed.
 */
export function createQuestions(options: createQuestions.Options): readonly ReplayQuestion[] {
  const { set, count, tokens, idsMax, promptTokens = 40 } = options
  const random = createPrng(set)
  const upTo = (end: number) => Math.floor(random() * end)
  const of = (...values: readonly number[]) => values[upTo(values.length)] ?? 0
  return Array.from({ length: count }, (_, number) => {
    const bias = () => ({ id: 3 + upTo(idsMax - 3), bias: of(-100, -4, 1.5, 6) })
    return {
      promptIds: Array.from({ length: 4 + upTo(promptTokens) }, () => 3 + upTo(idsMax - 3)),
      parameters: {
        temperature: of(0, 0.3, 0.7, 0.9, 1, 1.2),
        topP: of(1, 1, 0.95, 0.8),
        topK: of(0, 0, 40, 8),
        frequencyPenalty: of(0, 0, 0.5, -0.2),
        presencePenalty: of(0, 0, 0.6),
        // One question in six has biases. A positive bias needs the logits of the whole vocabulary.
        logitBias: number % 6 === 5 ? Array.from({ length: 5 }, bias) : [],
      },
      seed: Seed.deriveFromUser((BigInt(set) << 20n) + BigInt(number)),
      tokens,
    }
  })
}

export declare namespace createQuestions {
  type Options = {
    readonly set: number
    readonly count: number
    readonly tokens: number
    /** Ids below this value are text tokens. */
    readonly idsMax: number
    /** Prompts have at least four tokens, and fewer than this value plus four. */
    readonly promptTokens?: number
  }
}

/** Calls `make` for all items, `width` of them at a time. */
export async function inBatches<Item, Result>(
  items: readonly Item[],
  width: number,
  make: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = []
  for (let at = 0; at < items.length; at += width) {
    results.push(...(await Promise.all(items.slice(at, at + width).map(make))))
  }
  return results
}

/** Returns the draws of an answer: the logits of each token, and the tokens before it. */
function drawsOf({ outputIds, rows, parameters, seed }: ToldAnswer) {
  const counts = new Map<number, number>()
  return outputIds.map((id, position) => {
    const row = rows[position] ?? { ids: [], logits: [] }
    const draw = { id, row, step: { parameters, seed, position, counts: new Map(counts) } }
    counts.set(id, (counts.get(id) ?? 0) + 1)
    return draw
  })
}

type PythonDraw = { readonly chosen: number; readonly batched: number }

function replayInPython(answers: readonly ToldAnswer[]): readonly PythonDraw[] {
  const cases = answers.flatMap(drawsOf).map(({ row, step }) => {
    return { ...row, ...step, counts: [...step.counts] }
  })
  const { python } = ensureVllm()
  const { stdout, stderr, status } = spawnSync(python, ['-m', 'tests.replay'], {
    cwd: join(import.meta.dirname, '..'),
    input: JSON.stringify(cases),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  if (status !== 0) throw new Error(`Python: ${stderr}`)
  return JSON.parse(stdout)
}

/** Draws all tokens of answers again in TypeScript and in Python. */
export function replay(answers: readonly ToldAnswer[]): ReplayFinding {
  const draws = answers.flatMap(drawsOf)
  const typescript = draws.filter(({ id, row, step }) => Sampler.sample(row, step) === id).length
  const drawn = replayInPython(answers)
  const count = (of: (one: PythonDraw) => number) =>
    drawn.filter((one, at) => of(one) === draws[at]?.id).length
  const equal = {
    typescript,
    python: count(({ chosen }) => chosen),
    batched: count(({ batched }) => batched),
  }
  return { answers: answers.length, tokens: draws.length, equal }
}

/** Returns the number of tokens of an answer with a grammar that TypeScript also draws. */
export function replayGrammar(
  { outputIds, rows, parameters, seed }: ToldAnswer,
  { grammar, table }: { readonly grammar: Inference.Grammar; readonly table: Grammar.TokenTable },
): number {
  const follower = Grammar.follow(Grammar.from(grammar), table)
  const counts = new Map<number, number>()
  let equal = 0
  for (const [position, id] of outputIds.entries()) {
    const step = { parameters, seed, position, counts, permits: follower.permits }
    if (Sampler.sample(rows[position]!, step) === id) equal++
    follower.push(id)
    counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return equal
}
