import type { Ledger } from '@ostrom/ledger'
import type { Clock, Log } from '@ostrom/protocol'
import { onBlocks } from '../../on-blocks.ts'
import { tryLogged } from '../../try-logged.ts'
import { TRAINING_STEP_MS } from '../limits.ts'
import type { JobMember } from './member.ts'

/** Lets a member act at each new block, until it has left its job or the signal aborts. */
export async function runMember(
  member: JobMember,
  options: {
    readonly ledger: Ledger
    readonly clock: Clock
    readonly log: Log
    readonly signal: AbortSignal
  },
): Promise<void> {
  const { ledger, clock, log, signal } = options
  const over = new AbortController()
  const either = AbortSignal.any([signal, over.signal])
  const attempt = { log, failed: 'training-step-failed', isExpected: () => signal.aborted }
  try {
    await onBlocks({ ledger, clock, pollMs: TRAINING_STEP_MS, signal: either }, async () => {
      await tryLogged(attempt, () => member.step())
      if (member.isDone()) over.abort()
    })
  } finally {
    await member.close()
  }
}
