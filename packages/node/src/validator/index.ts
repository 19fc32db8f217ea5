export { flagLimits } from './accuser.ts'
export { calibrationOf, type MeasureOptions, measureHonest } from './calibrate.ts'
export type { CanarySettings } from './canary/canaries.ts'
export type { CanaryFinding } from './canary/canary-records.ts'
export {
  type CanaryAnswer,
  type CanaryGateway,
  type CanaryGatewayOptions,
  type CanaryQuestion,
  createCanaryGateway,
} from './canary/gateway-client.ts'
export type { AppealSettings } from './court/appeals.ts'
export {
  type ByteJudgeOptions,
  createByteJudge,
  type DatasetJudge,
  type DatasetJudgement,
  type ProposedDataset,
} from './datasets/judge.ts'
export { countRecords, type LineCount } from './datasets/records-count.ts'
export { blockFrom, caseSubject, type Gathered, gather, type Made } from './epochs/items.ts'
export { type Examination, type ExaminedModel, examine } from './examine.ts'
export {
  type AuditedSession,
  createInquiry,
  difference,
  type Inquiry,
  type InquiryOptions,
  type Shown,
} from './inquiry.ts'
export * as Limits from './limits.ts'
export { createValidatorRecords, type Finding, type ValidatorRecords } from './records.ts'
export {
  createProbeJudge,
  type ProbeJudgeOptions,
  type ReportJudge,
  type ReportJudgement,
  type TriedReport,
} from './reports/judge.ts'
export { type ProbedModel, runProbes } from './reports/probe.ts'
export type { AuditSummary } from './summaries.ts'
export {
  createValidator,
  type Validator,
  type ValidatorOptions,
  type ValidatorSettings,
} from './validator.ts'
