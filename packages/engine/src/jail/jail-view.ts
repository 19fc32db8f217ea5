import type { JailRole } from './filter.ts'

/** Paths that a process in a jail sees, besides the libraries of the system. */
export type JailView = {
  readonly readable: readonly string[]
  /** The one folder that it may write to, where it begins; absent: none. */
  readonly writable?: string
  /** By which its system calls are filtered; a model's when absent. */
  readonly role?: JailRole
}
