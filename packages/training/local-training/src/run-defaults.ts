import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTokenizer, type Tokenizer } from '@ostrom/engine/tokenizer'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { BaseError } from '@ostrom/protocol'
import type { RowMessage, TrainingMethod } from '@ostrom/trainer'
import {
  LOCAL_DEFAULT_STEPS_MAX,
  LOCAL_DEFAULT_STEPS_MIN,
  LOCAL_MEASURED_LENGTHS_MAX,
  LOCAL_SEQUENCE_MAX,
  LOCAL_SEQUENCE_MIN,
} from './limits.ts'
import type { LocalBase } from './local-base.ts'
import type { LocalTrainingChoice } from './plan.ts'

// Defaults that follow from rows and base: docs/spec/local-training.md.

/** Choices whose defaults depend on the run. */
export type DerivedChoice = Pick<LocalTrainingChoice, 'sequence' | 'learningRate' | 'steps'>

/** Choices of a run, with the reason of each default. */
export type RunDefaults = { readonly choice: DerivedChoice; readonly reasons: readonly string[] }

export type RunDefaultsOptions = {
  readonly base: LocalBase
  readonly rows: { readonly training: readonly string[]; readonly test: readonly string[] }
  readonly method: TrainingMethod
  readonly batch: number
  /** Values that a person chose; the other choices get defaults. */
  readonly chosen: { readonly [Name in keyof DerivedChoice]?: number | undefined }
}

/**
 * Passes over the training rows in the default number of steps. Adapters of a few hundred rows
 * learn little from a fourth pass.
 */
const PASSES = 3

/**
 * Learning rates for bases with fewer than `weightsMax` weights. The last rate is that of QLoRA
 * (arXiv 2305.14314, table 9) for 7 billion weights. The first rate was measured on the bundled
 * model.
 */
const rates: readonly (readonly [weightsMax: number, rate: number])[] = [
  [20_000_000, 0.01],
  [500_000_000, 0.001],
  [3_000_000_000, 0.000_5],
  [Number.POSITIVE_INFINITY, 0.000_2],
]

/**
 * Factor of the learning rate for pairs, because the loss of `dpo` is steeper. For the bundled
 * model, the result is the rate of docs/guides/training.md.
 */
const PAIR_SHARE = 0.3

type Row = {
  readonly text?: string
  readonly prompt?: string
  readonly completion?: string
  readonly chosen?: string
  readonly rejected?: string
  readonly messages?: readonly RowMessage[]
}

const textsOf = ({ text, prompt, completion, chosen, rejected, messages = [] }: Row) =>
  [text, prompt, completion, chosen, rejected, ...messages.map(({ content }) => content)].filter(
    (one) => one !== undefined,
  )

const sizeOf = (row: Row): number => textsOf(row).reduce((sum, { length }) => sum + length, 0)

/** Tokens that a template writes around a message. */
const MESSAGE_TOKENS = 8

/** Returns the number of tokens of a row, or a slightly higher estimate. */
function tokensOf(tokenizer: Tokenizer, row: Row): number {
  const { chosen = '', rejected = '', ...others } = row
  const count = (text: string) => tokenizer.encode(text).length
  const answer = Math.max(count(chosen), count(rejected))
  const frame = MESSAGE_TOKENS * ((row.messages?.length ?? 0) + 1)
  return answer + frame + textsOf(others).reduce((sum, text) => sum + count(text), 0)
}

type BaseFacts = {
  readonly weights: number
  readonly contextLength: number
  /**
   * Absent if this version cannot read the tokenizer. The characters of a row are then counted
   * instead of its tokens.
   */
  readonly tokenizer: Tokenizer | undefined
}

