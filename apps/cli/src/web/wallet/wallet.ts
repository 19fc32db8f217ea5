import type { Pins, Question } from '@ostrom/gateway'
import { pinsOf } from '@ostrom/gateway/http'
import type { KeyStatus, UsageRecord } from '@ostrom/gateway/keys'
import {
  type AccountId,
  Amount,
  type AssetId,
  type Hash,
  Hex,
  Inference,
  Receipt,
} from '@ostrom/protocol'
import { receiptDomain } from '../../composition/receipt-domain.ts'
import type { Answered, Asked, Handlers } from '../endpoints.ts'
import { SubjectUnknownError } from '../errors.ts'
import { WEB_PAGE_MAX } from '../limits.ts'
import type { Place } from '../place.ts'
import { domainText, pricesOf } from '../rows.ts'
import { approvalHandlers } from './approvals.ts'
import { auditHandlers } from './audits.ts'
import type { walletEndpoints } from './endpoints.ts'

type Names = keyof typeof walletEndpoints

const text = (amount: bigint): string => amount.toString()

function keyOf(
  key: KeyStatus,
  { units, usual }: Pick<Place, 'units' | 'usual'>,
): Answered<'POST /api/wallet/keys/revoke'> {
  const { id, name, status, createdAtSeconds, expiresAtSeconds } = key
  const { budgetTotal, budgetPerDay, spentTotal, spentToday, models, requestsPerMinute } = key
  return {
    id,
    name,
    status,
    createdAtSeconds,
    expiresAtSeconds,
    requestsPerMinute,
    asset: key.asset ?? usual.asset,
    ...(budgetTotal !== undefined && { budgetTotal: text(budgetTotal) }),
    ...(budgetPerDay !== undefined && { budgetPerDay: text(budgetPerDay) }),
    spentTotal: text(spentTotal),
    spentToday: text(spentToday),
    ...(models && { models: [...models] }),
    asks: key.pins ? asksOf(key.pins, units) : [],
  }
}

/** What a key asks of providers, one entry for each. */
function asksOf(pins: Pins, units: readonly Amount.Unit[]): string[] {
  const { verification, quantization, regions, reputationMin, stakeMin, completionsMin } = pins
  return [
    ...(verification ? [`verification ${verification}`] : []),
    ...(quantization ? [quantization] : []),
    ...(regions ? [`in ${regions.join(', ')}`] : []),
    ...(reputationMin === undefined ? [] : [`standing from ${reputationMin}`]),
    ...(completionsMin === undefined ? [] : [`${completionsMin} answers or more`]),
    ...(stakeMin === undefined
      ? []
      : [`stake of ${Amount.inWords(Amount.factUp(stakeMin), units)}`]),
  ]
}

/** A cost does not depend on how tokens are drawn. */
const sampler: Inference.SamplerParameters = {
  temperature: 1,
  topP: 1,
  topK: 0,
  frequencyPenalty: 0,
  presencePenalty: 0,
  logitBias: [],
}

type Quoted = Asked<'GET /api/wallet/quote'>['query']

/** A question of so many tokens, for which nobody is asked. */
function questionOf(query: Quoted): Question {
  const { model, provider, verification, inputTokens, images = 0, maxTokens } = query
  const count = Math.min(inputTokens, Inference.PROMPT_TOKENS_MAX)
  const pictures = Array.from(
    { length: Math.min(images, Inference.IMAGES_MAX) },
    () => new Uint8Array(),
  )
  // Each byte counts as a token, and each picture as one.
  const message = { role: 'user', content: ' '.repeat(count), images: pictures } as const
  return {
    model,
    maxTokens,
    prompt: { kind: 'messages', messages: [message] },
    stop: [],
    logprobs: 0,
    settlement: 'session',
    costMax: undefined,
    sampler,
    preferences: {
      ...(provider && { provider: provider as AccountId }),
      ...(verification && { verification }),
    },
  }
}

const usageOf = (record: UsageRecord, native: AssetId) => ({
  asset: native,
  ...record,
  cost: text(record.cost),
  fee: text(record.fee),
})

/** When a provider named an operator first, by the chain. */
function namingOf({ parts }: Place, provider: AccountId, operator: AccountId) {
  const named = parts.indexer.queries
    .events({ subject: provider, kinds: ['operator-named'] })
    .findLast((event) => event.kind === 'operator-named' && event.operator === operator)
  return named && { operatorNamedAtSeconds: Number(named.atSeconds) }
}

