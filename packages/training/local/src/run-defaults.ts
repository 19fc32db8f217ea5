import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readModel } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { assert, BaseError } from '@ostrom/protocol'
import type { TrainingMethod } from '@ostrom/trainer'
import type { fitRows } from '@ostrom/trainer/rows/fit-rows'
import { longestRow } from '@ostrom/trainer/rows/row-lengths'
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

/** The default of a choice, and the reason of its value, as a clause. */
export type DefaultReason = {
  readonly field: keyof DerivedChoice
  readonly value: number
  readonly reason: string
}

/** Choices of a run, with the reason of each default. */
export type RunDefaults = {
  readonly choice: DerivedChoice
  readonly reasons: readonly DefaultReason[]
}

export type RunDefaultsOptions = {
  readonly base: LocalBase
  readonly rows: { readonly training: readonly string[]; readonly test: readonly string[] }
  readonly method: TrainingMethod
  readonly batch: number
  /** Most tokens of an answer that `grpo` draws, which belong to the sequence. */
  readonly groupTokens: number
  /** Reader of the base's tokenizer; a process of its own when absent. */
  readonly host?: fitRows.Options['host']
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

/** Returns the bytes of a row without those of a teacher; a rough measure of its tokens. */
function sizeOf(line: string): number {
  const { teacher: _, ...row } = JSON.parse(line) as Readonly<Record<string, unknown>>
  return Buffer.byteLength(JSON.stringify(row))
}

type BaseFacts = {
  readonly weights: number
  readonly contextLength: number
}

async function factsOf({ folder }: LocalBase): Promise<BaseFacts> {
  const facts = await readModel(await filesOnDisk(folder))
  const weights = Number(facts.find(({ parameters = 0n }) => parameters > 0n)?.parameters ?? 0n)
  const text = await readFile(join(folder, 'config.json'), 'utf8').catch(() => '{}')
  const { max_position_embeddings: positions } = JSON.parse(text) as Record<string, unknown>
  const contextLength = typeof positions === 'number' ? positions : LOCAL_SEQUENCE_MAX
  return { weights, contextLength }
}

/** Length of the longest row, in tokens, or in characters where the base cannot read rows. */
type RowLength = { readonly most: number; readonly unit: 'tokens' | 'characters' }

async function lengthOf(
  lines: readonly string[],
  { base, method, groupTokens, host }: RunDefaultsOptions,
  sequence: number,
): Promise<RowLength> {
  try {
    const tokens = await longestRow(lines, { base, method, sequence, host })
    return { most: method === 'grpo' ? tokens + groupTokens : tokens, unit: 'tokens' }
  } catch (error) {
    if (!BaseError.is(error) || error.code !== 'trainer-input-invalid') throw error
    const most = Math.max(0, ...lines.map(({ length }) => length))
    return { most, unit: 'characters' }
  }
}

/**
 * Returns the default length of a sequence, and its reason: the lowest power of two that is at
 * least the length of the longest row, within limits.
 */
async function sequenceOf(
  options: RunDefaultsOptions,
  { contextLength }: BaseFacts,
): Promise<DefaultReason> {
  const { rows, method } = options
  const sized = [...rows.training, ...rows.test].map((line) => ({ line, size: sizeOf(line) }))
  const longest = sized.sort((a, b) => b.size - a.size).slice(0, LOCAL_MEASURED_LENGTHS_MAX)
  const sequenceMax = Math.min(LOCAL_SEQUENCE_MAX, contextLength)
  const lines = longest.map(({ line }) => line)
  const { most, unit } = await lengthOf(lines, options, sequenceMax)
  const wished = 2 ** Math.ceil(Math.log2(Math.max(LOCAL_SEQUENCE_MIN, most)))
  const sequence = Math.min(wished, sequenceMax)
  const cut = most > sequence ? ', and longer ones are cut' : ''
  const what = method === 'grpo' ? 'prompt with an answer' : 'row'
  const reason = `the longest ${what} has about ${most} ${unit}${cut}`
  return { field: 'sequence', value: sequence, reason }
}

function rateOf({ method }: RunDefaultsOptions, { weights }: BaseFacts): DefaultReason {
  const [, whole] = rates.find(([max]) => weights < max) ?? rates[0]!
  const learningRate = method === 'dpo' ? whole * PAIR_SHARE : whole
  const millions = (weights / 1_000_000).toPrecision(3)
  const of = method === 'dpo' ? ', of pairs' : ''
  const reason = `the base has ${millions} million weights${of}`
  return { field: 'learningRate', value: learningRate, reason }
}

function stepsOf({ rows, batch }: RunDefaultsOptions): DefaultReason {
  const due = Math.ceil((PASSES * rows.training.length) / batch)
  const steps = Math.min(LOCAL_DEFAULT_STEPS_MAX, Math.max(LOCAL_DEFAULT_STEPS_MIN, due))
  const count = rows.training.length
  const bound = due < steps ? `, ${steps} at least` : due > steps ? `, ${steps} at most` : ''
  const reason = `${PASSES} passes over ${count} rows are ${due} steps${bound}`
  return { field: 'steps', value: steps, reason }
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
  const reasons = [
    ...(chosen.sequence === undefined ? [await sequenceOf(options, facts)] : []),
    ...(chosen.learningRate === undefined ? [rateOf(options, facts)] : []),
    ...(chosen.steps === undefined ? [stepsOf(options)] : []),
  ]
  const settled = (name: keyof DerivedChoice): number => {
    const value = chosen[name] ?? reasons.find(({ field }) => field === name)?.value
    assert(value !== undefined, 'a choice without a value has a default')
    return value
  }
  const [sequence, learningRate] = [settled('sequence'), settled('learningRate')]
  return { choice: { sequence, learningRate, steps: settled('steps') }, reasons }
}
