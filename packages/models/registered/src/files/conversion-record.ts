import { readFile, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ModelFilesInvalidError } from '@ostrom/model-metadata'
import { BaseError, Conversion, Manifest } from '@ostrom/protocol'
import type { Content } from '@ostrom/storage'
import { z } from 'zod'

// A file beside an artifact records how the artifact was made; publishing puts the record into the
// manifest.

/**
 * The record of a conversion: the form that it made, the hashes of its files, and how it was made.
 */
export type ConvertedFiles = {
  /** The form (artifact) that the conversion made, such as `gguf/q4_k_m`. */
  readonly form: string
  readonly files: readonly {
    readonly path: string
    readonly bytes: number
    readonly sha256: string
  }[]
  readonly conversion: Conversion.Conversion
}

/** Returns the path of the conversion record beside a file or folder of a model. */
const conversionRecordPath = (path: string): string => `${path}.conversion.json`

const recordSchema = z.strictObject({
  form: z.string().max(64),
  files: z
    .array(z.strictObject({ path: z.string().max(256), bytes: z.int(), sha256: z.string() }))
    .max(256),
  conversion: z.unknown(),
})

/** Writes the conversion record of a file or folder beside it. */
export async function writeConversionRecord(path: string, record: ConvertedFiles): Promise<void> {
  await writeFile(conversionRecordPath(path), `${JSON.stringify(record, null, 2)}\n`)
}

const invalid = (path: string, { field, value }: { field: string; value: string }) =>
  new ModelFilesInvalidError({
    file: basename(conversionRecordPath(path)),
    field,
    value,
    remedy: 'Convert the model again, or remove the record: it is published with the model.',
  })

function parse(path: string, text: string): ConvertedFiles {
  try {
    const record = recordSchema.parse(JSON.parse(text))
    return {
      ...record,
      conversion: Conversion.conversionSchema(record.conversion, 'conversion'),
    }
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof z.ZodError || BaseError.is(error))) {
      throw error
    }
    throw invalid(path, { field: 'File', value: 'no record of a conversion' })
  }
}

/**
 * Reads the conversion record of the artifact at a path.
 *
 * @param path File or folder that the artifact was read from.
 * @returns `undefined` if there is no record beside it, or the record is of another form.
 * @throws {ModelFilesInvalidError} The record is broken, or describes other bytes.
 */
export async function readConversionRecord(
  path: string,
  artifact: Pick<Manifest.Artifact, 'format' | 'quantization'> & { readonly content: Content },
): Promise<Conversion.Conversion | undefined> {
  const text = await readFile(conversionRecordPath(path), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { form, files, conversion } = parse(path, text)
  if (form !== Manifest.variantOf(artifact)) return undefined
  const { content } = artifact
  const hashes = content.kind === 'folder' ? content.files.map(({ sha256 }) => sha256) : []
  const known = new Set(files.map(({ sha256 }) => `0x${sha256}`))
  const other = [...hashes, ...(content.kind === 'file' ? [content.sha256] : [])].find(
    (hash) => !known.has(hash),
  )
  if (other === undefined) return conversion
  throw invalid(path, { field: 'SHA-256', value: `not that of the files, such as ${other}` })
}
