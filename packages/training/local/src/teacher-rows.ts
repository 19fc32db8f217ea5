import type { Hash } from '@ostrom/protocol'
import type { Trainer, TrainerTerms } from '@ostrom/trainer'
import { countsOfAll, fitRows, type RowCounts } from '@ostrom/trainer/rows/fit-rows'
import { readRowFile } from '@ostrom/trainer/rows/row-file'
import { firstStateOf } from './local-run.ts'
import type { ParentAdapter } from './parent-adapter.ts'
import { trainerTermsOf } from './plan.ts'
import { weightsHash } from './weights-hash.ts'

/** An adapter of rank 1 that is not trained: a teacher without an adapter is its base. */
const plainTerms: ParentAdapter['terms'] = { rank: 1, alpha: 1, targetModules: ['q_proj'] }

/**
 * Reads a file of rows that a teacher reads, and checks that its tokenizer and template can.
 *
 * @throws {InputInvalidError} {RowsInvalidError}
 * @throws As `fitRows`.
 */
export async function readTaughtRows(
  file: string,
  fitting: Omit<fitRows.Options, 'method'>,
): Promise<{ readonly rows: readonly string[]; readonly counts: RowCounts }> {
  const { lines } = await readRowFile(file, { field: 'rows', method: 'sft' })
  const list = { name: `the rows of ${file}`, lines }
  const { lists } = await fitRows([list], { ...fitting, method: 'sft' })
  const rows = lists.flatMap((one) => one.rows.map(({ line }) => line))
  return { rows, counts: countsOfAll(lists) }
}

/**
 * Returns rows with a teacher's probabilities for each trained token: rows of the method `distill`
 * for any student with the same tokenizer.
 *
 * @throws {TrainerInputInvalidError} A row does not belong to the method `sft`, or the adapter does
 * not fit this model.
 * @throws As `firstStateOf`.
 */
export async function teacherRows(options: {
  readonly trainer: Trainer
  /** Folder of the teacher's safetensors. */
  readonly model: string
  /** Adapter of the teacher; the model alone when absent. */
  readonly adapter?: ParentAdapter | undefined
  readonly rows: readonly string[]
  /** Most tokens of a row; longer rows are cut. */
  readonly sequence: number
  /** Number of tokens with a probability at each trained position: the likeliest ones. */
  readonly tokens: number
  readonly seed: Hash
  readonly signal: AbortSignal
}): Promise<readonly string[]> {
  const { trainer, model, adapter: from, rows, sequence, tokens, seed, signal } = options
  const { rank, alpha, targetModules } = from?.terms ?? plainTerms
  const part = { adapter: { rank, alpha, targetModules: [...targetModules] } }
  const first = await trainer.firstState({ model, part, seed, signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const unused = { steps: 1, batch: 1, learningRate: 0.001, groupSize: 2, groupTokens: 1, seed }
  const choice = { method: 'sft', sequence, rank, alpha, targetModules, ...unused } as const
  const state = await firstStateOf({ from, choice }, first, () => weightsHash(model))
  const terms: TrainerTerms = trainerTermsOf(choice, first, environment)
  const job = await trainer.open({ terms, model, signal })
  try {
    return await job.teach({ state, rows, tokens, signal })
  } finally {
    await job.close()
  }
}
