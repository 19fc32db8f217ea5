import { JsonText } from '@ostrom/protocol'
import { ModelFilesInvalidError, ModelUnsupportedError } from './errors.ts'
import { FILES_MAX, JSON_BYTES_MAX, JSON_DEPTH_MAX, PATH_CHARACTERS_MAX } from './limits.ts'

/** A file of a model, as its store describes it. */
export type ModelFile = { readonly path: string; readonly bytes: number }

/** A range of bytes in a file. */
export type ByteSpan = { readonly offset: number; readonly length: number }

/**
 * The files of a model, on a disk, in a content store or behind HTTP. Their content is untrusted.
 */
export type ModelFiles = {
  /** Returns the files. Paths are relative, with `/` between their parts. */
  list(): Promise<readonly ModelFile[]>
  /** Returns bytes of a listed file; fewer than requested if the file ends earlier. */
  read(path: string, span: ByteSpan): Promise<Uint8Array>
}

/** Returns the error of an invalid value in a file. */
export const invalid = (
  file: string,
  { field, value, remedy, cause }: invalid.Options,
): ModelFilesInvalidError =>
  new ModelFilesInvalidError({
    file,
    field,
    value: String(value).slice(0, 80),
    remedy: remedy ?? 'Fetch the file again and compare its SHA-256, or convert the model anew.',
    cause,
  })

export declare namespace invalid {
  type Options = {
    readonly field: string
    readonly value: unknown
    readonly remedy?: string | undefined
    readonly cause?: unknown
  }
}

/** Returns the error of a valid value in a file that requires an unsupported feature. */
export const unsupported = (
  file: string,
  { field, value, remedy }: unsupported.Options,
): ModelUnsupportedError =>
  new ModelUnsupportedError({ file, field, value: String(value).slice(0, 80), remedy })

export declare namespace unsupported {
  type Options = {
    readonly field: string
    readonly value: unknown
    /** Supported alternatives, or the remedy. */
    readonly remedy: string
  }
}

const safeNamePattern = /^[^/\\:*?"<>|\p{Cc}]+$/u

/** Returns whether a path stays inside its folder on any operating system. */
export const isSafePath = (path: string): boolean =>
  path.length <= PATH_CHARACTERS_MAX &&
  path.split('/').every((name) => safeNamePattern.test(name) && name !== '.' && name !== '..')

/**
 * Checks the paths and sizes of a model's files, and returns the sizes by path.
 *
 * @throws {ModelFilesInvalidError} There are too many files, or a path or a size is invalid.
 */
export async function fileSizes(files: ModelFiles): Promise<ReadonlyMap<string, number>> {
  const listed = await files.list()
  if (listed.length > FILES_MAX) {
    const remedy = 'Publish the files of one model only.'
    throw invalid('folder', { field: 'Files', value: listed.length, remedy })
  }
  const sizes = new Map<string, number>()
  for (const { path, bytes } of listed) {
    if (!isSafePath(path)) {
      throw invalid('folder', { field: 'Path', value: path, remedy: 'Rename the file.' })
    }
    if (!Number.isSafeInteger(bytes) || bytes < 0) {
      throw invalid(path, { field: 'Bytes', value: bytes })
    }
    sizes.set(path, bytes)
  }
  return sizes
}

/**
 * Returns exactly these bytes of a file. @throws {ModelFilesInvalidError} The file ends earlier.
 */
export async function readSpan(
  files: ModelFiles,
  path: string,
  span: ByteSpan,
): Promise<Uint8Array> {
  const bytes = await files.read(path, span)
  if (bytes.length === span.length) return bytes
  const value = `${span.offset + bytes.length} bytes; ${span.offset + span.length} are needed`
  throw invalid(path, { field: 'File', value })
}

/** A JSON object with unchecked fields. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Returns whether a value is a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Parses bytes of a file as a JSON object. @throws {ModelFilesInvalidError} The bytes are no JSON
 * object.
 */
export function parseObject(path: string, bytes: Uint8Array): JsonObject {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw invalid(path, { field: 'File', value: 'not JSON', cause })
  }
  const read = JsonText.parse(text, { depthMax: JSON_DEPTH_MAX })
  if (read.kind === 'fault') {
    const { fault } = read
    const value = fault.kind === 'not-json' ? 'not JSON' : `has ${JsonText.describeFault(fault)}`
    throw invalid(path, { field: 'File', value })
  }
  const { value } = read
  if (isObject(value)) return value
  throw invalid(path, { field: 'File', value: 'no JSON object' })
}

/**
 * Returns the text of a small file; `undefined` if it is not listed.
 *
 * @throws {ModelFilesInvalidError} The file is larger than `bytesMax`, or not UTF-8.
 */
export async function readText(
  files: ModelFiles,
  { path, bytes, bytesMax }: readText.Options,
): Promise<string | undefined> {
  if (bytes === undefined) return undefined
  if (bytes > bytesMax) {
    throw invalid(path, { field: 'Bytes', value: bytes, remedy: `At most ${bytesMax} are read.` })
  }
  const read = await readSpan(files, path, { offset: 0, length: bytes })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(read)
  } catch (cause) {
    throw invalid(path, { field: 'File', value: 'not UTF-8', cause })
  }
}

export declare namespace readText {
  type Options = {
    readonly path: string
    /** Size of the file; undefined if it is not listed. */
    readonly bytes: number | undefined
    readonly bytesMax: number
  }
}

/**
 * Returns a JSON file of a model; `undefined` if it is not listed. @throws {ModelFilesInvalidError}
 */
export async function readJson(
  files: ModelFiles,
  sizes: ReadonlyMap<string, number>,
  path: string,
): Promise<JsonObject | undefined> {
  const bytes = sizes.get(path)
  const text = await readText(files, { path, bytes, bytesMax: JSON_BYTES_MAX })
  return text === undefined ? undefined : parseObject(path, new TextEncoder().encode(text))
}

/**
 * Checks that a value of a JSON file is a whole number within bounds, and returns it; `undefined`
 * if it is absent or null.
 */
export function parseInteger(
  path: string,
  value: unknown,
  { field, min, max }: parseInteger.Options,
): number | undefined {
  if (value === undefined || value === null) return undefined
  const fits = typeof value === 'number' && Number.isSafeInteger(value)
  if (fits && value >= min && value <= max) return value
  const received = typeof value === 'object' ? 'not a number' : value
  const remedy = `It must be a whole number from ${min} to ${max}.`
  throw invalid(path, { field, value: received, remedy })
}

export declare namespace parseInteger {
  type Options = { readonly field: string; readonly min: number; readonly max: number }
}
