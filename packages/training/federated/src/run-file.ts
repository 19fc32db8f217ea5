import { readFile, stat } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { AdapterEvaluation } from '@ostrom/local-training/adapter-evaluation'
import { evaluateAdapter } from '@ostrom/local-training/adapter-evaluation'
import { LOCAL_TEST_ROWS_MAX, LOCAL_TEST_ROWS_MIN } from '@ostrom/local-training/limits'
import { openLocalBase } from '@ostrom/local-training/local-base'
import { hashOfValues, type LocalTrainingChoice, trainerTermsOf } from '@ostrom/local-training/plan'
import { assertTargets, servedFault } from '@ostrom/local-training/served-form'
import { rowsHash } from '@ostrom/local-training/training-rows'
import { weightsHash } from '@ostrom/local-training/weights-hash'
import { type Hash, Hex, InputInvalidError } from '@ostrom/protocol'
import type { Trainer } from '@ostrom/trainer'
import { countsOf, fitRows, type RowCounts } from '@ostrom/trainer/rows/fit-rows'
import { readRowFile } from '@ostrom/trainer/rows/row-file'
import { SecureAggregation } from '@ostrom/training'
import { z } from 'zod'
import { type FederatedRun, type FederatedRunDocument, parseRun } from './run-document.ts'

const { FEDERATED_MEMBERS_MAX, FEDERATED_MEMBERS_MIN } = SecureAggregation
const KEY_EXPECTED = 'the public key of a member, 32 bytes in hex'

const positive = z.number().positive()

const fileSchema = z.strictObject({
  base: z.string(),
  test: z.string(),
  adapter: z.strictObject({
    rank: z.int().min(1),
    alpha: z.int().min(1),
    targetModules: z.array(z.string()).min(1),
  }),
  sequence: z.int().min(2),
  rounds: z.int().min(1),
  steps: z.int().min(1),
  learningRate: positive.max(1),
  updateNorm: positive.max(100),
  privacy: z.strictObject({
    noiseMultiplier: positive,
    clipNorm: positive,
    samplingRate: positive.max(1),
    delta: positive.max(1),
  }),
  members: z
    .array(z.custom<Hash>((value) => Hex.is(value, 32), KEY_EXPECTED))
    .min(FEDERATED_MEMBERS_MIN, `the keys of at least ${FEDERATED_MEMBERS_MIN} members`)
    .max(FEDERATED_MEMBERS_MAX, `the keys of at most ${FEDERATED_MEMBERS_MAX} members`)
    .refine((keys) => new Set(keys).size === keys.length, 'each key once'),
})

/** The file with which a coordinator describes a run. The path `test` is relative to this file. */
export type FederatedRunFile = z.output<typeof fileSchema>

/** A run that a coordinator can open. */
export type OpenedRunFile = {
  readonly run: FederatedRun
  readonly first: Uint8Array
  readonly choice: LocalTrainingChoice
  readonly base: { readonly name: string; readonly folder: string }
  /**
   * Rows of the file `test`, on which the coordinator measures the result. They should belong to no
   * member.
   */
  readonly test: readonly string[]
  readonly counts: RowCounts
}

/** @throws {InputInvalidError} The file is missing, or a field is invalid. */
export async function readRunFile(path: string): Promise<FederatedRunFile> {
  const text = await readFile(path, 'utf8').catch(() => '')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const expected = 'a JSON file that describes a federated run'
    throw new InputInvalidError({ field: 'file', value: path, expected })
  }
  const parsed = fileSchema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const expected = `${issue?.path.join('.') ?? 'the file'}: ${issue?.message ?? 'valid'}`
  throw new InputInvalidError({ field: 'file', value: path, expected })
}

/**
 * Reads rows of supervised training.
 *
 * @throws {InputInvalidError} The file is missing, or has fewer rows than `min`.
 * @throws {RowsInvalidError} A row has no form of the method `sft`.
 */
export async function readRows(
  path: string,
  { field, min }: { readonly field: string; readonly min: number },
): Promise<readonly string[]> {
  const found = await stat(path).catch(() => undefined)
  if (!found?.isFile()) {
    const expected = 'a file of rows that can be read; paths of a run are relative to its file'
    throw new InputInvalidError({ field, value: path, expected })
  }
  const { lines } = await readRowFile(path, { field, method: 'sft' })
  if (lines.length >= min) return lines
  const expected = `a file of at least ${min} rows`
  throw new InputInvalidError({ field, value: path, expected })
}

