import type { Ledger, MarketReader } from '@ostrom/ledger'
import { generateSealKey, type SealKey } from '@ostrom/network/seal'
import { Endpoint, type Hash, Hex, type Log, type RandomBytes } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { SEAL_KEY_SECONDS } from './limits.ts'

// Providers seal transcripts to a validator's seal key. The chain has no registry for such keys, so
// a validator announces its key as an endpoint of its node's account, without addresses.

const SEAL_KEY = 'validator/seal-key'

/** Returns this validator's seal key. The first call creates and stores it. */
export async function sealKeyOf(state: StateStore, random: RandomBytes): Promise<SealKey> {
  const stored = await state.get(SEAL_KEY)
  if (stored) return generateSealKey(() => stored)
  const secret = random(32)
  await state.commit([{ kind: 'put', key: SEAL_KEY, value: secret }])
  return generateSealKey(() => Hex.toBytes(Hex.from(secret)))
}

export type SealKeyAnnouncer = { step(): Promise<void> }

/**
 * Announces the seal key and the artifacts that this validator examines, so that gateways know
 * which offers it audits: docs/spec/verification.md, section 17.
 */
export function createSealKeyAnnouncer(options: {
  readonly ledger: Pick<Ledger, 'account' | 'announceEndpoint' | 'nowSeconds'>
  readonly market: Pick<MarketReader, 'endpoint'>
  readonly sealKey: SealKey
  readonly artifacts: readonly Hash[]
  readonly log: Log
}): SealKeyAnnouncer {
  const { ledger, market, log } = options
  const { publicKey: sealKey } = options.sealKey
  const { account: provider } = ledger
  const artifacts = Endpoint.announceableArtifacts([], options.artifacts)
  const isCurrent = (endpoint: Endpoint.Endpoint) =>
    endpoint.sealKey === sealKey && endpoint.artifacts?.join() === (artifacts.join() || undefined)
  /** Expiry of the announced key, in Unix seconds; the market may not have it yet. */
  let announcedUntil = 0n
  return {
    async step() {
      const now = await ledger.nowSeconds()
      const half = now + SEAL_KEY_SECONDS / 2n
      if (announcedUntil > half) return
      const endpoint = await market.endpoint(provider)
      // This account also announces a provider, and this service does not replace that
      // announcement: clients seal their questions to the provider's key, and the announcement
      // names the artifacts.
      if (endpoint && endpoint.addresses.length > 0) {
        announcedUntil = endpoint.expiresAtSeconds
        return log('seal-key-not-announced', { account: provider })
      }
      if (endpoint && isCurrent(endpoint) && endpoint.expiresAtSeconds > half) {
        announcedUntil = endpoint.expiresAtSeconds
        return
      }
      const expiresAtSeconds = now + SEAL_KEY_SECONDS
      const reach = { addresses: [], ...(artifacts.length > 0 && { artifacts }) }
      const keys = { provider, sealKey, ...Endpoint.noStatements }
      const times = { issuedAtSeconds: now, expiresAtSeconds }
      await ledger.announceEndpoint({ ...keys, ...reach, ...times })
      announcedUntil = expiresAtSeconds
      const left = new Set(options.artifacts).size - artifacts.length
      log('seal-key-announced', {
        expiresAtSeconds,
        artifacts: artifacts.length,
        ...(left > 0 && { artifactsLeftOut: left }),
      })
    },
  }
}
