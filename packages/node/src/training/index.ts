export { anchorGasOf, checkAnchoring } from './anchoring.ts'
export { compareStates, resultFile } from './comparison.ts'
export { createTrainingContents, type TrainingContents } from './contents.ts'
export { type AdapterForm, checkContinuation, type OpenAdapter } from './continuation.ts'
export {
  assertExamined,
  type DatasetExamination,
  examineDatasets,
} from './dataset-examination.ts'
export {
  BaseNotApprovedError,
  DatasetRefusedError,
  TrainingContentInvalidError,
} from './errors.ts'
export { type JobData, openJobData } from './job-data.ts'
export { createJobHistory, type JobHistory, type RoundHistory } from './job-history.ts'
export { createJobStates, type JobStates, readUpdateManifest } from './job-states.ts'
export {
  type ChallengeJudge,
  type ChallengeJudgement,
  createChallengeJudge,
} from './judge-challenge.ts'
export { TRAINING_DATASET_BYTES_MAX } from './limits.ts'
export { createJobMember, type JobMember, type MemberRole } from './member.ts'
export type { MemberProgress } from './member-progress.ts'
export type { TrainingMemberOptions } from './options.ts'
export {
  type JobDataset,
  type NewDataset,
  type NewJob,
  type PreparedJob,
  prepareJob,
  publishDataset,
} from './prepare-job.ts'
export { replaySteps, type StepReplay } from './replay-steps.ts'
export type { RequiredApprovals } from './required-approvals.ts'
export { runMember } from './run-member.ts'
export { trainerRole } from './trainer-role.ts'
export { validatorRole } from './validator-role.ts'