function choiceOf(file: FederatedRunFile, seed: Hash): LocalTrainingChoice {
  const { adapter, sequence, steps, learningRate } = file
  const unused = { groupSize: 2, groupTokens: 1, batch: 1 }
  return { method: 'sft', ...unused, ...adapter, sequence, steps, learningRate, seed }
}

/** Returns the rows of the measurement, of which the base trains each. */
async function fitTestRows(
  lines: readonly string[],
  options: Pick<fitRows.Options, 'base' | 'sequence'>,
): Promise<Pick<OpenedRunFile, 'test' | 'counts'>> {
  const used = lines.slice(0, LOCAL_TEST_ROWS_MAX)
  const asked = { name: 'the test rows', lines: used, measured: LOCAL_TEST_ROWS_MAX }
  const { lists } = await fitRows([asked], { ...options, method: 'sft' })
  const [list = { rows: [], split: 0, leftOut: 0 }] = lists
  const kept = { ...list, rows: list.rows.slice(0, LOCAL_TEST_ROWS_MAX) }
  return { test: kept.rows.map(({ line }) => line), counts: countsOf(kept) }
}

const part = (value: number, unit: number) => Math.round(value * unit)

/**
 * Prepares a run: reads its file and the rows for the measurement, hashes the base, and makes the
 * initial state of the first round.
 *
 * @throws {InputInvalidError} {RowsInvalidError} {RowTemplateUnfitError} {RowsUntrainableError}
 *   {BaseNotServedError} {TrainerInputInvalidError} {AggregationRefusedError}
 */
export async function openRunFile(
  path: string,
  { trainer, signal }: { readonly trainer: Trainer; readonly signal: AbortSignal },
): Promise<OpenedRunFile> {
  const file = await readRunFile(path)
  const base = openLocalBase(file.base)
  const min = LOCAL_TEST_ROWS_MIN
  const lines = await readRows(resolve(dirname(path), file.test), { field: 'test', min })
  const { test, counts } = await fitTestRows(lines, { base, sequence: file.sequence })
  const choice = choiceOf(file, hashOfValues('federated', file.members))
  const { rank, alpha, targetModules } = choice
  const fault = await servedFault(base, await assertTargets(base, targetModules))
  if (fault) throw fault
  const adapter = { rank, alpha, targetModules: [...targetModules] }
  const made = await trainer.firstState({
    model: base.folder,
    part: { adapter },
    seed: choice.seed,
    signal,
  })
  const { privacy } = file
  const document: FederatedRunDocument = {
    version: 1,
    base: { name: base.name, weights: await weightsHash(base.folder) },
    adapter,
    tensors: made.tensors.map(({ name, shape }) => ({ name, shape: [...shape] })),
    sequence: file.sequence,
    rounds: file.rounds,
    steps: file.steps,
    learningRateNano: part(file.learningRate, 1e9),
    updateNormMicro: part(file.updateNorm, 1e6),
    privacy: {
      noiseMultiplierMilli: part(privacy.noiseMultiplier, 1e3),
      clipNormMicro: part(privacy.clipNorm, 1e6),
      samplingRatePpm: part(privacy.samplingRate, 1e6),
      deltaNano: part(privacy.delta, 1e9),
    },
    members: file.members,
  }
  const run = parseRun(JSON.stringify(document))
  return { run, first: made.state, choice, base, test, counts }
}

/**
 * Measures a run's result on its test rows, and compares it with the initial state.
 *
 * @throws {TrainerInputInvalidError} {TrainerFailedError}
 */
export async function evaluateRun(
  { run, first, choice, base, test }: OpenedRunFile,
  options: {
    readonly trainer: Trainer
    readonly state: Uint8Array
    readonly signal: AbortSignal
  },
): Promise<AdapterEvaluation> {
  const { trainer, state, signal } = options
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const terms = trainerTermsOf(choice, { tensors: run.document.tensors }, environment)
  const job = await trainer.open({ terms, model: base.folder, signal })
  try {
    const before = await job.losses({ state: first, rows: test, signal })
    const after = await job.losses({ state, rows: test, signal })
    return evaluateAdapter({ method: 'sft', before, after, seed: rowsHash(test) })
  } finally {
    await job.close()
  }
}
