export {
  StateClosedError,
  StateEncryptedError,
  StateMisuseError,
  StateOverloadedError,
  StateUnavailableError,
} from './errors.ts'
export * as Limits from './limits.ts'
export { listAll } from './list-all.ts'
export type {
  CommitOptions,
  ListOptions,
  StateChange,
  StateEntry,
  StateStore,
} from './state.ts'
