import { createReceiptStore } from '@ostrom/gateway'
import { homeOf } from '@ostrom/gateway-web/data-folder/home'
import { type Ledger, type LedgerEvent, readAllEvents, type SessionState } from '@ostrom/ledger'
import { type AccountId, type Hash, type Price, SessionAccount } from '@ostrom/protocol'
import { createStateSqlite } from '@ostrom/state/sqlite'
import { HONEST_LABEL } from './load.ts'
import { DEPOSIT } from './network.ts'
import type { LabeledUsage, ParticipantReport } from './participant-messages.ts'

/** An honest party's loss to another party, and the bound of this loss, both in base units. */
export type ParticipantLoss = {
  readonly payer: string
  readonly counterparty: string
  readonly lost: bigint
  /** Bound: for each session, streams times checkpoint, but at most the session's cap. */
  readonly bound: bigint
}

/** A session in its final state on the chain. */
export type ClosedSession = SessionState & { readonly prices: Price.PriceMap }

/** Checkpoint of a provider with default settings: the amount that one stream may leave unpaid. */
const checkpointOf = (prices: Price.PriceMap): bigint =>
  SessionAccount.checkpointUp({ prices, checkpointTokens: 32, prefillTokens: 512 })

const sum = (values: readonly bigint[]): bigint => values.reduce((total, one) => total + one, 0n)

/**
 * Returns the maximum amount that sessions may leave unpaid, or may pay without work. For each
 * session, it is one checkpoint per possible stream, but at most the session's cap.
 */
function boundOf(sessions: readonly ClosedSession[], streamsMax: number): bigint {
  const bounds = sessions.map(({ cap, prices }) => {
    const streams = BigInt(streamsMax) * checkpointOf(prices)
    return streams < cap ? streams : cap
  })
  return sum(bounds)
}

/** Returns for each client account the value of a provider's work that no settlement paid. */
export function providerLosses(options: {
  readonly who: string
  readonly provider: AccountId
  readonly work: readonly LabeledUsage[]
  /** The account that pays for the prompts with a mark, by the mark. */
  readonly accounts: Readonly<Record<string, AccountId>>
  readonly sessions: readonly ClosedSession[]
}): readonly ParticipantLoss[] {
  const { who: payer, provider, work, accounts, sessions } = options
  const byAccount = Map.groupBy(work, ({ label }) => accounts[label])
  return [...byAccount].map(([account, works]) => {
    const theirs = sessions.filter(
      ({ authorization }) =>
        authorization.client === account && authorization.provider === provider,
    )
    const worth = sum(works.map((one) => one.value))
    const settled = sum(theirs.map((session) => session.settled))
    const streamsMax = works.reduce((streams, one) => streams + one.streamsMax, 0)
    const counterparty = [...new Set(works.map(({ label }) => label))].join(' and ')
    return {
      payer,
      counterparty,
      lost: worth > settled ? worth - settled : 0n,
      bound: boundOf(theirs, streamsMax),
    }
  })
}

/** Returns how much the honest client paid in excess of the answers for which it has receipts. */
export function clientLoss(options: {
  readonly client: AccountId
  /** Costs of the answers for which the client has receipts. */
  readonly costs: readonly bigint[]
  readonly sessions: readonly ClosedSession[]
  readonly streamsMax: number
}): ParticipantLoss {
  const { client, costs, sessions, streamsMax } = options
  const own = sessions.filter(({ authorization }) => authorization.client === client)
  const paid = sum(own.map(({ settled }) => settled))
  const worth = sum(costs)
  const lost = paid > worth ? paid - worth : 0n
  return {
    payer: 'the client',
    counterparty: 'all providers',
    lost,
    bound: boundOf(own, streamsMax),
  }
}

/** Returns every session of a chain, with the prices of its offer. */
async function sessionsOf(ledger: Ledger): Promise<readonly ClosedSession[]> {
  const events = await readAllEvents(ledger)
  const prices = new Map<Hash, Price.PriceMap>()
  for (const event of events) {
    if (event.kind === 'offer-published') prices.set(event.offerHash, event.offer.prices)
  }
  const found: ClosedSession[] = []
  for (const { sessionId } of events.filter(isOpening)) {
    const state = await ledger.session(sessionId)
    const terms = state && prices.get(state.authorization.offerHash)
    if (state && terms) found.push({ ...state, prices: terms })
  }
  return found
}

type SessionOpenedEvent = Extract<LedgerEvent, { kind: 'session-opened' }>
const isOpening = (event: LedgerEvent): event is SessionOpenedEvent =>
  event.kind === 'session-opened'

/** Input for checking the accounts after a network has ended. */
export type SettlementCheckInput = {
  readonly ledger: Ledger
  readonly gatewayFolder: string
  readonly gatewayAccount: AccountId
  /** Maximum number of honest people's questions at the same time. */
  readonly streamsMax: number
  readonly providers: readonly {
    readonly name: string
    readonly figures: ParticipantReport | undefined
  }[]
  readonly parties: readonly (ParticipantReport | undefined)[]
}

/** Reads the chain and the client's receipts after all processes have stopped. */
export async function checkSettlement(options: SettlementCheckInput): Promise<{
  readonly losses: readonly ParticipantLoss[]
  readonly faults: readonly string[]
  readonly sessions: number
}> {
  const { ledger, gatewayAccount: client, providers, parties, streamsMax } = options
  const sessions = await sessionsOf(ledger)
  const accounts: Record<string, AccountId> = { [HONEST_LABEL]: client, models: client }
  for (const figures of parties) Object.assign(accounts, figures?.accounts)
  const costs = await costsIn(options.gatewayFolder)
  const losses = [clientLoss({ client, costs, sessions, streamsMax })]
  const faults: string[] = []
  for (const { name: who, figures } of providers) {
    if (!figures) {
      faults.push(`${who} did not end`)
      continue
    }
    const { account: provider, work } = figures
    losses.push(...providerLosses({ who, provider, work, accounts, sessions }))
    const open = sessions.filter(
      ({ status, authorization }) => status === 'open' && authorization.provider === provider,
    )
    if (open.length > 0) faults.push(`${who} could not close ${open.length} sessions`)
    if ((await ledger.providerRecord(provider)).isExcluded) faults.push(`${who} is excluded`)
  }
  const taken = await takenFrom(ledger, { client, sessions })
  if (taken !== 0n) faults.push(`${taken} base units of the client are in no session`)
  return { losses, faults, sessions: sessions.length }
}

/**
 * Returns the missing part of the client's deposit: the amount that is neither available, nor in a
 * session, nor paid to a provider.
 */
async function takenFrom(
  ledger: Ledger,
  { client, sessions }: { client: AccountId; sessions: readonly ClosedSession[] },
): Promise<bigint> {
  const available = await ledger.balance(client, ledger.nativeAsset)
  const own = sessions.filter(({ authorization }) => authorization.client === client)
  const inSessions = own.map(({ status, cap, settled }) => (status === 'open' ? cap : settled))
  return DEPOSIT - available - sum(inSessions)
}

async function costsIn(gatewayFolder: string): Promise<readonly bigint[]> {
  const state = await createStateSqlite({ path: homeOf(gatewayFolder).state })
  try {
    const receipts = createReceiptStore(state)
    const costs: bigint[] = []
    let after: Hash | undefined
    for (;;) {
      const page = await receipts.list({ ...(after && { after }), limit: PAGE })
      costs.push(...page.map(({ cost }) => cost))
      after = page.at(-1)?.id
      if (page.length < PAGE) return costs
    }
  } finally {
    await state.close()
  }
}

/** Number of receipts that are read at once. */
const PAGE = 500
