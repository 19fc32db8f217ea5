import { License } from '@ostrom/model-metadata'
import { filesOnDisk } from '@ostrom/model-metadata/disk'
import { Address, Manifest, Privacy } from '@ostrom/protocol'
import type { Command } from 'commander'
import { hashArgument } from '../../command-line/arguments.ts'
import { table } from '../../command-line/output.ts'
import { requireModel } from '../../composition/models/require-model.ts'
import { type CommandContext, openContext, withLedger, withMarket } from '../../context/context.ts'
import { publicationLines } from './publication-lines.ts'
import { requireAdapter } from './require-adapter.ts'

type RegisterCommandOptions = {
  readonly base: string
  readonly as: string
  readonly adapterVersion: string
  readonly license: string
  readonly steps: number
  readonly dataset: string
  readonly description: string
  readonly keyword?: readonly string[]
  readonly royalty: number
  readonly privacy?: string
}

/** Runs `ostrom adapters register <folder>`. */
export async function registerAdapter(
  folder: string,
  options: RegisterCommandOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const datasetHash = hashArgument(options.dataset)
  const { as: alias, license, description, keyword: keywords = [] } = options
  const claims = {
    alias,
    version: options.adapterVersion,
    license,
    description,
    keywords,
    trainingSteps: BigInt(options.steps),
    datasetHash,
    royaltyBps: options.royalty,
  }
  const { id: base } = await requireModel(context, options.base)
  const { readPrivacyFile } = await import('@ostrom/models/privacy-file')
  const privacy = options.privacy && (await readPrivacyFile(options.privacy))
  const { registerAdapter } = await import('@ostrom/models/adapter-register')
  const { withStorage } = await import('../../context/open-storage.ts')
  const done = await withStorage(context.config, async (stores) =>
    withLedger(context, async (ledger) => {
      const files = await filesOnDisk(folder)
      return await registerAdapter({
        ...stores,
        ledger,
        files,
        base,
        claims,
        ...(privacy && { privacy }),
      })
    }),
  )
  const { version, manifest, facts } = done
  const name = `${options.base}+${alias}`
  const layers = `rank ${facts.rank}, alpha ${facts.alpha}, ${facts.targetModules.join(', ')}`
  const lines = [...publicationLines(name, done), layers, ...License.describe(license)]
  const { artifacts } = manifest
  const { change, previous } = done
  const result = { name, version, change, previous, base, ...facts, artifacts }
  context.output.result(result, lines.join('\n'))
}

/** Runs `ostrom adapters list`. */
export async function listAdapters(
  options: { base?: string },
  context: CommandContext,
): Promise<void> {
  const target =
    options.base === undefined ? undefined : (await requireModel(context, options.base)).id
  const { adaptersOf } = await import('@ostrom/models/adapter-register')
  await withMarket(context, async (market, ledger) => {
    const models = await market.models()
    const found = []
    for (const { model, version, license, status, parents } of models) {
      if (parents.length !== 1) continue
      const adapter = await adaptersOf(ledger).adapter(version)
      if (!adapter || (target !== undefined && adapter.base !== target)) continue
      const base = models.find((one) => one.version === adapter.base)?.model ?? adapter.base
      found.push({ ...adapter, name: `${base}+${model}`, license, status })
    }
    const rows = found.map(({ name, rank, alpha, targetModules, license, version }) => {
      return [name, `${rank}`, `${alpha}`, targetModules.join(','), license, version]
    })
    const head = ['name', 'rank', 'alpha', 'layers', 'license', 'version']
    context.output.result(found, table(head, rows))
  })
}

/** Runs `ostrom adapters show <adapter>`. */
export async function showAdapter(
  name: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  const { manifest, terms } = await requireAdapter(context, name)
  const { license, description, keywords = [], artifacts } = manifest
  const creator = Address.format(terms.creator)
  const lines = [
    `${name}, version ${manifest.version}, by ${creator} (${terms.version})`,
    description,
    `Changes ${terms.targetModules.join(', ')} of ${terms.base}.`,
    `Rank ${terms.rank}, alpha ${terms.alpha}, ${terms.trainingSteps} training steps.`,
    `Data ${terms.datasetHash}. ${manifest.parameters} weights of its own.`,
    ...(keywords.length > 0 ? [keywords.join(', ')] : []),
    ...(manifest.privacy ? [Privacy.describe(manifest.privacy)] : []),
    ...License.describe(license.spdx),
    ...artifacts.map((artifact) => `${Manifest.variantOf(artifact)}: ${artifact.bytes} bytes`),
  ]
  context.output.result({ name, ...terms, manifest }, lines.join('\n'))
}
