import { jurorVerdicts } from '@ostrom/ledger'
import { type Command, Option } from 'commander'
import { caseArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/models/model-safety.ts')

/** `ostrom models report|restore|status|conclude|vote`: see docs/spec/safety.md. */
export function safetyCommands(models: Command): void {
  reportCommand(models)
  restoreCommand(models)
  statusCommand(models)
  concludeCommand(models)
  voteCommand(models)
}

function reportCommand(models: Command): void {
  withDataOption(
    models
      .command('report <model>')
      .description('report a harmful model: add a warning and open a case, with its deposit')
      .requiredOption('--evidence <file>', 'document that describes the evidence'),
  ).action(inContext(async () => (await actions()).reportModel))
}

function restoreCommand(models: Command): void {
  withDataOption(
    models
      .command('restore <model>')
      .description('ask a jury to restore your quarantined or warned model, with a deposit')
      .requiredOption('--evidence <file>', 'document with the reasons'),
  ).action(inContext(async () => (await actions()).restoreModel))
}

function statusCommand(models: Command): void {
  withDataOption(
    models.command('status <model>').description('show the status of a model, with its reports'),
  ).action(inContext(async () => (await actions()).showModelSafety))
}

function concludeCommand(models: Command): void {
  withDataOption(
    models
      .command('conclude <model>')
      .description('execute the ruling of the jury on a model')
      .option('--case <number>', 'number of the case; the newest when absent', caseArgument),
  ).action(inContext(async () => (await actions()).concludeModelCase))
}

function voteCommand(models: Command): void {
  withDataOption(
    models
      .command('vote <model>')
      .description("set the vote of this home's validator on the report of a model")
      .addOption(
        new Option(
          '--verdict <verdict>',
          'harm of the model: no, minor (warning), or major (quarantine)',
        )
          .choices([...jurorVerdicts])
          .makeOptionMandatory(),
      ),
  ).action(inContext(async () => (await actions()).voteOnModel))
}
