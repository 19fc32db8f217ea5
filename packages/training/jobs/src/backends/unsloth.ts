import { InputInvalidError } from '@ostrom/protocol'
import { z } from 'zod'
import type { BackendFiles, BackendJob, BackendRow, BackendRows, RowForm } from './backend-job.ts'

// Keys of the configuration of `unsloth train --config` (unslothai/unsloth, unsloth_cli/config.py),
// which refuses every other key, as this schema does. No key chooses a scheduler, an optimizer or
// training on preferences.

const schema = z.strictObject({
  model: z.string().min(1),
  data: z.strictObject({
    local_dataset: z.array(z.string().min(1)).length(1),
    format_type: z.enum(['alpaca', 'chatml', 'raw']),
  }),
  training: z.strictObject({
    training_type: z.literal('lora'),
    max_seq_length: z.int().min(1),
    load_in_4bit: z.boolean(),
    output_dir: z.string().min(1),
    num_epochs: z.int().min(1),
    learning_rate: z.number().positive().max(1),
    batch_size: z.int().min(1),
    gradient_accumulation_steps: z.literal(1),
    warmup_steps: z.literal(0),
    max_steps: z.int().min(1),
    weight_decay: z.literal(0),
    random_seed: z.int().min(0),
    packing: z.literal(false),
    train_on_completions: z.boolean(),
  }),
  lora: z.strictObject({
    lora_r: z.int().min(1).max(1_024),
    lora_alpha: z.int().min(1),
    lora_dropout: z.literal(0),
    target_modules: z.string().regex(/^[A-Za-z0-9_.]+(,[A-Za-z0-9_.]+)*$/),
  }),
})

export type UnslothConfig = z.infer<typeof schema>

/** Checks a configuration for Unsloth. @throws {z.ZodError} It has another key, or a bad value. */
export const checkUnslothConfig = (config: unknown): UnslothConfig => schema.parse(config)

type Format = UnslothConfig['data']['format_type']

const formats: Partial<Record<RowForm, Format>> = {
  text: 'raw',
  completion: 'alpaca',
  messages: 'chatml',
}

/** Returns a row with a prompt and a completion under Unsloth's names of these fields. */
const asInstruction = (row: BackendRow): BackendRow => ({
  instruction: row['prompt'],
  input: '',
  output: row['completion'],
})

/**
 * Returns the files with which Unsloth trains a job. Pure.
 *
 * @throws {InputInvalidError} The rows are pairs, which Unsloth's command does not train.
 */
export function unslothFiles(job: BackendJob, { form, rows }: BackendRows): BackendFiles {
  const format = formats[form]
  if (format === undefined) {
    const expected = 'sft for unsloth, whose command trains no preferences; use axolotl'
    throw new InputInvalidError({ field: 'method', value: job.method, expected })
  }
  const config = checkUnslothConfig({
    model: job.base,
    data: { local_dataset: ['rows.jsonl'], format_type: format },
    training: {
      training_type: 'lora',
      max_seq_length: job.sequence,
      load_in_4bit: job.isQuantized,
      output_dir: 'adapter',
      num_epochs: 1,
      learning_rate: job.learningRate,
      batch_size: job.batch,
      gradient_accumulation_steps: 1,
      warmup_steps: 0,
      // A value above 0 takes precedence over epochs.
      max_steps: job.steps,
      weight_decay: 0,
      random_seed: job.seed,
      packing: false,
      train_on_completions: form !== 'text',
    },
    lora: {
      lora_r: job.rank,
      lora_alpha: job.alpha,
      lora_dropout: 0,
      target_modules: job.targetModules.join(','),
    },
  })
  return { config, rows: form === 'completion' ? rows.map(asInstruction) : rows }
}
