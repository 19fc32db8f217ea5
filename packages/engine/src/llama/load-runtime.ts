import { availableParallelism } from 'node:os'
import type { LoadCommand } from '../child/messages.ts'
import { loadByBinding } from './binding/runtime.ts'
import { nativeLibraries } from './libraries.ts'
import { isNativePlatform, loadNative, openNativeLibrary } from './native/runtime.ts'
import type { LlamaRuntime } from './runtime.ts'

/** Returns the libraries to call directly; `undefined` if the binding is needed. */
async function libraryFor(message: LoadCommand, find: typeof nativeLibraries) {
  if (message.isNative === false || !isNativePlatform(message)) return undefined
  // If no library package is installed, the binding reports what is missing.
  const found = await find().catch(() => undefined)
  return found && openNativeLibrary(found.folder)
}

/**
 * Loads a model with llama.cpp's C API if the libraries have the known release, otherwise with the
 * binding of node-llama-cpp: docs/spec/engines.md.
 *
 * @param find Finds the libraries; by default those that node-llama-cpp installs.
 * @throws The errors of `loadNative` and `loadByBinding`.
 */
export async function loadRuntime(
  message: LoadCommand,
  find: typeof nativeLibraries = nativeLibraries,
): Promise<LlamaRuntime> {
  const cores = Math.min(availableParallelism(), message.threadsMax ?? Number.POSITIVE_INFINITY)
  const library = await libraryFor(message, find)
  return library
    ? await loadNative(message, { library, cores })
    : await loadByBinding(message, cores)
}
