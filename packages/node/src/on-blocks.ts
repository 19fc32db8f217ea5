import type { Ledger } from '@ostrom/ledger'
import type { Clock } from '@ostrom/protocol'

export type OnBlocksOptions = {
  readonly ledger: Pick<Ledger, 'watch'>
  readonly clock: Clock
  /** Milliseconds between two steps when no event of the chain arrives before. */
  readonly pollMs: number
  readonly signal: AbortSignal
}

/**
 * Reason of a signal that ends a wait between two steps. All waits share it, because Node records a
 * stack for each new reason, at each block and for each role.
 */
const newBlock = 'a new block, or the end of the role'

/** Performs a step at each new block and after `pollMs` without one, until the signal aborts. */
export async function onBlocks(
  { ledger, clock, pollMs, signal }: OnBlocksOptions,
  step: () => Promise<void>,
): Promise<void> {
  let woken = new AbortController()
  let hinted = false
  const wake = () => woken.abort(newBlock)
  ledger.watch(() => {
    hinted = true
    wake()
  }, signal)
  signal.addEventListener('abort', wake, { once: true })
  while (!signal.aborted) {
    hinted = false
    await step()
    // A block that arrived during the step causes another step.
    if (hinted || signal.aborted) continue
    woken = new AbortController()
    await clock.sleep(pollMs, woken.signal)
  }
}
