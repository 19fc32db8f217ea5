import { type ListedModel, MARKET_PAGE_MAX, type MarketReader } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import { ModelAliasAmbiguousError, ModelAliasEmptyError } from './alias-errors.ts'

/** Registered models all of whose files are among these. */
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
 * The one registered model that has no other files than those of a repository.
 *
 * @throws {ModelAliasEmptyError} {ModelAliasAmbiguousError} There is none, or more than one.
 */
export async function modelOfFiles(
  market: Pick<MarketReader, 'models'>,
  options: {
    readonly repository: string
    readonly hub: string
    /** SHA-256 of the files, as the hub tells them. */
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
