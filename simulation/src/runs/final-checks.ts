import { createReceiptStore } from '@ostrom/gateway'
import { readAllEvents, stakeMarkets } from '@ostrom/ledger'
import { createMarketMemory, systemAccounts } from '@ostrom/ledger/memory'
import { type AccountId, type Hash, Hex, Merkle, Request } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { WALLET } from '../network/party-runtime.ts'
import { totalFundsOf } from './accounts.ts'
import { inUnits } from './run-trace.ts'
import { honestClients, honestProviders, type RunParticipants } from './simulation-context.ts'

/** The chain's record of one session or request, from its events. */
type ChainSettlement = {
  readonly id: Hash
  readonly client: string
  readonly provider: string
  paid: bigint
  /** Amount that the provider got of the collected pay, after fee and royalties. */
  net: bigint
  /** Part of the pay that the court returned to the client. */
  returned: bigint
  count: bigint
  root: Hash
}

/**
 * Checks the state at the end of a run, after all deadlines: all money can be withdrawn, and each
 * party has the amount due to it.
 *
 * @returns Descriptions of the faults.
 */
export async function checkFinalState(stage: RunParticipants): Promise<string[]> {
  const { world } = stage
  const swept = await expireAll(stage)
  await collect(stage)
  world.chain.checkInvariants()
  const deals = await chainSettlementsOf(stage)
  return [
    ...(await checkCollected(stage, deals)),
    ...(await checkNothingStuck(stage)),
    ...(await checkFunds(stage, deals, swept)),
    ...(await checkPairs(stage, deals)),
    ...checkReceived(stage, deals),
    ...(await checkReceipts(stage, deals)),
  ]
}

/**
 * Returns faults for refundable requests that honest clients' gateways did not refund; no other
 * party has to do that. Call it before the gateway stops.
 */
export async function checkLeftovers({ world, ...stage }: RunParticipants): Promise<string[]> {
  const market = createMarketMemory(world.ledgerOf('keeper'))
  await market.sync()
  const honest = new Map(
    honestClients(stage).map(({ name }) => [world.ledgerOf(name).account, name]),
  )
  const left = await market.refundableRequests()
  return left.flatMap(({ id, terms }) => {
    const name = honest.get(terms.client)
    return name ? [`${name} left the request ${id} with what it reserves`] : []
  })
}

/** Ends expired sessions and requests, which any account may do. Returns the refunded requests. */
async function expireAll({ world, trace }: RunParticipants): Promise<ReadonlySet<Hash>> {
  const refunded = new Set<Hash>()
  const ledger = world.ledgerOf('keeper')
  world.chain.mine()
  world.chain.mine()
  for (const { kind, ...event } of await eventsOf(world)) {
    if (kind === 'session-opened' && 'sessionId' in event) {
      const session = await ledger.session(event.sessionId)
      if (session?.status !== 'open') continue
      trace.append('the keeper ends a session that was left open')
      await ledger.expireSession(session.id)
    }
    if (kind === 'request-opened' && 'requestId' in event) {
      const request = await ledger.request(event.requestId)
      if (request?.status !== 'open' && request?.status !== 'locked') continue
      trace.append('the keeper refunds a request that was left over')
      await ledger.refundRequest(request.id)
      refunded.add(request.id)
    }
  }
  world.chain.mine()
  world.chain.mine()
  return refunded
}

/** Waits until pay is due and collects it for its providers, which any account may do. */
async function collect({ world, trace }: RunParticipants): Promise<void> {
  const ledger = world.ledgerOf('keeper')
  const { auditWindowSeconds } = await ledger.parameters()
  world.time.jump(Number(auditWindowSeconds) * 1_000)
  world.chain.mine()
  const due = { sessions: new Set<Hash>(), requests: new Set<Hash>() }
  for (const event of await eventsOf(world)) {
    if (event.kind === 'session-closed') due.sessions.add(event.sessionId)
    else if (event.kind === 'request-claimed') due.requests.add(event.requestId)
  }
  for (const escrow of ['sessions', 'requests'] as const) {
    for (const id of due[escrow]) {
      const state = escrow === 'sessions' ? await ledger.session(id) : await ledger.request(id)
      if (state?.pay?.status !== 'maturing') continue
      trace.append('the keeper collects pay for a provider')
      await ledger.collectPay({ escrow, subjects: [id] })
    }
  }
  world.chain.mine()
  world.chain.mine()
}

