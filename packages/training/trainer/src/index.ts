export {
  QuantizationUnavailableError,
  RowsUntrainableError,
  RowTemplateUnfitError,
  TrainerFailedError,
  TrainerInputInvalidError,
  TrainerNotInstalledError,
} from './errors.ts'
export { type HeadRow, headState, parseHeadRow } from './heads.ts'
export * as Limits from './limits.ts'
export type { ExaminedRow, RowEncoder, RowSpan } from './row-encoding.ts'
export { type RowFormName, readRow } from './row-forms.ts'
export type { RowMessage, RowTool } from './row-messages.ts'
export {
  type PreferenceRow,
  type PromptRow,
  parseRow,
  type RewardRule,
  type TeacherRow,
  type TextRow,
  type TrainingMethod,
  type TrainingRow,
} from './rows.ts'
export type {
  CheckRowsOptions,
  FirstState,
  JobTrainer,
  OpenJobOptions,
  ReplayOptions,
  ReplayResult,
  StepFiles,
  StepProgress,
  StepStart,
  TeachOptions,
  TrainedPart,
  TrainedRound,
  Trainer,
  TrainerEnvironment,
  TrainerTerms,
  TrainOptions,
} from './trainer.ts'
