import { Manifest } from '@ostrom/protocol'
import type { Command } from 'commander'
import { requireModel } from '../../composition/models/require-model.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import { type MergeCommandOptions, mergeMethodOf, mergeWeightsOf } from './merge-options.ts'
import { publicationLines } from './publication-lines.ts'

async function needModel(context: CommandContext, name: string) {
  const { id, manifest } = await requireModel(context, name)
  return { version: id, manifest }
}

/** Runs `ostrom models merge <model>`. */
export async function mergeModels(
  names: string[],
  options: MergeCommandOptions & { base?: string },
  self: Command,
): Promise<void> {
  const context = await openContext(self)
  const { as: alias, license, base: baseName } = options
  const method = mergeMethodOf(options)
  const weights = mergeWeightsOf(names, options, 'model')
  const parts = []
  for (const [i, name] of names.entries()) {
    parts.push({ ...(await needModel(context, name)), weight: weights[i]! })
  }
  const base = baseName === undefined ? undefined : await needModel(context, baseName)
  const { mergeWholeModels } = await import('@ostrom/model-tools/model-merge')
  const stated = { models: parts, base, method, alias, license }
  const { withStorage } = await import('../../context/open-storage.ts')
  const merged = await withStorage(context.config, async (stores) =>
    withLedger(context, async (ledger) => mergeWholeModels({ ...stores, ledger, ...stated })),
  )
  const lines = merged.artifacts.map(
    (artifact) => `${Manifest.variantOf(artifact)}: SHA-256 ${artifact.sha256}`,
  )
  const summary = [...publicationLines(alias, merged), ...lines]
  context.output.result({ alias, ...merged }, summary.join('\n'))
}
