import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'
import { mergeCommands } from './adapter-merges.ts'
import { royaltyOption } from './model-terms.ts'

const actions = () => import('../../actions/models/adapters.ts')

/** `ostrom adapters`: manages LoRA adapters of registered models. */
export function adaptersCommand(program: Command): void {
  const adapters = program.command('adapters').description('LoRA adapters of registered models')
  registerCommand(adapters)
  listCommand(adapters)
  showCommand(adapters)
  mergeCommands(adapters)
}

const stepsArgument = numberArgument({ argument: '--steps', min: 0, max: 2 ** 53 - 1 })

function registerCommand(adapters: Command): void {
  withDataOption(
    adapters
      .command('register <folder>')
      .description('read, store and register an adapter in PEFT format')
      .requiredOption('--base <model>', 'registered model that it was trained on')
      .requiredOption('--as <alias>', 'name of the adapter; clients request BASE+ALIAS')
      .requiredOption('--license <spdx>', 'SPDX id or LicenseRef-')
      .requiredOption(
        '--dataset <hash>',
        'SHA-256 of the training data manifest, 0x and 64 hex digits',
      )
      .requiredOption('--steps <number>', 'training steps', stepsArgument)
      .option('--privacy <file>', 'privacy.json of a federated run')
      .option('--adapter-version <text>', 'version of the adapter', '1')
      .option('--description <text>', 'description in a sentence', '')
      .option('--keyword <word...>', 'search keywords')
      .addOption(royaltyOption()),
  ).action(lazy(async () => (await actions()).registerAdapter))
}

function listCommand(adapters: Command): void {
  withDataOption(
    adapters
      .command('list')
      .description('registered adapters')
      .option('--base <model>', 'only adapters of this model'),
  ).action(inContext(async () => (await actions()).listAdapters))
}

function showCommand(adapters: Command): void {
  withDataOption(adapters.command('show <adapter>').description('show an adapter')).action(
    inContext(async () => (await actions()).showAdapter),
  )
}
