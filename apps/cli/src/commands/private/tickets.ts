import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { withDataOption, withDisposableOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/private/tickets.ts')
const files = () => import('../../actions/private/ticket-files.ts')

/** Maximum number of tickets that one command buys, in several purchases. */
const TICKETS_BOUGHT_MAX = 10_000

const withAccount = (command: Command) => withDisposableOption(withDataOption(command))

/** `ostrom tickets`: manages tickets that cannot be linked to this wallet. */
export function ticketsCommand(program: Command): void {
  const tickets = program
    .command('tickets')
    .description('buy, list and return tickets that cannot be linked to this wallet after use')
  const count = numberArgument({ argument: '--count', min: 1, max: TICKETS_BOUGHT_MAX })
  withAccount(
    tickets
      .command('buy <key>')
      .description('buy tickets of a key of `ostrom tickets list`')
      .requiredOption('--count <number>', 'number of tickets', count),
  ).action(inContext(async () => (await actions()).buyTickets))
  withAccount(
    tickets
      .command('list')
      .description('list the keys of issuers, the crowd of each, and your tickets')
      .option('--all', 'keys that have ended, too'),
  ).action(inContext(async () => (await actions()).listTickets))
  withAccount(
    tickets
      .command('return')
      .description('claim the money of unspent tickets of ended keys, and collect what is due'),
  ).action(inContext(async () => (await actions()).returnTickets))
  withDataOption(
    tickets
      .command('export <file>')
      .description('move unspent tickets of this folder to a file, for another disk')
      .option('--count <number>', 'most tickets of each key', count),
  ).action(inContext(async () => (await files()).exportTickets))
  withDataOption(
    tickets
      .command('import <file>')
      .description('take tickets of a file into this folder, to spend or to return them'),
  ).action(inContext(async () => (await files()).importTickets))
}
