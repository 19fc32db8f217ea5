import type { Command } from 'commander'
import { accountArgument, hashArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/court/cases.ts')

/** `ostrom cases`: lists and shows cases of the court, appeals rulings, and closes cases. */
export function casesCommand(program: Command): void {
  const cases = withDataOption(
    program
      .command('cases')
      .description('cases before the court, newest first')
      .option('--against <account>', 'only cases against this account', accountArgument),
  )
  cases.action(inContext(async () => (await actions()).listCases))
  showCommand(cases)
  appealCommand(cases)
  closeCommand(cases)
}

function showCommand(cases: Command): void {
  withDataOption(
    cases
      .command('show <case>')
      .description('show a case, its juries, and the subjects that it names'),
  ).action(inContext(async () => (await actions()).showCase))
}

function appealCommand(cases: Command): void {
  withDataOption(
    cases
      .command('appeal <case>')
      .description('appeal to the next jury, with a deposit')
      .option(
        '--terms <hash>',
        'appeal only if the case still has these terms, as `cases show` printed them',
        hashArgument,
      ),
  ).action(inContext(async () => (await actions()).appealCase))
}

function closeCommand(cases: Command): void {
  withDataOption(
    cases
      .command('close <case>')
      .description('close a case that can no longer be appealed, and release the pay on hold'),
  ).action(inContext(async () => (await actions()).closeCase))
}
