import { License, type MergeMethod } from '@ostrom/models'
import { filesOnDisk } from '@ostrom/models/disk'
import type { Command } from 'commander'
import type { Place } from '../composition/places.ts'
import { registered } from '../models/known.ts'
import { table } from '../output.ts'
import { ArgumentInvalidError, hashArgument, numberArgument } from './arguments.ts'
import { type CommandContext, contextOf, withData, withLedger, withMarket } from './context.ts'

/** `ostrom adapters`: LoRA adapters of registered models. */
export function adaptersCommand(program: Command): void {
  const adapters = program.command('adapters').description('LoRA adapters of registered models')
  registerCommand(adapters)
  listCommand(adapters)
  showCommand(adapters)
  mergeCommand(adapters)
}

/** Loaded only where it is needed: peers and stores are large. */
const withStores = async <T>({ config }: CommandContext, act: (stores: Place) => Promise<T>) => {
  const { withPlace } = await import('../composition/places.ts')
  return await withPlace(config, act)
}

/** The registered model of a name. @throws {ModelUnknownError} */
async function needModel(context: CommandContext, model: string) {
  const found = await registered(context, model)
  if (found) return found
  const { ModelUnknownError } = await import('@ostrom/gateway')
  throw new ModelUnknownError({ model, known: [] })
}

type RegisterOptions = {
  readonly base: string
  readonly as: string
  readonly adapterVersion: string
  readonly license: string
  readonly steps: number
  readonly dataset: string
  readonly about: string
  readonly keyword?: readonly string[]
}

const stepsArgument = numberArgument({ argument: '--steps', min: 0, max: 2 ** 53 - 1 })

function registerCommand(adapters: Command): void {
  withData(
    adapters
      .command('register <folder>')
      .description('read, store and register an adapter as PEFT saved it')
      .requiredOption('--base <model>', 'registered model that it was trained on')
      .requiredOption('--as <alias>', 'its own name; it is asked for as BASE+ALIAS')
      .requiredOption('--license <spdx>', 'SPDX id or LicenseRef-')
      .requiredOption('--dataset <hash>', "SHA-256 of its data's manifest, 0x and 64 hex digits")
      .requiredOption('--steps <number>', 'training steps', stepsArgument)
      .option('--adapter-version <text>', 'version of the adapter', '1')
      .option('--about <text>', 'description in a sentence', '')
      .option('--keyword <word...>', 'words to find it by'),
  ).action(async (folder: string, options: RegisterOptions, command: Command) => {
    const context = await contextOf(command)
    const datasetHash = hashArgument(options.dataset)
    const { as: alias, license, about: description, keyword: keywords = [] } = options
    const stated = {
      ...{ alias, version: options.adapterVersion, license, description, keywords },
      ...{ trainingSteps: BigInt(options.steps), datasetHash },
    }
    const { id: base } = await needModel(context, options.base)
    const { registerAdapter } = await import('../models/adapter-register.ts')
    const done = await withStores(context, async (stores) =>
      withLedger(context, async (ledger) => {
        const files = await filesOnDisk(folder)
        return await registerAdapter({ ...stores, ledger, files, base, stated })
      }),
    )
    const { version, manifest, facts } = done
    const name = `${options.base}+${alias}`
    const layers = `rank ${facts.rank}, alpha ${facts.alpha}, ${facts.targetModules.join(', ')}`
    const lines = [`${name} is registered as ${version}`, layers, ...License.describe(license)]
    const { artifacts } = manifest
    context.output.result({ name, version, base, ...facts, artifacts }, lines.join('\n'))
  })
}

function listCommand(adapters: Command): void {
  withData(
    adapters
      .command('list')
      .description('registered adapters')
      .option('--base <model>', 'those of this model alone'),
  ).action(async (options: { base?: string }, command: Command) => {
    const context = await contextOf(command)
    const wanted =
      options.base === undefined ? undefined : (await needModel(context, options.base)).id
    const { adaptersOf } = await import('../models/adapter-register.ts')
    await withMarket(context, async (market, ledger) => {
      const models = await market.models()
      const found = []
      for (const { model, version, license, status, parents } of models) {
        if (parents.length !== 1) continue
        const adapter = await adaptersOf(ledger).adapter(version)
        if (!adapter || (wanted !== undefined && adapter.base !== wanted)) continue
        const base = models.find((one) => one.version === adapter.base)?.model ?? adapter.base
        found.push({ ...adapter, name: `${base}+${model}`, license, status })
      }
      const rows = found.map(({ name, rank, alpha, targetModules, license, version }) => {
        return [name, `${rank}`, `${alpha}`, targetModules.join(','), license, version]
      })
      const head = ['name', 'rank', 'alpha', 'layers', 'license', 'version']
      context.output.result(found, table(head, rows))
    })
  })
}

