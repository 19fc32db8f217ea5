import type { Log } from '@ostrom/protocol'
import { attempt } from '../attempt.ts'
import { type OnBlocksOptions, onBlocks } from '../on-blocks.ts'
import { KEEPING_STEP_MS } from './limits.ts'

/** Runs a keeper or a watcher until the signal. */
export const runKeeping = (
  role: { step(signal: AbortSignal): Promise<void> },
  options: Omit<OnBlocksOptions, 'pollMs'> & {
    readonly log: Log
    /** The event that is logged where a step fails, as while the chain is away. */
    readonly failed: string
  },
): Promise<void> => {
  const { signal } = options
  const attempted = { ...options, isExpected: () => signal.aborted }
  return onBlocks({ ...options, pollMs: KEEPING_STEP_MS }, () =>
    attempt(attempted, () => role.step(signal)),
  )
}
