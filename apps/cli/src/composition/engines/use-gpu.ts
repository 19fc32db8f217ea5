import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import type { GpuBackend } from '@ostrom/engine/llama'
import { type ConfigInput, checkConfig, writeConfig } from '../../config/config.ts'

/** Fields of a configuration's text that are read here; all else is kept as it is. */
type EngineConfigs = { models?: { engine?: { kind?: string; gpu?: GpuBackend } }[] }

/**
 * Sets the back end of all models that llama.cpp runs for the provider of a configuration.
 *
 * @param gpu The CPU when absent.
 * @returns How many models it is; none where there is no such file, and nothing is written then.
 * @throws {ConfigInvalidError} The file has faults.
 */
export async function setGpuBackend(path: string, gpu: GpuBackend | undefined): Promise<number> {
  if (!existsSync(path)) return 0
  const text = await readFile(path, 'utf8')
  // Faults are told as every command tells them.
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
