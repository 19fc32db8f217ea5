export {
  StateClosedError,
  StateMisuseError,
  StateOverloadedError,
  StateUnavailableError,
} from './errors.ts'
export * as Limits from './limits.ts'
export { listAll } from './list-all.ts'
export type { Change, CommitOptions, Entry, ListOptions, State } from './state.ts'
