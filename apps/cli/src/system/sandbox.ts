import { confinement } from '@ostrom/engine/llama'
import { trainerConfinement } from '@ostrom/trainer/python'
import type { Config } from '../config/config.ts'

/** Whether a configuration has models that run on a GPU, which no jail holds. */
const usesGpu = ({ provider, validator }: Pick<Config, 'provider' | 'validator'>): boolean =>
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
  const sandbox = await describeCpuSandbox()
  return usesGpu(config)
    ? `models on a GPU run without a sandbox and can read files and use the network; ` +
        `others: ${sandbox}`
    : sandbox
}

async function describeCpuSandbox(): Promise<string> {
  const found = await confinement()
  if (found.kind === 'jailed') {
    return (
      `models run in a sandbox with only their own files, without network or other ` +
      `processes (${found.by})`
    )
  }
  const { reason } = found
  return (
    `models run without a sandbox, under resource limits, and can read files and ` +
    `use the network: ${reason}`
  )
}

/** How a trainer on the CPU is held on this machine, in one sentence for people. */
export async function describeTrainerSandbox(): Promise<string> {
  const found = await trainerConfinement('exact')
  return found.kind === 'jailed'
    ? `trainers run in a sandbox with one model and their work folder, without network or ` +
        `other processes (${found.by})`
    : `trainers run without a sandbox, under a limit of memory, and can read files and use ` +
        `the network: ${found.reason}`
}
