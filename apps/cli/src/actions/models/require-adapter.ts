import { requireModel } from '../../composition/models/require-model.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'

/**
 * Returns a registered adapter with its terms.
 *
 * @throws {LedgerError} `adapter-unknown`: the name does not belong to an adapter.
 */
export async function requireAdapter(context: CommandContext, name: string) {
  const { id: version, manifest } = await requireModel(context, name)
  const { adaptersOf } = await import('@ostrom/models/adapter-register')
  const { LedgerError } = await import('@ostrom/ledger')
  return await withLedger(context, async (ledger) => {
    const terms = await adaptersOf(ledger).adapter(version)
    if (terms) return { version, manifest, terms }
    throw new LedgerError('adapter-unknown', { version, name })
  })
}
