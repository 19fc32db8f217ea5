import { figureText } from '@ostrom/evaluation/evaluation-file'
import { CONTEXT_TOKENS_DEFAULT } from '@ostrom/gateway-web/limits'
import { detectDevices } from '@ostrom/hardware/hardware'
import type { StorageDealCounts } from '@ostrom/indexer'
import type { OfferListing } from '@ostrom/ledger'
import { License, packedServing, selectArtifact } from '@ostrom/model-metadata'
import {
  artifactBytes,
  catalogueEntry,
  isPinned,
  readCatalogue,
} from '@ostrom/models/catalogue/catalogue'
import type { ModelSummary, RegistrationStatus } from '@ostrom/models/model-summary'
import { Address, Conversion, Manifest, Offer } from '@ostrom/protocol'
import type { Command } from 'commander'
import { createOutput, formatBytes, table } from '../../command-line/output.ts'
import { resolveModel } from '../../composition/models/resolve-model.ts'
import { type CommandContext, openContext, withMarket } from '../../context/context.ts'
import { storageDealLines } from '../storage/storage-deal-lines.ts'

/** Runs `ostrom models`. */
export async function listModels(_options: unknown, context: CommandContext): Promise<void> {
  await withMarket(context, async (market) => {
    const models = await market.models()
    const listed = await Promise.all(
      models.map(async (one) => {
        const tiers = tiersOf(await market.offersFor(one.version))
        return { ...one, serviceTiers: tiers }
      }),
    )
    const rows = listed.map(({ model, version, license, status, serviceTiers }) => [
      model,
      version,
      license,
      status,
      serviceTiers.length > 0 ? serviceTiers.join(', ') : 'no offer',
    ])
    const head = ['name', 'version', 'license', 'status', 'service tiers']
    context.output.result(listed, table(head, rows))
  })
}

/** Returns the service tiers in which providers offer the model, in the order of the protocol. */
function tiersOf(listings: readonly OfferListing[]): readonly Offer.ServiceTier[] {
  const offered = new Set(listings.map(({ offer }) => Offer.serviceTierOf(offer)))
  return Offer.serviceTiers.filter((tier) => offered.has(tier))
}

/** Runs `ostrom models catalogue`. */
export async function showCatalogue(_options: unknown, command: Command): Promise<void> {
  const entries = await readCatalogue()
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const rows = entries.flatMap(({ alias, license, artifacts }) =>
    artifacts.map((artifact, index) => [
      index === 0 ? alias : '',
      Manifest.variantOf(artifact),
      `${isPinned(artifact) ? '' : 'about '}${formatBytes(artifactBytes(artifact))}`,
      isPinned(artifact) ? 'known' : 'to confirm',
      index === 0 ? license : '',
    ]),
  )
  const head = ['name', 'artifact', 'size', 'hashes', 'license']
  console.log(json ? JSON.stringify(entries) : table(head, rows))
}

type ShowOptions = { context?: number; train?: boolean; license?: boolean }

/** Runs `ostrom models show <model>`. */
export async function showModel(
  model: string,
  options: ShowOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const summary = await resolveModel(command, model)
  const choices = await choicesFor(summary, options)
  const { license } = summary
  const deals = await storageDealsOf(command, summary)
  const value = {
    ...summary,
    terms: License.find(license),
    choices,
    ...(deals && { storageDeals: deals }),
  }
  const full = options.license ? [summary.licenseText ?? 'The license text was not published.'] : []
  const lines = [...aboutLines(summary), ...storageDealLines(deals), ...full, ...choices.map(text)]
  createOutput({ json }).result(value, lines.join('\n'))
}

/** Counts the storage deals for a registered model's artifacts; undefined if the chain has none. */
async function storageDealsOf(
  command: Command,
  model: ModelSummary,
): Promise<StorageDealCounts | undefined> {
  const cids = model.artifacts.flatMap(({ cid }) => cid ?? [])
  if (model.from !== 'chain' || cids.length === 0) return undefined
  return await withMarket(
    await openContext(command),
    async (indexer, ledger) => ledger.storageDeals && indexer.storageDeals.countsOf(cids),
  )
}