/** The transaction of a session's latest settlement. */
function settlementOf({ parts }: Place, subject: Hash) {
  const [latest] = parts.indexer.queries.events({ subject, kinds: ['session-settled'] }).slice(-1)
  return latest && { transaction: latest.transaction }
}

async function receiptOf(place: Place, id: Hash): Promise<Answered<'GET /api/wallet/receipt'>> {
  const { gateway, parts } = place
  const { ledger } = parts
  const receipt = await gateway.receipts.get(id)
  if (!receipt) throw new SubjectUnknownError({ what: 'receipt', id })
  const { core, signature, provider, operator, cost } = receipt
  const [proof, state, record] = await Promise.all([
    gateway.receipts.prove(core),
    ledger.session(core.sessionId),
    gateway.sessions.get(core.sessionId),
  ])
  return {
    id,
    domain: domainText(receiptDomain(ledger.domain, { id, core })),
    core: Receipt.toJson(core),
    signature,
    provider,
    cost: text(cost),
    ...(operator && { operator, ...namingOf(place, provider, operator) }),
    ...(proof && {
      proof: {
        index: text(proof.index),
        count: text(proof.count),
        root: proof.root,
        path: [...proof.path],
      },
    }),
    ...(state && {
      chain: {
        settled: text(state.settled),
        count: text(state.count),
        receiptsRoot: state.receiptsRoot,
        status: state.status,
        ...settlementOf(place, core.sessionId),
      },
    }),
    ...(record && { prices: pricesOf(record.offer.prices), asset: record.offer.asset }),
  }
}

/** What was said of the provider of a session, which can be said once. */
function judgementOf({ parts }: Place, subject: Hash) {
  const [said] = parts.indexer.queries.events({ subject, kinds: ['rated', 'flagged'], limit: 1 })
  if (said?.kind === 'rated') return { score: said.score }
  return said?.kind === 'flagged' ? { reason: said.reason } : {}
}

async function sessionsOf(place: Place) {
  const { gateway, parts } = place
  const known = await gateway.sessions.list()
  const states = await Promise.all(
    known.map(async ({ id, record }) => {
      // What is closed for good is in the index; the rest is asked for now.
      const state = record.status === 'closed' ? parts.indexer.browse.session(id) : undefined
      const live = record.status === 'closed' ? undefined : await parts.ledger.session(id)
      const { authorization, offer, cap, ceiling, status } = record
      const model = parts.indexer.queries.model(offer.modelVersion)?.model
      return {
        id,
        provider: authorization.provider,
        version: offer.modelVersion,
        status,
        asset: offer.asset,
        ...(model && { model }),
        cap: text(cap),
        promised: text(ceiling),
        settled: text(live?.settled ?? state?.settled ?? 0n),
        answers: text(live?.count ?? BigInt(state?.count ?? 0)),
        ...(state?.pay && { pay: state.pay }),
        expiresAtSeconds: text(authorization.expiresAtSeconds),
        ...(status === 'closed' && judgementOf(place, id)),
      }
    }),
  )
  return states.sort((a, b) => Number(BigInt(b.expiresAtSeconds) - BigInt(a.expiresAtSeconds)))
}

type Judging = 'POST /api/wallet/rate' | 'POST /api/wallet/flag'

/** What this wallet says of a provider, on chain: it weighs what was paid. */
function judgingHandlers({ gateway, parts: { ledger } }: Place): Handlers<Judging> {
  const subjectOf = async (id: string) => {
    const subject = id as Hash
    const record = await gateway.sessions.get(subject)
    if (!record) throw new SubjectUnknownError({ what: 'session', id })
    return { subject, provider: record.authorization.provider }
  }
  return {
    async 'POST /api/wallet/rate'({ body: { session, score } }) {
      const { hash: transaction } = await ledger.rate({ ...(await subjectOf(session)), score })
      return { transaction }
    },
    async 'POST /api/wallet/flag'({ body: { session, reason } }) {
      const { hash: transaction } = await ledger.flag({ ...(await subjectOf(session)), reason })
      return { transaction }
    },
  }
}

/** What is deposited is to be spent in sessions. */
export const leaveFor = ({ approvals }: Place['parts']['ledger']) =>
  approvals ? ({ approve: 'sessions' } as const) : {}

type Money = 'GET /api/wallet' | 'POST /api/wallet/deposit' | 'POST /api/wallet/withdraw'

