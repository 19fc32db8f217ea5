import { type Command, Option } from 'commander'
import { statisticsDays } from '../../command-line/option-values.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/market/stats.ts')

/** `ostrom stats`: shows a market's figures, the same as on the web app's page. */
export function statsCommand(program: Command): void {
  withDataOption(
    program
      .command('stats')
      .description(
        'show adapters, training, datasets, storage, revenue and models of the last days',
      )
      .addOption(
        new Option('--days <number>', 'days of UTC, today included')
          .choices(statisticsDays)
          .default('30'),
      ),
  ).action(inContext(async () => (await actions()).showStatistics))
}
