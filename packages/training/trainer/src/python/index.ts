export { confine, pythonFolders, type TrainerView, trainerConfinement } from './confinement.ts'
export {
  type PrivacyTerms,
  type PrivateHistory,
  type PrivateRound,
  takePrivateSteps,
} from './private-steps.ts'
export { createTrainerPython, type PythonTrainerOptions } from './python.ts'
export { assertQuantization } from './quantization.ts'
export { rowTextsOf, withRowEncoder } from './row-encoder.ts'
