import { Manifest } from '@ostrom/protocol'
import type { Command } from 'commander'
import { ArgumentInvalidError } from '../../command-line/arguments.ts'
import { requireModel } from '../../composition/models/require-model.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import {
  type MergeCommandOptions,
  type MergeNameOptions,
  mergeMethodOf,
  mergeWeightsOf,
} from './merge-options.ts'
import { publicationLines } from './publication-lines.ts'
import { requireAdapter } from './require-adapter.ts'

/**
 * Returns registered adapters with their merge weights, and the version of their common base.
 *
 * @throws {ArgumentInvalidError} The adapters have different bases, or another number of weights is
 * given.
 */
async function needAdapters(
  context: CommandContext,
  names: readonly string[],
  options: MergeNameOptions,
) {
  const weights = mergeWeightsOf(names, options, 'adapter')
  const found = []
  for (const [i, name] of names.entries()) {
    found.push({ ...(await requireAdapter(context, name)), weight: weights[i]! })
  }
  const bases = new Set(found.map(({ terms }) => terms.base))
  const [version] = bases
  if (version && bases.size === 1) return { version, found }
  const expected = 'adapters of one base'
  throw new ArgumentInvalidError({
    argument: 'adapter',
    value: names.join(', '),
    expected,
  })
}

/** Runs `ostrom adapters merge <adapter>`. */
export async function mergeAdapters(
  names: string[],
  options: MergeCommandOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const method = mergeMethodOf(options)
  const { as: alias, license } = options
  const { version, found } = await needAdapters(context, names, options)
  const { manifest } = await requireModel(context, version)
  const { mergeAdapters } = await import('@ostrom/model-tools/adapter-merge')
  const onForm = (form: string) => context.output.print(`Merging into ${form}`)
  const stated = { base: { version, manifest }, adapters: found, method, alias, license, onForm }
  const { withStorage } = await import('../../context/open-storage.ts')
  const merged = await withStorage(context.config, async (stores) =>
    withLedger(context, async (ledger) => mergeAdapters({ ...stores, ledger, ...stated })),
  )
  const lines = merged.artifacts.map(
    (artifact) => `${Manifest.variantOf(artifact)}: SHA-256 ${artifact.sha256}`,
  )
  const summary = [...publicationLines(alias, merged), ...lines]
  context.output.result({ alias, ...merged }, summary.join('\n'))
}

/** Runs `ostrom adapters combine <adapter>`. */
export async function combineAdapters(
  names: string[],
  options: MergeNameOptions,
  command: Command,
): Promise<void> {
  const context = await openContext(command)
  const { as: alias, license } = options
  const { version: base, found: parts } = await needAdapters(context, names, options)
  const { combineAdapters } = await import('@ostrom/model-tools/adapter-combine')
  const stated = { base, adapters: parts, alias, license }
  const { withStorage } = await import('../../context/open-storage.ts')
  const { manifest: _, ...combined } = await withStorage(context.config, async (stores) =>
    withLedger(context, async (ledger) => combineAdapters({ ...stores, ledger, ...stated })),
  )
  const { facts, ...done } = combined
  const summary = [...publicationLines(alias, done), `rank ${facts.rank}, alpha ${facts.alpha}`]
  context.output.result({ alias, ...done, base, ...facts }, summary.join('\n'))
}
