import { GENERAL_DOMAIN, type StakeMarket, stakeMarkets } from '@ostrom/ledger'
import { systemAccounts } from '@ostrom/ledger/memory'
import { type Hash, Session } from '@ostrom/protocol'
import { AuditSampling } from '@ostrom/verification'
import { awaitValue } from './beacon.ts'
import { readEvents } from './invariants.ts'
import { auditsOf, secretsOf, type TrialContext, type TrialReceipt } from './trial-context.ts'
import type { TrialParty } from './trial-participants.ts'

// The ends of sessions, the withdrawal of all funds, and the checks at the end.

/**
 * Closes open sessions. An honest provider closes them itself. If the provider cheats, each client
 * requests the close of its sessions, which then expire after the close window.
 */
export async function closeOpenSessions(stage: TrialContext): Promise<void> {
  const { suspect, crank, sessions, leftOpen, domain, parameters } = stage
  if (leftOpen.size === 0) return
  if (!suspect.cheats) {
    for (const sessionId of leftOpen) await suspect.ledger.closeSession({ sessionId })
  } else {
    for (const { id: sessionId, client } of sessions.filter(({ id }) => leftOpen.has(id))) {
      const digest = Session.closeRequestHash({ sessionId }, domain)
      const signature = await client.ledger.signer.sign(digest)
      await crank.ledger.requestClose({ sessionId, signature })
    }
    stage.advance(parameters.closeWindowSeconds)
    for (const sessionId of leftOpen) await crank.ledger.expireSession(sessionId)
  }
  const closed = new Set(leftOpen)
  leftOpen.clear()
  await redraw(stage, closed)
}

/**
 * Closing a session anchors its receipts anew, so the beacon samples them again. Removes the
 * receipts of closed sessions that it does not sample.
 */
async function redraw(stage: TrialContext, closed: ReadonlySet<Hash>): Promise<void> {
  const { receipts } = stage
  const redrawn: TrialReceipt[] = []
  for (const item of receipts) {
    if (!closed.has(item.receipt.sessionId) || (await isSampled(stage, item))) redrawn.push(item)
  }
  receipts.splice(0, receipts.length, ...redrawn)
}

/**
 * Returns whether a receipt is sampled for audit by the beacon value of the epoch after its session
 * was last anchored. Waits for that value.
 */
export async function isSampled(
  stage: TrialContext,
  { id: receiptId, receipt }: TrialReceipt,
): Promise<boolean> {
  const audits = auditsOf(stage.crank.ledger)
  const [anchor] = await audits.anchors(receipt.sessionId)
  const rateBps = await audits.auditRateBps(receipt.sessionId)
  if (!anchor || rateBps === undefined) return false
  const epoch = anchor.atSeconds / (await audits.epochSeconds()) + 1n
  const beacon = await awaitValue(stage, epoch)
  return AuditSampling.isSampled({ beacon, receiptId, rateBps })
}

/**
 * Ends the hold of all pay that an ended case held: as the ruling requires, the pay becomes due to
 * the provider later, or returns to the client.
 */
export async function releasePays(stage: TrialContext, caseId: bigint): Promise<void> {
  const { crank, events } = stage
  await readEvents(stage)
  for (const event of events) {
    if (event.kind !== 'pay-attached' || event.caseId !== caseId) continue
    await auditsOf(crank.ledger).resolveHeldPay({ caseId, subject: event.subject })
  }
}

