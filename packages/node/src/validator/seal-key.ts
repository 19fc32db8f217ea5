import type { Ledger, MarketReader } from '@ostrom/ledger'
import { generateSealKey, type SealKey } from '@ostrom/network/seal'
import { Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { SEAL_KEY_SECONDS } from './limits.ts'

// Providers seal transcripts to a validator's seal key. The chain has no registry for such keys, so
// a validator announces its key as an endpoint of its node's account, without addresses.

const SEAL_KEY = 'validator/seal-key'

/** Returns this validator's seal key. The first call creates and stores it. */
export async function sealKeyOf(state: StateStore, random: RandomBytes): Promise<SealKey> {
  const kept = await state.get(SEAL_KEY)
  if (kept) return generateSealKey(() => kept)
  const secret = random(32)
  await state.commit([{ kind: 'put', key: SEAL_KEY, value: secret }])
  return generateSealKey(() => Hex.toBytes(Hex.from(secret)))
}

export type SealKeyAnnouncer = { step(): Promise<void> }

export function createSealKeyAnnouncer(options: {
  readonly ledger: Pick<Ledger, 'account' | 'announceEndpoint' | 'nowSeconds'>
  readonly market: Pick<MarketReader, 'endpoint'>
  readonly sealKey: SealKey
  readonly log: Log
}): SealKeyAnnouncer {
  const { ledger, market, log } = options
  const { publicKey: sealKey } = options.sealKey
  const { account: provider } = ledger
  /** Expiry of the announced key, in Unix seconds; the market may not have it yet. */
  let saidUntil = 0n
  return {
    async step() {
      const now = await ledger.nowSeconds()
      const half = now + SEAL_KEY_SECONDS / 2n
      if (saidUntil > half) return
      const known = await market.endpoint(provider)
      // This account also announces a provider, to whose key clients seal their questions.
      if (known && known.addresses.length > 0) {
        saidUntil = known.expiresAtSeconds
        return log('seal-key-not-announced', { account: provider })
      }
      if (known?.sealKey === sealKey && known.expiresAtSeconds > half) {
        saidUntil = known.expiresAtSeconds
        return
      }
      const expiresAtSeconds = now + SEAL_KEY_SECONDS
      const words = { addresses: [], region: '', profile: Hex.zeroHash }
      const times = { issuedAtSeconds: now, expiresAtSeconds }
      await ledger.announceEndpoint({ provider, sealKey, ...words, ...times })
      saidUntil = expiresAtSeconds
      log('seal-key-announced', { expiresAtSeconds })
    },
  }
}
