import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PREFIX = '@node-llama-cpp/'

/**
 * Lets node-llama-cpp find packages of libraries in a separate folder before those beside it,
 * because the packages for GPUs beside it are empty. For a process that loads models, and no other.
 *
 * @param folder A folder `node_modules` that holds them.
 */
export function resolveGpuPackages(folder: string): void {
  registerHooks({
    resolve(specifier, context, next) {
      const main = specifier.startsWith(PREFIX) && join(folder, specifier, 'dist/index.js')
      if (!main || !existsSync(main)) return next(specifier, context)
      return { url: pathToFileURL(main).href, shortCircuit: true }
    },
  })
}
