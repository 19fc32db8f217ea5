import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ArgumentInvalidError } from '@ostrom/command-line/arguments'
import type { Hash } from '@ostrom/protocol'
import type { Trainer, TrainerTerms } from '@ostrom/trainer'
import { z } from 'zod'
import { trainerTermsOf } from './plan.ts'

const adapterConfig = z.object({
  r: z.int().positive(),
  lora_alpha: z.int().positive(),
  target_modules: z.array(z.string()).min(1),
})

type TeacherAdapter = {
  readonly rank: number
  readonly alpha: number
  readonly targetModules: readonly string[]
  /**
   * State of the adapter. If absent, the teacher uses the initial state of a new adapter, which
   * leaves the base unchanged.
   */
  readonly state?: Uint8Array
}

/**
 * Reads an adapter in the format of `train local`.
 *
 * @throws {ArgumentInvalidError} The folder has no such adapter.
 */
export async function readTeacherAdapter(folder: string): Promise<TeacherAdapter> {
  try {
    const text = await readFile(join(folder, 'adapter_config.json'), 'utf8')
    const { r: rank, lora_alpha: alpha, target_modules } = adapterConfig.parse(JSON.parse(text))
    const state = new Uint8Array(await readFile(join(folder, 'adapter_model.safetensors')))
    return { rank, alpha, targetModules: target_modules, state }
  } catch {
    const expected = 'the adapter folder of a run of `ostrom train local`'
    throw new ArgumentInvalidError({ argument: '--adapter', value: folder, expected })
  }
}

/**
 * Stands for a teacher that is a model without an adapter: an adapter of rank 1 without a state,
 * which changes nothing.
 */
export const plainTeacher: TeacherAdapter = { rank: 1, alpha: 1, targetModules: ['q_proj'] }

/**
 * Returns rows with a teacher's probabilities for each trained token: rows of the method `distill`
 * for any student with the same tokenizer.
 *
 * @throws {TrainerInputInvalidError} A row does not belong to the method `sft`, or the adapter does
 * not fit this model.
 * @throws {TensorFileInvalidError} The adapter's file differs from those that `train local` writes.
 */
export async function teacherRows(options: {
  readonly trainer: Trainer
  /** Folder of the teacher's safetensors. */
  readonly model: string
  readonly teacher: TeacherAdapter
  readonly rows: readonly string[]
  /** Most tokens of a row; longer rows are cut. */
  readonly sequence: number
  /** Number of tokens with a probability at each trained position: the likeliest ones. */
  readonly tokens: number
  readonly seed: Hash
  readonly signal: AbortSignal
}): Promise<readonly string[]> {
  const { trainer, model, teacher, rows, sequence, tokens, seed, signal } = options
  const { rank, alpha, targetModules } = teacher
  const part = { adapter: { rank, alpha, targetModules: [...targetModules] } }
  const first = await trainer.firstState({ model, part, seed, signal })
  const environment = await trainer.environment({ class: 'exact', worldSize: 1, signal })
  const unused = { steps: 1, batch: 1, learningRate: 0.001, groupSize: 2, groupTokens: 1, seed }
  const choice = { method: 'sft', sequence, rank, alpha, targetModules, ...unused } as const
  const terms: TrainerTerms = trainerTermsOf(choice, first, environment)
  const job = await trainer.open({ terms, model, signal })
  try {
    return await job.teach({ state: teacher.state ?? first.state, rows, tokens, signal })
  } finally {
    await job.close()
  }
}
