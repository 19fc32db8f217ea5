import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/models/model-comparison.ts')

const tokensArgument = numberArgument({ argument: '--max-tokens', min: 1, max: 4_096 })

/** `ostrom models compare`: shows any two versions side by side. */
export function compareCommand(models: Command): void {
  withDataOption(
    models
      .command('compare <a> <b>')
      .description('compare two versions: names, ids, models of the catalogue, or manifest files')
      .option(
        '--ask <prompt...>',
        'ask both versions these questions, through the gateway; costs money',
      )
      .option('--max-tokens <number>', 'maximum output tokens of an answer', tokensArgument, 96)
      .option('--key <key>', 'API key; the local one when absent'),
  ).action(lazy(async () => (await actions()).compareModels))
}
