import { join } from 'node:path'
import type { Ledger } from '@ostrom/ledger'
import type { CatalogueEntry } from '@ostrom/models/catalogue/catalogue'
import { artifactOf } from '@ostrom/models/catalogue-artifact'
import { type Hash, Manifest } from '@ostrom/protocol'
import { createProgress } from '../../command-line/output.ts'
import { type CommandContext, withLedger } from '../../context/context.ts'

/** Result of a deployment. */
export type DeployedModel = {
  readonly alias: string
  readonly version: Hash
  readonly cid: string
  readonly artifact: string
  /**
   * True if this call registered the model or moved its name; false if the name already referred to
   * the same file.
   */
  readonly isNew: boolean
}

export type DeployModelOptions = {
  /** Name of the artifact, such as `gguf/q4_k_m`; the first of the catalogue entry when absent. */
  readonly artifact?: string | undefined
  readonly hub?: string | undefined
  /**
   * Digests of the hub's file lists that the caller accepts; other models' digests have no effect.
   */
  readonly confirm?: readonly string[] | undefined
}

/** Returns the version behind a name if that version has this very file. */
async function registeredWith(
  ledger: Pick<Ledger, 'resolveModel' | 'modelVersion'>,
  { alias, cid }: { readonly alias: string; readonly cid: string },
): Promise<Hash | undefined> {
  const version = await ledger.resolveModel(alias)
  const model = version && (await ledger.modelVersion(version))
  return model?.artifacts.some((artifact) => artifact.cid === cid) ? version : undefined
}

/**
 * Adds a model of the catalogue to the store. If it is not registered with this file yet, registers
 * it on the chain. A provider can use the same command to get the file of a model that another
 * account registered.
 *
 * @throws {CatalogueUnconfirmedError} The model's hashes are unknown, and the hub's digest is not
 * confirmed. Nothing was fetched.
 */
export async function deployModel(
  context: CommandContext,
  entry: CatalogueEntry,
  { artifact: name, hub, confirm }: DeployModelOptions = {},
): Promise<DeployedModel> {
  const { home, config, output } = context
  const { withStorage } = await import('../../context/open-storage.ts')
  const { downloadArtifact } = await import('@ostrom/models/download')
  const { manifestOfCatalogueEntry, publish } = await import('@ostrom/models/publish')
  const artifact = artifactOf(entry, name)
  return await withStorage(config, async ({ storage, sources }) => {
    const progress = createProgress(entry.name)
    const content = await downloadArtifact({
      storage,
      entry,
      artifact,
      sources,
      folder: join(home.path, 'downloads'),
      ...(hub && { hub }),
      ...(confirm && { confirm }),
      onProgress: ({ bytes, bytesTotal }) => progress.update(bytes, bytesTotal),
      onSourceDropped: (source) =>
        output.print(`${source} does not answer; trying the next source`),
    })
    progress.end()
    return await withLedger(context, async (ledger) => {
      const { account: creator } = ledger
      const { alias } = entry
      const result = { alias, cid: content.cid, artifact: Manifest.variantOf(artifact) }
      const before = await registeredWith(ledger, { alias, cid: content.cid })
      if (before) {
        await storage.pin(content.cid)
        return { ...result, version: before, isNew: false }
      }
      const manifest = await manifestOfCatalogueEntry({
        storage,
        content,
        entry,
        artifact,
        creator,
      })
      const { version, change } = await publish({ storage, ledger, alias, manifest })
      return { ...result, version, isNew: change !== 'none' }
    })
  })
}
