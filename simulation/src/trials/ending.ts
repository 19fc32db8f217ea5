import { GENERAL_DOMAIN, type StakeMarket, stakeMarkets } from '@ostrom/ledger'
import { pots } from '@ostrom/ledger/memory'
import { type Hash, Session } from '@ostrom/protocol'
import { Sampling } from '@ostrom/verification'
import { awaitValue } from './beacon.ts'
import type { Party } from './cast.ts'
import { readEvents } from './laws.ts'
import { auditsOf, type Known, type Stage } from './stage.ts'

// How sessions end, everybody leaves with all that is theirs, and what must hold then.

/** Closes what was left open: by an honest provider, else by its client and the deadline. */
export async function closeLate(stage: Stage): Promise<void> {
  const { suspect, keeper, sessions, late, domain, parameters } = stage
  if (late.size === 0) return
  if (!suspect.cheats) {
    for (const sessionId of late) await suspect.ledger.closeSession({ sessionId })
  } else {
    for (const { id: sessionId, client } of sessions.filter(({ id }) => late.has(id))) {
      const digest = Session.closeRequestHash({ sessionId }, domain)
      const signature = await client.ledger.signer.sign(digest)
      await keeper.ledger.requestClose({ sessionId, signature })
    }
    stage.advance(parameters.closeWindowSeconds)
    for (const sessionId of late) await keeper.ledger.expireSession(sessionId)
  }
  const closed = new Set(late)
  late.clear()
  await drawAgain(stage, closed)
}

/** What was anchored counts as anchored at the end too, and is drawn once more. */
async function drawAgain(stage: Stage, closed: ReadonlySet<Hash>): Promise<void> {
  const { known } = stage
  const kept: Known[] = []
  for (const item of known) {
    if (!closed.has(item.receipt.sessionId) || (await isDrawn(stage, item))) kept.push(item)
  }
  known.splice(0, known.length, ...kept)
}

/** Whether the beacon draws a receipt by the newest anchor of its session; waits for the value. */
export async function isDrawn(stage: Stage, { id: receiptId, receipt }: Known): Promise<boolean> {
  const audits = auditsOf(stage.keeper.ledger)
  const [anchor] = await audits.anchors(receipt.sessionId)
  const rateBps = await audits.auditRateBps(receipt.sessionId)
  if (!anchor || rateBps === undefined) return false
  const epoch = anchor.atSeconds / (await audits.epochSeconds()) + 1n
  const beacon = await awaitValue(stage, epoch)
  return Sampling.drawn({ beacon, receiptId, rateBps })
}

/** Ends what cases did to pay: it goes on to mature, or back. */
export async function endPays(stage: Stage, caseId: bigint): Promise<void> {
  const { keeper, events } = stage
  await readEvents(stage)
  for (const event of events) {
    if (event.kind !== 'pay-named' || event.caseId !== caseId) continue
    await auditsOf(keeper.ledger).endPay({ caseId, subject: event.subject })
  }
}

/** Everybody leaves with all that is theirs; then what must hold at the end. */
export async function settleUp(stage: Stage): Promise<void> {
  const { chain, suspect, jurors, clients, keeper, creator, sessions, parameters, offer } = stage
  await closeLate(stage)
  stage.advance(BigInt(offer.windowSeconds))
  chain.mine()
  const subjects: Hash[] = []
  for (const { id } of sessions) {
    if ((await keeper.ledger.session(id))?.pay?.status === 'maturing') subjects.push(id)
  }
  if (subjects.length > 0) await keeper.ledger.collectPay({ escrow: 'sessions', subjects })
  for (const { hand, account } of jurors) {
    for (const domain of [offer.modelVersion, GENERAL_DOMAIN]) {
      await auditsOf(hand).enlist({ account, domain, weight: 0n })
    }
  }
  for (const party of [suspect, ...jurors]) await unbond(party)
  stage.advance(parameters.unbondingSeconds)
  chain.mine()
  for (const party of [suspect, ...jurors]) await takeStakes(stage, party)
  for (const { ledger, account } of [suspect, ...jurors, ...clients, keeper, creator]) {
    const asset = chain.nativeAsset
    const amount = await ledger.balance(account, asset)
    if (amount > 0n) await ledger.withdraw({ asset, amount })
  }
  await readEvents(stage)
  await checkPots(stage)
  await checkClients(stage)
  await checkProvider(stage)
  checkBeacon(stage)
  chain.audit()
}

