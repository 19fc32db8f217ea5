import { datasetDecisions } from '@ostrom/ledger'
import { type Command, Option } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/governance/governance-propose.ts')

const withText = (command: Command): Command =>
  withDataOption(command.requiredOption('--text <cid>', 'CID of the text that says why'))

/** `ostrom governance propose`: each subcommand proposes one kind of decision. */
export function proposeCommands(governance: Command): void {
  const propose = governance.command('propose').description('propose a decision')
  withText(
    propose
      .command('parameter <name> <value>')
      .description('a value for a governed number, as `governance parameters` shows it'),
  ).action(lazy(async () => (await actions()).proposeParameter))
  withText(
    propose
      .command('model <version>')
      .description('a model version as base of training, or as recommended')
      .addOption(
        new Option('--base <decision>', 'approve or withdraw it as base of training').choices([
          'approve',
          'withdraw',
        ]),
      )
      .option('--recommend <name>', 'recommend it to clients that name this model'),
  ).action(lazy(async () => (await actions()).proposeModel))
  withText(
    propose
      .command('dataset <hash>')
      .description('the admission of a dataset')
      .addOption(
        new Option('--decision <decision>', 'what is decided')
          .choices([...datasetDecisions])
          .makeOptionMandatory(),
      ),
  ).action(lazy(async () => (await actions()).proposeDataset))
  withText(
    propose
      .command('quarantine <version>')
      .description('a status of a model version, for a week at most, by the emergency track')
      .requiredOption('--evidence <hash>', 'SHA-256 of the evidence')
      .addOption(
        new Option('--status <status>', 'status to set')
          .choices(['quarantined', 'warned', 'active'])
          .default('quarantined'),
      ),
  ).action(lazy(async () => (await actions()).proposeQuarantine))
  withText(
    propose
      .command('spending <account> <amount>')
      .description('a payment out of the reserve of the treasury'),
  ).action(inContext(async () => (await actions()).proposeSpending))
}
