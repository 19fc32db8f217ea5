import type { Manifest } from '@ostrom/protocol'
import {
  invalid,
  isObject,
  type JsonObject,
  type ModelFiles,
  parseInteger,
  readJson,
  readText,
} from './files.ts'
import * as License from './license.ts'
import {
  CONTEXT_MAX,
  LAYERS_MAX,
  MODEL_CARD_BYTES_MAX,
  TEMPLATE_BYTES_MAX,
  VOCABULARY_MAX,
  WIDTH_MAX,
} from './limits.ts'
import type { ChatTemplateFile } from './model-metadata.ts'

// Reads the small files of a folder in the layout of the transformers library: `config.json`,
// `tokenizer_config.json`, `chat_template.jinja` and the model card (`README.md`).

type ArchitectureFields = Pick<
  import('./model-metadata.ts').ModelMetadata,
  'architecture' | 'contextLength' | 'cache' | 'task'
>

const generative = /CausalLM|LMHead|ConditionalGeneration|MultiModality/
/** Families whose positions begin after the id of the padding token. */
const offsetPositions = new Set(['roberta', 'xlm-roberta', 'xlm-roberta-xl', 'camembert'])

const first = (config: JsonObject, keys: readonly string[]): readonly [string, unknown] => {
  const key = keys.find((name) => config[name] !== undefined && config[name] !== null)
  return [key ?? keys[0]!, key === undefined ? undefined : config[key]]
}

/**
 * Returns the part of a `config.json` that describes the language model: a nested object in models
 * with several modalities, otherwise all of it.
 */
function languageOf(config: JsonObject): JsonObject {
  for (const key of ['text_config', 'language_config', 'llm_config']) {
    const inner = config[key]
    if (isObject(inner)) return inner
  }
  return config
}

function nameOf(path: string, config: JsonObject): { architecture: string; className: string } {
  const { model_type: type, architectures } = config
  const className = Array.isArray(architectures) ? String(architectures[0] ?? '') : ''
  const architecture = typeof type === 'string' ? type : className
  if (/^[A-Za-z0-9._-]{1,64}$/.test(architecture)) return { architecture, className }
  throw invalid(path, { field: 'model_type', value: architecture || 'missing' })
}

function cacheOf(path: string, config: JsonObject): Manifest.KvCacheDimensions | undefined {
  const number = (keys: readonly string[], max: number) => {
    const [field, value] = first(config, keys)
    return parseInteger(path, value, { field, min: 1, max })
  }
  const layers = number(['num_hidden_layers', 'n_layer', 'num_layers'], LAYERS_MAX)
  const heads = number(['num_attention_heads', 'n_head'], WIDTH_MAX)
  if (layers === undefined || heads === undefined) return undefined
  const shared = config.multi_query === true ? 1 : heads
  const headsKv = number(['num_key_value_heads', 'n_head_kv'], WIDTH_MAX) ?? shared
  if (headsKv > heads || heads % headsKv !== 0) {
    const remedy = `It must divide the ${heads} heads.`
    throw invalid(path, { field: 'num_key_value_heads', value: headsKv, remedy })
  }
  const width = number(['hidden_size', 'n_embd', 'd_model'], WIDTH_MAX)
  const head = number(['head_dim', 'head_size'], WIDTH_MAX)
  const headSize = head ?? (width === undefined ? undefined : Math.ceil(width / heads))
  return headSize === undefined ? undefined : { layers, headsKv, headSize }
}

function contextOf(path: string, { config, type }: { config: JsonObject; type: string }) {
  const keys = ['max_position_embeddings', 'n_positions', 'n_ctx', 'max_sequence_length']
  const [field, value] = first(config, keys)
  const positions = parseInteger(path, value, { field, min: 1, max: CONTEXT_MAX })
  if (positions === undefined || !offsetPositions.has(type)) return positions
  const limits = { field: 'pad_token_id', min: 0, max: VOCABULARY_MAX }
  return Math.max(1, positions - (parseInteger(path, config.pad_token_id, limits) ?? 1) - 1)
}