const eventsOf = (world: RunParticipants['world']) => readAllEvents(world.ledgerOf('keeper'))

async function chainSettlementsOf({
  world,
  providers,
  clients,
}: RunParticipants): Promise<ReadonlyMap<Hash, ChainSettlement>> {
  const names = new Map(
    [...providers, ...clients].map(({ name }) => [world.ledgerOf(name).account, name]),
  )
  const ledger = world.ledgerOf('keeper')
  const deals = new Map<Hash, ChainSettlement>()
  const nameOf = (account: string | undefined) => names.get(account as never) ?? 'nobody'
  for (const event of await eventsOf(world)) {
    if (event.kind === 'session-settled') {
      const { sessionId: id, total: paid, count, receiptsRoot: root } = event
      const session = await ledger.session(id)
      const parties = session?.authorization
      const [client, provider] = [nameOf(parties?.client), nameOf(parties?.provider)]
      deals.set(id, { id, client, provider, paid, net: 0n, returned: 0n, count, root })
    } else if (event.kind === 'request-claimed') {
      const { requestId: id, paid, count, receiptsRoot: root } = event
      const request = await ledger.request(id)
      const [client, provider] = [nameOf(request?.terms.client), nameOf(event.provider)]
      deals.set(id, { id, client, provider, paid, net: 0n, returned: 0n, count, root })
    } else if (event.kind === 'pay-collected') {
      const deal = deals.get(event.subject)
      if (deal) deal.net = event.net
    } else if (event.kind === 'pay-returned') {
      const deal = deals.get(event.subject)
      if (deal) deal.returned = event.amount
    }
  }
  return deals
}

/**
 * Checks that settled amounts are collected once and completely, and that the network's fee is at
 * most a tenth of each.
 */
async function checkCollected(
  stage: RunParticipants,
  deals: ReadonlyMap<Hash, ChainSettlement>,
): Promise<string[]> {
  const { world } = stage
  const faults: string[] = []
  const collected = new Map<Hash, bigint>()
  for (const event of await eventsOf(world)) {
    if (event.kind !== 'pay-collected') continue
    const { subject, net, fee, royalties } = event
    collected.set(subject, (collected.get(subject) ?? 0n) + net + fee + royalties)
    if (fee * 10n > net + fee + royalties) faults.push(`a fee of ${fee} is taken of ${net}`)
  }
  const honest = new Set(honestProviders(stage).map(({ name }) => name))
  for (const { id, paid, returned, provider } of deals.values()) {
    const seen = collected.get(id) ?? 0n
    // The court returns pay to the client only after a proven breach of the provider's offer.
    if (returned > 0n && honest.has(provider)) {
      faults.push(`of the pay of ${provider} ${returned} is returned`)
    }
    if (seen + returned !== paid)
      faults.push(`of ${paid} settled with ${provider} ${seen} are collected`)
  }
  return faults
}

/**
 * Checks that no reservation, lock or bond remains: the invariant `exits` of docs/spec/money.md, by
 * which each of them can be ended without the other party.
 */
