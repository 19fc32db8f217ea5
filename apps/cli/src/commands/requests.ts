import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ModelUnknownError, RequestNotSendableError } from '@ostrom/gateway'
import type { Ledger, MarketReader } from '@ostrom/ledger'
import { type AssetId, Audit, type Hash, Hex, Request } from '@ostrom/protocol'
import { type Command, Option } from 'commander'
import { requireLedgerMember } from '../composition/require-audits.ts'
import {
  ArgumentInvalidError,
  accountArgument,
  accountsArgument,
  hashArgument,
  numberArgument,
} from '../context/arguments.ts'
import {
  type CommandContext,
  openContext,
  withDataOption,
  withLedger,
  withMarket,
} from '../context/context.ts'
import { printUnchanged } from '../context/outcome.ts'
import { table, writePlain } from '../context/output.ts'
import { REQUEST_KEY_DAYS, REQUEST_POLL_INTERVAL_MS } from '../limits.ts'
import { askGateway } from '../management/ask.ts'
import { callManagementApi } from '../management/client.ts'
import { systemClock, systemRandom } from '../system/clock-and-random.ts'
import { sealInput } from './private-requests.ts'
import {
  answerCommand,
  answerKeyFileOf,
  endorsementText,
  settleCommand,
} from './request-answers.ts'
import { type AnswerProofChoice, createRequestTerms, onchainTermsOf } from './request-terms.ts'

type AskRequestOptions = {
  readonly model: string
  readonly maxTokens: number
  readonly audit?: Audit.AuditMode
}
type OpenRequestOptions = AnswerProofChoice & {
  readonly model: string
  readonly costMax: string
  readonly lockSeconds: number
  readonly provider?: readonly Hex.AccountId[]
  readonly input?: string
  readonly private?: boolean
  readonly audit?: boolean
  readonly onchainAnswer?: boolean
  readonly stakeMin?: string
  readonly completionsMin?: number
}
type RequestResult = {
  readonly answer: string
  readonly asset: AssetId
  readonly cost: string
  readonly fee: string
}
type SendRequestOptions = { readonly maxTokens: number }

const maxTokensArgument = numberArgument({ argument: '--max-tokens', min: 1, max: 1 << 20 })
const completionsArgument = numberArgument({
  argument: '--completions-min',
  min: 1,
  max: 2 ** 31,
})
const secondsArgument = numberArgument({ argument: '--lock-seconds', min: 1, max: 86_400 })

/** `ostrom requests`: single answers, paid from escrow: ask, open, send, show, cancel, refund,
audit. */
export function requestsCommand(program: Command): void {
  const requests = withDataOption(
    program.command('requests').description('single answers, paid from escrow'),
  )
  requests.action(async (_options: unknown, command: Command) => {
    const context = await openContext(command)
    await withMarket(context, async (market) => {
      const open = await market.openRequests()
      const refundable = await market.refundableRequests()
      const onHold = await market.requestsOnAuditHold()
      const rows = [...open, ...onHold, ...refundable].map(({ id, status, terms }) => [
        id,
        status,
        terms.client,
        context.formatAmount(terms.costMax, terms.asset),
      ])
      const text = table(['request', 'status', 'client', 'maximum cost'], rows)
      context.output.result({ open, held: onHold, refundable }, text, context.nativeUnit)
    })
  })
  askCommand(requests)
  openCommand(requests)
  sendCommand(requests)
  showCommand(requests)
  answerCommand(requests)
  settleCommand(requests)
  endCommands(requests)
}

function askCommand(requests: Command): void {
  withDataOption(
    requests
      .command('ask <question>')
      .description('open a request, receive its answer, and pay')
      .requiredOption('--model <name>', 'model to ask')
      .option('--max-tokens <number>', 'maximum output tokens', maxTokensArgument, 128)
      .addOption(
        new Option(
          '--audit <mode>',
          'validators that may read question and answer; with every, pay waits for the audit',
        ).choices([...Audit.auditModes]),
      ),
  ).action(async (question: string, options: AskRequestOptions, command: Command) => {
    const context = await openContext(command)
    const terms = {
      name: 'requests ask',
      settlement: 'request',
      expiresAtSeconds: Math.floor(Date.now() / 1000) + REQUEST_KEY_DAYS * 86_400,
    }
    const made = (await callManagementApi(context, 'keys', terms)) as {
      secret: string
      key: { id: string }
    }
    try {
      const answer = await askGateway(context, {
        key: made.secret,
        question,
        onText: context.output.json ? () => {} : writePlain,
        ...options,
      })
      const { session: request, cost, fee, unit } = answer.ostrom
      const formatted = (value: string) => context.formatAmount(BigInt(value), unit?.asset)
      const [all, part] = [cost, fee].map(formatted)
      const text = `\n\nrequest ${request}\ncost    ${all}, of which fee ${part}`
      context.output.result({ request, ...answer }, text)
    } finally {
      await callManagementApi(context, 'keys/revoke', { id: made.key.id })
    }
  })
}

