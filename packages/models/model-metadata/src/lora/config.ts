import { invalid, isObject, type JsonObject, unsupported } from '../files.ts'
import { LORA_ALPHA_MAX, LORA_ALPHA_MIN, LORA_MODULES_MAX, LORA_RANK_MAX } from '../limits.ts'
import { type LayerPattern, layerPatternOf, valueOfLayer } from './layer-pattern.ts'

// `adapter_config.json`, as PEFT writes it (version 0.21.2, `LoraConfig`). Unknown fields are
// refused, because an engine would ignore them and serve another adapter.

export const CONFIG_FILE = 'adapter_config.json'

/** Configuration of an adapter: its scale, and the changed layers. */
export type LoraConfig = {
  readonly rank: number
  /**
   * The product of the two matrices is scaled by alpha / rank, unless `isRankStabilized`. Alpha
   * need not be a whole number.
   */
  readonly alpha: number
  /**
   * Names of the layers, each the last part of a layer's path, for example `q_proj`; `undefined` if
   * an expression selects them. The expression is not evaluated, because the matrices name the
   * layers.
   */
  readonly targetModules: readonly string[] | undefined
  /** Whether the scale is alpha divided by the root of the rank (Kalajdzievski, 2312.03732). */
  readonly isRankStabilized: boolean
  /** Ranks and alphas of the layers that differ from `rank` and `alpha`. */
  readonly ranks: LayerPattern
  readonly alphas: LayerPattern
}

/** Rank and alpha of a layer, and the divisor of its alpha. */
export type LayerScale = {
  readonly rank: number
  readonly alpha: number
  readonly divisor: number
}

type FieldRule = {
  readonly fits: (value: unknown) => boolean
  readonly remedy: string
  /**
   * Whether a value of the field that does not fit selects a variant of LoRA that engines do not
   * support.
   */
  readonly isVariant?: boolean
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === false ||
  (typeof value === 'object' && Object.keys(value).length === 0)

const anyValue: FieldRule = { fits: () => true, remedy: '' }
const emptyOnly: FieldRule = {
  fits: isEmpty,
  remedy: 'Train a plain LoRA: engines would leave this out, and answer otherwise than trained.',
  isVariant: true,
}
const oneOfValues = (...allowed: readonly unknown[]): FieldRule => ({
  fits: (value) => allowed.includes(value),
  remedy: `It must be ${allowed.map((one) => JSON.stringify(one)).join(' or ')}.`,
})

/** Fields that do not affect an adapter once it is trained. */
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

/** Fields that select variants of LoRA; each must be null, false or empty. */
const variants = [
  'auto_mapping',
  'modules_to_save',
  'fan_in_fan_out',
  'use_dora',
  'use_qalora',
  'use_bdlora',
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
  ['bias', { ...oneOfValues('none'), isVariant: true }],
  // Other initializations change the base's own weights, which an adapter does not contain.
  [
    'init_lora_weights',
    {
      ...oneOfValues(true, false, 'gaussian'),
      remedy: 'Let PEFT save a plain LoRA, by path_initial_model_for_weight_conversion.',
      isVariant: true,
    },
  ],
  ['use_rslora', oneOfValues(true, false, null)],
  ['rank_pattern', anyValue],
  ['alpha_pattern', anyValue],
  ['r', anyValue],
  ['lora_alpha', anyValue],
  ['target_modules', anyValue],
])

const isRank = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= LORA_RANK_MAX

const isAlpha = (value: unknown): value is number =>
  typeof value === 'number' && value >= LORA_ALPHA_MIN && value <= LORA_ALPHA_MAX

const RANK_REMEDY = `It must be 1 to ${LORA_RANK_MAX}.`
const ALPHA_REMEDY = `It must be a number from ${LORA_ALPHA_MIN} to ${LORA_ALPHA_MAX}.`

const isModuleName = (value: unknown): value is string =>
  typeof value === 'string' && /^[\w.]{1,128}$/.test(value)

