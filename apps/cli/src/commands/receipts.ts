import { type AccountId, Address } from '@ostrom/protocol'
import type { Command } from 'commander'
import { manage } from '../management/client.ts'
import { table } from '../output.ts'
import { ArgumentInvalidError, hashArgument, jsonFileArgument } from './arguments.ts'
import { contextOf, withData, withLedger } from './context.ts'
import { checkOnChain, checkReceiptFile, marks, receiptFileShape } from './receipt-file.ts'

/** `ostrom receipts`: what was signed about each answer, and checking it without any server. */
export function receiptsCommand(program: Command): void {
  const receipts = withData(program.command('receipts').description('receipts of paid answers'))
  receipts.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    type Row = { id: string; provider: AccountId; cost: string; core: { outputTokens: string } }
    const list = (await manage(context, 'receipts')) as readonly Row[]
    const rows = list.map(({ id, provider, cost, core }) => [
      id,
      Address.text(provider),
      `${core.outputTokens}`,
      context.amount(BigInt(cost)),
    ])
    const head = ['receipt', 'provider', 'tokens', 'cost']
    context.output.result(list, table(head, rows), context.unit)
  })
  withData(receipts.command('get <id>').description('print a receipt as a file')).action(
    async (id: string, _options: unknown, command: Command) => {
      const context = await contextOf(command)
      const receipt = await manage(context, `receipts?id=${hashArgument(id)}`)
      if (receipt === null) {
        throw new ArgumentInvalidError({ argument: 'id', value: id, wanted: 'a known receipt' })
      }
      console.log(JSON.stringify(receipt, null, 2))
    },
  )
  withData(
    receipts
      .command('verify <file>')
      .description('check a receipt: signature, and its place under the session’s root')
      .option('--chain', 'also compare the root with the one on chain'),
  ).action(async (file: string, options: { chain?: boolean }, command: Command) => {
    const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
    const receipt = receiptFileShape(await jsonFileArgument('file', file), 'receipt')
    const checks = checkReceiptFile(receipt)
    if (options.chain) {
      const context = await contextOf(command)
      checks.push(...(await withLedger(context, (ledger) => checkOnChain(ledger, receipt))))
    }
    const ok = checks.every((check) => check.ok === true)
    const text = checks.map((check) => `${marks[`${check.ok}`]} ${check.name}`).join('\n')
    console.log(json ? JSON.stringify({ ok, id: receipt.id, checks }) : text)
    if (!ok) process.exitCode = 1
  })
}
