import type { AnchoringWorld } from '@ostrom/ledger/conformance'
import { createLedgerJam } from '@ostrom/ledger/jam'
import type { JamChain } from './chain.ts'
import { payloadOf, tokenOf } from './packages.fixture.ts'

/**
 * Validators that anchor epochs through the adapter of the ledger. `endEpoch` does nothing, because
 * this chain makes a block for each package and has no clock.
 */
export function jamAnchoringWorld(chain: JamChain): AnchoringWorld {
  const ledger = createLedgerJam(chain)
  return {
    chain: ledger,
    firstEpoch: 7n,
    endEpoch: async () => {},
    async anchor({ support, ...work }) {
      const signers = support === 'most' ? [0, 2] : [2]
      const payload = payloadOf({ ...work, claim: new Uint8Array(), signers })
      await ledger.anchorBatch?.({ payload, token: tokenOf(1, payload) })
    },
    close: async () => {},
  }
}