const fault = (field: string, value: unknown, remedy: string) =>
  invalid(CONFIG_FILE, { field, value: JSON.stringify(value) ?? 'missing', remedy })

type PatternField = {
  readonly field: 'rank_pattern' | 'alpha_pattern'
  readonly fits: (value: unknown) => value is number
  readonly remedy: string
}

/** Returns a pattern of values by layer; empty if the field is absent or empty. */
function patternOf(config: JsonObject, { field, fits, remedy }: PatternField): LayerPattern {
  const value = config[field] ?? {}
  if (!isObject(value)) throw fault(field, value, 'It must be an object of values by layers.')
  const entries = Object.entries(value).map(([key, one]) => {
    if (!fits(one)) throw fault(`${field}.${key.slice(0, 64)}`, one, remedy)
    return [key, one] as const
  })
  const read = layerPatternOf(entries)
  if ('pattern' in read) return read.pattern
  throw unsupported(CONFIG_FILE, {
    field,
    value: JSON.stringify(read.unreadable),
    remedy: 'Name layers by their names or paths, with at most one wildcard, such as q_proj.',
  })
}

function checkFields(config: JsonObject): void {
  for (const [field, value] of Object.entries(config)) {
    const rule = rules.get(field)
    if (!rule) throw fault(field.slice(0, 64), value, 'No such field is known: leave it out.')
    if (rule.fits(value)) continue
    if (!rule.isVariant) throw fault(field, value, rule.remedy)
    throw unsupported(CONFIG_FILE, { field, value: JSON.stringify(value), remedy: rule.remedy })
  }
}

/** Returns the sorted names of layers; `undefined` for an expression. */
function modulesOf(modules: unknown): readonly string[] | undefined {
  if (typeof modules === 'string' && modules !== '') return undefined
  const named = Array.isArray(modules) && modules.length > 0 && modules.length <= LORA_MODULES_MAX
  if (named && modules.every(isModuleName)) return [...new Set<string>(modules)].sort()
  const remedy = `List the names of 1 to ${LORA_MODULES_MAX} layers, or state one expression.`
  throw fault('target_modules', modules, remedy)
}

/**
 * Reads an adapter's configuration.
 *
 * @throws {ModelFilesInvalidError} A field is unknown, missing or out of bounds.
 * @throws {ModelUnsupportedError} The adapter is a variant of LoRA that engines do not support.
 */
export function loraConfigOf(config: JsonObject): LoraConfig {
  checkFields(config)
  const { peft_type: type, r: rank, lora_alpha: alpha, target_modules: modules } = config
  if (type !== 'LORA') throw fault('peft_type', type, 'It must be "LORA".')
  if (!isRank(rank)) throw fault('r', rank, RANK_REMEDY)
  if (!isAlpha(alpha)) throw fault('lora_alpha', alpha, ALPHA_REMEDY)
  return {
    rank,
    alpha,
    targetModules: modulesOf(modules),
    isRankStabilized: config.use_rslora === true,
    ranks: patternOf(config, { field: 'rank_pattern', fits: isRank, remedy: RANK_REMEDY }),
    alphas: patternOf(config, { field: 'alpha_pattern', fits: isAlpha, remedy: ALPHA_REMEDY }),
  }
}

/** Returns the rank and scale of a layer, as in PEFT. */
export function scaleOfLayer(config: LoraConfig, path: string): LayerScale {
  const rank = valueOfLayer(config.ranks, path) ?? config.rank
  const alpha = valueOfLayer(config.alphas, path) ?? config.alpha
  return { rank, alpha, divisor: config.isRankStabilized ? Math.sqrt(rank) : rank }
}

/**
 * Returns the alpha of an adapter for the registry, where the scale is alpha / rank: the nearest
 * whole number, at least 1. The exact scale is in the adapter's configuration.
 */
export const registeredAlpha = ({
  alpha,
  rank,
  isRankStabilized,
}: Pick<LoraConfig, 'alpha' | 'rank' | 'isRankStabilized'>): number =>
  Math.max(1, Math.round(isRankStabilized ? alpha * Math.sqrt(rank) : alpha))
