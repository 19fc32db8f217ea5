export { type Confinement, confinement } from '../jail/jail.ts'
export { driverEnvironment, type GpuDevices, gpuDevices } from './gpu-devices.ts'
export {
  GPU_PACKAGES_VERSION,
  type GpuBackend,
  type GpuPackage,
  gpuPackages,
} from './gpu-packages.ts'
export { type GgufHeader, type GgufTensorInfo, readGgufHeader } from './header.ts'
export { nativeLibraries } from './libraries.ts'
export { DECODE_STEP_MS } from './limits.ts'
export { createEngineLlama, type EngineLlama, type LlamaModelHandle } from './llama.ts'
export type { LlamaOptions } from './load-plan.ts'
export { type BatchDifference, measureBatchDifference } from './native/batch-difference.ts'
export { LLAMA_RELEASE } from './native/bindings.ts'
export type { ThreadCache } from './thread-cache.ts'
