import { existsSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const PREFIX = '@node-llama-cpp/'

/**
 * Makes node-llama-cpp search a separate folder for library packages first, because its own GPU
 * packages are empty. Only for processes that load models.
 *
 * @param folder A folder `node_modules` with these packages.
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
