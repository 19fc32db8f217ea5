import type { OfferConstraints } from '@ostrom/gateway'
import { constraintsOf } from '@ostrom/gateway/http'
import type { KeyStatus, UsageRecord } from '@ostrom/gateway/keys'
import { privateQuote } from '@ostrom/gateway/private/private-quote'
import { receiptDomain } from '@ostrom/gateway/receipts/receipt-domain'
import { type AccountId, Amount, type AssetId, type Hash, Hex, Receipt } from '@ostrom/protocol'
import { domainText, pricesOf } from '../context/rows.ts'
import type { WebContext } from '../context/web-context.ts'
import type { EndpointHandlers, EndpointOutput } from '../schema/endpoints.ts'
import type { walletEndpoints } from '../schema/wallet.ts'
import { ResourceUnknownError } from '../services/errors.ts'
import { WEB_PAGE_MAX } from '../services/limits.ts'
import { approvalHandlers } from './approvals.ts'
import { auditHandlers } from './audits.ts'
import { quoteAnswer } from './quote.ts'

type WalletEndpointName = keyof typeof walletEndpoints

const text = (amount: bigint): string => amount.toString()

function keyOf(
  key: KeyStatus,
  { units, defaultUnit }: Pick<WebContext, 'units' | 'defaultUnit'>,
): EndpointOutput<'POST /api/wallet/keys/revoke'> {
  const { id, name, status, createdAtSeconds, expiresAtSeconds } = key
  const { budgetTotal, budgetPerDay, spentTotal, spentToday, models, requestsPerMinute } = key
  return {
    id,
    name,
    status,
    createdAtSeconds,
    expiresAtSeconds,
    requestsPerMinute,
    asset: key.asset ?? defaultUnit.asset,
    ...(budgetTotal !== undefined && { budgetTotal: text(budgetTotal) }),
    ...(budgetPerDay !== undefined && { budgetPerDay: text(budgetPerDay) }),
    spentTotal: text(spentTotal),
    spentToday: text(spentToday),
    ...(models && { models: [...models] }),
    constraints: key.constraints ? constraintTexts(key.constraints, units) : [],
  }
}

/** Texts of an API key's requirements on providers, one for each. */
function constraintTexts(
  constraints: OfferConstraints,
  units: readonly Amount.AssetMetadata[],
): string[] {
  const { verification, quantization, regions, reputationMin, stakeMin, completionsMin } =
    constraints
  return [
    ...(verification ? [`verification ${verification}`] : []),
    ...(quantization ? [quantization] : []),
    ...(regions ? [`in ${regions.join(', ')}`] : []),
    ...(reputationMin === undefined ? [] : [`reputation from ${reputationMin}`]),
    ...(completionsMin === undefined ? [] : [`${completionsMin} answers or more`]),
    ...(stakeMin === undefined
      ? []
      : [`stake of ${Amount.humanizeDetails(Amount.detailUp(stakeMin), units)}`]),
  ]
}

const usageOf = (record: UsageRecord, native: AssetId) => ({
  asset: native,
  ...record,
  cost: text(record.cost),
  fee: text(record.fee),
})

/** Returns the Unix second at which a provider first named an operator, from the chain. */
function operatorEventOf({ parts }: WebContext, provider: AccountId, operator: AccountId) {
  const named = parts.indexer.queries
    .events({ subject: provider, kinds: ['operator-set'] })
    .findLast((event) => event.kind === 'operator-set' && event.operator === operator)
  return named && { operatorSetAtSeconds: Number(named.atSeconds) }
}

/** The transaction of a session's latest settlement. */
function settlementOf({ parts }: WebContext, subject: Hash) {
  const kinds = ['session-settled'] as const
  const [latest] = parts.indexer.queries.events({ subject, kinds, limit: 1 })
  return latest && { transaction: latest.transaction }
}

