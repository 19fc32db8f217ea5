import { recover } from '@ostrom/ledger/evm'
import { Merkle, Receipt, Shape } from '@ostrom/protocol'
import type { Command } from 'commander'
import { manage } from '../management/client.ts'
import { table } from '../output.ts'
import { ArgumentInvalidError, hashArgument, jsonFileArgument } from './arguments.ts'
import { contextOf, withData, withLedger } from './context.ts'

/** Amounts are decimal text in JSON. */
const whole = (bits: number): Shape.Shape<bigint> => {
  const unsigned = Shape.unsigned(bits)
  return (value, path) =>
    unsigned(typeof value === 'string' && /^\d{1,40}$/.test(value) ? BigInt(value) : value, path)
}

const fileShape = Shape.object({
  id: Shape.hash,
  domain: Shape.object({
    scheme: Shape.oneOf('eip712'),
    chainId: whole(64),
    verifyingContract: Shape.account,
  }),
  core: (value, path) => Receipt.receiptShape(withIntegers(value), path),
  signature: Shape.hex(undefined, 4096),
  provider: Shape.account,
  cost: whole(128),
  proof: Shape.optional(
    Shape.object({
      index: whole(64),
      count: whole(64),
      root: Shape.hash,
      path: Shape.list(Shape.hash, 64),
    }),
  ),
})

const integers = [
  'index',
  'inputTokens',
  'cachedInputTokens',
  'outputTokens',
  'total',
  'endedAtSeconds',
]

function withIntegers(value: unknown): unknown {
  const entries = Object.entries(Object(value) as Record<string, unknown>)
  return Object.fromEntries(
    entries.map(([key, entry]) => [
      key,
      integers.includes(key) && typeof entry === 'string' ? BigInt(entry) : entry,
    ]),
  )
}

/** `ostrom receipts`: what was signed about each answer, and checking it without any server. */
export function receiptsCommand(program: Command): void {
  const receipts = withData(program.command('receipts').description('receipts of paid answers'))
  receipts.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    type Row = { id: string; provider: string; cost: string; core: { outputTokens: string } }
    const list = (await manage(context, 'receipts')) as readonly Row[]
    const rows = list.map(({ id, provider, cost, core }) => [
      id,
      provider,
      `${core.outputTokens}`,
      context.amount(BigInt(cost)),
    ])
    context.output.result(list, table(['receipt', 'provider', 'tokens', 'cost'], rows))
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
    const receipt = fileShape(await jsonFileArgument('file', file), 'receipt')
    const checks = verify(receipt)
    if (options.chain) {
      const context = await contextOf(command)
      const state = await withLedger(context, (ledger) => ledger.session(receipt.core.sessionId))
      checks.push({ name: 'root on chain', ok: state?.receiptsRoot === receipt.proof?.root })
    }
    const ok = checks.every((check) => check.ok)
    const text = checks.map((check) => `${check.ok ? 'ok    ' : 'WRONG '} ${check.name}`).join('\n')
    console.log(json ? JSON.stringify({ ok, id: receipt.id, checks }) : text)
    if (!ok) process.exitCode = 1
  })
}

type File = Shape.Infer<typeof fileShape>

/** Checks a receipt against itself and its proof. Needs no chain and no gateway. */
function verify({ id, core, domain, signature, provider, proof }: File) {
  const digest = Receipt.idOf(core, domain)
  const checks = [
    { name: 'id is the digest of the core', ok: digest === id },
    { name: 'the provider signed it', ok: recover(digest, signature) === provider },
  ]
  if (proof) {
    const { index, count, root, path } = proof
    const ok = index === core.index && Merkle.verify({ id, index, count, root, proof: path })
    checks.push({ name: "it stands under the session's root", ok })
  }
  return checks
}
