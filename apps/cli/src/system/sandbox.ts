import { confinement } from '@ostrom/engine/llama'
import type { Config } from '../config/config.ts'

/** Whether a configuration has models that run on a GPU, which no jail holds. */
export const usesGpu = ({ provider, validator }: Pick<Config, 'provider' | 'validator'>): boolean =>
  [...(provider?.models ?? []), ...(validator?.models ?? [])].some(
    ({ engine }) => engine.kind === 'llama' && engine.gpu !== undefined,
  )

/**
 * How models of others are held on this machine, in one sentence for people.
 *
 * @param config What runs here; models of the CPU alone when absent.
 */
export async function describeSandbox(
  config: Pick<Config, 'provider' | 'validator'> = {},
): Promise<string> {
  const held = await describeCpuSandbox()
  return usesGpu(config)
    ? `models on a GPU are in no jail, and could read files and use the network; others: ${held}`
    : held
}

async function describeCpuSandbox(): Promise<string> {
  const found = await confinement()
  if (found.kind === 'jailed') {
    return `models see nothing but their own files, no network and no other process (${found.by})`
  }
  const { reason } = found
  return `models are held by limits alone and could read files and use the network: ${reason}`
}
