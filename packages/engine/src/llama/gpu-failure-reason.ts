import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Gpu } from '../child/messages.ts'

/** Returns the libraries of a back end below a folder of packages. */
function librariesOf(folder: string, gpu: Gpu): readonly string[] {
  const scope = join(folder, '@node-llama-cpp')
  if (!existsSync(scope)) return []
  const files = readdirSync(scope, { recursive: true, encoding: 'utf8' })
  const name = process.platform === 'win32' ? `ggml-${gpu}.dll` : `libggml-${gpu}.so`
  return files.filter((file) => file.endsWith(name)).map((file) => join(scope, file))
}

/** Returns the system's reason why a library does not load; undefined if it loads. */
function loadError(path: string): string | undefined {
  try {
    process.dlopen({ exports: {} }, path)
    return undefined
  } catch (error) {
    const message = `${error instanceof Error ? error.message : error}`
    // The library was loaded but is no Node module, which is expected.
    return message.includes('self-register') ? undefined : message.split('\n')[0]
  }
}

/**
 * Returns the reason why node-llama-cpp finds no binary for a GPU, because node-llama-cpp itself
 * reports no reason. Loads the back end's libraries into this process, so call it in a process that
 * ends soon.
 *
 * @param folder Folder of the GPU packages; absent if none is configured.
 */
export function gpuFailureReason(folder: string | undefined, gpu: Gpu): string {
  const libraries = folder === undefined ? [] : librariesOf(folder, gpu)
  if (libraries.length === 0) return 'its package is not installed'
  const refusals = libraries.map(loadError)
  const refused = refusals.filter((reason) => reason !== undefined)
  if (refused.length === refusals.length) return `its libraries do not load (${refused.join('; ')})`
  return 'its libraries load, but find no device that they can use'
}
