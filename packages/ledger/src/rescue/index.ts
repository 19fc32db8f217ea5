export { type RescueCall, sendRescueCall } from './calls.ts'
export type { AccountHoldings } from './holdings.ts'
export type { RescueNote, RescuePlan, RescueSource, RescueStep } from './plan.ts'
export { readHoldings } from './read-holdings.ts'
export { planRescue } from './rescue-plan.ts'
export {
  nextDueAtSeconds,
  RESCUE_CALLS_MAX,
  RESCUE_REPEATS_MAX,
  type RefusedStep,
  type RescueProgress,
  type RescueRun,
  readRescuePlan,
  runRescue,
} from './run-due.ts'
