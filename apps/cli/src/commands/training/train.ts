import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'
import { trainExportCommand } from './train-export.ts'
import { trainFederatedCommand } from './train-federated.ts'
import { trainLocalCommand } from './train-local.ts'
import { trainPlotCommand } from './train-plot.ts'
import { trainTeachCommand } from './train-teach.ts'

const actions = () => import('../../actions/training/train.ts')

const LOG_HELP = 'write the log to a file instead of stderr'

const PYTHON_HELP = 'Python with the packages of `npm run trainer:install`'

const roundArgument = numberArgument({ argument: '--round', min: 1, max: 1_000 })

const weightArgument = numberArgument({ argument: '--weight', min: 1, max: 1_000 })

/** `ostrom train`: runs training jobs, from their opening to a promoted version. */
export function trainCommand(program: Command): void {
  const train = program
    .command('train')
    .description('training jobs, and training on this machine alone')
  createCommand(train)
  joinCommand(train)
  examineCommand(train)
  statusCommand(train)
  replayCommand(train)
  anchoredCommand(train)
  promoteCommand(train)
  trainLocalCommand(train)
  trainFederatedCommand(train)
  trainPlotCommand(train)
  trainTeachCommand(train)
  trainExportCommand(train)
}

const withTrainerOptions = (command: Command): Command =>
  withDataOption(command).option('--python <program>', PYTHON_HELP).option('--log <file>', LOG_HELP)

function createCommand(train: Command): void {
  withTrainerOptions(
    train
      .command('create <file>')
      .description('publish a job that a JSON file describes, and open it with its budget')
      .option('--validator <account...>', 'accounts that may validate, besides those of the file')
      .option('--anchor-updates', 'trainers store full updates on chain, of 64 KiB at most'),
  ).action(lazy(async () => (await actions()).createJob))
}

function joinCommand(train: Command): void {
  withTrainerOptions(
    train
      .command('join <job>')
      .description('train or validate in a job until it is over, with stake from the Vault')
      .option('--as <role>', 'trainer or validator', 'trainer')
      .option(
        '--weight <number>',
        'weight of a validator, each unit with a stake',
        weightArgument,
        1,
      )
      .option('--no-challenges', 'as a validator, open no challenges')
      .option('--approved-base', 'join only if votes approved the base for training')
      .option('--admitted-data', 'join only if votes and jurors admitted each dataset'),
  ).action(lazy(async () => (await actions()).joinJob))
}

function examineCommand(train: Command): void {
  withDataOption(
    train
      .command('examine <job>')
      .description(
        'examine all data of a job as members do before they join; exit status 1 if refused',
      )
      .option('--log <file>', LOG_HELP),
  ).action(
    lazy(async () => (await import('../../actions/training/train-examine.ts')).examineJobData),
  )
}

function statusCommand(train: Command): void {
  withDataOption(
    train
      .command('status <job>')
      .description('show a job, its seats, its rounds, and what the member of this folder does')
      .option('--watch', 'show it again after each change, until the job is over'),
  ).action(inContext(async () => (await actions()).showJob))
}

function replayCommand(train: Command): void {
  withTrainerOptions(
    train
      .command('replay')
      .description('recompute a round from published files, and drawn steps of its trainers')
      .requiredOption('--job <job>', 'id of the job')
      .requiredOption('--round <number>', 'a settled round', roundArgument)
      .option('--no-steps', 'compute only the state, without training software'),
  ).action(inContext(async () => (await actions()).replayJob))
}

function anchoredCommand(train: Command): void {
  withDataOption(
    train
      .command('anchored <job>')
      .description('read full updates from the chain alone, and check them')
      .option('--out <folder>', 'write each update to a file in this folder'),
  ).action(
    lazy(
      async () => (await import('../../actions/training/train-anchored.ts')).showAnchoredUpdates,
    ),
  )
}

function promoteCommand(train: Command): void {
  withDataOption(
    train
      .command('promote <job>')
      .description('register the result of your job as a version, and record it with the job')
      .requiredOption(
        '--as <alias>',
        'name of the version; your existing name moves to it; for an adapter, BASE+ALIAS',
      )
      .requiredOption('--license <spdx>', 'SPDX id or LicenseRef-')
      .option('--name <text>', 'version of it', '1')
      .option('--description <text>', 'description in a sentence', '')
      .option('--log <file>', LOG_HELP),
  ).action(lazy(async () => (await actions()).promoteJob))
}
