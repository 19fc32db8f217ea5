import { type ComputeDevice, detectDevices } from '@ostrom/hardware/hardware'
import type { EngineConfig } from '../../config/config.ts'

/**
 * Returns the device for whose memory an artifact is chosen: the NVIDIA GPU for an engine with
 * `cuda`, the Apple GPU for `metal`, and the CPU for all others, `vulkan` among them. Without the
 * GPU, returns the CPU.
 */
export async function selectMachine(engine: EngineConfig): Promise<ComputeDevice> {
  const machines = await detectDevices()
  const gpu = engine.kind === 'llama' ? engine.gpu : undefined
  const kind = gpu === 'cuda' ? 'nvidia' : gpu === 'metal' ? 'apple' : 'cpu'
  return machines.find(({ device }) => device.kind === kind) ?? machines.at(-1)!
}
