import type { Command } from 'commander'
import {
  hashArgument,
  httpUrlArgument,
  numberArgument,
  portArgument,
} from '../../command-line/arguments.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/training/train-federated.ts')

const FOLDER = '.ostrom/federated'

const PYTHON_HELP = 'Python with the packages of `npm run trainer:install`'

/** `ostrom train federated`: trains on rows that stay with their owners. */
export function trainFederatedCommand(train: Command): void {
  const federated = train
    .command('federated')
    .description('train on rows of several owners, which stay with them')
  keyCommand(federated)
  coordinateCommand(federated)
  showCommand(federated)
  joinCommand(federated)
}

const withFolder = (command: Command): Command =>
  command.option('--folder <path>', 'folder of keys and runs', FOLDER)

function keyCommand(federated: Command): void {
  withFolder(
    federated.command('key').description('print the public key by which a run names this member'),
  ).action(lazy(async () => (await actions()).createMemberKey))
}

function coordinateCommand(federated: Command): void {
  withFolder(
    federated
      .command('coordinate <file>')
      .description('open a run that a JSON file describes, and add the masked updates of members')
      .option('--host <address>', 'address to listen on', '127.0.0.1')
      .option('--port <number>', 'port to listen on', portArgument, 8790)
      .option('--python <program>', PYTHON_HELP),
  ).action(lazy(async () => (await actions()).coordinateRun))
}

function showCommand(federated: Command): void {
  federated
    .command('show')
    .argument('<url>', 'where the coordinator listens', httpUrlArgument)
    .description('print the members and terms of a run, and the id by which members join it')
    .action(lazy(async () => (await actions()).showRun))
}

function joinCommand(federated: Command): void {
  withFolder(
    federated
      .command('join')
      .argument('<url>', 'where the coordinator listens', httpUrlArgument)
      .description('train on own rows in a run; the rows stay on this machine')
      .requiredOption('--run <id>', 'id of the run that all members agreed on', hashArgument)
      .requiredOption('--rows <file>', 'own rows as JSON lines')
      .option('--base <model>', 'the base on this machine: its name or a folder', 'ostrom-tiny')
      .option(
        '--epsilon-max <number>',
        'maximum epsilon; no step exceeds it',
        numberArgument({ argument: '--epsilon-max', min: 0.001, max: 1_000, whole: false }),
        8,
      )
      .option('--python <program>', PYTHON_HELP),
  ).action(lazy(async () => (await actions()).joinRun))
}
