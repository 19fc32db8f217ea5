import { availableParallelism } from 'node:os'
import type { LoadCommand } from '../child/messages.ts'
import { loadByBinding } from './binding/runtime.ts'
import { nativeLibraries } from './libraries.ts'
import { isNativePlatform, loadNative, openNativeLibrary } from './native/runtime.ts'
import type { LlamaRuntime } from './runtime.ts'

/** Returns the libraries to call directly; `undefined` where the binding is needed. */
async function libraryFor(message: LoadCommand, find: typeof nativeLibraries) {
  if (message.isNative === false || !isNativePlatform(message)) return undefined
  // Without a package of libraries, the binding reports the missing part.
  const found = await find().catch(() => undefined)
  return found && openNativeLibrary(found.folder)
}

/**
 * Loads a model by llama.cpp's C API where the libraries are those that it knows, else by the
 * binding of node-llama-cpp: docs/adr/0075.
 *
 * @param find Finds the libraries; those that node-llama-cpp installs when absent.
 * @throws What `loadNative` and `loadByBinding` throw.
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