async function checkNothingStuck({
  world,
  providers,
  clients,
}: RunParticipants): Promise<string[]> {
  const faults: string[] = []
  const { nativeAsset: asset } = world.chain
  const keeper = world.ledgerOf('keeper')
  for (const name of ['sessions', 'requests'] as const) {
    const left = await keeper.balance(systemAccounts[name], asset)
    if (left !== 0n) faults.push(`${left} base units are stuck in the pot of ${name}`)
  }
  for (const { name } of [...providers, ...clients]) {
    const { account } = world.ledgerOf(name)
    for (const market of stakeMarkets) {
      const { inUse, locked } = await keeper.stake(account, market)
      const stuck = inUse + locked
      if (stuck !== 0n) faults.push(`${name} has ${stuck} of its stake for ${market} stuck`)
    }
  }
  return faults
}

/**
 * Checks that every honest party has its initial funds, minus its payments, plus its earnings, and
 * plus or minus bonds and rewards.
 */
async function checkFunds(
  stage: RunParticipants,
  deals: ReadonlyMap<Hash, ChainSettlement>,
  swept: ReadonlySet<Hash>,
): Promise<string[]> {
  const { world } = stage
  const faults: string[] = []
  const bonds = await bondsOf(stage, swept)
  const rewards = await rewardsOf(stage)
  for (const { name } of [...honestClients(stage), ...honestProviders(stage)]) {
    let expected = WALLET + (bonds.get(name) ?? 0n) + (rewards.get(name) ?? 0n)
    for (const { client, provider, paid, returned, net } of deals.values()) {
      if (client === name) expected -= paid - returned
      if (provider === name) expected += net
    }
    const wealth = await totalFundsOf(world.ledgerOf(name))
    if (wealth !== expected) faults.push(`${name} has ${wealth} base units, not ${expected}`)
    stage.trace.append(`${name} ends with ${inUnits(wealth - WALLET)}`)
  }
  return faults
}

/** Returns the rewards of clients that proved to the court that a provider broke its offer. */
async function rewardsOf({ world, clients }: RunParticipants): Promise<Map<string, bigint>> {
  const names = new Map(clients.map(({ name }) => [world.ledgerOf(name).account as string, name]))
  const openers = new Map<bigint, string>()
  const rewards = new Map<string, bigint>()
  for (const event of await eventsOf(world)) {
    if (event.kind === 'case-opened') openers.set(event.caseId, names.get(event.opener) ?? '')
    if (event.kind !== 'case-ended') continue
    const winner = openers.get(event.caseId) ?? ''
    rewards.set(winner, (rewards.get(winner) ?? 0n) + event.reward)
  }
  return rewards
}

/**
 * Returns each party's gain or loss by bonds of requests. A provider that locked a request and did
 * not claim it lost its bond, of which the sender of the refund got a tenth. That is the client,
 * unless `expireAll` refunded the request (`swept`). A provider that claimed or released a request
 * late lost a tenth of its bond.
 */
async function bondsOf(
  { world, providers, clients }: RunParticipants,
  swept: ReadonlySet<Hash>,
): Promise<Map<string, bigint>> {
  const ledger = world.ledgerOf('keeper')
  const names = new Map(
    [...providers, ...clients].map(({ name }) => [world.ledgerOf(name).account, name]),
  )
  const { lockBond, claimWindowSeconds, releaseWindowSeconds } = await ledger.parameters()
  const windows = {
    'request-claimed': claimWindowSeconds,
    'request-released': releaseWindowSeconds,
  }
  const part = Request.bondPart(lockBond)
  const bonds = new Map<string, bigint>()
  const add = (account: AccountId | undefined, change: bigint) => {
    const name = names.get(account as never) ?? ''
    bonds.set(name, (bonds.get(name) ?? 0n) + change)
  }
  const lockedAt = new Map<Hash, bigint>()
  for (const event of await eventsOf(world)) {
    if (event.kind === 'request-locked') lockedAt.set(event.requestId, event.atSeconds)
    if (event.kind === 'request-claimed' || event.kind === 'request-released') {
      const lateFrom = (lockedAt.get(event.requestId) ?? 0n) + windows[event.kind]
      if (event.atSeconds >= lateFrom) add(event.provider, -part)
    }
    if (event.kind !== 'request-refunded' || event.reason !== 'timed-out') continue
    const request = await ledger.request(event.requestId)
    add(request?.provider, -lockBond)
    if (!swept.has(event.requestId)) add(request?.terms.client, part)
  }
  return bonds
}

