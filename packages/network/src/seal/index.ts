export type {
  FrameOpener,
  FrameSealer,
  SealedFrame,
} from './answer.ts'
export {
  AnswerCorruptError,
  AnswerTruncatedError,
  ReplayCacheFullError,
  RequestReplayedError,
  UnsealFailedError,
} from './errors.ts'
export { createReplayCache, type ReplayCache } from './replay.ts'
export {
  generateSealKey,
  openRequest,
  type SealInfo,
  type SealKey,
  sealRequest,
} from './request.ts'