/** A registered adapter with its terms. @throws {LedgerError} `adapter-unknown`: it is none. */
async function needAdapter(context: CommandContext, name: string) {
  const { id: version, manifest } = await needModel(context, name)
  const { adaptersOf } = await import('../models/adapter-register.ts')
  const { LedgerError } = await import('@ostrom/ledger')
  return await withLedger(context, async (ledger) => {
    const terms = await adaptersOf(ledger).adapter(version)
    if (terms) return { version, manifest, terms }
    throw new LedgerError('adapter-unknown', { version, name })
  })
}

function showCommand(adapters: Command): void {
  withData(
    adapters.command('show <adapter>').description('all that is known of an adapter'),
  ).action(async (name: string, _options: unknown, command: Command) => {
    const context = await contextOf(command)
    const { manifest, terms } = await needAdapter(context, name)
    const { license, description, keywords = [], artifacts } = manifest
    const lines = [
      `${name}, version ${manifest.version}, by ${terms.creator} (${terms.version})`,
      description,
      `Changes ${terms.targetModules.join(', ')} of ${terms.base}.`,
      `Rank ${terms.rank}, alpha ${terms.alpha}, ${terms.trainingSteps} training steps.`,
      `Data ${terms.datasetHash}. ${manifest.parameters} weights of its own.`,
      ...(keywords.length > 0 ? [keywords.join(', ')] : []),
      ...License.describe(license.spdx),
      ...artifacts.map(({ format, quantization, bytes }) => {
        return `${format}/${quantization}: ${bytes} bytes`
      }),
    ]
    context.output.result({ name, ...terms, manifest }, lines.join('\n'))
  })
}

const methods = ['linear', 'slerp', 'ties'] as const

type MergeOptions = {
  readonly as: string
  readonly method: string
  readonly weight?: readonly number[]
  readonly share: number
  readonly density: number
  readonly license: string
}

const fraction = (argument: string) => numberArgument({ argument, min: 0, max: 1, whole: false })
const weightArgument = numberArgument({ argument: '--weight', min: -100, max: 100, whole: false })
const weightsArgument = (value: string, before: readonly number[] = []): readonly number[] => [
  ...before,
  weightArgument(value),
]

function methodOf({ method, share, density }: MergeOptions): MergeMethod {
  const kind = methods.find((known) => known === method)
  if (kind === 'slerp') return { kind, share }
  if (kind === 'ties') return { kind, density }
  if (kind) return { kind }
  const wanted = `one of ${methods.join(', ')}`
  throw new ArgumentInvalidError({ argument: '--method', value: method, wanted })
}

function mergeCommand(adapters: Command): void {
  withData(
    adapters
      .command('merge <adapter...>')
      .description('merge adapters into their base, publish the model and note the merge on chain')
      .requiredOption('--as <alias>', 'name of the merged model')
      .requiredOption('--license <spdx>', 'SPDX id or LicenseRef-')
      .option('--method <method>', `one of ${methods.join(', ')}`, 'linear')
      .option(
        '--weight <number...>',
        'of each adapter, in their order; 1 when absent',
        weightsArgument,
      )
      .option(
        '--share <number>',
        'slerp: how far from the first to the second',
        fraction('--share'),
        0.5,
      )
      .option(
        '--density <number>',
        'ties: share of each change to keep',
        fraction('--density'),
        0.2,
      ),
  ).action(async (names: string[], options: MergeOptions, command: Command) => {
    const context = await contextOf(command)
    const method = methodOf(options)
    const { weight = names.map(() => 1), as: alias, license } = options
    if (weight.length !== names.length) {
      const wanted = 'one for each adapter'
      throw new ArgumentInvalidError({ argument: '--weight', value: `${weight.length}`, wanted })
    }
    const found = []
    for (const [i, name] of names.entries()) {
      found.push({ ...(await needAdapter(context, name)), weight: weight[i]! })
    }
    const bases = new Set(found.map(({ terms }) => terms.base))
    const [version] = bases
    if (!version || bases.size > 1) {
      const wanted = 'adapters of one base'
      throw new ArgumentInvalidError({ argument: 'adapter', value: names.join(', '), wanted })
    }
    const { manifest } = await needModel(context, version)
    const { mergeAdapters } = await import('../models/adapter-merge.ts')
    const onForm = (form: string) => context.output.say(`Merging into ${form}`)
    const stated = { base: { version, manifest }, adapters: found, method, alias, license, onForm }
    const merged = await withStores(context, async (stores) =>
      withLedger(context, async (ledger) => mergeAdapters({ ...stores, ledger, ...stated })),
    )
    const lines = merged.artifacts.map(
      ({ format, quantization, sha256 }) => `${format}/${quantization}: SHA-256 ${sha256}`,
    )
    const told = [`${alias} is registered as ${merged.version}`, ...lines]
    context.output.result({ alias, ...merged }, told.join('\n'))
  })
}
