import { open, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { readBaseShapes } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { BaseError } from '@ostrom/protocol'
import { TrainerInputInvalidError } from '../errors.ts'
import { BASE_CONFIG_BYTES_MAX } from '../limits.ts'

/** Fields by which files of a model name code to run, and those that this version cannot train. */
const refusedFields = [
  'auto_map',
  'auto_mapping',
  'custom_pipelines',
  'trust_remote_code',
  'quantization_config',
]

const refuse = (reason: string, cause?: unknown): never => {
  throw new TrainerInputInvalidError({ field: 'model', reason, cause })
}

async function checkConfig(folder: string, name: string): Promise<void> {
  const file = await open(join(folder, name)).catch(() => refuse(`it has no ${name}`))
  try {
    const { size } = await file.stat()
    if (size > BASE_CONFIG_BYTES_MAX) refuse(`${name} has more than ${BASE_CONFIG_BYTES_MAX} bytes`)
    const config: unknown = JSON.parse(await file.readFile('utf8'))
    if (typeof config !== 'object' || config === null) refuse(`${name} is no object`)
    const field = refusedFields.find((one) => Object.hasOwn(config as object, one))
    if (field) refuse(`${name} has ${field}, which is not supported`)
  } catch (error) {
    if (error instanceof SyntaxError) refuse(`${name} is no JSON`)
    throw error
  } finally {
    await file.close()
  }
}

/**
 * Checks a folder of a base model before Python reads it: configurations that name no code, and
 * safetensors whose headers are true.
 *
 * @throws {TrainerInputInvalidError} It is none.
 */
export async function checkBaseFolder(folder: string): Promise<void> {
  // Transformers would load the base that this file names, from any path, and the adapter too.
  const adapter = await stat(join(folder, 'adapter_config.json')).catch(() => undefined)
  if (adapter) refuse('it has an adapter_config.json: merge the adapter, or train on its base')
  await checkConfig(folder, 'config.json')
  await checkConfig(folder, 'tokenizer_config.json')
  try {
    await readBaseShapes(await filesOnDisk(folder))
  } catch (error) {
    if (!BaseError.is(error)) throw error
    const told = error.details.slice(0, 2).join(' ') || error.summary
    refuse(told.replace(/\.$/, ''), error)
  }
}
