import type { AccountId, Hash } from '@ostrom/protocol'
import { DOMAIN_MIN_STAKES } from '../court/court.ts'
import type { Ledger } from '../ledger.ts'
import { ANNOUNCERS_READ_MAX, CHAIN_READS_MAX } from '../limits.ts'
import type { MarketReader } from './market.ts'

/**
 * An artifact that validators announce. The settled weight of these validators together is at least
 * one minimum stake (`stakeMin`).
 */
export type AuditedArtifact = {
  readonly hash: Hash
  /**
   * True if the settled weight of these validators is at least the quorum: the least weight with
   * which a jury of the domain can rule.
   */
  readonly hasQuorum: boolean
}

/**
 * Returns the announced artifacts of a version. The validators that announce such an artifact have
 * together at least one minimum stake of settled weight in the version's domain. Weight of
 * validators that do not announce an artifact does not count against it. If a juror announces no
 * artifacts itself, the announcement of its operator counts. Reads at most `ANNOUNCERS_READ_MAX`
 * accounts, and skips accounts with less than `1 / ANNOUNCERS_READ_MAX` of the domain's quorum.
 * Stops when the remaining accounts together have too little weight to change the result.
 *
 * @see docs/spec/verification.md, section 17.
 */
export async function auditedArtifacts({
  ledger,
  market,
  version: domain,
}: auditedArtifacts.Options): Promise<readonly AuditedArtifact[]> {
  const { audits } = ledger
  if (!audits) return []
  const atSeconds = await ledger.nowSeconds()
  const [{ stakeMin }, enlisted] = await Promise.all([
    ledger.parameters(),
    market.enlistedAccounts(domain),
  ])
  const quorum = DOMAIN_MIN_STAKES * stakeMin
  const artifactsOf = async (account: AccountId): Promise<readonly Hash[]> => {
    const own = await market.endpoint(account)
    if (own?.artifacts) return own.artifacts
    const { operator } = await ledger.stake(account, 'court')
    return (operator && (await market.endpoint(operator))?.artifacts) ?? []
  }
  const announcementOf = async (account: AccountId) => {
    const artifacts = await artifactsOf(account)
    if (artifacts.length === 0) return { artifacts, weight: 0n }
    return { artifacts, weight: await audits.settledWeightAt({ account, domain, atSeconds }) }
  }
  const weights = new Map<Hash, bigint>()
  /**
   * Returns the weight that an artifact lacks for the next threshold; undefined if it has a quorum.
   */
  const missing = (weight: bigint): bigint | undefined =>
    [stakeMin, quorum].flatMap((needed) => (weight < needed ? [needed - weight] : []))[0]
  const accounts = enlisted
    .slice(0, ANNOUNCERS_READ_MAX)
    .filter(({ weight }) => weight * BigInt(ANNOUNCERS_READ_MAX) >= quorum)
  for (let start = 0; start < accounts.length; start += CHAIN_READS_MAX) {
    // Settled weight is at most the weight that is enlisted now.
    const left = accounts.slice(start).reduce((sum, { weight }) => sum + weight, 0n)
    const isOpen = [0n, ...weights.values()].some(
      (weight) => (missing(weight) ?? left + 1n) <= left,
    )
    if (!isOpen) break
    const part = accounts.slice(start, start + CHAIN_READS_MAX)
    const announcements = part.map(({ account }) => announcementOf(account))
    for (const { artifacts, weight } of await Promise.all(announcements)) {
      for (const hash of new Set(artifacts)) weights.set(hash, (weights.get(hash) ?? 0n) + weight)
    }
  }
  return [...weights].flatMap(([hash, weight]) =>
    weight > 0n && weight >= stakeMin ? [{ hash, hasQuorum: weight >= quorum }] : [],
  )
}

export declare namespace auditedArtifacts {
  type Options = {
    readonly ledger: {
      readonly audits?: Pick<NonNullable<Ledger['audits']>, 'settledWeightAt'>
    } & Pick<Ledger, 'nowSeconds' | 'parameters' | 'stake'>
    readonly market: Pick<MarketReader, 'endpoint' | 'enlistedAccounts'>
    readonly version: Hash
  }
}
