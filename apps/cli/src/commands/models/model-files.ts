import { Manifest } from '@ostrom/protocol'
import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'
import { accessOption, royaltyOption } from './model-terms.ts'

const actions = () => import('../../actions/models/model-files.ts')

/** `ostrom models publish`, `push`, `pull`, `verify`: publish, copy and verify models' files. */
export function filesCommands(models: Command): void {
  publishCommand(models)
  pushCommand(models)
  pullCommand(models)
  verifyCommand(models)
}

function publishCommand(models: Command): void {
  const weights = numberArgument({ argument: '--parameters', min: 1, max: 2 ** 53 - 1 })
  const tokens = numberArgument({ argument: '--context', min: 1, max: 1 << 26 })
  withDataOption(
    models
      .command('publish <path>')
      .description('store and register a model from a GGUF file or a folder of files')
      .option('--as <alias>', 'name on chain; that of the file or folder when absent')
      .option('--model-version <text>', 'version of the model', '1')
      .option('--license <spdx>', 'SPDX id or LicenseRef-; that of the files when absent')
      .option(
        '--license-text <file>',
        'full text; the LICENSE file in the model folder when absent',
      )
      .option(
        '--task <task>',
        `one of ${Manifest.modelTasks.join(', ')}; that of the files when absent`,
      )
      .option('--description <text>', 'description in a sentence', '')
      .option('--parent <model...>', 'parents of the version: names or ids of registered models')
      .option(
        '--parameters <number>',
        'number of parameters, if the files do not contain it',
        weights,
      )
      .option('--context <tokens>', 'context length, if the files do not contain it', tokens)
      .option('--artifact <name...>', 'take only these variants, as FORMAT/QUANTIZATION')
      .option(
        '--evaluation <file...>',
        'results of `ostrom evaluate`, as publisher claims in the manifest',
      )
      .option('--gpu <sm>', 'GPU that a TensorRT-LLM engine was compiled for, such as sm90')
      .option('--pin-at <sink...>', 'also pin the files at these configured sinks, or at `all`')
      .addOption(accessOption())
      .addOption(royaltyOption()),
  ).action(inContext(async () => (await actions()).publishModel))
}

function pushCommand(models: Command): void {
  withDataOption(
    models
      .command('push <model>')
      .description('pin a registered model from the store at configured sinks')
      .requiredOption('--pin-at <sink...>', 'names of sinks, or `all`'),
  ).action(inContext(async () => (await actions()).pushModel))
}

function pullCommand(models: Command): void {
  withDataOption(
    models
      .command('pull <model>')
      .description('fetch the files of a registered model into the store, and pin them')
      .option('--artifact <name...>', 'only these variants, as FORMAT/QUANTIZATION')
      .option('--from <url...>', 'additional gateways, or CID=URL for one file at any URL'),
  ).action(inContext(async () => (await actions()).pullModel))
}

function verifyCommand(models: Command): void {
  withDataOption(
    models
      .command('verify <model>')
      .description('check every byte of a registered model that is in the store'),
  ).action(inContext(async () => (await actions()).verifyModel))
}
