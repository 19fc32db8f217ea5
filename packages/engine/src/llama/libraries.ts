import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { EnginePackageMissingError } from '../errors.ts'

/** Names of node-llama-cpp's packages of libraries. */
const names: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'mac-arm64-metal',
  'darwin-x64': 'mac-x64',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
}

/**
 * Where llama.cpp's own libraries are, for tools that call them beside the engine.
 *
 * @throws {EnginePackageMissingError} There are none for this machine.
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
