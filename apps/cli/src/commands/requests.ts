import { Hex, Price, Request } from '@ostrom/protocol'
import type { Command } from 'commander'
import { systemRandom } from '../composition/system.ts'
import { askGateway } from '../management/ask.ts'
import { manage } from '../management/client.ts'
import { parseAmount, table } from '../output.ts'
import { hashArgument } from './arguments.ts'
import { type CommandContext, contextOf, withData, withLedger, withMarket } from './context.ts'

type AskOptions = { readonly model: string; readonly maxTokens: number }
type OpenOptions = {
  readonly model: string
  readonly costMax: string
  readonly seconds: number
  readonly provider?: readonly Hex.AccountId[]
  readonly input?: string
}

/** Milliseconds for which the API key of one `requests ask` is needed. */
const KEY_DAYS = 1

/** `ostrom requests`: one answer in escrow: ask, open, show, cancel, refund. */
export function requestsCommand(program: Command): void {
  const requests = withData(program.command('requests').description('one answer in escrow'))
  requests.action(async (_options: unknown, command: Command) => {
    const context = await contextOf(command)
    await withMarket(context, async (market) => {
      const open = await market.openRequests()
      const refundable = await market.refundableRequests()
      const rows = [...open, ...refundable].map(({ id, status, terms }) => [
        id,
        status,
        terms.client,
        context.amount(terms.costMax),
      ])
      const text = table(['request', 'status', 'client', 'cost at most'], rows)
      context.output.result({ open, refundable }, text)
    })
  })
  askCommand(requests)
  openCommand(requests)
  showCommand(requests)
  endCommands(requests)
}

function askCommand(requests: Command): void {
  withData(
    requests
      .command('ask <question>')
      .description('open a request, have it answered, and pay')
      .requiredOption('--model <name>', 'model to ask')
      .option('--max-tokens <number>', 'most output tokens', Number, 128),
  ).action(async (question: string, options: AskOptions, command: Command) => {
    const context = await contextOf(command)
    const terms = {
      name: 'requests ask',
      settlement: 'request',
      expiresAtSeconds: Math.floor(Date.now() / 1000) + KEY_DAYS * 86_400,
    }
    const made = (await manage(context, 'keys', terms)) as { secret: string; key: { id: string } }
    try {
      const answer = await askGateway(context, {
        key: made.secret,
        question,
        show: (text) => context.output.json || process.stdout.write(text),
        ...options,
      })
      const { session: request, cost, fee } = answer.ostrom
      const [all, part] = [cost, fee].map((value) => context.amount(BigInt(value)))
      const text = `\n\nrequest ${request}\ncost    ${all}, of which fee ${part}`
      context.output.result({ request, ...answer }, text)
    } finally {
      await manage(context, 'keys/revoke', { id: made.key.id })
    }
  })
}

function openCommand(requests: Command): void {
  withData(
    requests
      .command('open')
      .description('put a request on the chain for any provider to lock')
      .requiredOption('--model <name>', 'model to ask')
      .requiredOption('--cost-max <amount>', 'most that the answer may cost')
      .option('--seconds <number>', 'how long providers may lock it', Number, 600)
      .option('--provider <account...>', 'only these providers')
      .option('--input <text>', 'prompt, or its CID, to stand in the transaction for all to read'),
  ).action(async (options: OpenOptions, command: Command) => {
    const context = await contextOf(command)
    const opened = await openRequest(context, options)
    context.output.result(opened, `request ${opened.request}\ntransaction ${opened.transaction}`)
  })
}

async function openRequest(context: CommandContext, options: OpenOptions) {
  return await withLedger(context, async (ledger) => {
    const version = Hex.is(options.model, 32)
      ? options.model
      : await ledger.resolveModel(options.model)
    if (!version) throw new RangeError(`no model is registered as ${options.model}`)
    const signerSecret = systemRandom(32)
    const any = 2n ** 127n
    const pricesMax = { ...Price.free, input: any, cachedInput: any, output: any, request: any }
    const terms: Request.RequestTerms = {
      client: ledger.account,
      signer: ledger.createSigner(signerSecret).account,
      modelVersion: version,
      asset: ledger.nativeAsset,
      pricesMax,
      costMax: parseAmount(options.costMax),
      filter: { ...Request.anyProvider, providers: options.provider ?? [] },
      deadlineSeconds: (await ledger.nowSeconds()) + BigInt(options.seconds),
      nonce: BigInt(Date.now()) * 1_000n,
    }
    const { hash } = await ledger.openRequest({
      terms,
      ...(options.input && { input: new TextEncoder().encode(options.input) }),
    })
    const request = Request.idOf(terms, ledger.domain)
    return { request, transaction: hash, signerSecret: Hex.from(signerSecret) }
  })
}

function showCommand(requests: Command): void {
  withData(requests.command('show <id>').description('how a request stands')).action(
    async (id: string, _options: unknown, command: Command) => {
      const context = await contextOf(command)
      await withLedger(context, async (ledger) => {
        const request = await ledger.request(hashArgument(id))
        const paid = context.amount(request?.paid ?? 0n)
        const most = context.amount(request?.terms.costMax ?? 0n)
        const text = request
          ? `${request.status}, paid ${paid} of at most ${most}`
          : 'No such request.'
        context.output.result(request ?? null, text)
      })
    },
  )
}

function endCommands(requests: Command): void {
  const ends = [
    ['cancel', 'take back a request that nobody has locked', 'cancelRequest'],
    ['refund', 'have an expired request returned to its client', 'refundRequest'],
  ] as const
  for (const [name, description, act] of ends) {
    withData(requests.command(`${name} <id>`).description(description)).action(
      async (id: string, _options: unknown, command: Command) => {
        const context = await contextOf(command)
        await withLedger(context, async (ledger) => {
          const { hash } = await ledger[act](hashArgument(id))
          context.output.result({ request: id, transaction: hash }, `${name}: ${hash}`)
        })
      },
    )
  }
}