function moneyHandlers({ parts: { ledger, indexer }, units }: Place): Handlers<Money> {
  const { account } = ledger
  const assetOf = (body: { readonly asset?: string | undefined }) =>
    (body.asset ?? ledger.nativeAsset) as AssetId
  const balanceOf = async (asset: AssetId) => {
    const [wallet, available] = await Promise.all([
      ledger.walletBalance(account, asset),
      ledger.balance(account, asset),
    ])
    const { reserved } = indexer.queries.escrowOf({ account, asset })
    return { asset, wallet: text(wallet), available: text(available), reserved: text(reserved) }
  }
  const transactionOf = ({ hash: transaction }: { readonly hash: string }) => ({ transaction })
  return {
    async 'GET /api/wallet'() {
      const balances = await Promise.all(units.map(({ asset }) => balanceOf(asset)))
      const { asset: _native, ...coin } = balances[0]!
      return { account, chain: ledger.id, ...coin, balances }
    },
    'POST /api/wallet/deposit': async ({ body }) => {
      const wish = { asset: assetOf(body), amount: BigInt(body.amount) }
      return transactionOf(await ledger.deposit({ ...wish, ...leaveFor(ledger) }))
    },
    'POST /api/wallet/withdraw': async ({ body }) =>
      transactionOf(await ledger.withdraw({ asset: assetOf(body), amount: BigInt(body.amount) })),
  }
}

/** How far back the latest answers are looked for, in milliseconds: ten minutes, a day, all. */
const USAGE_STEPS_MS = [600_000, 86_400_000, Number.MAX_SAFE_INTEGER]

/** The latest answers that were paid, newest first. */
async function latestUsage({ http, parts: { clock } }: Place) {
  let kept: UsageRecord[] = []
  // Records are read in the order of time: further back only where the latest are too few.
  for (const backMs of USAGE_STEPS_MS) {
    kept = []
    for await (const record of http.keys.usage({ fromMs: Math.max(0, clock.nowMs() - backMs) })) {
      kept.push(record)
      if (kept.length > 2 * WEB_PAGE_MAX) kept.splice(0, WEB_PAGE_MAX)
    }
    if (kept.length >= WEB_PAGE_MAX) break
  }
  return kept.slice(-WEB_PAGE_MAX).reverse()
}

/** Handlers of the endpoints of the gateway's own wallet. */
export function walletHandlers(place: Place): Handlers<Names> {
  const { gateway, http } = place
  return {
    ...moneyHandlers(place),
    ...approvalHandlers(place),
    ...auditHandlers(place),
    ...judgingHandlers(place),
    'GET /api/wallet/sessions': async () => ({ sessions: await sessionsOf(place) }),
    'POST /api/wallet/sessions/open': async ({ body }) => ({
      transactions: [...(await gateway.warm([body.model]))],
    }),
    'POST /api/wallet/sessions/close': async () => ({
      transactions: [...(await gateway.closeSessions())],
    }),
    async 'GET /api/wallet/quote'({ query }) {
      const { least, most, asset } = await gateway.answerer.quote(questionOf(query))
      return { least: text(least), most: text(most), asset }
    },
    'GET /api/wallet/keys': async () => ({
      keys: (await http.keys.list()).map((key) => keyOf(key, place)),
    }),
    async 'POST /api/wallet/keys'({ body }) {
      const { budgetTotal, budgetPerDay, name, expiresAtSeconds, requestsPerMinute, pins } = body
      const { asset } = body
      const { secret, key } = await http.keys.create({
        name,
        settlement: 'session',
        ...(asset && { asset: asset as AssetId }),
        ...(expiresAtSeconds !== undefined && { expiresAtSeconds }),
        ...(requestsPerMinute !== undefined && { requestsPerMinute }),
        ...(budgetTotal !== undefined && { budgetTotal: BigInt(budgetTotal) }),
        ...(budgetPerDay !== undefined && { budgetPerDay: BigInt(budgetPerDay) }),
        ...(pins && { pins: pinsOf(pins) }),
      })
      return { secret, key: keyOf(key, place) }
    },
    'POST /api/wallet/keys/revoke': async ({ body }) =>
      keyOf(await http.keys.revoke(body.id), place),
    'GET /api/wallet/usage': async () => ({
      answers: (await latestUsage(place)).map((row) =>
        usageOf(row, place.parts.ledger.nativeAsset),
      ),
    }),
    async 'GET /api/wallet/receipts'({ query: { id } }) {
      const isKnown = Hex.is(id, 32) && (await gateway.receipts.get(id)) !== undefined
      return { receipts: isKnown ? [await receiptOf(place, id)] : [] }
    },
    'GET /api/wallet/receipt': ({ query }) => receiptOf(place, query.id as Hash),
  }
}