function openCommand(requests: Command): void {
  withDataOption(
    requests
      .command('open')
      .description(
        'open a request on the chain for providers to lock; continue with `requests send`',
      )
      .requiredOption('--model <name>', 'model to ask')
      .requiredOption('--cost-max <amount>', 'maximum cost of the answer')
      .option(
        '--lock-seconds <number>',
        'seconds in which providers can lock the request',
        secondsArgument,
        600,
      )
      .option('--provider <account...>', 'only these providers', accountsArgument)
      .option('--stake-min <amount>', 'minimum stake of the provider that locks the request')
      .option(
        '--completions-min <number>',
        'minimum number of paid sessions and requests of that provider',
        completionsArgument,
      )
      .option('--audit', 'require an audit of the answer before payment')
      .option('--input <text>', 'prompt, or its CID, to publish in the transaction')
      .option('--private', 'encrypt --input and its on-chain answer for the only --provider')
      .option(
        '--onchain-answer',
        'store the answer on the chain, at the full --cost-max; needs --provider or --stake-min',
      )
      .addOption(
        new Option(
          '--proof <mode>',
          'what an on-chain answer needs before payment, on EVM chains; implies --onchain-answer',
        ).choices(['none', 'audited', 'required']),
      )
      .option(
        '--verifier <contract>',
        'verifier of the proof, for --proof required',
        accountArgument,
      ),
  ).action(async (options: OpenRequestOptions, command: Command) => {
    const context = await openContext(command)
    const opened = await openRequest(context, options)
    const { request, transaction, keyFile } = opened
    const text = `request ${request}\ntransaction ${transaction}\nkey ${keyFile}`
    context.output.result(opened, text)
  })
}

async function openRequest(context: CommandContext, options: OpenRequestOptions) {
  return await withMarket(context, async (market, ledger) => {
    const version = Hex.is(options.model, 32)
      ? options.model
      : await ledger.resolveModel(options.model)
    if (!version) {
      const models = (await market.models()).map((listed) => listed.model)
      throw new ModelUnknownError({ model: options.model, known: models })
    }
    const { amount: costMax, unit } = context.parseMoney(options.costMax)
    const signerSecret = systemRandom(32)
    const terms = createRequestTerms({
      ledger,
      signer: ledger.createSigner(signerSecret).account,
      modelVersion: version,
      asset: unit.asset,
      costMax,
      filter: {
        ...Request.anyProvider,
        providers: options.provider ?? [],
        ...(options.stakeMin !== undefined && { stakeMin: context.parseAmount(options.stakeMin) }),
        completionsMin: BigInt(options.completionsMin ?? 0),
      },
      deadlineSeconds: (await ledger.nowSeconds()) + BigInt(options.lockSeconds),
      isOnchainAnswer: options.onchainAnswer === true || options.proof !== undefined,
      onchain: onchainTermsOf(options),
      clock: systemClock,
      random: systemRandom,
    })
    const request = Request.idOf(terms, ledger.domain)
    // Whoever is to have it answered and to pay needs this key: it is kept before the chain knows.
    const keyFile = keyFileOf(context, request)
    await writeFile(keyFile, `${Hex.from(signerSecret)}\n`, { mode: 0o600 })
    const input = await inputOf(context, { options, market, request })
    const { hash } = await ledger.openRequest({ terms, ...(input && { input }) })
    if (!options.audit) return { request, transaction: hash, keyFile }
    const { hash: audit } = await requireLedgerMember(ledger, 'auditHolds').requestAudit(request)
    return { request, transaction: hash, audit, keyFile }
  })
}

/** The input of a request; of a private one, after its key is on disk. */
async function inputOf(
  context: CommandContext,
  { options, market, request }: InputSources,
): Promise<Uint8Array | undefined> {
  if (!options.private) return options.input ? new TextEncoder().encode(options.input) : undefined
  const sealed = await sealInput({ ...options, market, request })
  const path = answerKeyFileOf(context, request)
  await writeFile(path, `${Hex.from(sealed.key)}\n`, { mode: 0o600 })
  return sealed.input
}

type InputSources = {
  readonly options: OpenRequestOptions
  readonly market: Pick<MarketReader, 'endpoint'>
  readonly request: Hash
}

const keyFileOf = ({ home }: CommandContext, request: Hash): string =>
  join(home.path, `request-${request.slice(2, 18)}.key`)

