import type { JailRole } from './filter.ts'

/** Paths that a process in a jail sees, besides the libraries of the system. */
export type JailView = {
  readonly readable: readonly string[]
  /** The only writable folder, which is the process's working folder; absent if there is none. */
  readonly writable?: string
  /** Role that selects the filter of system calls; `model` when absent. */
  readonly role?: JailRole
}
