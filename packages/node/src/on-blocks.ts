import type { Ledger } from '@ostrom/ledger'
import type { Clock } from '@ostrom/protocol'

export type OnBlocksOptions = {
  readonly ledger: Pick<Ledger, 'watch'>
  readonly clock: Clock
  /** Milliseconds between two steps where the chain gives no hint before. */
  readonly pollMs: number
  readonly signal: AbortSignal
}

/** Does a step at each new block, one after the other, until the signal. */
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
    // A block that came while the step ran is looked at too.
    if (!hinted) await clock.sleep(pollMs, AbortSignal.any([woken.signal, signal]))
  }
}
