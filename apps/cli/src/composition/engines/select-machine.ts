import { type ComputeDevice, detectDevices } from '@ostrom/hardware/hardware'
import type { EngineConfig } from '../../config/config.ts'

/**
 * Returns the device of an engine: the GPU that its configuration names or, without one, the CPU.
 */
export async function selectMachine(engine: EngineConfig): Promise<ComputeDevice> {
  const machines = await detectDevices()
  const gpu = engine.kind === 'llama' ? engine.gpu : undefined
  const kind = gpu === 'cuda' ? 'nvidia' : gpu === 'metal' ? 'apple' : 'cpu'
  return machines.find(({ device }) => device.kind === kind) ?? machines.at(-1)!
}
