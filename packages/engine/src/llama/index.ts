export { type GgufHeader, readGgufHeader, type TensorPlace } from './header.ts'
export { nativeLibraries } from './libraries.ts'
export { createEngineLlama, type EngineLlama, type LlamaModelHandle } from './llama.ts'
export type { LlamaOptions } from './loading.ts'