/**
 * Returns the architecture fields of a model's `config.json`.
 *
 * @throws {ModelFilesInvalidError} A value is impossible.
 */
export function architectureOf(path: string, config: JsonObject): ArchitectureFields {
  const { architecture, className } = nameOf(path, config)
  const language = languageOf(config)
  const contextLength = contextOf(path, { config: language, type: architecture })
  const keepsCache = generative.test(className) || language !== config
  const cache = keepsCache ? cacheOf(path, language) : undefined
  const both = /multi_modality/.test(architecture) || /MultiModality/.test(className)
  return {
    architecture,
    task: both ? 'any-to-any' : keepsCache ? 'completion' : 'embedding',
    ...(contextLength !== undefined && { contextLength }),
    ...(cache && { cache }),
  }
}

const tokenText = (value: unknown): string | undefined => {
  const text = isObject(value) ? value.content : value
  return typeof text === 'string' && text.length <= 256 ? text : undefined
}

/** Returns a template's text: of a list, the one named `default`, otherwise the first. */
function templateText(path: string, value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') return value
  const named = Array.isArray(value) ? value.filter(isObject) : []
  const chosen = named.find(({ name }) => name === 'default') ?? named[0]
  if (typeof chosen?.template === 'string') return chosen.template
  throw invalid(path, { field: 'chat_template', value: 'neither text nor a list of templates' })
}

type ModelFolder = {
  readonly files: ModelFiles
  readonly sizes: ReadonlyMap<string, number>
  /** Folder of the small files with a final `/`; empty for the top folder. */
  readonly folder: string
}

/** Returns the chat template of a folder. @throws {ModelFilesInvalidError} */
export async function templateOf({
  files,
  sizes,
  folder,
}: ModelFolder): Promise<ChatTemplateFile | undefined> {
  const configPath = `${folder}tokenizer_config.json`
  const config = (await readJson(files, sizes, configPath)) ?? {}
  const path = `${folder}chat_template.jinja`
  const bytesMax = TEMPLATE_BYTES_MAX
  const file = await readText(files, { path, bytes: sizes.get(path), bytesMax })
  const jsonPath = `${folder}chat_template.json`
  const json = (await readJson(files, sizes, jsonPath)) ?? {}
  const inside = templateText(configPath, config.chat_template ?? json.chat_template)
  const text = file ?? inside
  if (text === undefined) return undefined
  if (text.length > bytesMax) {
    throw invalid(configPath, { field: 'chat_template', value: `${text.length} characters` })
  }
  const bosToken = tokenText(config.bos_token)
  const eosToken = tokenText(config.eos_token)
  return { text, ...(bosToken && { bosToken }), ...(eosToken && { eosToken }) }
}

/**
 * Returns the SPDX id of the license that the model card claims in its front matter, between the
 * `---` lines.
 */
export async function licenseOf({
  files,
  sizes,
  folder,
}: ModelFolder): Promise<string | undefined> {
  const path = `${folder}README.md`
  const bytes = sizes.get(path)
  if (bytes === undefined || bytes > MODEL_CARD_BYTES_MAX) return undefined
  // The card is text for people and nothing else depends on it. A card that is not UTF-8 claims no
  // license.
  const card = new TextDecoder().decode(await files.read(path, { offset: 0, length: bytes }))
  const front = /^\uFEFF?---\r?\n([\s\S]*?)\r?\n---/.exec(card)?.[1] ?? ''
  const of = (key: string) =>
    new RegExp(`^${key}:[ \\t]*["']?([^"'\\r\\n#]+)`, 'm').exec(front)?.[1]
  const claim = of('license')?.trim()
  const named = claim === 'other' ? of('license_name')?.trim() : undefined
  return License.fromClaim(named ?? claim)
}
