import type { Keepers } from '@ostrom/indexer'
import { License, selectArtifact } from '@ostrom/models'
import { Address, Manifest } from '@ostrom/protocol'
import type { Command } from 'commander'
import { probeMachines } from '../composition/hardware.ts'
import { figureText } from '../evaluate/evaluation-file.ts'
import { CONTEXT_SHOWN } from '../limits.ts'
import { bytesOf, catalogueEntry, isPinned, readCatalogue } from '../models/catalogue.ts'
import { findModel, type KnownModel, type Standing } from '../models/known.ts'
import { createOutput, sizeText, table } from '../output.ts'
import { numberArgument } from './arguments.ts'
import { contextOf, withData, withMarket } from './context.ts'
import { keptLines } from './kept-lines.ts'
import { allowCommand } from './model-access.ts'
import { aliasCommand } from './model-alias.ts'
import { convertCommand } from './model-convert.ts'
import { examineCommand } from './model-examine.ts'
import { filesCommands } from './model-files.ts'
import { keepingCommands } from './model-keeping.ts'
import { plansCommands } from './model-plans.ts'
import { safetyCommands } from './model-safety.ts'

/** `ostrom models`: what is registered, what the catalogue has, publishing, getting, planning. */
export function modelsCommand(program: Command): void {
  const models = withData(
    program.command('models').description('list registered models; publish, get and examine them'),
  )
  models.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withMarket(context, async (market) => {
      const listed = await market.models()
      const rows = listed.map(({ model, version, license, status }) => [
        model,
        version,
        license,
        status,
      ])
      context.output.result(listed, table(['name', 'version', 'license', 'status'], rows))
    })
  })
  catalogueCommand(models)
  showCommand(models)
  deployCommand(models)
  filesCommands(models)
  keepingCommands(models)
  convertCommand(models)
  plansCommands(models)
  safetyCommands(models)
  allowCommand(models)
  examineCommand(models)
  aliasCommand(models)
}

function catalogueCommand(models: Command): void {
  models
    .command('catalogue')
    .description('list models that can be deployed by one command')
    .action(async (_options: unknown, command: Command) => {
      const entries = await readCatalogue()
      const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
      const rows = entries.flatMap(({ alias, license, artifacts }) =>
        artifacts.map((artifact, index) => [
          index === 0 ? alias : '',
          Manifest.formOf(artifact),
          `${isPinned(artifact) ? '' : 'about '}${sizeText(bytesOf(artifact))}`,
          isPinned(artifact) ? 'known' : 'to confirm',
          index === 0 ? license : '',
        ]),
      )
      const head = ['name', 'artifact', 'size', 'hashes', 'license']
      console.log(json ? JSON.stringify(entries) : table(head, rows))
    })
}

const contextArgument = numberArgument({ argument: '--context', min: 1, max: 1 << 26 })

type ShowOptions = { context?: number; train?: boolean; license?: boolean }

function showCommand(models: Command): void {
  withData(
    models
      .command('show <model>')
      .description('what is known of a model, and which form of it this machine would run')
      .option('--context <tokens>', 'tokens of context to choose for', contextArgument)
      .option('--train', 'choose for training instead of inference')
      .option('--license', 'print the full text of the license, where it was published'),
  ).action(async (model: string, options: ShowOptions, command: Command) => {
    const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
    const known = await findModel(command, model)
    const choices = await choicesFor(known, options)
    const { license } = known
    const kept = await keptBy(command, known)
    const value = { ...known, terms: License.terms(license), choices, ...(kept && { kept }) }
    const full = options.license ? [known.licenseText ?? 'No text of it was published.'] : []
    const lines = [...aboutLines(known), ...keptLines(kept), ...full, ...choices.map(text)]
    createOutput({ json }).result(value, lines.join('\n'))
  })
}

/** How a registered model is kept by promise, where the chain has promises. */
async function keptBy(command: Command, known: KnownModel): Promise<Keepers | undefined> {
  const cids = known.artifacts.flatMap(({ cid }) => cid ?? [])
  if (known.from !== 'chain' || cids.length === 0) return undefined
  return await withMarket(
    await contextOf(command),
    async ({ promises }, { availability }) => availability && promises.keepersOf(cids),
  )
}

