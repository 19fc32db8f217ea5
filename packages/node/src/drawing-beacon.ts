import type { BeaconLedger } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'

/**
 * The beacon's value that draws receipts anchored in a second: that of the epoch after, which
 * nobody knew then. Undefined while it is not final. docs/spec/verification.md, section 4.
 */
export async function drawingBeacon(
  audits: BeaconLedger,
  anchoredSeconds: bigint,
): Promise<Hash | undefined> {
  const epoch = anchoredSeconds / (await audits.epochSeconds()) + 1n
  return (await audits.beacon(epoch)).value
}
