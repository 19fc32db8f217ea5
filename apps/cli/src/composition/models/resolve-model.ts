import { existsSync } from 'node:fs'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import type { Ledger } from '@ostrom/ledger'
import { type CatalogueEntry, catalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { requireCreatorSignature } from '@ostrom/models/creator-signature'
import {
  type ContentSources,
  fetchManifest,
  fromCatalogue,
  type ModelSummary,
  type RegisteredModel,
  summaryOfRegistered,
} from '@ostrom/models/model-summary'
import type { ContentSource } from '@ostrom/storage'
import type { Command } from 'commander'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import { isChainAbsent } from '../../context/local-network.ts'
import { versionOfModel } from '../../context/model-version.ts'

/** Returns a registered model and its manifest; `undefined` if no such model is registered. */
export async function resolveRegistered(
  context: CommandContext,
  model: string,
  /** Sources that are asked before those of the configuration. */
  extra: readonly ContentSource[] = [],
): Promise<RegisteredModel | undefined> {
  return await withRegistered(context, { model, extra }, async (_, found) => found)
}

/** Returns the chain's facts about a registered model; `undefined` if it is not registered. */
async function summarizeRegistered(
  context: CommandContext,
  model: string,
): Promise<ModelSummary | undefined> {
  return await withRegistered(context, { model }, async (sources, found) =>
    summaryOfRegistered(sources, { alias: model, ...found }),
  )
}

/** Looks a model up, and runs `act` while ledger and store are open. */
async function withRegistered<T>(
  context: CommandContext,
  { model, extra = [] }: { readonly model: string; readonly extra?: readonly ContentSource[] },
  act: (
    sources: ContentSources & { readonly ledger: Ledger },
    found: RegisteredModel,
  ) => Promise<T>,
): Promise<T | undefined> {
  const { withStorage } = await import('../../context/open-storage.ts')
  return await withLedger(context, async (ledger) => {
    const id = await versionOfModel(context, ledger, model)
    if (!id) return undefined
    return await withStorage(context.config, async ({ storage, sources }) => {
      const contentSources = { ledger, storage, sources: [...extra, ...sources] }
      const manifest = await fetchManifest(contentSources, id)
      await requireCreatorSignature(ledger, manifest)
      return await act(contentSources, { id, manifest })
    })
  })
}

/**
 * Finds a model by its name on chain, its id there, or its name in the catalogue, in this order.
 * Searches only the catalogue if there is no configuration, or if the chain does not answer; the
 * second case prints a warning.
 *
 * @throws {CatalogueUnknownError}
 */
export async function resolveModel(command: Command, model: string): Promise<ModelSummary> {
  const { data } = command.optsWithGlobals<{ data?: string }>()
  if (existsSync(homeOf(data).config)) {
    const context = await openContext(command)
    try {
      const found = await summarizeRegistered(context, model)
      if (found) return found
    } catch (error) {
      const entry = isChainAbsent(error) ? await listedEntry(model) : undefined
      if (!entry) throw error
      const lacking = "The chain of this folder does not answer: this is the catalogue's entry"
      context.output.warn(`${lacking}, and a model registered as ${model} was not looked for.`)
      return fromCatalogue(entry)
    }
  }
  return fromCatalogue(await catalogueEntry(model))
}

const listedEntry = (model: string): Promise<CatalogueEntry | undefined> =>
  catalogueEntry(model).catch(() => undefined)
