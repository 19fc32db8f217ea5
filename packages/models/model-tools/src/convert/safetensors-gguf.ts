import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ggufTokenizer, type TokenizerHost } from '@ostrom/engine/tokenizer'
import { type GgufModel, openGgufModel, readJson, readModel } from '@ostrom/model-metadata'
import { compareIds } from './compare-ids.ts'
import { type CheckedSource, openSource } from './staged-source.ts'

/** Types of weights that a GGUF file can have without a quantizer. */
export const plainTypes = ['f32', 'f16', 'bf16'] as const

/** Returns the text of a special token, which older files store as an object. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const inner = typeof value === 'object' && value !== null && 'content' in value && value.content
  return typeof inner === 'string' ? inner : undefined
}

/** Returns the tokenizer of the GGUF file, which gives prompts the same ids as the source's. */
async function tokenizerOf({ files, decoder, tokenizer }: CheckedSource, host?: TokenizerHost) {
  const { config, json, sizes } = decoder
  const settings = (await readJson(files, sizes, 'tokenizer_config.json')) ?? {}
  const generation = (await readJson(files, sizes, 'generation_config.json')) ?? {}
  const facts = (await readModel(files)).find(({ format }) => format === 'safetensors')
  const ends = generation['eos_token_id'] ?? json['eos_token_id']
  const tokenizerJson = Uint8Array.from(await readFile(files.place(tokenizer)))
  const metadata = ggufTokenizer(tokenizerJson, {
    rows: config.vocabularySize,
    bosToken: textOf(settings['bos_token']),
    eosToken: textOf(settings['eos_token']),
    endIds: (Array.isArray(ends) ? ends : [ends]).filter((id) => Number.isSafeInteger(id)),
    template: facts?.template?.text,
  })
  await compareIds({ tokenizerJson, template: facts?.template }, metadata, host)
  return metadata
}

/** A folder of safetensors, and the GGUF file that it converts to. */
type GgufSource = {
  readonly source: CheckedSource
  readonly model: GgufModel
  /** Upper bound of the bytes of its weights. */
  readonly weightBytes: number
}

/**
 * Opens a folder of safetensors as the GGUF file that it converts to. Reads configuration, headers
 * and tokenizer, and compares the ids of some prompts; weights are read with the content.
 *
 * @param host Reader of tokenizers; a process of its own when absent.
 *
 * @throws {ModelFilesInvalidError} {ModelUnsupportedError} {TokenizerUnsupportedError} A part of
 *   the model is broken or not known.
 */
export async function openGgufSource(
  path: string,
  type: writeGguf.Options['type'],
  host?: TokenizerHost,
): Promise<GgufSource> {
  const source = await openSource(path)
  const tokenizer = await tokenizerOf(source, host)
  const model = await openGgufModel(source.decoder, { type, tokenizer })
  const { tensors } = source.decoder
  // A number has at most four bytes, and each tensor is followed by padding.
  const weightBytes = tensors.reduce((sum, { from }) => sum + Number(from.elements) * 4 + 4_096, 0)
  return { source, model, weightBytes }
}

/**
 * Writes a folder of safetensors as a GGUF file.
 *
 * @returns The checked source.
 * @throws {ModelFilesInvalidError} {ModelUnsupportedError} {TokenizerUnsupportedError} A part of
 *   the model is broken or not known. Writing begins after configuration, tensors and tokenizer
 *   were checked. If a weight is not finite, the file is removed.
 */
export async function writeGguf(options: writeGguf.Options): Promise<CheckedSource> {
  const { path, out, type, host } = options
  const { source, model } = await openGgufSource(path, type, host)
  try {
    await pipeline(Readable.from(model.content()), createWriteStream(out, { flags: 'wx' }))
  } catch (error) {
    // The file is not removed if writing failed because it existed before.
    const isOther = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!isOther) await rm(out, { force: true })
    throw error
  }
  return source
}

export declare namespace writeGguf {
  type Options = {
    readonly path: string
    readonly out: string
    readonly type: (typeof plainTypes)[number] | 'source'
    /** Reader of tokenizers; a process of its own when absent. */
    readonly host?: TokenizerHost
  }
}
