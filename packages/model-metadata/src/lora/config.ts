import { invalid, type JsonObject } from '../files.ts'
import { LORA_ALPHA_MAX, LORA_MODULES_MAX, LORA_RANK_MAX } from '../limits.ts'

// `adapter_config.json`, as PEFT writes it (version 0.21.2, `LoraConfig`). Every field is known, or
// refused: what an engine does not know it would leave out, and serve something else.

export const CONFIG_FILE = 'adapter_config.json'

/** What an adapter does to which layers. */
export type LoraConfig = {
  readonly rank: number
  /** The product of the two matrices is scaled by alpha / rank. */
  readonly alpha: number
  /** Names of the layers, each the last part of a layer's path, for example `q_proj`. */
  readonly targetModules: readonly string[]
}

type FieldRule = { readonly fits: (value: unknown) => boolean; readonly remedy: string }

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const anyValue: FieldRule = { fits: () => true, remedy: '' }
const emptyOnly: FieldRule = {
  fits: isEmpty,
  remedy: 'Train a plain LoRA: engines would leave this out, and answer otherwise than trained.',
}
const oneOfValues = (...allowed: readonly unknown[]): FieldRule => ({
  fits: (value) => allowed.includes(value),
  remedy: `It must be ${allowed.map((one) => JSON.stringify(one)).join(' or ')}.`,
})

/** Fields that say nothing of what the adapter does once it is trained. */
const ignoredFields = [
  'peft_version',
  'base_model_name_or_path',
  'revision',
  'task_type',
  'inference_mode',
  'lora_dropout',
  'exclude_modules',
  'layers_to_transform',
  'layers_pattern',
  'megatron_core',
  'qalora_group_size',
  'runtime_config',
]

/** Fields of variants of LoRA, which must not be in use. */
const variants = [
  'auto_mapping',
  'modules_to_save',
  'fan_in_fan_out',
  'use_rslora',
  'use_dora',
  'use_qalora',
  'use_bdlora',
  'rank_pattern',
  'alpha_pattern',
  'megatron_config',
  'trainable_token_indices',
  'loftq_config',
  'eva_config',
  'corda_config',
  'lora_ga_config',
  'velora_config',
  'alora_invocation_tokens',
  'monteclora_config',
  'layer_replication',
  'lora_bias',
  'target_parameters',
  'arrow_config',
  'kasa_config',
  'ensure_weight_tying',
]

const rules: ReadonlyMap<string, FieldRule> = new Map([
  ...ignoredFields.map((name) => [name, anyValue] as const),
  ...variants.map((name) => [name, emptyOnly] as const),
  ['peft_type', oneOfValues('LORA')],
  ['bias', oneOfValues('none')],
  // Other ways to begin change the base's own weights, which an adapter does not carry.
  ['init_lora_weights', oneOfValues(true, false, 'gaussian')],
  ['r', anyValue],
  ['lora_alpha', anyValue],
  ['target_modules', anyValue],
])

const within = (value: unknown, max: number): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= max

const isModuleName = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.]{1,128}$/.test(value)

/**
 * Reads an adapter's configuration.
 *
 * @throws {ModelFilesInvalidError} A field is unknown, missing, out of bounds, or of a variant.
 */
export function loraConfigOf(config: JsonObject): LoraConfig {
  const fault = (field: string, value: unknown, remedy: string) =>
    invalid(CONFIG_FILE, { field, value: JSON.stringify(value) ?? 'missing', remedy })
  for (const [field, value] of Object.entries(config)) {
    const rule = rules.get(field)
    if (!rule) throw fault(field.slice(0, 64), value, 'No such field is known: leave it out.')
    if (!rule.fits(value)) throw fault(field, value, rule.remedy)
  }
  const { peft_type: type, r: rank, lora_alpha: alpha, target_modules: modules } = config
  if (type !== 'LORA') throw fault('peft_type', type, 'It must be "LORA".')
  if (!within(rank, LORA_RANK_MAX)) throw fault('r', rank, `It must be 1 to ${LORA_RANK_MAX}.`)
  if (!within(alpha, LORA_ALPHA_MAX)) {
    throw fault('lora_alpha', alpha, `It must be a whole number from 1 to ${LORA_ALPHA_MAX}.`)
  }
  const named = Array.isArray(modules) && modules.length > 0 && modules.length <= LORA_MODULES_MAX
  if (!named || !modules.every(isModuleName)) {
    const remedy = `List the names of 1 to ${LORA_MODULES_MAX} layers, without patterns.`
    throw fault('target_modules', modules, remedy)
  }
  return { rank, alpha, targetModules: [...new Set<string>(modules)].sort() }
}
