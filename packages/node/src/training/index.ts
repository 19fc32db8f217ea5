export {
  BaseNotApprovedError,
  DatasetRefusedError,
  TrainingContentInvalidError,
} from './errors.ts'
export { createTrainingContents, type TrainingContents } from './jobs/contents.ts'
export { type AdapterForm, checkContinuation, type OpenAdapter } from './jobs/continuation.ts'
export {
  assertExamined,
  type DatasetExamination,
  examineDatasets,
} from './jobs/dataset-examination.ts'
export { type JobData, openJobData } from './jobs/job-data.ts'
export { createJobHistory, type JobHistory, type RoundHistory } from './jobs/job-history.ts'
export { createJobStates, type JobStates, readUpdateManifest } from './jobs/job-states.ts'
export {
  type JobDataset,
  type NewDataset,
  type NewJob,
  type PreparedJob,
  prepareJob,
  publishDataset,
} from './jobs/prepare-job.ts'
export type { RequiredApprovals } from './jobs/required-approvals.ts'
export {
  type ChallengeJudge,
  type ChallengeJudgement,
  createChallengeJudge,
} from './judge-challenge.ts'
export { TRAINING_DATASET_BYTES_MAX } from './limits.ts'
export { anchorGasOf, checkAnchoring } from './members/anchoring.ts'
export { compareStates, resultFile } from './members/comparison.ts'
export { createJobMember, type JobMember, type MemberRole } from './members/member.ts'
export type { MemberProgress } from './members/member-progress.ts'
export type { TrainingMemberOptions } from './members/options.ts'
export { runMember } from './members/run-member.ts'
export { trainerRole } from './members/trainer-role.ts'
export { validatorRole } from './members/validator-role.ts'
export { replaySteps, type StepReplay } from './rounds/replay-steps.ts'
