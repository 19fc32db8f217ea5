import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/models/model-local-store.ts')

/** `ostrom models local`, `pin`, `unpin`, `gc`: manage the store; `check-sources` tests sources. */
export function localStoreCommands(models: Command): void {
  listLocalCommand(models)
  pinCommand(models)
  unpinCommand(models)
  collectCommand(models)
  checkSourcesCommand(models)
}

function listLocalCommand(models: Command): void {
  withDataOption(
    models.command('local').description('list the files in the local store, and the pins'),
  ).action(lazy(async () => (await actions()).listLocalModels))
}

function pinCommand(models: Command): void {
  withDataOption(
    models
      .command('pin <model>')
      .description('pin the stored content of a model or a CID, so that it is not removed'),
  ).action(lazy(async () => (await actions()).pinModel))
}

function unpinCommand(models: Command): void {
  withDataOption(
    models
      .command('unpin <model>')
      .description(
        'unpin the stored content of a model or a CID; it is removed when space is needed',
      ),
  ).action(lazy(async () => (await actions()).unpinModel))
}

const keepArgument = numberArgument({ argument: '--keep', min: 0, max: 2 ** 53 - 1 })

function collectCommand(models: Command): void {
  withDataOption(
    models
      .command('gc')
      .description('remove unpinned content from the store')
      .option('--keep <bytes>', 'bytes of recently used content to keep', keepArgument, 0),
  ).action(lazy(async () => (await actions()).collectGarbage))
}

const leavesArgument = numberArgument({ argument: '--leaves', min: 1, max: 1_000 })

function checkSourcesCommand(models: Command): void {
  withDataOption(
    models
      .command('check-sources <model>')
      .description('check which sources hold a model, by random chunks')
      .option(
        '--leaves <number>',
        'random 1 MiB parts to request from each source',
        leavesArgument,
        8,
      )
      .option('--from <url...>', 'additional gateways, or CID=URL for one file at any URL'),
  ).action(inContext(async () => (await actions()).checkSources))
}
