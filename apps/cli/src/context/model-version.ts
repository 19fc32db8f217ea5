import { type Ledger, type MarketReader, resolveVersion } from '@ostrom/ledger'
import type { Hash } from '@ostrom/protocol'
import type { CommandContext } from './context.ts'
import { openIndexer } from './open-indexer.ts'

/**
 * Returns the version that a command means by a name or a hash. Gateways use the same version, so a
 * command shows the version that answers. The market is opened only if votes recommend a version.
 *
 * @returns `undefined` for a name or hash that the chain does not know.
 * @see docs/spec/governance.md, section 4.
 */
export async function versionOfModel(
  { home }: Pick<CommandContext, 'home'>,
  ledger: Ledger,
  model: string,
): Promise<Hash | undefined> {
  let opened: ReturnType<typeof openIndexer> | undefined
  const marketNow = () => (opened ??= openIndexer(home, ledger))
  const market: Pick<MarketReader, 'sync' | 'offersFor'> = {
    sync: (signal) => marketNow().sync(signal),
    offersFor: (version) => marketNow().offersFor(version),
  }
  try {
    const nowMs = Number(await ledger.nowSeconds()) * 1_000
    return await resolveVersion({ ledger, market, clock: { nowMs: () => nowMs } }, model)
  } finally {
    await opened?.close()
  }
}
