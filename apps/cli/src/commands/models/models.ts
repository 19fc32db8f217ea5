import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'
import { allowCommand } from './model-access.ts'
import { aliasCommand } from './model-alias.ts'
import { compareCommand } from './model-comparison.ts'
import { convertCommand } from './model-convert.ts'
import { costCommand } from './model-estimates.ts'
import { filesCommands } from './model-files.ts'
import { localStoreCommands } from './model-local-store.ts'
import { mergeModelsCommand } from './model-merge.ts'
import { safetyCommands } from './model-safety.ts'
import { safetyEvaluationCommand } from './model-safety-evaluation.ts'

const actions = () => import('../../actions/models/models.ts')

/**
 * `ostrom models`: lists registered models and the catalogue. Subcommands publish, fetch, convert,
 * compare and examine models.
 */
export function modelsCommand(program: Command): void {
  const models = withDataOption(
    program.command('models').description('list registered models; publish, get and examine them'),
  )
  models.action(inContext(async () => (await actions()).listModels))
  catalogueCommand(models)
  showCommand(models)
  deployCommand(models)
  filesCommands(models)
  localStoreCommands(models)
  convertCommand(models)
  mergeModelsCommand(models)
  costCommand(models)
  compareCommand(models)
  safetyCommands(models)
  allowCommand(models)
  safetyEvaluationCommand(models)
  aliasCommand(models)
}

function catalogueCommand(models: Command): void {
  models
    .command('catalogue')
    .description('list models that can be deployed by one command')
    .action(lazy(async () => (await actions()).showCatalogue))
}

const contextArgument = numberArgument({ argument: '--context', min: 1, max: 1 << 26 })

function showCommand(models: Command): void {
  withDataOption(
    models
      .command('show <model>')
      .description('show a model, and the variant of it that this machine can run')
      .option(
        '--context <tokens>',
        'context length that the variant must support, in tokens',
        contextArgument,
      )
      .option('--train', 'choose for training instead of inference')
      .option('--license', 'print the full text of the license, if published'),
  ).action(lazy(async () => (await actions()).showModel))
}

function deployCommand(models: Command): void {
  withDataOption(
    models
      .command('deploy <alias>')
      .description('fetch a model of the catalogue, store it and register it')
      .option('--artifact <name>', 'variant to fetch (FORMAT/QUANTIZATION); the first when absent')
      .option('--hub <url>', 'model hub to fetch from; huggingface.co when absent')
      .option(
        '--confirm <digest...>',
        "accept these digests of the hub's file list, for files without a known hash",
      ),
  ).action(lazy(async () => (await actions()).deployModel))
}
