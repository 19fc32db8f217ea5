export {
  TrainerFailedError,
  TrainerInputInvalidError,
  TrainerNotInstalledError,
} from './errors.ts'
export * as Limits from './limits.ts'
export { parseRow, type TrainingRow } from './rows.ts'
export type {
  FirstState,
  JobTrainer,
  OpenJobOptions,
  ReplayOptions,
  ReplayResult,
  StepFiles,
  StepStart,
  TrainedPart,
  TrainedRound,
  Trainer,
  TrainerEnvironment,
  TrainerTerms,
  TrainOptions,
} from './trainer.ts'
