import type { Place } from '../composition/places.ts'
import { registered } from '../models/known.ts'
import { type CommandContext, withLedger } from './context.ts'

/** Loaded only where it is needed: peers and stores are large. */
export const withStores = async <T>(
  { config }: CommandContext,
  act: (stores: Place) => Promise<T>,
) => {
  const { withPlace } = await import('../composition/places.ts')
  return await withPlace(config, act)
}

/** The registered model of a name. @throws {ModelUnknownError} */
export async function needModel(context: CommandContext, model: string) {
  const found = await registered(context, model)
  if (found) return found
  const { ModelUnknownError } = await import('@ostrom/gateway')
  throw new ModelUnknownError({ model, known: [] })
}

/** A registered adapter with its terms. @throws {LedgerError} `adapter-unknown`: it is none. */
export async function needAdapter(context: CommandContext, name: string) {
  const { id: version, manifest } = await needModel(context, name)
  const { adaptersOf } = await import('../models/adapter-register.ts')
  const { LedgerError } = await import('@ostrom/ledger')
  return await withLedger(context, async (ledger) => {
    const terms = await adaptersOf(ledger).adapter(version)
    if (terms) return { version, manifest, terms }
    throw new LedgerError('adapter-unknown', { version, name })
  })
}
