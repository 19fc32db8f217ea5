import { execFile } from 'node:child_process'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { artifactBytes, catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { downloadArtifact } from '@ostrom/models/download'
import { createStorageFiles } from '@ostrom/storage/files'

const expander = fileURLToPath(new URL('../../../workers/vllm/tools/expand.py', import.meta.url))

/** Returns the path of a program or package that `npm run test:trainer` installs. */
function required(name: 'OSTROM_TRAINER_PYTHON' | 'OSTROM_GGUF_PACKAGE'): string {
  const value = process.env[name]
  if (value) return value
  throw new Error(`${name} is not set: start this suite by npm run test:trainer`)
}

/**
 * Fetches a GGUF model of the catalogue, and expands it to safetensors of 16 bits beside the GGUF
 * file, so that the trained and the served weights are the same.
 *
 * @returns The folder with the GGUF file and the safetensors.
 */
export async function expandedModel(alias: string, folder: string): Promise<string> {
  const storage = await createStorageFiles({ path: join(folder, 'catalogue') })
  try {
    const entry = await catalogueEntry(alias)
    const content = await downloadArtifact({
      storage,
      entry,
      sources: [],
      folder: join(folder, 'downloads'),
    })
    if (content.bytes !== BigInt(artifactBytes(entry.artifacts[0]!))) throw new Error('cut short')
    const model = join(folder, alias)
    await mkdir(model)
    const file = join(model, 'model.gguf')
    await copyFile(await storage.path(content.cid), file)
    await promisify(execFile)(required('OSTROM_TRAINER_PYTHON'), [expander, file, model], {
      env: {
        ...process.env,
        HF_HUB_OFFLINE: '1',
        PYTHONPATH: required('OSTROM_GGUF_PACKAGE'),
      },
    })
    return model
  } finally {
    await storage.close()
  }
}
