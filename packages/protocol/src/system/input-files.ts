import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { ByteQueue } from '../encoding/byte-queue.ts'
import { InputInvalidError } from '../errors/errors.ts'
import { limit } from '../limits.ts'

/**
 * Longest JSON file that a person names, where its reader has no lower limit. Parsed JSON can take
 * thirty times as much memory as its text.
 */
export const INPUT_JSON_BYTES_MAX = limit(67_108_864, 'bytes', 'no honest user')

/**
 * Reads a file, pipe or device; returns `undefined` if it has more than `bytesMax` bytes. At most
 * one byte more is read.
 *
 * @throws {NodeJS.ErrnoException} It does not exist, is a folder, or cannot be read.
 */
export async function readFileAtMost(
  path: string,
  bytesMax: number,
): Promise<Uint8Array | undefined> {
  const read = new ByteQueue()
  // The end is inclusive. The size that `stat` tells would not bound a pipe, or a growing file.
  for await (const part of createReadStream(path, { end: bytesMax })) read.push(part)
  return read.length > bytesMax ? undefined : read.take(read.length)
}

type InputFileOptions = {
  /** Name of the input that names the file, for the error. */
  readonly field: string
  readonly bytesMax: number
}

const lengthExpected = (bytesMax: number) => `a file of at most ${bytesMax} bytes`

/**
 * Reads a plain file that a caller names, or that is named in a file of the caller.
 *
 * @throws {InputInvalidError} There is no such plain file, or it has more than `bytesMax` bytes.
 */
export async function readInputFile(
  path: string,
  { field, bytesMax }: InputFileOptions,
): Promise<Uint8Array> {
  // A stranger's file could name a pipe, whose opening waits until somebody writes.
  const found = await stat(path).catch(() => undefined)
  const refuse = (expected: string) => new InputInvalidError({ field, value: path, expected })
  if (!found?.isFile()) throw refuse('a file that exists')
  const read = await readFileAtMost(path, bytesMax)
  if (!read) throw refuse(lengthExpected(bytesMax))
  return read
}

/**
 * Reads JSON from a file, pipe or device that a caller names.
 *
 * @param options.bytesMax `INPUT_JSON_BYTES_MAX` when absent.
 * @throws {InputInvalidError} It cannot be read, is too long, or is no JSON.
 */
export async function readInputJson(
  path: string,
  {
    field,
    bytesMax = INPUT_JSON_BYTES_MAX,
  }: Partial<InputFileOptions> & { readonly field: string },
): Promise<unknown> {
  const refuse = (expected: string) => new InputInvalidError({ field, value: path, expected })
  const read = await readFileAtMost(path, bytesMax).catch(({ code }: NodeJS.ErrnoException) => {
    throw refuse(`a file that can be read (${code ?? 'unknown'})`)
  })
  if (!read) throw refuse(lengthExpected(bytesMax))
  try {
    return JSON.parse(new TextDecoder('utf-8', { ignoreBOM: true }).decode(read))
  } catch {
    throw refuse('a file of JSON')
  }
}
