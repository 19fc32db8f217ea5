import type { Ledger, MarketReader } from '@ostrom/ledger'
import { generateSealKey, type SealKey } from '@ostrom/network/seal'
import { Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { SEAL_KEY_SECONDS } from './limits.ts'

// The key that transcripts are sealed to. The chain keeps none for jurors, so a validator announces
// one as a provider does its own: with no address, by the account of its node.

const SEAL_KEY = 'validator/seal-key'

/** The key of this validator: the same after a restart. */
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
  /** Announced by this process, whatever the market knows yet. */
  let saidUntil = 0n
  return {
    async step() {
      const now = await ledger.nowSeconds()
      const half = now + SEAL_KEY_SECONDS / 2n
      if (saidUntil > half) return
      const known = await market.endpoint(provider)
      // Where a provider is reached by this account, clients seal their questions to its key.
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
