export { type GgufHeader, readGgufHeader } from './header.ts'
export { createEngineLlama, type LlamaModelHandle } from './llama.ts'
