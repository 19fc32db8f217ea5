export type { VllmBuild } from './build.ts'
export {
  createEngineVllm,
  type EngineVllm,
  type VllmModelHandle,
  type VllmOptions,
} from './vllm.ts'
