import type { MarketReader } from '@ostrom/ledger'
import type { Network } from '@ostrom/network'
import {
  type AccountId,
  Channel,
  type Clock,
  createBoundedMap,
  monotonicMs,
} from '@ostrom/protocol'
import {
  PRESENCE_HISTORY_MAX,
  PRESENCE_INTERVAL_MS,
  PRESENCE_MONITOR_MS,
  PRESENCE_PROVIDERS_MAX,
  PRESENCE_TIMEOUT_MS,
} from './limits.ts'

/** Whether a provider accepts connections: `unknown` before the first check. */
export type ProviderPresence = 'online' | 'offline' | 'unknown'

/** Checks the providers that pages show, because an announcement outlives a stopped provider. */
export type PresenceMonitor = {
  /** Returns the last known state, and keeps the provider checked for `PRESENCE_MONITOR_MS`. */
  of(provider: AccountId): ProviderPresence
  /** Number of checks, and number of checks that reached the provider, while pages showed it. */
  uptime(provider: AccountId): ProbeCounts
  run(signal: AbortSignal): Promise<void>
}

type MonitoredProvider = { presence: ProviderPresence; requestedAtMs: number }
type ProbeCounts = { readonly probes: number; readonly probesAnswered: number }

const noProbes: ProbeCounts = { probes: 0, probesAnswered: 0 }

export function createPresenceMonitor(options: {
  readonly network: Network
  readonly market: Pick<MarketReader, 'endpoint'>
  readonly clock: Clock
  /** Called when a provider became reachable or unreachable. */
  readonly onChange: (provider: AccountId, presence: ProviderPresence) => void
}): PresenceMonitor {
  const { network, market, clock, onChange } = options
  const watched = createBoundedMap<AccountId, MonitoredProvider>(PRESENCE_PROVIDERS_MAX)
  const seen = createBoundedMap<AccountId, ProbeCounts>(PRESENCE_HISTORY_MAX)

  function note(provider: AccountId, found: ProviderPresence): void {
    const { probes, probesAnswered } = seen.get(provider) ?? noProbes
    seen.set(provider, {
      probes: probes + 1,
      probesAnswered: probesAnswered + (found === 'online' ? 1 : 0),
    })
  }

  async function look(provider: AccountId, signal: AbortSignal): Promise<ProviderPresence> {
    const endpoint = await market.endpoint(provider)
    if (!endpoint) return 'offline'
    const wait = AbortSignal.any([signal, AbortSignal.timeout(PRESENCE_TIMEOUT_MS)])
    const { addresses } = endpoint
    try {
      const protocol = Channel.INFER_PROTOCOL
      const channel = await network.connect({ addresses, protocol, signal: wait })
      channel.abort(new Error('only looked whether anybody is there'))
      return 'online'
    } catch {
      return 'offline'
    }
  }

  async function visit(
    provider: AccountId,
    monitored: MonitoredProvider,
    signal: AbortSignal,
  ): Promise<void> {
    const found = await look(provider, signal).catch(() => monitored.presence)
    if (signal.aborted) return
    note(provider, found)
    if (found === monitored.presence) return
    monitored.presence = found
    onChange(provider, found)
  }

  return {
    of(provider) {
      const monitored = watched.get(provider) ?? { presence: 'unknown', requestedAtMs: 0 }
      monitored.requestedAtMs = monotonicMs(clock)
      watched.set(provider, monitored)
      return monitored.presence
    },
    uptime: (provider) => seen.get(provider) ?? noProbes,
    async run(signal) {
      while (!signal.aborted) {
        const oldest = monotonicMs(clock) - PRESENCE_MONITOR_MS
        for (const [provider, { requestedAtMs }] of watched) {
          if (requestedAtMs < oldest) watched.delete(provider)
        }
        await Promise.all(
          [...watched].map(([provider, monitored]) => visit(provider, monitored, signal)),
        )
        await clock.sleep(PRESENCE_INTERVAL_MS, signal)
      }
    },
  }
}
