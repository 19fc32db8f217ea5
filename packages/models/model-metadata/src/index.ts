export { type DecoderModel, openDecoder } from './conversion/decoder-model.ts'
export { type GgufModel, openGgufModel } from './conversion/gguf-model.ts'
export { ggufAsSafetensors } from './conversion/gguf-weights.ts'
export * as Cost from './cost.ts'
export {
  ModelFilesInvalidError,
  ModelFormatUnknownError,
  ModelUnsupportedError,
} from './errors.ts'
export type { ByteSpan, JsonObject, ModelFile, ModelFiles } from './files.ts'
export { fileSizes, readJson } from './files.ts'
export { type GgufHeader, type GgufTensorInfo, readGgufHeader } from './gguf.ts'
export * as License from './license.ts'
export { type BaseShapes, type LoraMetadata, readLora } from './lora/adapter.ts'
export { readBaseShapes } from './lora/base-shapes.ts'
export type { MergeMethod } from './lora/combine.ts'
export { concatenateLoras } from './lora/concatenate.ts'
export { registeredAlpha } from './lora/config.ts'
export { checkFiniteWeights } from './lora/finite-check.ts'
export { type GgufBase, ggufAdapter } from './lora/gguf-adapter.ts'
export { ggufBaseShapes } from './lora/layer-map.ts'
export {
  type MergedFile,
  type MergePlan,
  mergeLora,
  type WeightedAdapterFiles,
} from './lora/merge.ts'
export { type LoraContinuation, readTrainedTensors } from './lora/trained-tensors.ts'
export {
  type ContextPlan,
  estimateMemory,
  kvBytesPerToken,
  type MemoryEstimate,
  planContexts,
} from './memory.ts'
export {
  type ModelMergePlan,
  mergeModels,
  type WeightedModelFiles,
} from './model-merge/merge-models.ts'
export type { ChatTemplateFile, ModelMetadata } from './model-metadata.ts'
export * as Quantization from './quantization.ts'
export { packedServing } from './quantization.ts'
export { readModel } from './read.ts'
export {
  type ArtifactCandidate,
  type Device,
  type RejectedArtifact,
  type Selection,
  type SelectionCriteria,
  selectArtifact,
  usableBytes,
} from './select.ts'