type Choice = {
  readonly machine: string
  readonly contextTokens: number
  readonly chosen?: string
  readonly reason?: string
  readonly refused: readonly { readonly artifact: string; readonly reason: string }[]
}

/** What each device of this machine would run. */
async function choicesFor(
  known: KnownModel,
  options: { readonly context?: number; readonly train?: boolean },
): Promise<readonly Choice[]> {
  const { cache, parameters, task: modelTask, contextLength = CONTEXT_SHOWN } = known
  const contextTokens = options.context ?? Math.min(CONTEXT_SHOWN, contextLength)
  const task = options.train ? ('training' as const) : ('inference' as const)
  const wanted = { task, contextTokens, cache, parameters, modelTask }
  return (await probeMachines()).map((machine) => {
    const { chosen, refused } = selectArtifact({ ...machine, ...wanted }, known.artifacts)
    return {
      machine: machine.name,
      contextTokens,
      ...(chosen && { chosen: Manifest.formOf(chosen.artifact), reason: chosen.reason }),
      refused: refused.map(({ artifact, reason }) => ({
        artifact: Manifest.formOf(artifact),
        reason,
      })),
    }
  })
}

const text = ({ machine, contextTokens, chosen, reason, refused }: Choice): string =>
  [
    `\nOn ${machine}, with ${contextTokens} tokens of context:`,
    chosen ? `  ${chosen}: ${reason}` : '  none of its artifacts',
    ...refused.map(({ artifact, reason: why }) => `  not ${artifact}: ${why}`),
  ].join('\n')

function aboutLines(known: KnownModel): readonly string[] {
  const { name, version, id, creator, license, task, parameters, contextLength } = known
  const { description, parents = [], lineage = [], standing, evaluations = [] } = known
  const by = Address.shown('creator', creator)
  return [
    `${name}, version ${version}, by ${by}${id ? ` (${id})` : ', in the catalogue'}`,
    description,
    `Task ${task}. ${parameters ?? 'Unknown'} weights. Context ${contextLength ?? 'unknown'}.`,
    ...parents.map((parent) => `Made from ${parent}.`),
    ...lineage.map(
      (one) =>
        `Came from ${one.name}, by ${Address.shown('creator', one.creator)}, ${one.license}.`,
    ),
    ...License.describe(license),
    ...(standing ? standingLines(standing) : []),
    ...known.artifacts.map(
      ({ bytes, checked, sha256, ...form }) =>
        `${Manifest.formOf(form)}: ${sizeText(bytes)}; ${checked}${sha256 ? `; ${sha256}` : ''}`,
    ),
    ...(evaluations.length > 0 ? ['Measured by its creator:'] : []),
    ...evaluations.map((one) => `  ${figureText(one)}`),
  ]
}

const standingLines = ({ access, status, royalties }: Standing): readonly string[] => [
  `On chain: ${status}, access ${access}.`,
  ...royalties.map(
    ({ recipient, bps }) => `${bps / 100} % of its price go to ${Address.text(recipient)}.`,
  ),
]

type DeployOptions = { artifact?: string; hub?: string; confirm?: readonly string[] }

function deployCommand(models: Command): void {
  withData(
    models
      .command('deploy <alias>')
      .description('fetch a model of the catalogue, store it and register it')
      .option('--artifact <name>', 'form to fetch, as FORMAT/QUANTIZATION; the first when absent')
      .option('--hub <url>', 'model hub to fetch from; huggingface.co when absent')
      .option(
        '--confirm <digest...>',
        'fetch what the hub was seen to say, where no hash is known',
      ),
  ).action(async (alias: string, options: DeployOptions, command: Command) => {
    const context = await contextOf(command)
    const entry = await catalogueEntry(alias)
    const { deploy } = await import('../models/deploy.ts')
    for (const line of License.describe(entry.license)) context.output.say(line)
    const deployed = await deploy(context, entry, options)
    const { version, cid, isNew } = deployed
    const how = isNew ? 'is registered' : 'was registered before'
    context.output.result(deployed, `${alias} ${how} as ${version}\nCID ${cid}`)
  })
}