async function factsOf({ folder }: LocalBase): Promise<BaseFacts> {
  const facts = await readModel(await filesOnDisk(folder))
  const weights = Number(facts.find(({ parameters = 0n }) => parameters > 0n)?.parameters ?? 0n)
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch(() => '{}')
  const { max_position_embeddings: positions } = JSON.parse(text) as Record<string, unknown>
  const contextLength = typeof positions === 'number' ? positions : LOCAL_SEQUENCE_MAX
  try {
    const tokenizerJson = await readFile(join(folder, 'tokenizer.json'))
    return { weights, contextLength, tokenizer: createTokenizer({ tokenizerJson }) }
  } catch (error) {
    if (!BaseError.is(error)) throw error
    return { weights, contextLength, tokenizer: undefined }
  }
}

/**
 * Returns the default length of a sequence, and its reason: the lowest power of two that is at
 * least the length of the longest row, within limits.
 */
function sequenceOf({ rows }: RunDefaultsOptions, { contextLength, tokenizer }: BaseFacts) {
  const all = [...rows.training, ...rows.test].map((row) => JSON.parse(row) as Row)
  const longest = all.sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, LOCAL_MEASURED_LENGTHS_MAX)
  const tokens = longest.map((row) => (tokenizer ? tokensOf(tokenizer, row) : sizeOf(row)))
  const most = Math.max(1, ...tokens)
  const wished = Math.max(LOCAL_SEQUENCE_MIN, 2 ** Math.ceil(Math.log2(most)))
  const sequence = Math.min(wished, LOCAL_SEQUENCE_MAX, contextLength)
  const cut = most > sequence ? ', and longer ones are cut' : ''
  const unit = tokenizer ? 'tokens' : 'characters'
  const reason = `--sequence ${sequence}: the longest row has about ${most} ${unit}${cut}`
  return { sequence, reason }
}

function rateOf({ method }: RunDefaultsOptions, { weights }: BaseFacts) {
  const [, whole] = rates.find(([max]) => weights < max) ?? rates[0]!
  const learningRate = method === 'dpo' ? whole * PAIR_SHARE : whole
  const millions = (weights / 1_000_000).toPrecision(3)
  const of = method === 'dpo' ? ', of pairs' : ''
  const reason = `--learning-rate ${learningRate}: the base has ${millions} million weights${of}`
  return { learningRate, reason }
}

function stepsOf({ rows, batch }: RunDefaultsOptions) {
  const due = Math.ceil((PASSES * rows.training.length) / batch)
  const steps = Math.min(LOCAL_DEFAULT_STEPS_MAX, Math.max(LOCAL_DEFAULT_STEPS_MIN, due))
  const count = rows.training.length
  const bound = due < steps ? `, ${steps} at least` : due > steps ? `, ${steps} at most` : ''
  const reason = `--steps ${steps}: ${PASSES} passes over ${count} rows are ${due} steps${bound}`
  return { steps, reason }
}

/**
 * Returns sequence length, learning rate and steps of a run: the chosen values, or else defaults
 * from rows and base.
 *
 * @throws {ModelFilesInvalidError} The files of the base are invalid.
 */
export async function runDefaults(options: RunDefaultsOptions): Promise<RunDefaults> {
  const { chosen } = options
  const facts = await factsOf(options.base)
  const [length, rate, count] = [
    sequenceOf(options, facts),
    rateOf(options, facts),
    stepsOf(options),
  ]
  const choice = {
    sequence: chosen.sequence ?? length.sequence,
    learningRate: chosen.learningRate ?? rate.learningRate,
    steps: chosen.steps ?? count.steps,
  }
  const reasons = [
    ...(chosen.sequence === undefined ? [length.reason] : []),
    ...(chosen.learningRate === undefined ? [rate.reason] : []),
    ...(chosen.steps === undefined ? [count.reason] : []),
  ]
  return { choice, reasons }
}

/** Returns the lines of a plan that give the reason of each default. */
export const reasonsText = (reasons: readonly string[]): string =>
  reasons.map((reason, at) => `${at === 0 ? 'chosen    ' : '          '}${reason}`).join('\n')
