import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { JsonText } from '@ostrom/protocol'
import { ArtifactInvalidError } from '../errors.ts'
import { MODEL_CONFIG_BYTES_MAX, TEMPLATE_BYTES_MAX, TOKENIZER_BYTES_MAX } from '../limits.ts'
import { createTokenizer, type Tokenizer } from '../tokenizer/index.ts'

// Reads the small files of a model folder in the layout of Hugging Face, before native code reads
// the other files.

/** Content of a configuration file. */
export type FolderJson = Readonly<Record<string, unknown>>

/** A model folder, whose errors all name the same remedy. */
export type ModelFolder = {
  readonly path: string
  /** Returns an error about a file or field of the folder. */
  invalid(field: string, value: unknown, cause?: unknown): ArtifactInvalidError
  /**
   * Reads a JSON file of the folder; undefined if the file is missing.
   *
   * @throws {ArtifactInvalidError} The file is not a JSON object, or too large.
   */
  json(name: string): Promise<FolderJson | undefined>
  /**
   * Returns the tokenizer, with the chat template if the folder has one.
   *
   * @throws {ArtifactInvalidError} The folder has no tokenizer, or a file is too large.
   * @throws {TokenizerUnsupportedError} The tokenizer is not implemented.
   */
  tokenizer(): Promise<Tokenizer>
}

/** Returns an integer within bounds; undefined for any other value. */
export const parseInteger = (value: unknown, min: number, max: number): number | undefined =>
  Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
    ? (value as number)
    : undefined

/** Returns the token ids of a configuration field with one id or a list. Drops other entries. */
export const tokenIdsOf = (value: unknown): number[] =>
  (Array.isArray(value) ? value : [value]).flatMap((id) => parseInteger(id, 0, 0xffff_ffff) ?? [])

/** @param options.remedy Remedy for an operator if a file is missing or damaged. */
export function createModelFolder(options: {
  readonly path: string
  readonly remedy: string
}): ModelFolder {
  const { path, remedy } = options

  const invalid = (field: string, value: unknown, cause?: unknown) =>
    new ArtifactInvalidError({ field, value: String(value).slice(0, 100), remedy, cause })

  async function read(name: string, max: number): Promise<Buffer | undefined> {
    const file = await open(join(path, name)).catch(() => undefined)
    if (!file) return undefined
    try {
      const { size } = await file.stat()
      if (size > max) throw invalid(name, `${size} bytes, of at most ${max}`)
      return await file.readFile()
    } finally {
      await file.close()
    }
  }

  async function json(name: string): Promise<FolderJson | undefined> {
    const bytes = await read(name, MODEL_CONFIG_BYTES_MAX)
    if (!bytes) return undefined
    try {
      const value: unknown = JsonText.parseDocument(bytes.toString('utf8'))
      if (typeof value === 'object' && value !== null) return value as FolderJson
    } catch (cause) {
      throw invalid(name, 'not JSON', cause)
    }
    throw invalid(name, 'not an object')
  }

  return {
    path,
    invalid,
    json,
    async tokenizer() {
      const tokenizerJson = await read('tokenizer.json', TOKENIZER_BYTES_MAX)
      if (!tokenizerJson) throw invalid('tokenizer.json', 'missing')
      const file = await read('chat_template.jinja', TEMPLATE_BYTES_MAX)
      const chatTemplate = (await json('tokenizer_config.json'))?.['chat_template']
      const template =
        file ?? (typeof chatTemplate === 'string' ? Buffer.from(chatTemplate) : undefined)
      return createTokenizer({ tokenizerJson, ...(template && { template }) })
    },
  }
}
