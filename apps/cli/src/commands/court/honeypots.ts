import type { Command } from 'commander'
import { accountArgument } from '../../command-line/arguments.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/court/honeypots.ts')

/**
 * `ostrom honeypots`: commits to answers with a known truth, and rewards validators that find it.
 */
export function honeypotsCommand(program: Command): void {
  const honeypots = withDataOption(
    program
      .command('honeypots')
      .description('publish answers with a known truth, and reward the validators that find it'),
  )
  honeypots.action(inContext(async () => (await actions()).listHoneypots))
  commitCommand(honeypots)
  revealCommand(honeypots)
  showCommand(honeypots)
  moneyCommands(honeypots)
}

const addHoneypotSecretOptions = (command: Command): Command =>
  withDataOption(
    command
      .requiredOption('--provider <account>', 'account that serves the honeypot’s answers')
      .option('--dishonest', 'its answers are falsified')
      .option('--honest', 'its answers are honest'),
  )

function commitCommand(honeypots: Command): void {
  addHoneypotSecretOptions(
    honeypots.command('commit').description('commit to a honeypot before its account answers'),
  )
    .option('--epoch <number>', 'epoch in which its receipt is anchored; the next by default')
    .requiredOption('--pool <amount>', 'pay for validators, for example 0.01')
    .requiredOption(
      '--bond <amount>',
      "bond that covers its clients' payments; lost without a reveal",
    )
    .action(inContext(async () => (await actions()).commitHoneypot))
}

function revealCommand(honeypots: Command): void {
  addHoneypotSecretOptions(
    honeypots
      .command('reveal <honeypot>')
      .description('reveal the account and the truth of a honeypot'),
  )
    .requiredOption('--receipt <file>', 'a sampled receipt of it, from `ostrom receipts get`')
    .action(inContext(async () => (await actions()).revealHoneypot))
}

function showCommand(honeypots: Command): void {
  withDataOption(
    honeypots
      .command('show <honeypot>')
      .description('show a honeypot and the findings opened on it'),
  ).action(inContext(async () => (await actions()).showHoneypot))
}

function moneyCommands(honeypots: Command): void {
  withDataOption(
    honeypots
      .command('fund <honeypot> <amount>')
      .description('add to the reward pool of a honeypot'),
  ).action(inContext(async () => (await actions()).fundHoneypot))
  withDataOption(
    honeypots
      .command('collect <honeypot>')
      .description('pay an account its share of a honeypot that has ended')
      .option('--account <account>', 'account; that of this wallet when absent', accountArgument),
  ).action(inContext(async () => (await actions()).collectHoneypot))
}
