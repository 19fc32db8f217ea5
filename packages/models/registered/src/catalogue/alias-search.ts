import { type ListedModel, MARKET_PAGE_MAX, type MarketReader } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { ModelAliasAmbiguousError, ModelAliasEmptyError } from './alias-errors.ts'

/** Returns the registered models whose files all have a hash in this set. */
async function modelsWith(
  market: Pick<MarketReader, 'models'>,
  hashes: ReadonlySet<Hash>,
): Promise<readonly ListedModel[]> {
  const found: ListedModel[] = []
  for (let after: string | undefined; ; ) {
    const page = await market.models({ limit: MARKET_PAGE_MAX, ...(after && { after }) })
    const own = page.filter(({ artifacts }) => artifacts.length > 0)
    found.push(...own.filter((one) => one.artifacts.every(({ sha256 }) => hashes.has(sha256))))
    after = page.at(-1)?.model
    if (page.length < MARKET_PAGE_MAX) return found
  }
}

/**
 * Returns the registered model whose files all belong to a repository.
 *
 * @throws {ModelAliasEmptyError} {ModelAliasAmbiguousError} No model or several models match.
 */
export async function modelOfFiles(
  market: Pick<MarketReader, 'models'>,
  options: {
    readonly repository: string
    readonly hub: string
    /** SHA-256 of the files, from the hub's listing. */
    readonly hashes: ReadonlySet<Hash>
  },
): Promise<ListedModel> {
  const { repository: alias, hub, hashes } = options
  const candidates = await modelsWith(market, hashes)
  const [first, ...others] = candidates
  if (!first) throw new ModelAliasEmptyError({ alias, hub })
  if (others.length > 0) throw new ModelAliasAmbiguousError({ alias, candidates })
  return first
}
