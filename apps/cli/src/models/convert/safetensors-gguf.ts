import { createWriteStream } from 'node:fs'
import { readFile, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ggufTokenizer } from '@ostrom/engine/tokenizer'
import {
  type DecoderModel,
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
 * Writes a folder of safetensors as a GGUF file.
 *
 * @returns What did it.
 * @throws {ModelFilesInvalidError} {ModelUnsupportedError} {TokenizerUnsupportedError} A part of the
 *   model is broken or not known. Nothing is written before configuration, tensors and tokenizer
 *   were checked, and nothing remains where a weight is not finite.
 */
export async function writeGguf({ path, out, type }: writeGguf.Options): Promise<string> {
  const files = await filesOnDisk(path)
  const decoder = await openDecoder(files)
  const model = await openGgufModel(decoder, { type, tokenizer: await tokenizerOf(files, decoder) })
  try {
    await pipeline(Readable.from(model.content()), createWriteStream(out, { flags: 'wx' }))
  } catch (error) {
    // A file that was there already is not ours.
    const isOther = error instanceof Error && 'code' in error && error.code === 'EEXIST'
    if (!isOther) await rm(out, { force: true })
    throw error
  }
  return 'ostrom'
}

export declare namespace writeGguf {
  type Options = {
    readonly path: string
    readonly out: string
    readonly type: (typeof plainTypes)[number] | 'source'
  }
}
