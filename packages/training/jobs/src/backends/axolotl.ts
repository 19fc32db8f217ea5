import { z } from 'zod'
import type { BackendFiles, BackendJob, BackendRow, BackendRows, RowForm } from './backend-job.ts'

// Keys of Axolotl's configuration reference (axolotl-ai-cloud/axolotl, src/axolotl/utils/schemas)
// that our jobs use. This schema refuses every other key.

const ROWS_FILE = 'rows.jsonl'

const plainPrompt = z.strictObject({
  field_instruction: z.literal('prompt'),
  field_output: z.literal('completion'),
  format: z.literal('{instruction}'),
  no_input_format: z.literal('{instruction}'),
})

const plainPair = z.strictObject({
  field_prompt: z.literal('prompt'),
  field_chosen: z.literal('chosen'),
  field_rejected: z.literal('rejected'),
  prompt_format: z.literal('{prompt}'),
  chosen_format: z.literal('{chosen}'),
  rejected_format: z.literal('{rejected}'),
})

const dataset = z.strictObject({
  path: z.string().min(1),
  ds_type: z.literal('json'),
  split: z.literal('train').optional(),
  type: z.union([
    z.enum(['completion', 'chat_template', 'chat_template.default']),
    plainPrompt,
    plainPair,
  ]),
  field: z.literal('text').optional(),
  field_messages: z.literal('messages').optional(),
  field_chosen: z.literal('chosen').optional(),
  field_rejected: z.literal('rejected').optional(),
  roles_to_train: z.array(z.literal('assistant')).length(1).optional(),
})

const schema = z
  .strictObject({
    base_model: z.string().min(1),
    trust_remote_code: z.literal(false),
    strict: z.literal(true),
    adapter: z.enum(['lora', 'qlora']),
    load_in_4bit: z.boolean(),
    load_in_8bit: z.literal(false),
    lora_r: z.int().min(1).max(1_024),
    lora_alpha: z.int().min(1),
    lora_dropout: z.literal(0),
    lora_target_modules: z.array(z.string().regex(/^[A-Za-z0-9_.]+$/)).min(1),
    rl: z.literal('dpo').optional(),
    rl_beta: z.number().positive().optional(),
    datasets: z.array(dataset).length(1),
    val_set_size: z.literal(0),
    sequence_len: z.int().min(1),
    sample_packing: z.literal(false),
    train_on_inputs: z.literal(false),
    micro_batch_size: z.int().min(1),
    gradient_accumulation_steps: z.literal(1),
    max_steps: z.int().min(1),
    learning_rate: z.number().positive().max(1),
    lr_scheduler: z.literal('linear'),
    warmup_steps: z.literal(0),
    optimizer: z.literal('adamw_torch'),
    adam_beta1: z.literal(0.9),
    adam_beta2: z.literal(0.999),
    adam_epsilon: z.literal(1e-8),
    max_grad_norm: z.literal(1),
    weight_decay: z.literal(0),
    seed: z.int().min(0),
    bf16: z.literal('auto'),
    output_dir: z.string().min(1),
  })
  // Rules of Axolotl's own check: QLoRA has 4 bits, and only preference methods have a beta.
  .refine((config) => (config.adapter === 'qlora') === config.load_in_4bit, 'qlora needs 4 bits')
  .refine((config) => (config.rl === undefined) === (config.rl_beta === undefined), 'rl and beta')

export type AxolotlConfig = z.infer<typeof schema>

/** Checks a configuration for Axolotl. @throws {z.ZodError} It has another key, or a bad value. */
export const checkAxolotlConfig = (config: unknown): AxolotlConfig => schema.parse(config)

const json = { path: ROWS_FILE, ds_type: 'json' } as const

const datasets: Readonly<Record<RowForm, AxolotlConfig['datasets'][number]>> = {
  text: { ...json, type: 'completion', field: 'text' },
  completion: {
    ...json,
    type: {
      field_instruction: 'prompt',
      field_output: 'completion',
      format: '{instruction}',
      no_input_format: '{instruction}',
    },
  },
  messages: {
    ...json,
    type: 'chat_template',
    field_messages: 'messages',
    roles_to_train: ['assistant'],
  },
  pair: {
    ...json,
    split: 'train',
    type: {
      field_prompt: 'prompt',
      field_chosen: 'chosen',
      field_rejected: 'rejected',
      prompt_format: '{prompt}',
      chosen_format: '{chosen}',
      rejected_format: '{rejected}',
    },
  },
  'messages-pair': {
    ...json,
    split: 'train',
    type: 'chat_template.default',
    field_messages: 'messages',
    field_chosen: 'chosen',
    field_rejected: 'rejected',
  },
}

/** Returns a `messages-pair` row whose two answers are messages, as Axolotl expects them. */
const answersAsMessages = (row: BackendRow): BackendRow => ({
  ...row,
  chosen: { role: 'assistant', content: row['chosen'] },
  rejected: { role: 'assistant', content: row['rejected'] },
})

/** Returns the files with which Axolotl trains a job. Pure. */
export function axolotlFiles(job: BackendJob, { form, rows }: BackendRows): BackendFiles {
  const config = checkAxolotlConfig({
    base_model: job.base,
    trust_remote_code: false,
    strict: true,
    adapter: job.isQuantized ? 'qlora' : 'lora',
    load_in_4bit: job.isQuantized,
    load_in_8bit: false,
    lora_r: job.rank,
    lora_alpha: job.alpha,
    lora_dropout: 0,
    lora_target_modules: [...job.targetModules],
    ...(job.method === 'dpo' && { rl: 'dpo', rl_beta: job.beta }),
    datasets: [datasets[form]],
    val_set_size: 0,
    sequence_len: job.sequence,
    sample_packing: false,
    train_on_inputs: false,
    micro_batch_size: job.batch,
    gradient_accumulation_steps: 1,
    max_steps: job.steps,
    learning_rate: job.learningRate,
    lr_scheduler: 'linear',
    warmup_steps: 0,
    optimizer: 'adamw_torch',
    adam_beta1: 0.9,
    adam_beta2: 0.999,
    adam_epsilon: 1e-8,
    max_grad_norm: 1,
    weight_decay: 0,
    seed: job.seed,
    bf16: 'auto',
    output_dir: 'adapter',
  })
  return { config, rows: form === 'messages-pair' ? rows.map(answersAsMessages) : rows }
}
