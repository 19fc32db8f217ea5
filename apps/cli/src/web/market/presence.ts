import type { Market } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import { type AccountId, Channel, type Clock } from '@ostrom/protocol'
import {
  PRESENCE_CARE_MS,
  PRESENCE_INTERVAL_MS,
  PRESENCE_PROVIDERS_MAX,
  PRESENCE_SEEN_MAX,
  PRESENCE_WAIT_MS,
} from '../limits.ts'

/** Whether a provider takes connections: `unknown` until it was first looked at. */
export type Presence = 'present' | 'gone' | 'unknown'

/** Looks after the providers that are being shown: an announcement alone outlives its maker. */
export type Presences = {
  /** What is known now; from here on the provider is looked at for a while. */
  of(provider: AccountId): Presence
  /** How often it was looked for, and how often it was there, while it was shown. */
  seen(provider: AccountId): { readonly looks: number; readonly present: number }
  run(signal: AbortSignal): Promise<void>
}

type Watched = { presence: Presence; caredAtMs: number }
type Seen = { readonly looks: number; readonly present: number }

const never: Seen = { looks: 0, present: 0 }

export function createPresences(options: {
  readonly network: Network
  readonly market: Pick<Market, 'endpoint'>
  readonly clock: Clock
  /** Called when a provider came or went. */
  readonly onChange: (provider: AccountId, presence: Presence) => void
}): Presences {
  const { network, market, clock, onChange } = options
  const watched = new Map<AccountId, Watched>()
  const seen = new Map<AccountId, Seen>()

  function note(provider: AccountId, found: Presence): void {
    const { looks, present } = seen.get(provider) ?? never
    seen.delete(provider)
    seen.set(provider, { looks: looks + 1, present: present + (found === 'present' ? 1 : 0) })
    if (seen.size > PRESENCE_SEEN_MAX) seen.delete(seen.keys().next().value!)
  }

  async function look(provider: AccountId, signal: AbortSignal): Promise<Presence> {
    const endpoint = await market.endpoint(provider)
    if (!endpoint) return 'gone'
    const wait = AbortSignal.any([signal, AbortSignal.timeout(PRESENCE_WAIT_MS)])
    const { addresses } = endpoint
    try {
      const protocol = Channel.INFER_PROTOCOL
      const channel = await network.connect({ addresses, protocol, signal: wait })
      channel.abort(new Error('only looked whether anybody is there'))
      return 'present'
    } catch {
      return 'gone'
    }
  }

  async function visit(provider: AccountId, known: Watched, signal: AbortSignal): Promise<void> {
    const found = await look(provider, signal).catch(() => known.presence)
    if (signal.aborted) return
    note(provider, found)
    if (found === known.presence) return
    known.presence = found
    onChange(provider, found)
  }

  return {
    of(provider) {
      const known = watched.get(provider) ?? { presence: 'unknown', caredAtMs: 0 }
      known.caredAtMs = clock.nowMs()
      watched.delete(provider)
      watched.set(provider, known)
      if (watched.size > PRESENCE_PROVIDERS_MAX) watched.delete(watched.keys().next().value!)
      return known.presence
    },
    seen: (provider) => seen.get(provider) ?? never,
    async run(signal) {
      while (!signal.aborted) {
        const oldest = clock.nowMs() - PRESENCE_CARE_MS
        for (const [provider, { caredAtMs }] of watched) {
          if (caredAtMs < oldest) watched.delete(provider)
        }
        await Promise.all([...watched].map(([provider, known]) => visit(provider, known, signal)))
        await clock.sleep(PRESENCE_INTERVAL_MS, signal)
      }
    },
  }
}
