import { setTimeout as wait } from 'node:timers/promises'
import { createReceiptStore, type StoredReceipt } from '@ostrom/gateway'
import { type LedgerEvent, readAllEvents, type SessionState } from '@ostrom/ledger'
import { addressesOf } from '@ostrom/ledger/evm'
import { type AccountId, type Hash, type Price, SessionAccount } from '@ostrom/protocol'
import { openState } from '../../../../apps/cli/src/context/open-state.ts'
import type { FinalAccounts, FinalSession } from './final-accounts.ts'
import { type FaultNetwork, names } from './network.ts'
import { DEPOSIT } from './roles.ts'

/** Milliseconds that crank and providers have to end what time has ended. */
const ENDING_MS_MAX = 120_000

/** Milliseconds between two looks at the chain. */
const POLL_MS = 1_000

/** Sessions whose pay one transaction collects. */
const COLLECTED_AT_ONCE = 32

/** Blocks after which nobody waits for confirmations. */
const BLOCKS = 12

type EventOf<kind extends LedgerEvent['kind']> = Extract<LedgerEvent, { kind: kind }>

const eventsOf = <kind extends LedgerEvent['kind']>(
  events: readonly LedgerEvent[],
  kind: kind,
): readonly EventOf<kind>[] => events.filter((one): one is EventOf<kind> => one.kind === kind)

/**
 * Waits until every session has ended, the last ones by the chain's time, and collects what is due.
 * Providers and the crank must still run; gateways have stopped.
 */
export async function endAllSessions({ ledger, chain }: FaultNetwork): Promise<void> {
  const open = async () =>
    (await statesOf(ledger, await readAllEvents(ledger))).filter(({ status }) => status === 'open')
  const untilMs = performance.now() + ENDING_MS_MAX
  let rest = await open()
  const last = rest.reduce((a, { deadlineSeconds }) => max(a, deadlineSeconds), 0n)
  const now = await ledger.nowSeconds()
  if (last > now) await chain.advance(last - now + 1n)
  while (rest.length > 0 && performance.now() < untilMs) {
    await wait(POLL_MS)
    await chain.mine()
    rest = await open()
  }
  const states = await statesOf(ledger, await readAllEvents(ledger))
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

/** Collects the pay of every session, as anybody may; its provider may have been quicker. */
async function collectAll({ ledger }: Pick<FaultNetwork, 'ledger'>): Promise<void> {
  const states = await statesOf(ledger, await readAllEvents(ledger))
  const due = states.filter(({ pay }) => pay?.status === 'maturing')
  // The chain collects of one provider at a time.
  for (const own of Map.groupBy(due, (one) => one.authorization.provider).values()) {
    for (let at = 0; at < own.length; at += COLLECTED_AT_ONCE) {
      const subjects = own.slice(at, at + COLLECTED_AT_ONCE).map(({ id }) => id)
      await ledger.collectPay({ escrow: 'sessions', subjects })
    }
  }
}

/** Reads the books off the chain and the gateways' receipts, once nothing runs but the chain. */
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
  const opened = eventsOf(events, 'request-opened').length
  const ended = eventsOf(events, 'request-claimed').length
  const returned = eventsOf(events, 'request-refunded').length
  return {
    minted: DEPOSIT * BigInt(gateways.length),
    vaultHolds: await ledger.walletBalance(vault, asset),
    balances,
    wallets,
    deposits: Object.fromEntries(gateways.map((account) => [account, DEPOSIT])),
    sessions: booksOf(await statesOf(ledger, events), events, receipts),
    openRequests: opened - ended - returned,
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
  const collected = eventsOf(events, 'pay-collected')
  return states.map(({ id, status, pay, settled, authorization }): FinalSession => {
    const { client, provider, offerHash } = authorization
    const own = receipts.filter(({ core }) => core.sessionId === id)
    const terms = prices.get(offerHash)
    const event = collected.find(({ subject }) => subject === id)
    return {
      id,
      client,
      provider,
      status,
      pay: settled === 0n ? 'none' : (pay?.status ?? 'maturing'),
      settled,
      collected: {
        net: event?.net ?? 0n,
        fee: event?.fee ?? 0n,
        royalties: event?.royalties ?? 0n,
      },
      receipts: own.reduce((total, { cost }) => total + cost, 0n),
      checkpoint: terms ? SessionAccount.checkpointUp({ prices: terms, ...CHECKPOINT }) : 0n,
      part: terms ? SessionAccount.checkpointUp({ prices: terms, ...PART }) : 0n,
    }
  })
}

/** As nodes ask for where their configuration does not say. */
const CHECKPOINT = { checkpointTokens: 32, prefillTokens: 512 } as const

/** Tokens of a part at most: of a question and its template, and what came before; its answer. */
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

/** Receipts that are read at once. */
const PAGE = 500
