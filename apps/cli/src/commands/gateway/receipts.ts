import type { Command } from 'commander'
import { withDataOption } from '../../context/data-option.ts'
import { inContext, lazy } from '../../context/lazy-action.ts'

const actions = () => import('../../actions/gateway/receipts.ts')

/** `ostrom receipts`: lists the signed receipts of answers, and checks them without any server. */
export function receiptsCommand(program: Command): void {
  const receipts = withDataOption(
    program.command('receipts').description('receipts of paid answers'),
  )
  receipts.action(inContext(async () => (await actions()).listReceipts))
  withDataOption(receipts.command('get <id>').description('print a receipt as a file')).action(
    inContext(async () => (await actions()).getReceipt),
  )
  withDataOption(
    receipts
      .command('verify <file>')
      .description('check a receipt: signature, and inclusion proof to the session’s root')
      .option('--chain', 'also compare the root with the one on chain')
      .option('--rpc <url>', 'JSON-RPC address of the receipt’s chain; needs no configuration')
      .option(
        '--tokenizer <file>',
        'print question and answer, decoded with the model’s tokenizer.json',
      ),
  ).action(lazy(async () => (await actions()).verifyReceipt))
}
