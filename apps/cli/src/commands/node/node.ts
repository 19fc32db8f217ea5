import type { Command } from 'commander'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/node/node.ts')

/** `ostrom node`: runs the roles of a configuration until it is stopped. */
export function nodeCommand(program: Command): void {
  program
    .command('node')
    .description(
      'run the roles of config.json: provider, validator, proof provider, crank or relay',
    )
    .option('--data <folder>', 'folder of configuration, keys and state')
    .option('--log <file>', 'write the log to a file instead of stderr')
    .option('--asset <symbol>', 'asset of the prices, from `chain.assets`; needs --price')
    .option('--price <amount>', 'price per million input or output tokens of each model')
    .option('--close-sessions', 'close all sessions on shutdown instead of keeping them')
    .action(lazy(async () => (await actions()).runNode))
}
