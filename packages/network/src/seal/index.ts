export type {
  FrameOpener,
  FrameSealer,
  SealedFrame,
} from './answer.ts'
export type { SealInfo } from './context.ts'
export {
  AnswerCorruptError,
  AnswerTruncatedError,
  ReplayCacheFullError,
  RequestReplayedError,
  UnsealFailedError,
} from './errors.ts'
export {
  isPrivateInput,
  openPrivateAnswer,
  openPrivateQuestion,
  type PrivateInput,
  parsePrivateInput,
  privateInputAt,
  privateInputWith,
  promptCommitment,
  sealPrivateAnswer,
  sealPrivateQuestion,
} from './private-question.ts'
export { createReplayCache, type ReplayCache } from './replay.ts'
export {
  generateSealKey,
  openRequest,
  prepareSeal,
  type SealKey,
  sealRequest,
} from './request.ts'
