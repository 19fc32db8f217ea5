import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/chain/genesis.ts')

/**
 * `ostrom genesis`: writes the genesis of a network. `ostrom genesis deploy`: registers the models
 * of a genesis folder, and models of the catalogue.
 */
export function genesisCommand(program: Command): void {
  const genesis = withDataOption(
    program
      .command('genesis')
      .description('write the genesis of a network: its contracts and a placeholder model'),
  )
    .option('--out <folder>', 'folder to write', 'genesis')
    .option('--deployment <file>', 'deployment file (JSON)')
    .option(
      '--with-models [models...]',
      'include the files of these models; two default models when none is named',
    )
    .option('--hub <url>', 'model hub to fetch from; huggingface.co when absent')
    .option(
      '--confirm <digest...>',
      "accept these digests of the hub's file list, for files without a known hash",
    )
  genesis.action(lazy(async () => (await actions()).showGenesis))
  deployCommand(genesis)
}

function deployCommand(genesis: Command): void {
  withDataOption(
    genesis
      .command('deploy [models...]')
      .description('bring models onto the chain after its genesis')
      .option('--genesis <folder>', 'genesis folder, whose models are registered first')
      .option('--hub <url>', 'model hub to fetch from; huggingface.co when absent')
      .option(
        '--confirm <digest...>',
        "accept these digests of the hub's file list, for files without a known hash",
      ),
  ).action(lazy(async () => (await actions()).deployGenesis))
}
