import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { GpuBackend } from '@ostrom/engine/llama'
import { type ConfigInput, checkConfig, writeConfig } from '../../config/config.ts'

/** Fields of a configuration's text that this module reads; it keeps all others unchanged. */
type EngineConfigs = { models?: { engine?: { kind?: string; gpu?: GpuBackend } }[] }

/**
 * Sets the back end of all models that llama.cpp runs for the provider of a configuration.
 *
 * @param gpu The CPU when absent.
 * @returns Number of changed models. If no configuration exists at `path`, the number is 0, and
 * nothing is written.
 * @throws {ConfigInvalidError} The file has faults.
 */
export async function setGpuBackend(path: string, gpu: GpuBackend | undefined): Promise<number> {
  if (!existsSync(path)) return 0
  const text = await readFile(path, 'utf8')
  // Throws the same error for faults as every other command.
  checkConfig(path, parsed(text))
  const config = JSON.parse(text) as ConfigInput & { provider?: EngineConfigs }
  const engines = (config.provider?.models ?? []).flatMap(({ engine }) =>
    engine?.kind === 'llama' ? [engine as { gpu?: GpuBackend }] : [],
  )
  const changed = engines.filter((engine) => engine.gpu !== gpu)
  for (const engine of changed) {
    if (gpu === undefined) delete engine.gpu
    else engine.gpu = gpu
  }
  if (changed.length > 0) await writeConfig(path, config)
  return changed.length
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
