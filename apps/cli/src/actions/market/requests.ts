import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RequestNotSendableError } from '@ostrom/gateway/market'
import {
  type AnswerProofChoice,
  createRequestTerms,
  type OnchainFilterOptions,
  onchainFilterOf,
  onchainTermsOf,
} from '@ostrom/gateway/requests/request-terms'
import { type Ledger, type MarketReader, resolveVersion } from '@ostrom/ledger'
import { requireLedgerMember } from '@ostrom/ledger/optional/require-audits'
import { topUpVault } from '@ostrom/ledger/top-up-vault'
import { ModelUnknownError } from '@ostrom/models/model-unknown'
import { type AssetId, type Audit, type Hash, Hex, Request } from '@ostrom/protocol'
import { systemClock, systemRandom } from '@ostrom/protocol/system'
import type { Command } from 'commander'
import { ArgumentInvalidError, hashArgument } from '../../command-line/arguments.ts'
import { printUnchanged } from '../../command-line/outcome.ts'
import { table, writePlain } from '../../command-line/output.ts'
import { type CommandContext, openContext, withLedger, withMarket } from '../../context/context.ts'
import { REQUEST_KEY_DAYS, REQUEST_POLL_INTERVAL_MS } from '../../limits.ts'
import { askGateway } from '../../management/ask.ts'
import { callManagementApi } from '../../management/client.ts'
import { sealInput } from './private-requests.ts'
import { answerKeyFileOf, endorsementText } from './request-answers.ts'

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
  /** Verification tier of the offer that locked the request. */
  readonly tier: string
}

type SendRequestOptions = { readonly maxTokens: number; readonly verification?: string }

/** Runs `ostrom requests`. */
export async function listRequests(_options: unknown, context: CommandContext): Promise<void> {
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
}

/** Runs `ostrom requests ask <question>`. */
export async function askRequest(
  question: string,
  options: AskRequestOptions,
  context: CommandContext,
): Promise<void> {
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
}

/** Runs `ostrom requests open`. */
export async function openRequest(
  options: OpenRequestOptions,
  context: CommandContext,
): Promise<void> {
  assertNoContact(context, options)
  const opened = await sendOpenRequest(context, options)
  const { request, transaction, keyFile, stakeMin } = opened
  const lines = [`request ${request}`, `transaction ${transaction}`, `key ${keyFile}`]
  if (stakeMin !== undefined) {
    lines.push(`minimum stake of the provider ${context.formatAmount(stakeMin)}, by default`)
  }
  const text = lines.join('\n')
  context.output.result(opened, text)
}

/**
 * Refuses a request of a disposable account (an account that tickets fund) whose question is sent
 * to the provider, because that message would reveal the peer id of the wallet's gateway.
 */
function assertNoContact({ disposable }: CommandContext, options: OpenRequestOptions): void {
  if (disposable === undefined || options.onchainAnswer || options.proof !== undefined) return
  throw new ArgumentInvalidError({
    argument: '--disposable',
    value: disposable,
    expected: 'with --onchain-answer; for other requests set `gateway.account`',
  })
}

async function sendOpenRequest(context: CommandContext, options: OpenRequestOptions) {
  return await withMarket(context, async (market, ledger) => {
    const version = await resolveVersion({ ledger, market, clock: systemClock }, options.model)
    if (!version) {
      const models = (await market.models()).map((listed) => listed.model)
      throw new ModelUnknownError({ model: options.model, known: models })
    }
    const { amount: costMax, unit } = context.parseMoney(options.costMax)
    const signerSecret = systemRandom(32)
    const { filter, isOnchainAnswer, shown } = filterOf(context, options, {
      costMax,
      stakeRatio: (await ledger.offerTerms(unit.asset)).stakeRatio,
      hasAudits: ledger.onchainAnswers?.endorsements !== undefined,
    })
    const terms = createRequestTerms({
      ledger,
      signer: ledger.createSigner(signerSecret).account,
      modelVersion: version,
      asset: unit.asset,
      costMax,
      filter,
      deadlineSeconds: (await ledger.nowSeconds()) + BigInt(options.lockSeconds),
      isOnchainAnswer,
      onchain: onchainTermsOf(options),
      clock: systemClock,
      random: systemRandom,
    })
    const request = Request.idOf(terms, ledger.domain)
    // The key is stored before the chain knows the request, because without it no provider can be
    // asked or paid.
    const keyFile = keyFileOf(context, request)
    await writeFile(keyFile, `${Hex.from(signerSecret)}\n`, { mode: 0o600 })
    const { claimWindowSeconds } = await ledger.parameters()
    const readUntilSeconds = terms.deadlineSeconds + claimWindowSeconds
    const input = await inputOf(context, { options, market, request, readUntilSeconds })
    if (context.disposable !== undefined) await topUpVault(ledger, costMax, unit.asset)
    const { hash } = await ledger.openRequest({ terms, ...(input && { input }) })
    if (!options.audit) return { request, transaction: hash, keyFile, ...shown }
    const { hash: audit } = await requireLedgerMember(ledger, 'auditHolds').requestAudit(request)
    return { request, transaction: hash, audit, keyFile, ...shown }
  })
}

