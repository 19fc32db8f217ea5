import { createWriteStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ggufTokenizer } from '@ostrom/engine/tokenizer'
import {
  type DecoderModel,
  type GgufModel,
  ModelFilesInvalidError,
  openDecoder,
  openGgufModel,
  readJson,
  readModel,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'

/** Types in which a GGUF file is written without a quantizer. */
export const plainTypes = ['f32', 'f16', 'bf16'] as const

type SourceFiles = Awaited<ReturnType<typeof filesOnDisk>>

/** Text of a special token, which is an object in files of older versions. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const inner = typeof value === 'object' && value !== null && 'content' in value && value.content
  return typeof inner === 'string' ? inner : undefined
}

async function tokenizerOf(files: SourceFiles, { config, json, sizes }: DecoderModel) {
  const settings = (await readJson(files, sizes, 'tokenizer_config.json')) ?? {}
  const generation = (await readJson(files, sizes, 'generation_config.json')) ?? {}
  const facts = (await readModel(files)).find(({ format }) => format === 'safetensors')
  if (facts?.tokenizer === undefined) {
    const remedy = 'Convert with the tokenizer.json of the model beside its weights.'
    throw new ModelFilesInvalidError({
      file: 'folder',
      field: 'tokenizer.json',
      value: 'missing',
      remedy,
    })
  }
  const ends = generation['eos_token_id'] ?? json['eos_token_id']
  return ggufTokenizer(await readFile(files.place(facts.tokenizer)), {
    rows: config.vocabularySize,
    bosToken: textOf(settings['bos_token']),
    eosToken: textOf(settings['eos_token']),
    endIds: (Array.isArray(ends) ? ends : [ends]).filter((id) => Number.isSafeInteger(id)),
    template: facts.template?.text,
  })
}

/**
 * Opens a folder of safetensors as the GGUF file that it converts to. Reads configuration, headers
 * and tokenizer; weights are read with the content.
 *
 * @throws {ModelFilesInvalidError} {TokenizerUnsupportedError} A part of the model is not known.
 */
export async function openGgufSource(
  path: string,
  type: writeGguf.Options['type'],
): Promise<{ readonly model: GgufModel; readonly weightBytes: number }> {
  const files = await filesOnDisk(path)
  const decoder = await openDecoder(files)
  const model = await openGgufModel(decoder, { type, tokenizer: await tokenizerOf(files, decoder) })
  const { tensors } = decoder
  // Four bytes for a number at most, and a gap behind each tensor.
  const weightBytes = tensors.reduce((sum, { from }) => sum + Number(from.elements) * 4 + 4_096, 0)
  return { model, weightBytes }
}

/**
 * Writes a folder of safetensors as a GGUF file.
 *
 * @returns What did it.
 * @throws {ModelFilesInvalidError} {TokenizerUnsupportedError} A part of the model is not known;
 *   nothing is written before configuration, tensors and tokenizer were checked.
 */
export async function writeGguf({ path, out, type }: writeGguf.Options): Promise<string> {
  const { model } = await openGgufSource(path, type)
  await pipeline(Readable.from(model.content()), createWriteStream(out, { flags: 'wx' }))
  return 'ostrom'
}

export declare namespace writeGguf {
  type Options = {
    readonly path: string
    readonly out: string
    readonly type: (typeof plainTypes)[number] | 'source'
  }
}
