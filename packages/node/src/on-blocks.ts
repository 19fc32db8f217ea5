import type { Ledger } from '@ostrom/ledger'
import type { Clock } from '@ostrom/protocol'

export type OnBlocksOptions = {
  readonly ledger: Pick<Ledger, 'watch'>
  readonly clock: Clock
  /** Milliseconds between two steps when no event of the chain arrives before. */
  readonly pollMs: number
  readonly signal: AbortSignal
}

/** Performs a step at each new block and after `pollMs` without one, until the signal aborts. */
export async function onBlocks(
  { ledger, clock, pollMs, signal }: OnBlocksOptions,
  step: () => Promise<void>,
): Promise<void> {
  let wake = () => {}
  let hinted = false
  ledger.watch(() => {
    hinted = true
    wake()
  }, signal)
  while (!signal.aborted) {
    hinted = false
    await step()
    const woken = new AbortController()
    wake = () => woken.abort()
    // A block that arrived during the step causes another step.
    if (!hinted) await clock.sleep(pollMs, AbortSignal.any([woken.signal, signal]))
  }
}
