import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  fileSizes,
  type GgufHeader,
  ggufBaseShapes,
  readBaseShapes,
  readGgufHeader,
  readJson,
} from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { installedReference } from '@ostrom/model-tools/convert/python-tools'
import { openGgufSource } from '@ostrom/model-tools/convert/safetensors-gguf'
import { headerOf } from '@ostrom/models/adapter-base'
import { BaseError, InputInvalidError } from '@ostrom/protocol'
import { BaseNotServedError } from './errors.ts'
import type { LocalBase } from './local-base.ts'

// Checks before the first step whether a run's result can be served here.

const NAME = 'base.gguf'

/**
 * Returns the header of the GGUF file that `writeGguf` would make of a folder of safetensors; reads
 * no weights.
 */
async function convertedHeader(folder: string): Promise<GgufHeader> {
  const { model, weightBytes } = await openGgufSource(folder, 'f16')
  const parts = model.content()[Symbol.asyncIterator]()
  const header = (await parts.next()).value as Uint8Array
  await parts.return?.()
  const files = {
    list: async () => [],
    // The reader of headers also fetches bytes after the header, which are weights; it gets zeros
    // instead.
    async read(_: string, { offset, length }: { offset: number; length: number }) {
      const bytes = new Uint8Array(length)
      bytes.set(header.subarray(offset, offset + length))
      return bytes
    },
  }
  // The weights take at most `weightBytes`; none of them is read for a header.
  return await readGgufHeader({ files, path: NAME, bytes: header.length + weightBytes })
}

/**
 * Returns the path of the GGUF file in a folder of safetensors; undefined if the folder has none.
 */
export async function ownGguf(folder: string): Promise<string | undefined> {
  const own = (await readdir(folder)).sort().find((name) => name.endsWith('.gguf'))
  return own === undefined ? undefined : join(folder, own)
}

const isOf = (path: string, module: string) => path === module || path.endsWith(`.${module}`)

/** Returns the names of modules, which are the last parts of the layers' paths, each once. */
const modulesOf = (paths: Iterable<string>): string =>
  [...new Set([...paths].map((path) => path.split('.').at(-1) ?? path))].sort().join(', ')

/**
 * Checks that a base has every module that an adapter changes, and returns the paths of the layers
 * of these modules.
 *
 * @throws {InputInvalidError} The base has no module with this name.
 * @throws {ModelFilesInvalidError} The files of the base are invalid.
 */
export async function assertTargets(
  { folder }: LocalBase,
  targetModules: readonly string[],
): Promise<readonly string[]> {
  const paths = [...(await readBaseShapes(await filesOnDisk(folder))).keys()]
  for (const module of targetModules) {
    if (paths.some((path) => isOf(path, module))) continue
    const expected = `layers of the base: ${modulesOf(paths)}`
    throw new InputInvalidError({ field: 'targetModules', value: module, expected })
  }
  return paths.filter((path) => targetModules.some((module) => isOf(path, module)))
}

async function familyOf(folder: string): Promise<string> {
  const files = await filesOnDisk(folder)
  const config = await readJson(files, await fileSizes(files), 'config.json')
  return String(config?.['model_type'] ?? 'not stated').slice(0, 64)
}

/**
 * Returns why the logits of the served form could not be compared with those of the base after the
 * training; undefined if they can.
 */
export const uncompared = async (): Promise<string | undefined> =>
  (await installedReference())
    ? undefined
    : 'PyTorch of `npm run trainer:install` is not installed; ids of prompts were compared'

/** Codes with which the conversion refuses a base. */
const refusals: readonly string[] = [
  'model-files-invalid',
  'model-unsupported',
  'tokenizer-unsupported',
]

const isRefusal = (error: unknown): error is BaseError<string> =>
  BaseError.is(error) && refusals.includes(error.code)

/**
 * Returns the details of the error with which a conversion refuses a base, without the line that
 * names the file.
 */
const reasonOf = (error: BaseError<string>): string =>
  error.details.filter((line) => !line.startsWith('File: ')).join(' ')

/**
 * Returns why llama.cpp could not serve an adapter of these modules beside its base; undefined if
 * it can. Reads headers and the tokenizer, and converts nothing.
 *
 * @param paths Layers that the adapter changes.
 */
export async function servedFault(
  base: LocalBase,
  paths: readonly string[],
): Promise<BaseNotServedError | undefined> {
  const { folder, name } = base
  const family = await familyOf(folder)
  const fault = (reason: string) => new BaseNotServedError({ base: name, family, reason })
  try {
    const own = await ownGguf(folder)
    const shapes = ggufBaseShapes(own ? await headerOf(own) : await convertedHeader(folder))
    const other = paths.find((path) => !shapes.has(path))
    if (other === undefined) return undefined
    return fault(`Layer ${other}. Adapters are served on ${modulesOf(shapes.keys())}.`)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return fault(reasonOf(error))
  }
}