/** Withdraws all funds of every party, and then makes the final checks. */
export async function withdrawAndCheck(stage: TrialContext): Promise<void> {
  const { chain, suspect, jurors, clients, crank, creator, sessions, parameters, offer } = stage
  await closeOpenSessions(stage)
  stage.advance(BigInt(offer.windowSeconds))
  chain.mine()
  const subjects: Hash[] = []
  for (const { id } of sessions) {
    if ((await crank.ledger.session(id))?.pay?.status === 'maturing') subjects.push(id)
  }
  if (subjects.length > 0) await crank.ledger.collectPay({ escrow: 'sessions', subjects })
  for (const { signingLedger, account } of jurors) {
    for (const domain of [offer.modelVersion, GENERAL_DOMAIN]) {
      await auditsOf(signingLedger).enlist({ account, domain, weight: 0n })
    }
  }
  for (const party of [suspect, ...jurors]) await unbond(party)
  stage.advance(parameters.unbondingSeconds)
  chain.mine()
  for (const party of [suspect, ...jurors]) await withdrawStakes(stage, party)
  for (const { ledger, account } of [suspect, ...jurors, ...clients, crank, creator]) {
    const asset = chain.nativeAsset
    const bonds = await secretsOf(ledger).bondBalance(account)
    if (bonds > 0n) await secretsOf(ledger).withdrawBonds(bonds)
    const amount = await ledger.balance(account, asset)
    if (amount > 0n) await ledger.withdraw({ asset, amount })
  }
  await readEvents(stage)
  await checkPots(stage)
  await checkClients(stage)
  await checkProvider(stage)
  checkBeacon(stage)
  chain.checkInvariants()
}

export async function unbond({ ledger, account }: TrialParty): Promise<void> {
  for (const market of stakeMarkets) {
    const { amount, inUse } = await ledger.stake(account, market)
    if (amount > inUse) await ledger.startUnbonding({ market, amount: amount - inUse })
  }
}

export async function withdrawStakes(
  { faults }: TrialContext,
  { ledger, account, name }: TrialParty,
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

/** Checks that contracts only hold money that has no owner. */
async function checkPots({ chain, crank, faults, accounting }: TrialContext): Promise<void> {
  const left: Record<string, bigint> = { beacon: accounting.forfeited, juries: accounting.dust }
  for (const [name, account] of Object.entries(systemAccounts)) {
    const seen = await crank.ledger.balance(account, chain.nativeAsset)
    const due = left[name] ?? 0n
    if (seen !== due) faults.push(`the pot of ${name} has ${seen} instead of ${due} at the end`)
  }
}

/** Checks that clients pay settled amounts once, unless a ruling returned them. */
async function checkClients({
  clients,
  sessions,
  events,
  faults,
  chain,
}: TrialContext): Promise<void> {
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
 * Checks that an honest provider loses only fees that were not repaid. An `offline` provider, which
 * disclosed nothing to any juror, also loses the amounts that its cases took from its stake.
 */
async function checkProvider(stage: TrialContext): Promise<void> {
  const { suspect, sessions, events, faults, accounting, chain } = stage
  if (suspect.cheats) return
  const { account, ledger, disclosure } = suspect
  let charged = 0n
  for (const event of events) {
    if (event.kind === 'stake-slashed' && event.account === account) charged += event.amount
    if (event.kind === 'account-excluded' && event.account === account) {
      faults.push('an honest provider is excluded')
    }
    if (event.kind === 'pay-returned') faults.push(`an honest provider is not paid ${event.amount}`)
  }
  if (charged > 0n && disclosure !== 'offline') {
    faults.push(`an honest provider is charged ${charged}`)
  }
  const wallet = await ledger.walletBalance(account, chain.nativeAsset)
  const earned = sessions.reduce((all, { net }) => all + net, 0n)
  if (accounting.spent > accounting.unrepaid)
    faults.push(`an honest provider loses ${accounting.spent}`)
  const due = suspect.funds + earned - accounting.spent - charged
  if (wallet !== due) faults.push(`an honest provider ends with ${wallet}, not with ${due}`)
}

/** Checks that each epoch without a value burnt at least one bond. */
function checkBeacon({ accounting, faults, parameters }: TrialContext): void {
  const least = parameters.beaconBond * BigInt(accounting.voidedEpochs)
  if (accounting.forfeited < least)
    faults.push(`${accounting.voidedEpochs} epochs are void for less than ${least}`)
}
