import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'
import { withMergeMethod, withMergeName } from './merge-options.ts'

const actions = () => import('../../actions/models/adapter-merges.ts')

/** `ostrom adapters merge` and `combine`: make one model or one adapter of several adapters. */
export function mergeCommands(adapters: Command): void {
  mergeCommand(adapters)
  combineCommand(adapters)
}

function mergeCommand(adapters: Command): void {
  withDataOption(
    withMergeMethod(
      adapters
        .command('merge <adapter...>')
        .description(
          'merge adapters into their base, publish the model and record the merge on chain',
        ),
      'adapter',
    ),
  ).action(lazy(async () => (await actions()).mergeAdapters))
}

function combineCommand(adapters: Command): void {
  withDataOption(
    withMergeName(
      adapters
        .command('combine <adapter...>')
        .description('register one adapter that equals the weighted sum of several'),
      'adapter',
      'combined adapter',
    ),
  ).action(lazy(async () => (await actions()).combineAdapters))
}