async function isOnchain({ world }: RunParticipants, id: Hash): Promise<boolean> {
  const ledger = world.ledgerOf('keeper')
  return ((await ledger.session(id)) ?? (await ledger.request(id))) !== undefined
}

/** Checks that no client owes an honest provider more than the bound on its losses. */
async function checkPairs(
  stage: RunParticipants,
  deals: ReadonlyMap<Hash, ChainSettlement>,
): Promise<string[]> {
  const faults: string[] = []
  const honest = new Set(honestProviders(stage).map(({ name }) => name))
  for (const pair of stage.world.accounting.pairs()) {
    if (!honest.has(pair.provider)) continue
    const paid = [...deals.values()]
      .filter(({ client, provider }) => client === pair.client && provider === pair.provider)
      .reduce((sum, deal) => sum + deal.paid, 0n)
    const lost = pair.due - paid
    // If the chain refused a session, the provider did at most one checkpoint of work in it, and
    // cannot collect the total that the client signed there.
    let unopened = 0
    for (const id of pair.sessions) if (!(await isOnchain(stage, id))) unopened++
    const most = BigInt(pair.unpaidStreams + unopened) * pair.checkpoint + pair.unpaidLent
    if (lost <= most) continue
    const names = `${pair.provider} lost ${lost} base units to ${pair.client}`
    faults.push(`${names}: at most ${most} for ${pair.unpaidStreams} streams`)
  }
  return faults
}

/**
 * Checks that the count and root that bind an honest provider are from a voucher that it received.
 */
function checkReceived(
  stage: RunParticipants,
  deals: ReadonlyMap<Hash, ChainSettlement>,
): string[] {
  const honest = new Set(honestProviders(stage).map(({ name }) => name))
  return [...deals.values()].flatMap(({ id, provider, count, root }) => {
    const { accounting } = stage.world
    const isReached = !honest.has(provider) || accounting.hasReached(id, count, root)
    return isReached
      ? []
      : [`${provider} is bound to a root of ${count} answers that it never took`]
  })
}

/**
 * Checks that the payments of honest clients follow from their receipts, whose root is on the
 * chain.
 */
async function checkReceipts(
  stage: RunParticipants,
  deals: ReadonlyMap<Hash, ChainSettlement>,
): Promise<string[]> {
  const { world } = stage
  const faults: string[] = []
  for (const { name } of honestClients(stage)) {
    const state = world.stateOf(name)
    const receipts = createReceiptStore(state)
    for (const deal of deals.values()) {
      // A provider may claim a request with a voucher from before the end of the answer, whose
      // count is 0.
      if (deal.client !== name || deal.count === 0n) continue
      const ids = (await receiptIds(state, deal.id)).slice(0, Number(deal.count))
      if (ids.length < Number(deal.count)) {
        faults.push(`${name} paid for ${deal.count} answers and holds ${ids.length} receipts`)
      } else if (Merkle.rootOf(ids) !== deal.root) {
        faults.push(`${name}'s receipts have not the root that was settled`)
      } else {
        const last = await receipts.get(ids.at(-1)!)
        const total = last?.core.total ?? 0n
        if (total > deal.paid) faults.push(`${name} paid ${deal.paid} of ${total} owed`)
      }
    }
  }
  return faults
}

/** Returns the first `PAGE` receipt ids of a session, by index, from the client's state. */
async function receiptIds(state: StateStore, session: Hash): Promise<Hash[]> {
  const found = await state.list(`gateway/session-receipt/${session}/`, { limit: PAGE })
  return found.map(({ value }) => Hex.from(value))
}

const PAGE = 500