type ArtifactChoice = {
  readonly machine: string
  readonly contextTokens: number
  readonly chosen?: string
  readonly reason?: string
  readonly refused: readonly { readonly artifact: string; readonly reason: string }[]
}

/** Returns the variant that each device of this machine would run. */
async function choicesFor(
  model: ModelSummary,
  options: { readonly context?: number; readonly train?: boolean },
): Promise<readonly ArtifactChoice[]> {
  const { cache, parameters, task: modelTask } = model
  // A node without a configured context length uses the model's own, so this choice does too.
  const contextLength = options.context ?? model.contextLength ?? CONTEXT_TOKENS_DEFAULT
  const task = options.train ? ('training' as const) : ('inference' as const)
  const requirements = { task, contextLength, cache, parameters, modelTask }
  return (await detectDevices()).map((machine) => {
    const { selected, rejected } = selectArtifact({ ...machine, ...requirements }, model.artifacts)
    return {
      machine: machine.name,
      contextTokens: contextLength,
      ...(selected && { chosen: Manifest.variantOf(selected.artifact), reason: selected.reason }),
      refused: rejected.map(({ artifact, reason }) => ({
        artifact: Manifest.variantOf(artifact),
        reason,
      })),
    }
  })
}

const text = ({ machine, contextTokens, chosen, reason, refused }: ArtifactChoice): string =>
  [
    `\nOn ${machine}, with ${contextTokens} tokens of context:`,
    chosen ? `  ${chosen}: ${reason}` : '  none of its artifacts',
    ...refused.map(({ artifact, reason: why }) => `  not ${artifact}: ${why}`),
  ].join('\n')

function aboutLines(model: ModelSummary): readonly string[] {
  const { name, version, id, creator, license, task, parameters, contextLength } = model
  const { description, parents = [], lineage = [], registration, evaluations = [] } = model
  const by = Address.formatField('creator', creator)
  return [
    `${name}, version ${version}, by ${by}${id ? ` (${id})` : ', in the catalogue'}`,
    description,
    `Task ${task}. ${parameters ?? 'Unknown'} weights. Context ${contextLength ?? 'unknown'}.`,
    ...parents.map((parent) => `Derived from ${parent}.`),
    ...lineage.map(
      (one) =>
        `Source: ${one.name}, by ${Address.formatField('creator', one.creator)}, ${one.license}.`,
    ),
    ...License.describe(license),
    ...(registration ? registrationLines(registration) : []),
    ...model.artifacts.flatMap(({ bytes, checked, sha256, conversion, ...variant }) => {
      const hash = sha256 ? `; ${sha256}` : ''
      const serving = packedServing(variant)
      return [
        `${Manifest.variantOf(variant)}: ${formatBytes(bytes)}; ${checked}${hash}`,
        ...(serving === undefined ? [] : [`  ${serving}`]),
        ...(conversion ? [`  by its creator: ${Conversion.describe(conversion.comparison)}`] : []),
      ]
    }),
    ...(evaluations.length > 0 ? ['Evaluations by its creator:'] : []),
    ...evaluations.map((one) => `  ${figureText(one)}`),
  ]
}

const registrationLines = ({
  access,
  status,
  royalties,
}: RegistrationStatus): readonly string[] => [
  `On chain: ${status}, access ${access}.`,
  ...royalties.map(
    ({ recipient, bps }) => `Royalty: ${bps / 100} % to ${Address.format(recipient)}.`,
  ),
]

type DeployCommandOptions = { artifact?: string; hub?: string; confirm?: readonly string[] }

/** Runs `ostrom models deploy <alias>`. */
export async function deployModel(
  alias: string,
  options: DeployCommandOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const entry = await catalogueEntry(alias)
  const { deployModel } = await import('../../composition/models/deploy-model.ts')
  for (const line of License.describe(entry.license)) context.output.print(line)
  const deployed = await deployModel(context, entry, options)
  const { version, cid, isNew } = deployed
  const how = isNew ? 'is registered' : 'was registered before'
  context.output.result(deployed, `${alias} ${how} as ${version}\nCID ${cid}`)
}
