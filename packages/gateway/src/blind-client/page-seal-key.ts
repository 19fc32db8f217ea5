import { type AccountId, type Clock, type Hex, monotonicMs } from '@ostrom/protocol'
import type { SealKeyHolder } from '../sessions/seal-key.ts'
import type { ChainView } from './chain-view.ts'
import { SEAL_KEY_SPARE_MS } from './limits.ts'

/** Keeps the key to which a page seals its questions valid: a session may outlast a seal key. */
export type PageSealKey = {
  /** Reads the key from the chain if the known one expires within `SEAL_KEY_SPARE_MS`. */
  renewIfOld(): Promise<void>
  /** Reads the key from the chain now. Returns true if the chain has another valid key. */
  renew(): Promise<boolean>
}

/** Creates the keeper of a session's key, which `checkTerms` has read with its expiry. */
export function createPageSealKey(options: {
  readonly chain: ChainView
  readonly clock: Clock
  readonly provider: AccountId
  readonly holder: SealKeyHolder
  readonly known: ChainSealKey
}): PageSealKey {
  const { chain, clock, provider, holder } = options
  let known = options.known
  let expiresMs = monotonicMs(clock) + known.validMs
  const renew = async () => {
    const read = await readSealKey(chain, provider)
    if (!read) return false
    const isOther = read.sealKey !== known.sealKey
    known = read
    expiresMs = monotonicMs(clock) + read.validMs
    holder.renew({ sealKey: read.sealKey })
    return isOther
  }
  return {
    renew,
    async renewIfOld() {
      if (expiresMs - monotonicMs(clock) > SEAL_KEY_SPARE_MS) return
      // Without the chain the known key is the best one: the provider may still have it.
      await renew().catch(() => false)
    },
  }
}

/** A provider's valid key on the chain. */
export type ChainSealKey = {
  readonly sealKey: Hex.Hex
  /** Milliseconds until the announcement expires, counted from the read. */
  readonly validMs: number
}

/** Reads a provider's key; `undefined` if the chain has no valid one. */
export async function readSealKey(
  chain: Pick<ChainView, 'nowSeconds' | 'endpoint'>,
  provider: AccountId,
): Promise<ChainSealKey | undefined> {
  const [now, endpoint] = await Promise.all([chain.nowSeconds(), chain.endpoint(provider)])
  if (!endpoint || endpoint.expiresAtSeconds <= now) return undefined
  const { sealKey, expiresAtSeconds } = endpoint
  return { sealKey, validMs: Number(expiresAtSeconds - now) * 1_000 }
}
