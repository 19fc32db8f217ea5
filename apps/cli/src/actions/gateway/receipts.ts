import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { type AccountId, Address, JsonText } from '@ostrom/protocol'
import type { Command } from 'commander'
import {
  ArgumentInvalidError,
  hashArgument,
  jsonFileArgument,
} from '../../command-line/arguments.ts'
import { createOutput, table } from '../../command-line/output.ts'
import { type CommandContext, openContext, withLedger } from '../../context/context.ts'
import { RECEIPT_FILE_BYTES_MAX } from '../../limits.ts'
import { callManagementApi } from '../../management/client.ts'
import type { ReceiptCheck, ReceiptDocument } from '../../receipts/receipt-document.ts'

type VerifyOptions = {
  readonly chain?: boolean
  readonly rpc?: string
  readonly tokenizer?: string
}

/** Runs `ostrom receipts`. */
export async function listReceipts(_options: unknown, context: CommandContext): Promise<void> {
  type Row = { id: string; provider: AccountId; cost: string; core: { outputTokens: string } }
  const list = (await callManagementApi(context, 'receipts')) as readonly Row[]
  const rows = list.map(({ id, provider, cost, core }) => [
    id,
    Address.format(provider),
    `${core.outputTokens}`,
    context.formatAmount(BigInt(cost)),
  ])
  const head = ['receipt', 'provider', 'tokens', 'cost']
  context.output.result(list, table(head, rows), context.nativeUnit)
}

/** Runs `ostrom receipts get <id>`. */
export async function getReceipt(
  id: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
  const receipt = await callManagementApi(context, `receipts?id=${hashArgument(id)}`)
  if (receipt === null) {
    throw new ArgumentInvalidError({ argument: 'id', value: id, expected: 'a known receipt' })
  }
  console.log(JsonText.stringify(receipt, { indent: 2 }))
}

/** Runs `ostrom receipts verify <file>`. */
export async function verifyReceipt(
  file: string,
  options: VerifyOptions,
  command: Command,
): Promise<void> {
  const { json = false } = command.optsWithGlobals<{ json?: boolean }>()
  const output = createOutput({ json })
  // Loaded only here: this module includes the signature schemes of both kinds of chain, which
  // listing and getting receipts do not need.
  const { checkContents, checkLabels, checkReceiptFile, readContents, receiptDocumentSchema } =
    await import('../../receipts/receipt-document.ts')
  const receipt = receiptDocumentSchema(
    await jsonFileArgument('file', file, RECEIPT_FILE_BYTES_MAX),
    'receipt',
  )
  const checks = [...checkReceiptFile(receipt), ...checkContents(receipt)]
  const read =
    options.tokenizer === undefined
      ? undefined
      : readContents(receipt, await readFile(options.tokenizer))
  if (read) checks.push(read.check)
  if (options.chain) {
    const { onChain, isKnown } = await checksOnChain(receipt, options.rpc, command)
    checks.push(...onChain)
    if (!isKnown) output.warn(UNKNOWN_DEPLOYMENT)
  }
  const ok = checks.every((check) => check.ok === true)
  const text = checks.map((check) => `${checkLabels[`${check.ok}`]} ${check.name}`).join('\n')
  const texts = read?.texts
  const body = texts ? [text, '', texts.prompt, '', texts.output].join('\n') : text
  if (json) console.log(JsonText.stringify({ ok, id: receipt.id, checks, ...texts }))
  else output.print(body)
  if (!ok) process.exitCode = 1
}

/** Returns a command's context with another RPC address of the chain, if one is given. */
const at = (context: CommandContext, rpcUrl: string | undefined): CommandContext =>
  rpcUrl === undefined
    ? context
    : { ...context, config: { ...context.config, chain: { ...context.config.chain, rpcUrl } } }

const UNKNOWN_DEPLOYMENT =
  'warning: the file itself names the chain and the contract, and anybody can deploy such a ' +
  'contract. Compare both with those of a network that you know.'

type OnChain = {
  readonly onChain: readonly ReceiptCheck[]
  /** False if only the receipt itself names the contract. */
  readonly isKnown: boolean
}

/**
 * Compares a receipt with the chain. A home with a configuration knows the deployment, so that a
 * receipt of another contract is wrong. Without such a home, an RPC server is asked about the
 * contract that the receipt itself names.
 */
async function checksOnChain(
  receipt: ReceiptDocument,
  rpcUrl: string | undefined,
  command: Command,
): Promise<OnChain> {
  const { checkOnChain } = await import('../../receipts/receipt-document.ts')
  const { data } = command.optsWithGlobals<{ data?: string }>()
  if (rpcUrl === undefined || existsSync(homeOf(data).config)) {
    const { receiptAnchorsOf } = await import('@ostrom/ledger')
    const context = at(await openContext(command), rpcUrl)
    const onChain = await withLedger(context, (ledger) =>
      checkOnChain(receiptAnchorsOf(ledger), receipt, ledger.domain),
    )
    return { onChain, isKnown: true }
  }
  const { openReceiptAnchors } = await import('../../receipts/receipt-anchors.ts')
  const anchors = await openReceiptAnchors({ rpcUrl, domain: receipt.domain })
  try {
    return { onChain: await checkOnChain(anchors, receipt), isKnown: false }
  } finally {
    await anchors.close()
  }
}