async function receiptOf(
  context: WebContext,
  id: Hash,
): Promise<EndpointOutput<'GET /api/wallet/receipt'>> {
  const { gateway, parts } = context
  const { ledger } = parts
  const receipt = await gateway.receipts.get(id)
  if (!receipt) throw new ResourceUnknownError({ what: 'receipt', id })
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
    ...(operator && { operator, ...operatorEventOf(context, provider, operator) }),
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
        ...settlementOf(context, core.sessionId),
      },
    }),
    ...(record && { prices: pricesOf(record.offer.prices), asset: record.offer.asset }),
  }
}

/** Returns the newest feedback of a session: a rating or a flag of its provider. */
function ratingOfSession({ parts }: WebContext, subject: Hash) {
  const [rating] = parts.indexer.queries.events({
    subject,
    kinds: ['feedback-rated', 'feedback-flagged'],
    limit: 1,
  })
  if (rating?.kind === 'feedback-rated') return { rating: rating.score }
  return rating?.kind === 'feedback-flagged' ? { flagReason: rating.reason } : {}
}

async function sessionsOf(context: WebContext) {
  const { gateway, parts } = context
  const sessions = await gateway.sessions.list()
  const states = await Promise.all(
    sessions.map(async ({ id, record }) => {
      // The index has the sessions that are finally closed; the chain is read for the others.
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
        signedMax: text(ceiling),
        settled: text(live?.settled ?? state?.settled ?? 0n),
        answers: text(live?.count ?? BigInt(state?.count ?? 0)),
        ...(state?.pay && { pay: state.pay }),
        expiresAtSeconds: text(authorization.expiresAtSeconds),
        ...(status === 'closed' && ratingOfSession(context, id)),
      }
    }),
  )
  return states.sort((a, b) => Number(BigInt(b.expiresAtSeconds) - BigInt(a.expiresAtSeconds)))
}

type RatingEndpointName = 'POST /api/wallet/rate' | 'POST /api/wallet/flag'

/** Rates a provider on chain for this wallet; the rating's weight is the amount paid. */
function ratingHandlers({
  gateway,
  parts: { ledger },
}: WebContext): EndpointHandlers<RatingEndpointName> {
  const subjectOf = async (id: string) => {
    const subject = id as Hash
    const record = await gateway.sessions.get(subject)
    if (!record) throw new ResourceUnknownError({ what: 'session', id })
    return { subject, provider: record.authorization.provider }
  }
  return {
    async 'POST /api/wallet/rate'({ body: { session, rating } }) {
      const subject = await subjectOf(session)
      const { hash: transaction } = await ledger.rate({ ...subject, score: rating })
      return { transaction }
    },
    async 'POST /api/wallet/flag'({ body: { session, reason } }) {
      const { hash: transaction } = await ledger.flag({ ...(await subjectOf(session)), reason })
      return { transaction }
    },
  }
}

/**
 * Deposited money pays sessions, so on EVM chains the deposit also approves the sessions contract.
 */
export const approvalFor = ({ approvals }: WebContext['parts']['ledger']) =>
  approvals ? ({ approve: 'sessions' } as const) : {}

type MoneyEndpointName =
  | 'GET /api/wallet'
  | 'POST /api/wallet/deposit'
  | 'POST /api/wallet/withdraw'

function moneyHandlers({
  parts: { ledger, indexer },
  units,
}: WebContext): EndpointHandlers<MoneyEndpointName> {
  const { account } = ledger
  const assetOf = (body: { readonly asset?: string | undefined }) =>
    (body.asset ?? ledger.nativeAsset) as AssetId
  const balanceOf = async (asset: AssetId) => {
    const [wallet, available] = await Promise.all([
      ledger.walletBalance(account, asset),
      ledger.balance(account, asset),
    ])
    const { reserved } = indexer.queries.reservedFunds({ account, asset })
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
      return transactionOf(await ledger.deposit({ ...wish, ...approvalFor(ledger) }))
    },
    'POST /api/wallet/withdraw': async ({ body }) =>
      transactionOf(await ledger.withdraw({ asset: assetOf(body), amount: BigInt(body.amount) })),
  }
}

/** Milliseconds back in time for the search of the latest answers: ten minutes, a day, all. */
const USAGE_STEPS_MS = [600_000, 86_400_000, Number.MAX_SAFE_INTEGER]

