import type { Command } from 'commander'
import { numberArgument } from '../../command-line/arguments.ts'
import { DAY_SECONDS } from '../../command-line/option-values.ts'
import { withDataOption } from '../../context/data-option.ts'
import { inContext } from '../../context/lazy-action.ts'
import { dealRoleCommands } from './deal-roles.ts'

const actions = () => import('../../actions/storage/deals.ts')

/** `ostrom storage-deals`: pays others to store a content, or stores it for pay. */
export function dealsCommand(program: Command): void {
  const deals = program
    .command('storage-deals')
    .description('pay others to store contents, or store them for pay')
  proposeCommand(deals)
  listCommand(deals)
  cancelCommand(deals)
  dealRoleCommands(deals)
}

const whole = (argument: string, max: number) => numberArgument({ argument, min: 1, max })

function proposeCommand(deals: Command): void {
  withDataOption(
    deals
      .command('propose <content>')
      .description('propose deals to store a model, or the content of a CID')
      .requiredOption(
        '--fee <amount>',
        'fee of each storage provider at the end of the term, such as 0.01',
      )
      .requiredOption('--stake <amount>', 'stake that you receive if the storage provider defaults')
      .option('--days <number>', 'length of the term in days', whole('--days', 366), 30)
      .option(
        '--epochs <number>',
        'length of the term in epochs, instead of --days',
        whole('--epochs', 2 ** 32 - 1),
      )
      .option(
        '--draws <number>',
        'total number of chunks to draw',
        whole('--draws', 2 ** 32 - 1),
        30,
      )
      .option(
        '--proof-window <seconds>',
        'seconds to prove a drawn chunk',
        whole('--proof-window', 604_800),
        DAY_SECONDS,
      )
      .option('--copies <number>', 'number of storage providers', whole('--copies', 32), 3)
      .option('--artifact <variant>', 'only this variant of a model, as FORMAT/QUANTIZATION'),
  ).action(inContext(async () => (await actions()).proposeDeal))
}

function listCommand(deals: Command): void {
  withDataOption(
    deals
      .command('list')
      .description('list the deals of this wallet, as client or storage provider')
      .option('--all', 'deals of all accounts')
      .option('--of <content>', 'deals of a model or CID, of all accounts'),
  ).action(inContext(async () => (await actions()).listDeals))
}

function cancelCommand(deals: Command): void {
  withDataOption(
    deals
      .command('cancel <deal>')
      .description('cancel a proposal that no storage provider has accepted'),
  ).action(inContext(async () => (await actions()).cancelDeal))
}