/**
 * Returns the filter of a request, and the part of the filter that no option states: the command
 * chose this part, and therefore shows it.
 */
function filterOf(
  context: CommandContext,
  options: OpenRequestOptions,
  worth: Pick<OnchainFilterOptions, 'costMax' | 'stakeRatio' | 'hasAudits'>,
) {
  const { proof, onchainAnswer, provider: providers = [], completionsMin = 0 } = options
  const isOnchainAnswer = onchainAnswer === true || proof !== undefined
  const chosen = {
    providers,
    ...(options.stakeMin !== undefined && { stakeMin: context.parseAmount(options.stakeMin) }),
    completionsMin: BigInt(completionsMin),
  }
  const filter = isOnchainAnswer
    ? onchainFilterOf(chosen, { ...worth, proof })
    : { ...Request.anyProvider, ...chosen }
  const isDefault = chosen.stakeMin === undefined && filter.stakeMin > 0n
  return { filter, isOnchainAnswer, shown: isDefault ? { stakeMin: filter.stakeMin } : {} }
}

/**
 * Returns the input of a request. For a private request, first writes the key of the answer to the
 * disk.
 */
async function inputOf(
  context: CommandContext,
  { options, market, request, readUntilSeconds }: InputSources,
): Promise<Uint8Array | undefined> {
  if (!options.private) return options.input ? new TextEncoder().encode(options.input) : undefined
  const sealed = await sealInput({ ...options, market, request, readUntilSeconds })
  const path = answerKeyFileOf(context, request)
  await writeFile(path, `${Hex.from(sealed.key)}\n`, { mode: 0o600 })
  return sealed.input
}

type InputSources = {
  readonly options: OpenRequestOptions
  readonly market: Pick<MarketReader, 'endpoint'>
  readonly request: Hash
  /** See `SealInputOptions`. */
  readonly readUntilSeconds: bigint
}

const keyFileOf = ({ home }: CommandContext, request: Hash): string =>
  join(home.path, `request-${request.slice(2, 18)}.key`)

/** Runs `ostrom requests send <id> <question>`. */
export async function sendQuestion(
  id: string,
  question: string,
  options: SendRequestOptions,
  context: CommandContext,
): Promise<void> {
  const request = hashArgument(id)
  const signerSecret = await keyOf(context, request)
  await withLedger(context, (ledger) => untilLocked(ledger, request))
  const { maxTokens, verification } = options
  const sent = await callManagementApi(context, 'requests/send', {
    id: request,
    signerSecret,
    question,
    maxTokens,
    ...(verification && { verification }),
  })
  const { answer, asset, cost, fee, tier } = sent as RequestResult
  const [all, part] = [cost, fee].map((value) => context.formatAmount(BigInt(value), asset))
  const audits = tier === 'T0' ? ', which no validator audits' : ''
  const about = `request ${request}\ntier    ${tier}${audits}\ncost    ${all}, of which fee ${part}`
  const text = `${answer}\n\n${about}`
  context.output.result({ unit: context.unitOf(asset), ...(sent as RequestResult) }, text)
}

async function keyOf(context: CommandContext, request: Hash): Promise<string> {
  const keyFile = keyFileOf(context, request)
  const text = await readFile(keyFile, 'utf8').catch(() => '')
  if (Hex.is(text.trim(), 32)) return text.trim()
  throw new RequestNotSendableError({ request, reason: `there is no key in ${keyFile}` })
}

/**
 * Waits until a provider has locked a request. An interruption of the wait changes nothing on the
 * chain.
 *
 * @throws {RequestNotSendableError} The request is unknown, has ended, or was not locked before its
 * deadline.
 */
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

/** Runs `ostrom requests show <id>`. */
export async function showRequest(
  id: string,
  _options: unknown,
  context: CommandContext,
): Promise<void> {
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
    const endorsed = await endorsementText(ledger, request)
    const text = `${request.status}, paid ${paid} of at most ${most}${pay}${audit}${endorsed}`
    const result = { ...request, ...(hold && { held: hold }) }
    context.output.result({ unit: context.unitOf(asset), ...result }, text)
  })
}

/** Statuses in which the client has its funds back. */
const over: ReadonlySet<string> = new Set(['cancelled', 'refunded'])

/** Runs `ostrom requests cancel <id>` and `ostrom requests refund <id>`. */
export const endRequest =
  (act: 'cancelRequest' | 'refundRequest', name: string) =>
  async (id: string, _options: unknown, command: Command): Promise<void> => {
    const context = await openContext(command)
    await withLedger(context, async (ledger) => {
      const request = hashArgument(id)
      // The wallet's gateway or another account may have ended the request first. Then the
      // requested effect already exists.
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
  }

/** Runs `hold`, `release` and `return` of `ostrom requests`. */
export const auditRequest =
  (act: 'holdForAudit' | 'releaseAuditHold' | 'returnAuditHold', name: string) =>
  async (id: string, _options: unknown, command: Command): Promise<void> => {
    const context = await openContext(command)
    await withLedger(context, async (ledger) => {
      const { hash } = await requireLedgerMember(ledger, 'auditHolds')[act](hashArgument(id))
      context.output.result({ request: id, transaction: hash }, `${name}: ${hash}`)
    })
  }
