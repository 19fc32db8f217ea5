import type { Command } from 'commander'
import { accountArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/court/validator.ts')

const withAccount = (command: Command): Command =>
  withDataOption(
    command.option(
      '--account <account>',
      'account with the stake, if this wallet is its operator',
      accountArgument,
    ),
  )

/** `ostrom validator`: shows and sets the weight of an account as a juror in each domain. */
export function validatorCommand(program: Command): void {
  const validator = withAccount(
    program.command('validator').description('weight of a validator in juries and audits'),
  )
  validator.action(inContext(async () => (await actions()).showValidator))
  enlistCommand(validator)
}

function enlistCommand(validator: Command): void {
  withDataOption(
    validator
      .command('enlist <domain> <weight>')
      .description(
        'enlist part of the court stake for a model, by name or version, or for the ' +
          '`general` domain; 0 withdraws it',
      ),
  ).action(lazy(async () => (await actions()).enlistValidator))
}
