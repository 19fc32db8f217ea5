import type { Log } from '@ostrom/protocol'
import { type OnBlocksOptions, onBlocks } from '../on-blocks.ts'
import { tryLogged } from '../try-logged.ts'
import { STORAGE_STEP_MS } from './limits.ts'

/** Runs a storage provider or a watcher until the signal aborts. */
export const runStorageRole = (
  role: { step(signal: AbortSignal): Promise<void> },
  options: Omit<OnBlocksOptions, 'pollMs'> & {
    readonly log: Log
    /** Name of the log event for a failed step, for example when the chain is unreachable. */
    readonly failed: string
  },
): Promise<void> => {
  const { signal } = options
  const attempted = { ...options, isExpected: () => signal.aborted }
  return onBlocks({ ...options, pollMs: STORAGE_STEP_MS }, () =>
    tryLogged(attempted, () => role.step(signal)),
  )
}
