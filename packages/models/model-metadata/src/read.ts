import { ModelFormatUnknownError } from './errors.ts'
import { fileSizes, invalid, type ModelFiles, readJson } from './files.ts'
import { fileTypes, tensorTypes } from './ggml.ts'
import { type GgufHeader, readGgufHeader } from './gguf.ts'
import * as License from './license.ts'
import { ARTIFACT_FILES_MAX } from './limits.ts'
import type { ModelMetadata } from './model-metadata.ts'
import { readOnnx } from './onnx.ts'
import { isTensorRtEngine, readTensorRtEngine } from './tensorrt.ts'
import { readSafetensors } from './weights.ts'

const named = /[.-]((?:i?q[1-8]|tq[12])(?:_[0-9a-z]+)*|bf16|f16|f32|fp16|fp32|mxfp4)\.gguf$/i

/**
 * Returns a GGUF file's quantization from its name, which is more precise than its header;
 * otherwise from the header.
 */
function quantizationOf(path: string, { metadata, tensors }: GgufHeader): string {
  const byName = named.exec(path)?.[1]?.toLowerCase().replace('fp', 'f')
  if (byName) return byName
  const byType = fileTypes.get(Number(metadata['general.file_type'] ?? -1))
  if (byType) return byType
  const elements = new Map<number, number>()
  for (const { type, elements: count } of tensors) {
    elements.set(type, (elements.get(type) ?? 0) + count)
  }
  const [most] = [...elements].sort((a, b) => b[1] - a[1])
  return tensorTypes.get(most?.[0] ?? 0) ?? `ggml-${most?.[0]}`
}

/**
 * Header of a model's GGUF file, and the paths of further files of the model: projectors of vision
 * models are GGUF files too.
 */
type GgufModel = {
  readonly header: GgufHeader
  readonly beside: readonly string[]
  /** Size of all files in bytes. */
  readonly bytes: number
}

const encoders = new Set(['bert', 'nomic-bert', 'jina-bert-v2', 't5encoder', 'gemma-embedding'])

function ggufMetadata(path: string, { header, beside, bytes }: GgufModel): ModelMetadata {
  const { metadata: formatMetadata, architecture, parameters, contextLength, cache } = header
  const claim = formatMetadata['general.license']
  const license = License.fromClaim(typeof claim === 'string' ? claim : undefined)
  const isEncoder = encoders.has(architecture)
  const chats = typeof formatMetadata['tokenizer.chat_template'] === 'string'
  return {
    format: 'gguf',
    quantization: quantizationOf(path, header),
    files: [path, ...beside].sort(),
    bytes,
    task: isEncoder ? 'embedding' : chats ? 'chat' : 'completion',
    architecture,
    parameters,
    contextLength,
    ...(!isEncoder && { cache }),
    ...(license && { license }),
    formatMetadata,
  }
}

/** Checks whether the metadata is valid in a manifest. */
function checkMetadata({ files, quantization, format }: ModelMetadata): void {
  const [file = format] = files
  if (files.length > ARTIFACT_FILES_MAX) {
    const remedy = `An artifact has at most ${ARTIFACT_FILES_MAX} files: join its shards.`
    throw invalid(file, { field: 'Files', value: files.length, remedy })
  }
  if (/^[a-z0-9._-]{1,32}$/.test(quantization)) return
  throw invalid(file, { field: 'Quantization', value: quantization })
}

/**
 * Reads the metadata in the files of a model, without its weights. A folder may have the model in
 * several formats and types: each is one artifact. Inconsistent files are refused.
 *
 * @throws {ModelFilesInvalidError} A file is broken; the error names it, the value and a remedy.
 * @throws {ModelFormatUnknownError} The files contain no model.
 */
export async function readModel(files: ModelFiles): Promise<readonly ModelMetadata[]> {
  const sizes = await fileSizes(files)
  const paths = [...sizes.keys()].sort()
  const has = (end: string) => paths.some((path) => path.endsWith(end))
  const facts: ModelMetadata[] = []
  const ggufs = paths.filter((name) => /^[^/]+\.gguf$/.test(name))
  const beside = ggufs.filter((name) => /^mmproj/.test(name))
  for (const path of ggufs.filter((name) => !beside.includes(name))) {
    const header = await readGgufHeader({ files, path, bytes: sizes.get(path)! })
    const bytes = [path, ...beside].reduce((sum, name) => sum + sizes.get(name)!, 0)
    facts.push(ggufMetadata(path, { header, beside, bytes }))
  }
  const config = await readJson(files, sizes, 'config.json')
  if (config && isTensorRtEngine(config))
    facts.push(await readTensorRtEngine(files, { sizes, config }))
  else if (has('.safetensors')) facts.push(...(await readSafetensors(files, sizes)))
  if (has('.onnx')) facts.push(...(await readOnnx(files, sizes)))
  if (facts.length === 0) throw new ModelFormatUnknownError({ files: paths })
  for (const found of facts) checkMetadata(found)
  return facts
}
