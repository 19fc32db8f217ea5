import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { ImageTokens, OnnxGraphOptions } from '../child/messages.ts'
import type { LoadOptions } from '../engine.ts'
import { ArtifactInvalidError } from '../errors.ts'
import {
  createModelFolder,
  type FolderJson,
  type ModelFolder,
  parseInteger,
  tokenIdsOf,
} from '../folder/model-folder.ts'
import { CONTEXT_MAX, IMAGE_TOKENS_MAX, ONNX_FILES_MAX } from '../limits.ts'
import type { Tokenizer } from '../tokenizer/index.ts'
import { specialTokenAffixes } from './special-token-affixes.ts'

// Reads the small files of a model folder before native code reads the graphs.

/** A model folder, checked as far as possible without running the model. */
export type OnnxFiles = {
  readonly path: string
  readonly tokenizer: Tokenizer
  /** End tokens of an answer, in addition to those of the tokenizer. */
  readonly eosIds: readonly number[]
  readonly contextLength: number
  readonly sequencesMax: number
  /** Bytes of all graphs and their weights. */
  readonly bytes: number
  readonly graphs: OnnxGraphOptions
}

const invalid = (field: string, value: unknown, remedy: string) =>
  new ArtifactInvalidError({ field, value: String(value).slice(0, 100), remedy })

const remedyOfFolder = 'Give the folder as it was exported, with config.json and onnx/model.onnx.'

/**
 * File name suffixes of number formats, by Transformers.js's names. If a graph has several formats,
 * the first of them in this order is used.
 */
const formats = {
  fp32: '',
  fp16: '_fp16',
  q8: '_quantized',
  int8: '_int8',
  uint8: '_uint8',
  q4f16: '_q4f16',
  q4: '_q4',
  bnb4: '_bnb4',
} as const

/** Returns the graphs in `onnx/` by base name, and the total bytes of their files. */
async function graphsOf(folder: string) {
  const names = await readdir(join(folder, 'onnx')).catch(() => [])
  if (names.length > ONNX_FILES_MAX) throw invalid('onnx/', `${names.length} files`, remedyOfFolder)
  const found: Record<string, string> = {}
  let bytes = 0
  for (const name of names) {
    const { size } = await stat(join(folder, 'onnx', name))
    bytes += size
    const stem = /^([a-z0-9_-]{1,64})\.onnx$/i.exec(name)?.[1]
    if (stem === undefined) continue
    const [format = 'fp32', suffix = ''] =
      Object.entries(formats).find(([, end]) => end !== '' && stem.endsWith(end)) ?? []
    const base = stem.slice(0, stem.length - suffix.length)
    const order = Object.keys(formats)
    const path = found[base]
    if (!path || order.indexOf(format) < order.indexOf(path)) found[base] = format
  }
  return { found, bytes }
}

/** The graphs that each kind of model consists of, by the names of Transformers.js. */
const graphNames: Readonly<Record<OnnxGraphOptions['kind'], readonly string[]>> = {
  text: ['model'],
  embeddings: ['model'],
  any: [
    'prepare_inputs_embeds',
    'language_model',
    'lm_head',
    'gen_head',
    'gen_img_embeds',
    'image_decode',
  ],
}

/**
 * Returns the number of positions of a model. In the RoBERTa family, positions begin after the
 * padding id.
 */
function contextOf(config: FolderJson): number {
  const text = (config['text_config'] ?? config['language_config'] ?? config) as FolderJson
  const lengths = [text['max_position_embeddings'], text['n_positions']]
  const length = lengths.map((value) => parseInteger(value, 1, CONTEXT_MAX)).find((value) => value)
  if (length === undefined) {
    throw invalid('max_position_embeddings', lengths[0] ?? 'missing', remedyOfFolder)
  }
  const roberta = /roberta$|^camembert$|^mpnet$/.test(String(config['model_type']))
  return roberta ? length - (parseInteger(config['pad_token_id'], 0, 1024) ?? 1) - 1 : length
}

/** Returns the kind of a model: text, embeddings, or text and images. */
function kindOf(config: FolderJson): OnnxGraphOptions['kind'] {
  const [architecture = ''] = Array.isArray(config['architectures'])
    ? config['architectures'].map(String)
    : []
  if (config['is_encoder_decoder'] === true) {
    const remedy = 'Use a decoder for text, or an encoder for vectors.'
    throw invalid('is_encoder_decoder', true, remedy)
  }
  if (config['model_type'] === 'multi_modality') return 'any'
  return /ForCausalLM$|LMHeadModel$/.test(architecture) ? 'text' : 'embeddings'
}

/**
 * Returns the pooling that the sentence-transformers configuration states; the mean if it states
 * none.
 */
function poolingOf(pooling: FolderJson | undefined): OnnxGraphOptions['pooling'] {
  if (pooling?.['pooling_mode_cls_token'] === true) return 'first'
  if (pooling?.['pooling_mode_lasttoken'] === true) return 'last'
  return 'mean'
}

/** Returns the image tokens that `processor_config.json` names. */
async function imageTokensOf(folder: ModelFolder, { specials }: Tokenizer): Promise<ImageTokens> {
  const processor = await folder.json('processor_config.json')
  const tokenOf = (name: string): number => {
    const id = specials.get(String(processor?.[name]))
    if (id !== undefined) return id
    throw invalid(name, processor?.[name] ?? 'missing', 'Keep processor_config.json as exported.')
  }
  const count = parseInteger(processor?.['num_image_tokens'], 1, IMAGE_TOKENS_MAX)
  if (count === undefined) {
    throw invalid('num_image_tokens', processor?.['num_image_tokens'] ?? 'missing', remedyOfFolder)
  }
  const ends = { start: tokenOf('image_start_tag'), end: tokenOf('image_end_tag') }
  return { ...ends, placeholder: tokenOf('image_tag'), count }
}

/**
 * Reads the small files of a model folder.
 *
 * @throws {ArtifactInvalidError} This engine cannot run the model. @throws
 *   {TokenizerUnsupportedError} The model's tokenizer is not implemented.
 */
export async function readOnnxFiles(
  path: string,
  load: LoadOptions & { readonly sequencesMax: number },
): Promise<OnnxFiles> {
  const folder = createModelFolder({ path, remedy: remedyOfFolder })
  const config = await folder.json('config.json')
  if (!config) throw folder.invalid('config.json', 'missing')
  const { found, bytes } = await graphsOf(path)
  const kind = kindOf(config)
  for (const name of graphNames[kind]) {
    if (!found[name]) throw invalid(`onnx/${name}.onnx`, 'missing', remedyOfFolder)
  }
  const own = contextOf(config)
  const generation = await folder.json('generation_config.json')
  const tokenizer = load.tokenizer ?? (await folder.tokenizer())
  const imageTokens = kind === 'any' ? await imageTokensOf(folder, tokenizer) : undefined
  const marks =
    kind === 'embeddings' ? specialTokenAffixes(await folder.json('tokenizer.json')) : undefined
  return {
    path,
    tokenizer,
    eosIds: tokenIdsOf(generation?.['eos_token_id'] ?? config['eos_token_id']),
    contextLength: Math.min(load.contextLength ?? own, own),
    sequencesMax: load.sequencesMax,
    bytes,
    graphs: {
      kind,
      formats: found,
      pooling: poolingOf(await folder.json('1_Pooling/config.json')),
      before: marks?.before ?? [],
      after: marks?.after ?? [],
      ...(imageTokens && { imageTokens }),
    },
  }
}