function sendCommand(requests: Command): void {
  withDataOption(
    requests
      .command('send <id> <question>')
      .description('send the question of an open request once a provider has locked it, and pay')
      .option('--max-tokens <number>', 'maximum output tokens', maxTokensArgument, 128),
  ).action(async (id: string, question: string, options: SendRequestOptions, command: Command) => {
    const context = await openContext(command)
    const request = hashArgument(id)
    const signerSecret = await keyOf(context, request)
    await withLedger(context, (ledger) => untilLocked(ledger, request))
    const { maxTokens } = options
    const sent = await callManagementApi(context, 'requests/send', {
      id: request,
      signerSecret,
      question,
      maxTokens,
    })
    const { answer, asset, cost, fee } = sent as RequestResult
    const [all, part] = [cost, fee].map((value) => context.formatAmount(BigInt(value), asset))
    const text = `${answer}\n\nrequest ${request}\ncost    ${all}, of which fee ${part}`
    context.output.result({ unit: context.unitOf(asset), ...(sent as RequestResult) }, text)
  })
}

async function keyOf(context: CommandContext, request: Hash): Promise<string> {
  const keyFile = keyFileOf(context, request)
  const text = await readFile(keyFile, 'utf8').catch(() => '')
  if (Hex.is(text.trim(), 32)) return text.trim()
  throw new RequestNotSendableError({ request, reason: `there is no key in ${keyFile}` })
}

/** Waits for a provider; stopping it changes nothing on the chain. */
async function untilLocked(ledger: Ledger, id: Hash): Promise<void> {
  for (;;) {
    const request = await ledger.request(id)
    if (request?.status === 'locked') return
    const refuse = (reason: string): never => {
      throw new RequestNotSendableError({ request: id, reason })
    }
    if (!request) return refuse('there is no such request')
    if (request.status !== 'open') return refuse(`it has ended: it is ${request.status}`)
    if (request.terms.deadlineSeconds < (await ledger.nowSeconds())) {
      return refuse('its deadline passed without a lock: `requests refund` returns the funds')
    }
    await systemClock.sleep(REQUEST_POLL_INTERVAL_MS)
  }
}

function showCommand(requests: Command): void {
  withDataOption(requests.command('show <id>').description('show the status of a request')).action(
    async (id: string, _options: unknown, command: Command) => {
      const context = await openContext(command)
      await withLedger(context, async (ledger) => {
        const request = await ledger.request(hashArgument(id))
        if (!request) {
          throw new ArgumentInvalidError({ argument: 'id', value: id, expected: 'a known request' })
        }
        const { asset } = request.terms
        const paid = context.formatAmount(request.paid, asset)
        const most = context.formatAmount(request.terms.costMax, asset)
        const hold = await ledger.auditHolds?.auditHold(request.id)
        const pay = request.pay ? `, pay ${request.pay.status}` : ''
        const audit = hold ? `, audit ${hold.status}` : ''
        const endorsed =
          request.status === 'answered' ? await endorsementText(ledger, request.id) : ''
        const text = `${request.status}, paid ${paid} of at most ${most}${pay}${audit}${endorsed}`
        const result = { ...request, ...(hold && { held: hold }) }
        context.output.result({ unit: context.unitOf(asset), ...result }, text)
      })
    },
  )
}

function endCommands(requests: Command): void {
  const ends = [
    ['cancel', 'cancel a request that no provider has locked', 'cancelRequest'],
    ['refund', 'refund an expired request to its client', 'refundRequest'],
  ] as const
  const over = new Set(['cancelled', 'refunded'])
  for (const [name, description, act] of ends) {
    withDataOption(requests.command(`${name} <id>`).description(description)).action(
      async (id: string, _options: unknown, command: Command) => {
        const context = await openContext(command)
        await withLedger(context, async (ledger) => {
          const request = hashArgument(id)
          // Its gateway, or anybody else, may have been faster: what was wanted is done.
          let stands: string | undefined
          const done = await ledger[act](request).catch(async (error) => {
            stands = (await ledger.request(request))?.status
            if (!stands || !over.has(stands)) throw error
          })
          if (!done) {
            const text = `the request is ${stands}, and its client has its funds`
            return printUnchanged(context.output, { request: id, status: stands }, text)
          }
          const result = { request: id, changed: true, transaction: done.hash }
          context.output.result(result, `${name}: ${done.hash}`)
        })
      },
    )
  }
  auditCommands(requests)
}

/** What anybody does with pay that waits for an audit. */
function auditCommands(requests: Command): void {
  const acts = [
    ['hold', 'put the pay of an answer on audit hold', 'holdForAudit'],
    ['release', 'release the pay of an endorsed answer to its provider', 'releaseAuditHold'],
    [
      'return',
      'refund pay without an endorsement in time, or of an excluded provider',
      'returnAuditHold',
    ],
  ] as const
  for (const [name, description, act] of acts) {
    withDataOption(requests.command(`${name} <id>`).description(description)).action(
      async (id: string, _options: unknown, command: Command) => {
        const context = await openContext(command)
        await withLedger(context, async (ledger) => {
          const { hash } = await requireLedgerMember(ledger, 'auditHolds')[act](hashArgument(id))
          context.output.result({ request: id, transaction: hash }, `${name}: ${hash}`)
        })
      },
    )
  }
}
