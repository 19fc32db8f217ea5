import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Hash } from '@ostrom/protocol'
import { fileHash } from './export-adapter.ts'
import { hashOfValues } from './plan.ts'

/** Files of a model that determine the result of a training. */
const decisive = /\.safetensors$|^(config|tokenizer|tokenizer_config)\.json$|\.jinja$/

/** Returns one hash over all files in a base's folder that determine the result of a training. */
export async function weightsHash(folder: string): Promise<Hash> {
  const names = (await readdir(folder)).filter((name) => decisive.test(name)).sort()
  const hashes: [string, Hash][] = []
  for (const name of names) hashes.push([name, await fileHash(join(folder, name))])
  return hashOfValues(hashes)
}
