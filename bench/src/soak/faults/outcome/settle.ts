import { setTimeout as wait } from 'node:timers/promises'
import { createReceiptStore, type StoredReceipt } from '@ostrom/gateway'
import {
  isLedgerError,
  type LedgerEvent,
  type RequestState,
  readAllEvents,
  type SessionState,
} from '@ostrom/ledger'
import { addressesOf } from '@ostrom/ledger/evm'
import { type AccountId, type Hash, type Price, SessionAccount } from '@ostrom/protocol'
import { openState } from '../../../../../apps/cli/src/context/open-state.ts'
import { type FaultNetwork, names } from '../network.ts'
import { DEPOSIT } from '../roles/roles.ts'
import type { FinalAccounts, FinalSession } from './final-accounts.ts'

/** Milliseconds in which the crank and the providers must end expired sessions and requests. */
const ENDING_MS_MAX = 120_000

/** Milliseconds between two checks of the chain. */
const POLL_MS = 1_000

/** Maximum number of sessions or requests whose pay one transaction collects. */
const COLLECTED_AT_ONCE = 32

/**
 * Maximum number of rounds to collect pay, because providers and the crank may collect the same pay
 * at the same time.
 */
const COLLECT_ROUNDS = 5

/**
 * Seconds from the lock of a request, which precedes its deadline, until any account may refund it.
 */
const CLAIM_SECONDS = 3_600n

/** Number of blocks after which no role still waits for confirmations. */
const BLOCKS = 12

type EventOf<kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: kind }>

const eventsOf = <kind extends LedgerEvent['kind']>(
  events: readonly LedgerEvent[],
  kind: kind,
): readonly EventOf<kind>[] => events.filter((one): one is EventOf<kind> => one.kind === kind)

/**
 * Waits until every session and request has ended, and collects all due pay. Advances the chain's
 * time to end the last of them. Providers and the crank must still run; gateways must have stopped.
 */
export async function endAllSessions({ ledger, chain }: FaultNetwork): Promise<void> {
  const open = async () =>
    (await statesOf(ledger, await readAllEvents(ledger))).filter(({ status }) => status === 'open')
  const untilMs = performance.now() + ENDING_MS_MAX
  let rest = await open()
  let held = await openRequests(ledger)
  const deadlines = [
    ...rest.map(({ deadlineSeconds }) => deadlineSeconds),
    // A provider that locks a request just before its deadline may claim `CLAIM_SECONDS` later.
    ...held.map(({ terms }) => terms.deadlineSeconds + CLAIM_SECONDS),
  ]
  const last = deadlines.reduce(max, 0n)
  const now = await ledger.nowSeconds()
  if (last > now) await chain.advance(last - now + 1n)
  while (rest.length + held.length > 0 && performance.now() < untilMs) {
    await wait(POLL_MS)
    await chain.mine()
    rest = await open()
    held = await openRequests(ledger)
  }
  const events = await readAllEvents(ledger)
  const states = [...(await statesOf(ledger, events)), ...(await requestsOf(ledger, events))]
  const due = states.reduce((a, { pay }) => max(a, pay?.dueAtSeconds ?? 0n), 0n)
  await chain.advance(max(0n, due - (await ledger.nowSeconds())) + 1n)
  await chain.mine(BLOCKS)
  await collectAll({ ledger })
}

const accountOfAddress = (address: string) => address.toLowerCase() as AccountId

const max = (a: bigint, b: bigint): bigint => (a > b ? a : b)

async function statesOf(
  ledger: FaultNetwork['ledger'],
  events: readonly LedgerEvent[],
): Promise<readonly SessionState[]> {
  const opened = eventsOf(events, 'session-opened')
  const states = await Promise.all(opened.map(({ sessionId }) => ledger.session(sessionId)))
  return states.filter((state) => state !== undefined)
}

/** Returns the states of all requests that were ever opened. */
async function requestsOf(
  ledger: FaultNetwork['ledger'],
  events: readonly LedgerEvent[],
): Promise<readonly RequestState[]> {
  const opened = eventsOf(events, 'request-opened')
  const states = await Promise.all(opened.map(({ requestId }) => ledger.request(requestId)))
  return states.filter((state) => state !== undefined)
}

const isOpenRequest = ({ status }: RequestState): boolean =>
  status === 'open' || status === 'locked' || status === 'answered'

const openRequests = async (ledger: FaultNetwork['ledger']): Promise<readonly RequestState[]> =>
  (await requestsOf(ledger, await readAllEvents(ledger))).filter(isOpenRequest)

/**
 * Collects the pay of all sessions and requests. Any account may do this, so a provider may have
 * collected it already.
 */
async function collectAll({ ledger }: Pick<FaultNetwork, 'ledger'>): Promise<void> {
  for (let round = 0; round < COLLECT_ROUNDS; round++) {
    const events = await readAllEvents(ledger)
    const sessions = (await statesOf(ledger, events)).map(({ id, pay, authorization }) => {
      return { escrow: 'sessions' as const, id, pay, provider: authorization.provider }
    })
    const requests = (await requestsOf(ledger, events)).map(({ id, pay, provider }) => {
      return { escrow: 'requests' as const, id, pay, provider }
    })
    const due = [...sessions, ...requests].filter(({ pay }) => pay?.status === 'maturing')
    if (due.length === 0) return
    // One transaction can collect for only one provider.
    for (const own of Map.groupBy(due, (one) => `${one.escrow} ${one.provider}`).values()) {
      for (let at = 0; at < own.length; at += COLLECTED_AT_ONCE) {
        const subjects = own.slice(at, at + COLLECTED_AT_ONCE).map(({ id }) => id)
        await ledger.collectPay({ escrow: own[0]!.escrow, subjects }).catch((error) => {
          if (!isLedgerError(error, 'no-pay-due')) throw error
        })
      }
    }
  }
}

