export { type BeaconService, createBeaconService } from '../beacon-service.ts'
export { flagLimits } from './accusations/accuser.ts'
export type { AuditSummary } from './accusations/audit-summaries.ts'
export {
  type AnswerExamination,
  artifactsOf,
  examineAnswer,
  type LocalModel,
} from './audits/answer-examination.ts'
export {
  type AuditClient,
  type AuditClientOptions,
  type AuditedSession,
  type AuditReply,
  createAuditClient,
  transcriptMismatch,
} from './audits/audit-client.ts'
export {
  calibrationOf,
  type HonestSampleOptions,
  measureHonestSamples,
} from './audits/calibration.ts'
export {
  type HonestEmbeddingOptions,
  measureHonestEmbeddings,
} from './audits/embedding-calibration.ts'
export { type HonestAnswerOptions, measureHonestAnswers } from './audits/honest-answers.ts'
export type { CanarySettings } from './canary/canary-questions.ts'
export type { CanaryFinding } from './canary/canary-records.ts'
export {
  type CanaryAnswer,
  type CanaryGateway,
  type CanaryGatewayOptions,
  type CanaryQuestion,
  createCanaryGateway,
} from './canary/gateway-client.ts'
export type { AppealSettings } from './court/appeals.ts'
export { countRecords, type LineCount } from './datasets/count-records.ts'
export {
  createDatasetJudge,
  type DatasetJudge,
  type DatasetJudgement,
  type DatasetJudgeOptions,
  type ProposedDataset,
} from './datasets/dataset-judge.ts'
export {
  type BlockWithReports,
  blockFrom,
  caseSubjectId,
  collectEpochItems,
  type EpochItems,
} from './epochs/epoch-items.ts'
export { createEpochService } from './epochs/epoch-service.ts'
export * as Limits from './limits.ts'
export type { AuditFinding } from './records/audit-finding.ts'
export { createValidatorRecords, type ValidatorRecords } from './records/validator-records.ts'
export {
  createProbeJudge,
  type ProbeJudgeOptions,
  type ReportCase,
  type ReportJudge,
  type ReportJudgement,
} from './reports/report-judge.ts'
export { type ProbeModel, runProbes } from './reports/run-probes.ts'
export { createValidator, type Validator } from './validator.ts'
export type { ValidatorOptions, ValidatorSettings } from './validator-options.ts'