/** Returns the usage records of the latest answers, newest first. */
async function latestUsage(
  { http, parts: { clock } }: WebContext,
  clientRequestId: string | undefined,
) {
  let records: UsageRecord[] = []
  // Records are read by time: the search goes further back only if there are too few recent ones.
  for (const backMs of USAGE_STEPS_MS) {
    records = []
    const fromMs = Math.max(0, clock.nowMs() - backMs)
    const filter = clientRequestId === undefined ? { fromMs } : { fromMs, clientRequestId }
    for await (const record of http.keys.usage(filter)) {
      records.push(record)
      if (records.length > 2 * WEB_PAGE_MAX) records.splice(0, WEB_PAGE_MAX)
    }
    // One record is enough for a client request id, because all answers to one request end at
    // nearly the same time.
    if (records.length >= (clientRequestId === undefined ? WEB_PAGE_MAX : 1)) break
  }
  return records.slice(-WEB_PAGE_MAX).reverse()
}

/** Handlers of the endpoints of the gateway's own wallet. */
export function walletHandlers(context: WebContext): EndpointHandlers<WalletEndpointName> {
  const { gateway, http } = context
  return {
    ...moneyHandlers(context),
    ...approvalHandlers(context),
    ...auditHandlers(context),
    ...ratingHandlers(context),
    'GET /api/wallet/sessions': async () => ({ sessions: await sessionsOf(context) }),
    'POST /api/wallet/sessions/open': async ({ body }) => ({
      transactions: [...(await gateway.warm([body.model]))],
    }),
    'POST /api/wallet/sessions/close': async () => ({
      transactions: [...(await gateway.closeSessions())],
    }),
    'GET /api/wallet/quote': async ({ query }) => await quoteAnswer(gateway, query),
    async 'GET /api/wallet/private'() {
      const quote = await privateQuote(gateway, context.defaultUnit.asset)
      const { proxy, asset, ticketCost, ticketCredit, roundTripMs } = quote
      const [cost, credit] = [text(ticketCost), text(ticketCredit)]
      return { proxy, asset, ticketCost: cost, ticketCredit: credit, roundTripMs }
    },
    'GET /api/wallet/keys': async () => ({
      keys: (await http.keys.list()).map((key) => keyOf(key, context)),
    }),
    async 'POST /api/wallet/keys'({ body }) {
      const { budgetTotal, budgetPerDay, name, expiresAtSeconds, requestsPerMinute, constraints } =
        body
      const { asset } = body
      const { secret, key } = await http.keys.create({
        name,
        settlement: 'session',
        ...(asset && { asset: asset as AssetId }),
        ...(expiresAtSeconds !== undefined && { expiresAtSeconds }),
        ...(requestsPerMinute !== undefined && { requestsPerMinute }),
        ...(budgetTotal !== undefined && { budgetTotal: BigInt(budgetTotal) }),
        ...(budgetPerDay !== undefined && { budgetPerDay: BigInt(budgetPerDay) }),
        ...(constraints && { constraints: constraintsOf(constraints) }),
      })
      return { secret, key: keyOf(key, context) }
    },
    'POST /api/wallet/keys/revoke': async ({ body }) =>
      keyOf(await http.keys.revoke(body.id), context),
    async 'GET /api/wallet/usage'({ query: { clientRequestId } }) {
      // Read before the records: a request that is charged between the two reads is then in the
      // records, so that it is never missing from both.
      const isPending =
        clientRequestId === undefined ? undefined : http.keys.isPending(clientRequestId)
      const records = await latestUsage(context, clientRequestId)
      const answers = records.map((row) => usageOf(row, context.parts.ledger.nativeAsset))
      return { answers, isPending }
    },
    async 'GET /api/wallet/receipts'({ query: { id } }) {
      const isKnown = Hex.is(id, 32) && (await gateway.receipts.get(id)) !== undefined
      return { receipts: isKnown ? [await receiptOf(context, id)] : [] }
    },
    'GET /api/wallet/receipt': ({ query }) => receiptOf(context, query.id as Hash),
  }
}
