export * as Cost from './cost.ts'
export { ModelFilesInvalidError, ModelFormatUnknownError } from './errors.ts'
export type { ModelFacts, Template } from './facts.ts'
export type { ByteSpan, ModelFile, ModelFiles } from './files.ts'
export { type GgufHeader, readGgufHeader, type TensorPlace } from './gguf.ts'
export * as License from './license.ts'
export { type BaseShapes, type LoraFacts, readLora } from './lora/adapter.ts'
export { readBaseShapes } from './lora/base.ts'
export type { MergeMethod } from './lora/combine.ts'
export { type GgufBase, ggufAdapter } from './lora/gguf-adapter.ts'
export { joinLoras } from './lora/join.ts'
export { type MergedFile, type MergePart, type MergePlan, mergeLora } from './lora/merge.ts'
export { ggufBaseShapes } from './lora/places.ts'
export { type MemoryNeed, memoryNeed, tokenBytes } from './memory.ts'
export * as Quantization from './quantization.ts'
export { readModel } from './read.ts'
export {
  type Candidate,
  type Device,
  type Refusal,
  type Selection,
  selectArtifact,
  usableBytes,
  type Wanted,
} from './select.ts'
