export type { VllmBuild } from './build.ts'
export type { ServeAddress } from './serve/link.ts'
export { createEngineVllmServe, type VllmServeOptions } from './serve/serve.ts'
export {
  createEngineVllm,
  type EngineVllm,
  type VllmModelHandle,
  type VllmOptions,
} from './vllm.ts'
