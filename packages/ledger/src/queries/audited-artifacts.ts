import type { AccountId, Hash } from '@ostrom/protocol'
import { DOMAIN_MIN_STAKES } from '../court/court.ts'
import type { Ledger } from '../ledger.ts'
import { ANNOUNCERS_READ_MAX, CHAIN_READS_MAX } from '../limits.ts'
import type { MarketReader } from './market.ts'

/**
 * Returns the artifacts of a version that validators with enough settled weight in its domain
 * announce. Enough is the least weight with which a domain rules; in a domain below that, half of
 * its settled weight. The operator's announcement counts for a juror that announces no artifact.
 *
 * @see docs/spec/verification.md, section 17.
 */
export async function auditedArtifacts({
  ledger,
  market,
  version: domain,
}: auditedArtifacts.Options): Promise<readonly Hash[]> {
  const { audits } = ledger
  if (!audits) return []
  const atSeconds = await ledger.nowSeconds()
  const [total, { stakeMin }, enlisted] = await Promise.all([
    audits.settledTotalAt({ domain, atSeconds }),
    ledger.parameters(),
    market.enlistedAccounts(domain),
  ])
  const least = DOMAIN_MIN_STAKES * stakeMin
  const needed = total < least ? (total + 1n) / 2n : least
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
  const accounts = enlisted.slice(0, ANNOUNCERS_READ_MAX).map(({ account }) => account)
  for (let start = 0; start < accounts.length; start += CHAIN_READS_MAX) {
    const part = accounts.slice(start, start + CHAIN_READS_MAX)
    for (const { artifacts, weight } of await Promise.all(part.map(announcementOf))) {
      for (const hash of new Set(artifacts)) weights.set(hash, (weights.get(hash) ?? 0n) + weight)
    }
  }
  return [...weights].flatMap(([hash, weight]) => (weight > 0n && weight >= needed ? [hash] : []))
}

export declare namespace auditedArtifacts {
  type Options = {
    readonly ledger: {
      readonly audits?: Pick<NonNullable<Ledger['audits']>, 'settledTotalAt' | 'settledWeightAt'>
    } & Pick<Ledger, 'nowSeconds' | 'parameters' | 'stake'>
    readonly market: Pick<MarketReader, 'endpoint' | 'enlistedAccounts'>
    readonly version: Hash
  }
}
