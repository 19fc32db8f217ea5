export * as BagClassifier from './bag-classifier.ts'
export {
  ClassifierPromptTooLongError,
  IntegerModelInvalidError,
  PublicInputInvalidError,
  TraceInvalidError,
} from './errors.ts'
export * as HashTree from './hash-tree.ts'
export * as LayersClaim from './layers-claim.ts'
export * as PublicInputs from './public-inputs.ts'
export * as Quantization from './quantization.ts'
export * as Computation from './trace/computation.ts'
export * as Dispute from './trace/dispute.ts'
export * as Players from './trace/players.ts'
export * as Row from './trace/row.ts'
export * as Vectors from './trace/vectors.ts'
export * as Decoder from './transformer/decoder.ts'
export * as FloatTransformer from './transformer/float-transformer.ts'
export * as IntegerTransformer from './transformer/integer-transformer.ts'
export {
  type MatrixProducts,
  type MatrixRows,
  referenceProducts,
} from './transformer/matrix-products.ts'
export * as RandomTransformer from './transformer/random-transformer.ts'
export * as Steps from './transformer/steps.ts'
export * as TransformerQuantizer from './transformer/transformer-quantizer.ts'
export * as WholeNumbers from './transformer/whole-numbers.ts'
export * as WasmProducts from './wasm/wasm-products.ts'
export * as WordFeatures from './word-features.ts'