/**
 * Reads the accounts from the chain and from the gateways' receipts, after all processes but the
 * chain have stopped.
 */
export async function readFinalAccounts(network: FaultNetwork): Promise<FinalAccounts> {
  const { ledger, asset, deployment, accounts, folders } = network
  const events = await readAllEvents(ledger)
  const vault = accountOfAddress(deployment.contracts.Vault)
  const contracts = Object.values(addressesOf(deployment)).map(accountOfAddress)
  const people = [...Object.values(accounts), accountOfAddress(deployment.governance.treasury)]
  const balances: Record<AccountId, bigint> = {}
  const wallets: Record<AccountId, bigint> = {}
  for (const holder of new Set(people)) balances[holder] = await ledger.balance(holder, asset)
  for (const holder of new Set([...people, ...contracts])) {
    if (holder !== vault) wallets[holder] = await ledger.walletBalance(holder, asset)
  }
  const gateways = names.gateways.map((name) => accounts[name]!)
  const receipts: StoredReceipt[] = []
  for (const name of names.gateways) receipts.push(...(await receiptsIn(folders[name]!)))
  const requests = await requestsOf(ledger, events)
  return {
    minted: DEPOSIT * BigInt(gateways.length),
    vaultHolds: await ledger.walletBalance(vault, asset),
    balances,
    wallets,
    deposits: Object.fromEntries(gateways.map((account) => [account, DEPOSIT])),
    sessions: booksOf(await statesOf(ledger, events), events, receipts),
    requests: requestBooksOf(requests, events, receipts),
    openRequests: requests.filter(isOpenRequest).length,
  }
}

function booksOf(
  states: readonly SessionState[],
  events: readonly LedgerEvent[],
  receipts: readonly StoredReceipt[],
): readonly FinalSession[] {
  const prices = new Map<Hash, Price.PriceMap>()
  for (const { offerHash, offer } of eventsOf(events, 'offer-published'))
    prices.set(offerHash, offer.prices)
  const rest = moneyOf(events, receipts)
  return states.map(({ id, status, pay, settled, authorization }): FinalSession => {
    const { client, provider, offerHash } = authorization
    const paid = settled === 0n ? 'none' : (pay?.status ?? 'maturing')
    const own = { id, client, provider, status, pay: paid, settled } as const
    return { ...own, ...rest(id, prices.get(offerHash)) }
  })
}

/** Includes only claimed requests, because the escrow of all others returned to their clients. */
function requestBooksOf(
  states: readonly RequestState[],
  events: readonly LedgerEvent[],
  receipts: readonly StoredReceipt[],
): readonly FinalSession[] {
  const rest = moneyOf(events, receipts)
  return states.flatMap(({ id, status, provider, terms, pay, paid, prices }): FinalSession[] => {
    if (status !== 'claimed' || !provider || paid === 0n) return []
    const { client } = terms
    const own = { id, client, provider, status: 'closed', settled: paid } as const
    return [{ ...own, pay: pay?.status ?? 'maturing', ...rest(id, prices) }]
  })
}

/**
 * Returns the payouts of a session or request, the sum of its client's receipts, and its bounds.
 */
const moneyOf =
  (events: readonly LedgerEvent[], receipts: readonly StoredReceipt[]) =>
  (id: Hash, prices: Price.PriceMap | undefined) => {
    const own = receipts.filter(({ core }) => core.sessionId === id)
    const event = eventsOf(events, 'pay-collected').find(({ subject }) => subject === id)
    const { net = 0n, fee = 0n, royalties = 0n } = event ?? {}
    return {
      collected: { net, fee, royalties },
      receipts: own.reduce((total, { cost }) => total + cost, 0n),
      checkpoint: prices ? SessionAccount.checkpointUp({ prices, ...CHECKPOINT }) : 0n,
      part: prices ? SessionAccount.checkpointUp({ prices, ...PART }) : 0n,
    }
  }

/** Tokens of one checkpoint, the amount that may be unpaid: the default values of nodes. */
const CHECKPOINT = { checkpointTokens: 32, prefillTokens: 512 } as const

/**
 * Maximum number of tokens of a part: of its input (the question, its template, and the answer so
 * far), and of its answer.
 */
const PART = { prefillTokens: 1_024, checkpointTokens: 512 } as const

async function receiptsIn(folder: string): Promise<readonly StoredReceipt[]> {
  const state = await openState(folder, 'state.db')
  try {
    const store = createReceiptStore(state)
    const all: (StoredReceipt & { readonly id: Hash })[] = []
    for (;;) {
      const after = all.at(-1)?.id
      const page = await store.list({ ...(after && { after }), limit: PAGE })
      all.push(...page)
      if (page.length < PAGE) return all
    }
  } finally {
    await state.close()
  }
}

/** Number of receipts that are read at once. */
const PAGE = 500
