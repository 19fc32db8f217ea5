export { replayedSteps } from './selection.ts'
export {
  judgeReplay,
  type ReplayedStep,
  type ReplayedValues,
  type ReplayVerdict,
} from './verdict.ts'