export async function unbond({ ledger, account }: Party): Promise<void> {
  for (const market of stakeMarkets) {
    const { amount, inUse } = await ledger.stake(account, market)
    if (amount > inUse) await ledger.startUnbonding({ market, amount: amount - inUse })
  }
}

export async function takeStakes(
  { faults }: Stage,
  { ledger, account, name }: Party,
): Promise<void> {
  for (const market of stakeMarkets) {
    const { unbonding } = await ledger.stake(account, market)
    if (unbonding > 0n) await take(market)
    const left = await ledger.stake(account, market)
    const stuck = left.amount + left.inUse + left.locked + left.unbonding
    if (stuck > 0n) faults.push(`${name} leaves ${stuck} behind of its stake for ${market}`)
  }
  async function take(market: StakeMarket) {
    await ledger.withdrawStake({ market }).catch((error: Error) => {
      faults.push(`${name} cannot take its stake for ${market}: ${error.message}`)
    })
  }
}

/** No contract holds anything but what is nobody's. */
async function checkPots({ chain, keeper, faults, books }: Stage): Promise<void> {
  const left: Record<string, bigint> = { beacon: books.forfeited, juries: books.dust }
  for (const [name, account] of Object.entries(pots)) {
    const seen = await keeper.ledger.balance(account, chain.nativeAsset)
    const due = left[name] ?? 0n
    if (seen !== due) faults.push(`the pot of ${name} has ${seen} instead of ${due} at the end`)
  }
}

/** Clients pay what was settled, once, save where a ruling returned it. */
async function checkClients({ clients, sessions, events, faults, chain }: Stage): Promise<void> {
  const returned = new Set(
    events.flatMap((event) => (event.kind === 'pay-returned' ? [event.subject] : [])),
  )
  for (const { account, ledger, name, funds } of clients) {
    const own = sessions.filter(({ client, id }) => client.account === account && !returned.has(id))
    const due = funds - own.reduce((all, { total }) => all + total, 0n)
    const seen = await ledger.walletBalance(account, chain.nativeAsset)
    if (seen !== due) faults.push(`${name} ends with ${seen} instead of ${due}`)
  }
}

/**
 * An honest provider loses nothing but fees that nobody repaid, whoever wished it otherwise. Where
 * it showed nothing to anybody it is fined as one that withholds, and no more.
 */
async function checkProvider(stage: Stage): Promise<void> {
  const { suspect, sessions, events, faults, books, chain } = stage
  if (suspect.cheats) return
  const { account, ledger, openness } = suspect
  let charged = 0n
  for (const event of events) {
    if (event.kind === 'slashed' && event.account === account) charged += event.amount
    if (event.kind === 'excluded' && event.account === account) {
      faults.push('an honest provider is excluded')
    }
    if (event.kind === 'pay-returned') faults.push(`an honest provider is not paid ${event.amount}`)
  }
  if (charged > 0n && openness !== 'offline') {
    faults.push(`an honest provider is charged ${charged}`)
  }
  const wallet = await ledger.walletBalance(account, chain.nativeAsset)
  const earned = sessions.reduce((all, { net }) => all + net, 0n)
  if (books.spent > books.unrepaid) faults.push(`an honest provider loses ${books.spent}`)
  const due = suspect.funds + earned - books.spent - charged
  if (wallet !== due) faults.push(`an honest provider ends with ${wallet}, not with ${due}`)
}

/** Bonds double, and are not above what the first of 4,096 doublings allows. */
function checkBeacon({ books, faults, parameters }: Stage): void {
  const least = parameters.beaconBond * BigInt(books.voided)
  if (books.forfeited < least) faults.push(`${books.voided} epochs are void for less than ${least}`)
}
