export {
  createDeadline,
  createOwnClock,
  type TaskDeadline,
  type TimeLimit,
  type UsageSample,
} from './deadline.ts'
export {
  isRunning,
  matchOutput,
  type OutputMatch,
  type StopOptions,
  stopProcess,
  whenEnded,
} from './ending.ts'
export { type ProcessUsage, processGroup, residentBytes, usageOf } from './group.ts'
export * as Limits from './limits.ts'
export { closeOutputAfterEnd } from './output.ts'
export { type ProgramOptions, type ProgramResult, type ProgramUsage, runProgram } from './run.ts'
export {
  readSharedFile,
  removeSharedFolder,
  replaceSharedFile,
  type SharedFile,
  writeSharedFile,
} from './shared-files.ts'
export {
  killGroup,
  killTree,
  resolveProgram,
  type SupervisedOptions,
  spawnSupervised,
} from './spawn.ts'
export { sampleProcess, type TimeWatch, watchTime } from './watch.ts'
