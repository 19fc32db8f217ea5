export * as BagClassifier from './bag-classifier.ts'
export {
  ClassifierPromptTooLongError,
  IntegerModelInvalidError,
  PublicInputInvalidError,
} from './errors.ts'
export * as PublicInputs from './public-inputs.ts'
export * as Quantization from './quantization.ts'
export * as WordFeatures from './word-features.ts'
