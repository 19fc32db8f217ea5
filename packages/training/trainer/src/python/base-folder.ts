import { open, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkFiniteWeights, readBaseShapes } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { BaseError, FileSignature, JsonText } from '@ostrom/protocol'
import { TrainerInputInvalidError } from '../errors.ts'
import { BASE_CONFIG_BYTES_MAX, BASE_JSON_DEPTH_MAX, TOKENIZER_BYTES_MAX } from '../limits.ts'

/**
 * Fields with which a model's files name code to run, and fields of models that this version cannot
 * train.
 */
const refusedFields = [
  'auto_map',
  'auto_mapping',
  'custom_pipelines',
  'trust_remote_code',
  'quantization_config',
]

/** Names of files that are or can contain programs: pickles of PyTorch, code, libraries. */
const programs = /\.(bin|pt|pth|pkl|pickle|ckpt|npy|npz|h5|msgpack|py|pyc|so|dll|sh|js)$/i

const refuse = (reason: string, cause?: unknown): never => {
  throw new TrainerInputInvalidError({ field: 'model', reason, cause })
}

/** Reads and checks a JSON file of a base, which Python reads afterwards. */
async function readJsonFile(
  folder: string,
  { name, bytesMax }: { readonly name: string; readonly bytesMax: number },
): Promise<object> {
  const file = await open(join(folder, name)).catch(() => refuse(`it has no ${name}`))
  try {
    const found = await file.stat()
    if (!found.isFile()) refuse(`${name} is no file`)
    if (found.size > bytesMax) refuse(`${name} has more than ${bytesMax} bytes`)
    const bytes = await file.readFile()
    const kind = FileSignature.of(bytes)
    if (kind) refuse(`${name} is a ${kind}`)
    const read = JsonText.parse(bytes.toString('utf8'), { depthMax: BASE_JSON_DEPTH_MAX })
    if (read.kind === 'fault') {
      const { fault } = read
      const isJson = fault.kind !== 'not-json'
      return refuse(`${name} ${isJson ? 'has' : 'is'} ${JsonText.describeFault(fault)}`)
    }
    const { value } = read
    if (typeof value !== 'object' || value === null) return refuse(`${name} is no object`)
    return value
  } finally {
    await file.close()
  }
}

async function checkConfig(folder: string, name: string): Promise<void> {
  const config = await readJsonFile(folder, { name, bytesMax: BASE_CONFIG_BYTES_MAX })
  const field = refusedFields.find((one) => Object.hasOwn(config, one))
  if (field) refuse(`${name} has ${field}, which is not supported`)
}

/**
 * Checks a folder of a base model before Python reads it: no programs, configurations that name no
 * code, JSON that all parsers read alike, safetensors with correct headers and finite numbers.
 *
 * @throws {TrainerInputInvalidError} The folder fails one of these checks.
 */
export async function checkBaseFolder(folder: string): Promise<void> {
  // With this file, the library Transformers would load the base that the file names, from any
  // path.
  const adapter = await stat(join(folder, 'adapter_config.json')).catch(() => undefined)
  if (adapter) refuse('it has an adapter_config.json: merge the adapter, or train on its base')
  const names = await readdir(folder).catch(() => refuse('its folder cannot be read'))
  const program = names.find((name) => programs.test(name))
  if (program) refuse(`${program} can hold a program: save the weights as safetensors alone`)
  await checkConfig(folder, 'config.json')
  await checkConfig(folder, 'tokenizer_config.json')
  await readJsonFile(folder, { name: 'tokenizer.json', bytesMax: TOKENIZER_BYTES_MAX })
  for (const name of ['generation_config.json', 'special_tokens_map.json']) {
    if (names.includes(name)) await checkConfig(folder, name)
  }
  try {
    const files = await filesOnDisk(folder)
    await readBaseShapes(files)
    await checkFiniteWeights(files)
  } catch (error) {
    if (!BaseError.is(error)) throw error
    const told = error.details.slice(0, 2).join(' ') || error.summary
    refuse(told.replace(/\.$/, ''), error)
  }
}
