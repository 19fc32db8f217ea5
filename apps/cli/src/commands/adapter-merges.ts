import type { MergeMethod } from '@ostrom/model-metadata'
import { Manifest } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError, numberArgument } from '../context/arguments.ts'
import { type CommandContext, openContext, withDataOption, withLedger } from '../context/context.ts'
import { requireModel } from '../models/require-model.ts'
import { requireAdapter } from './require-adapter.ts'

/** `ostrom adapters merge` and `join`. */
export function mergeCommands(adapters: Command): void {
  mergeCommand(adapters)
  combineCommand(adapters)
}

const methods = ['linear', 'slerp', 'ties'] as const

type MergeNameOptions = {
  readonly as: string
  readonly weight?: readonly number[]
  readonly license: string
}

type MergeCommandOptions = MergeNameOptions & {
  readonly method: string
  readonly interpolation: number
  readonly density: number
}

/** Registered adapters of one base, with their weights. */
async function needAdapters(
  context: CommandContext,
  names: readonly string[],
  { weight = names.map(() => 1) }: MergeNameOptions,
) {
  if (weight.length !== names.length) {
    const expectation = 'one for each adapter'
    throw new ArgumentInvalidError({
      argument: '--weight',
      value: `${weight.length}`,
      expected: expectation,
    })
  }
  const found = []
  for (const [i, name] of names.entries()) {
    found.push({ ...(await requireAdapter(context, name)), weight: weight[i]! })
  }
  const bases = new Set(found.map(({ terms }) => terms.base))
  const [version] = bases
  if (version && bases.size === 1) return { version, found }
  const expected = 'adapters of one base'
  throw new ArgumentInvalidError({
    argument: 'adapter',
    value: names.join(', '),
    expected: expected,
  })
}

const fraction = (argument: string) => numberArgument({ argument, min: 0, max: 1, whole: false })
const weightArgument = numberArgument({ argument: '--weight', min: -100, max: 100, whole: false })
const weightsArgument = (value: string, before: readonly number[] = []): readonly number[] => [
  ...before,
  weightArgument(value),
]

function methodOf({ method, interpolation, density }: MergeCommandOptions): MergeMethod {
  const kind = methods.find((candidate) => candidate === method)
  if (kind === 'slerp') return { kind, share: interpolation }
  if (kind === 'ties') return { kind, density }
  if (kind) return { kind }
  const expected = `one of ${methods.join(', ')}`
  throw new ArgumentInvalidError({ argument: '--method', value: method, expected: expected })
}

function mergeCommand(adapters: Command): void {
  withDataOption(
    adapters
      .command('merge <adapter...>')
      .description(
        'merge adapters into their base, publish the model and record the merge on chain',
      )
      .requiredOption('--as <alias>', 'name of the merged model')
      .requiredOption('--license <spdx>', 'SPDX id or LicenseRef-')
      .option('--method <method>', `one of ${methods.join(', ')}`, 'linear')
      .option(
        '--weight <number...>',
        'weight of each adapter, in order; 1 when absent',
        weightsArgument,
      )
      .option(
        '--interpolation <number>',
        'slerp: interpolation factor from the first to the second',
        fraction('--interpolation'),
        0.5,
      )
      .option(
        '--density <number>',
        'ties: fraction of each change to keep',
        fraction('--density'),
        0.2,
      ),
  ).action(async (names: string[], options: MergeCommandOptions, command: Command) => {
    const context = await openContext(command)
    const method = methodOf(options)
    const { as: alias, license } = options
    const { version, found } = await needAdapters(context, names, options)
    const { manifest } = await requireModel(context, version)
    const { mergeAdapters } = await import('../models/adapter-merge.ts')
    const onForm = (form: string) => context.output.print(`Merging into ${form}`)
    const stated = { base: { version, manifest }, adapters: found, method, alias, license, onForm }
    const { withStorage } = await import('../context/open-storage.ts')
    const merged = await withStorage(context.config, async (stores) =>
      withLedger(context, async (ledger) => mergeAdapters({ ...stores, ledger, ...stated })),
    )
    const lines = merged.artifacts.map(
      (artifact) => `${Manifest.variantOf(artifact)}: SHA-256 ${artifact.sha256}`,
    )
    const summary = [`${alias} is registered as ${merged.version}`, ...lines]
    context.output.result({ alias, ...merged }, summary.join('\n'))
  })
}

function combineCommand(adapters: Command): void {
  withDataOption(
    adapters
      .command('combine <adapter...>')
      .description('register one adapter that equals the weighted sum of several')
      .requiredOption('--as <alias>', 'name of the combined adapter')
      .requiredOption('--license <spdx>', 'SPDX id or LicenseRef-')
      .option(
        '--weight <number...>',
        'weight of each adapter, in order; 1 when absent',
        weightsArgument,
      ),
  ).action(async (names: string[], options: MergeNameOptions, command: Command) => {
    const context = await openContext(command)
    const { as: alias, license } = options
    const { version: base, found: parts } = await needAdapters(context, names, options)
    const { combineAdapters } = await import('../models/adapter-combine.ts')
    const stated = { base, adapters: parts, alias, license }
    const { withStorage } = await import('../context/open-storage.ts')
    const { version, facts } = await withStorage(context.config, async (stores) =>
      withLedger(context, async (ledger) => combineAdapters({ ...stores, ledger, ...stated })),
    )
    const summary = `${alias} is registered as ${version}\nrank ${facts.rank}, alpha ${facts.alpha}`
    context.output.result({ alias, version, base, ...facts }, summary)
  })
}
