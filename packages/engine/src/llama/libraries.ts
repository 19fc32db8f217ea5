import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EnginePackageMissingError } from '../errors.ts'

/** Names of the library packages of node-llama-cpp. */
const names: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'mac-arm64-metal',
  'darwin-x64': 'mac-x64',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
}

/**
 * Returns the folder of llama.cpp's libraries, and the version of the package that contains them.
 *
 * @throws {EnginePackageMissingError} There are no libraries for this machine.
 */
export async function nativeLibraries(): Promise<{
  readonly folder: string
  readonly version: string
}> {
  const name = `@node-llama-cpp/${names[`${process.platform}-${process.arch}`]}`
  try {
    const { getBinsDir } = await import(name)
    const { binsDir, packageVersion } = getBinsDir()
    const [inside] = await readdir(binsDir)
    return { folder: join(binsDir, inside!), version: packageVersion }
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : 'it cannot be loaded'
    throw new EnginePackageMissingError({ engine: 'llama.cpp', packageName: name, reason })
  }
}
