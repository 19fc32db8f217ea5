import { flagReasons } from '@ostrom/ledger'
import { type Command, Option } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/market/ratings.ts')

/**
 * `ostrom flag` and `ostrom rate`: a client's rating of a provider, weighted by the client's
 * payments.
 */
export function ratingCommands(program: Command): void {
  withDataOption(
    program
      .command('flag <session-or-request>')
      .description('report a provider for an answer that you paid')
      .requiredOption('--provider <account>', 'provider of the answer')
      .addOption(
        new Option('--reason <reason>', 'fault of the answer')
          .choices([...flagReasons])
          .makeOptionMandatory(),
      ),
  ).action(inContext(async () => (await actions()).flagAnswer))
  withDataOption(
    program
      .command('rate <session-or-request> <stars>')
      .description('rate a provider from 1 to 5 for answers that you paid')
      .requiredOption('--provider <account>', 'provider of the answer'),
  ).action(inContext(async () => (await actions()).rateAnswer))
}
