import { type Ledger, type LedgerEvent, readAllEvents, type StakeMarket } from '@ostrom/ledger'
import { type AccountId, type Hash, Load } from '@ostrom/protocol'

// Computes the load of a market, and the figures that depend on it, from its chain alone:
// docs/spec/governance.md, section 5.

/**
 * Load of providers in one bucket, a period for which points are credited, and the resulting
 * multiplier of rewards.
 */
export type BucketLoad = {
  readonly bucket: bigint
  /** Points that were credited to providers, in native base units. */
  readonly points: bigint
  /** Sum of the points of providers in the `LOAD_BUCKETS` buckets before this bucket. */
  readonly usual: bigint
  readonly multiplierBps: bigint
  /** `running`: the multiplier is what it would be if the bucket ended now. */
  readonly status: 'closed' | 'running'
}

/** Stakes of the providers of one model version. */
export type ModelLoad = Load.StakeUse & {
  readonly version: Hash
  readonly providers: number
  readonly utilisationBps: bigint
}

/** A provider's stake in one market. */
export type StakeAdvice = Load.StakeUse & {
  readonly provider: AccountId
  readonly market: ProviderMarket
  readonly utilisationBps: bigint
  /**
   * Stake of which the present work would use the share `targetBps` of the load settings; absent if
   * governance set none.
   */
  readonly advised?: bigint
}

export type NetworkLoad = {
  /** Settings that governance set; absent on a deployment without them. */
  readonly settings?: Load.LoadSettings
  /**
   * Latest buckets up to the running one, from the bucket on in which governance set `settings`.
   * Empty on a deployment without points.
   */
  readonly buckets: readonly BucketLoad[]
  readonly models: readonly ModelLoad[]
  readonly stakes: readonly StakeAdvice[]
}

type ProviderMarket = Exclude<StakeMarket, 'court'>

const markets = ['sessions', 'requests'] as const satisfies readonly ProviderMarket[]

/** Buckets that `readLoad` returns at most, the running one included. */
const BUCKETS_SHOWN = 8n

/** Reads the load of a market, and computes multipliers and advised stakes from it. */
export async function readLoad(ledger: Ledger): Promise<NetworkLoad> {
  const events = await readAllEvents(ledger)
  const nowSeconds = await ledger.nowSeconds()
  const settings = settingsAt(events, nowSeconds)
  const providersByVersion = providersOf(events)
  const { stakeMin } = await ledger.parameters()
  const stakes: StakeAdvice[] = []
  for (const provider of new Set([...providersByVersion.values()].flatMap((all) => [...all]))) {
    for (const market of markets) {
      const { amount, inUse } = await ledger.stake(provider, market)
      if (amount === 0n) continue
      const use = { amount, inUse }
      const advised = settings && { advised: Load.advisedStake(use, settings, stakeMin) }
      const utilisationBps = Load.utilisationBps(use)
      stakes.push({ provider, market, ...use, utilisationBps, ...advised })
    }
  }
  const models = [...providersByVersion].map(([version, providers]): ModelLoad => {
    const use = sumOf(stakes.filter(({ provider }) => providers.has(provider)))
    const utilisationBps = Load.utilisationBps(use)
    return { version, providers: providers.size, ...use, utilisationBps }
  })
  const buckets = bucketsOf(events, nowSeconds)
  return { ...(settings && { settings }), buckets, models, stakes }
}

const sumOf = (uses: readonly Load.StakeUse[]): Load.StakeUse => ({
  amount: uses.reduce((sum, { amount }) => sum + amount, 0n),
  inUse: uses.reduce((sum, { inUse }) => sum + inUse, 0n),
})

/** Returns the load settings in force at a second; undefined before they were set. */
function settingsAt(
  events: readonly LedgerEvent[],
  atSeconds: bigint,
): Load.LoadSettings | undefined {
  let [minBps, targetBps]: (bigint | undefined)[] = []
  for (const event of events) {
    if (event.kind !== 'setting-changed' || event.atSeconds > atSeconds) continue
    if (event.name === 'loadMinBps') minBps = event.value
    if (event.name === 'loadTargetBps') targetBps = event.value
  }
  return minBps === undefined || targetBps === undefined ? undefined : { minBps, targetBps }
}

/** Returns the latest buckets, oldest first. */
function bucketsOf(events: readonly LedgerEvent[], nowSeconds: bigint): readonly BucketLoad[] {
  const seconds = events.find((event) => event.kind === 'buckets-fixed')?.seconds
  if (seconds === undefined) return []
  const points = new Map<bigint, bigint>()
  for (const event of events) {
    if (event.kind !== 'contribution-credited' || event.role !== 'provider') continue
    points.set(event.bucket, (points.get(event.bucket) ?? 0n) + event.points)
  }
  const running = nowSeconds / seconds
  const [first] = [...points.keys()].sort((a, b) => (a < b ? -1 : 1))
  const oldest = running - BUCKETS_SHOWN + 1n
  const from = first === undefined ? running : first > oldest ? first : oldest
  const found: BucketLoad[] = []
  for (let bucket = from; bucket <= running; bucket++) {
    const status = bucket === running ? 'running' : 'closed'
    const settings = settingsAt(events, (bucket + 1n) * seconds - 1n)
    if (!settings) continue
    let usual = 0n
    for (let before = 1n; before <= Load.LOAD_BUCKETS; before++) {
      usual += points.get(bucket - before) ?? 0n
    }
    const load = { points: points.get(bucket) ?? 0n, usual }
    const multiplierBps = Load.rewardMultiplierBps({ ...load, ...settings })
    found.push({ bucket, ...load, multiplierBps, status })
  }
  return found
}

/** Returns the providers with a published offer, by model version. */
function providersOf(events: readonly LedgerEvent[]): ReadonlyMap<Hash, ReadonlySet<AccountId>> {
  const offers = new Map<Hash, { readonly version: Hash; readonly provider: AccountId }>()
  for (const event of events) {
    if (event.kind === 'offer-published') {
      const { provider, modelVersion: version } = event.offer
      offers.set(event.offerHash, { version, provider })
    }
    if (event.kind === 'offer-retired') offers.delete(event.offerHash)
  }
  const found = new Map<Hash, Set<AccountId>>()
  for (const { version, provider } of offers.values()) {
    const providers = found.get(version) ?? new Set<AccountId>()
    found.set(version, providers.add(provider))
  }
  return found
}
