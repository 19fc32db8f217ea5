import { GENERAL_DOMAIN, requireMember, stakeMarkets } from '@ostrom/ledger'
import { FEE_SINK, systemAccounts } from '@ostrom/ledger/memory'
import { type AccountId, assert } from '@ostrom/protocol'
import { resultOrCode } from '../trials/expected-errors.ts'
import { closeOpenSessions, unbond, withdrawStakes } from '../trials/final-withdrawals.ts'
import { readEvents } from '../trials/invariants.ts'
import { auditsOf, type TrialContext } from '../trials/trial-context.ts'
import type { TrialParty } from '../trials/trial-participants.ts'
import { allParties, type RandomWalk, reportsIn } from './random-walk.ts'
import type { CourtWalkAction, WalkPotName } from './walk-actions.ts'
import { datasetsOf } from './walk-datasets.ts'

// Checks of the invariants of docs/spec/court.md and docs/spec/money.md, for every sequence of
// transactions. Names such as `consent` are those of the invariants in the contracts' interfaces
// (`IVault`, `IEscrow`, `ICourt`, `IJuries`).

/** Balances of accounts and contracts in the Vault, and the stakes held by cases. */
type BalanceSnapshot = {
  readonly balances: ReadonlyMap<AccountId, bigint>
  readonly pots: ReadonlyMap<WalkPotName, bigint>
  readonly locked: ReadonlyMap<AccountId, bigint>
  readonly sink: bigint
}

const potNames = Object.keys(systemAccounts) as readonly WalkPotName[]

export async function takeSnapshot(stage: TrialContext): Promise<BalanceSnapshot> {
  const { chain, crank } = stage
  const { ledger } = crank
  const balanceOf = (account: AccountId) => ledger.balance(account, chain.nativeAsset)
  const balances = new Map<AccountId, bigint>()
  const locked = new Map<AccountId, bigint>()
  for (const { account } of allParties(stage)) {
    balances.set(account, await balanceOf(account))
    locked.set(account, await lockedOf(crank, account))
  }
  const pots = new Map<WalkPotName, bigint>()
  for (const name of potNames) pots.set(name, await balanceOf(systemAccounts[name]))
  return { balances, pots, locked, sink: await balanceOf(FEE_SINK) }
}

async function lockedOf({ ledger }: TrialParty, account: AccountId): Promise<bigint> {
  const stakes = await Promise.all(stakeMarkets.map((market) => ledger.stake(account, market)))
  return stakes.reduce((sum, { locked }) => sum + locked, 0n)
}

type ExecutedAction = {
  readonly name: string
  readonly action: CourtWalkAction
  readonly before: BalanceSnapshot
}

/** Actions that pay providers, and thus also the network's fee. */
const paying: readonly string[] = ['collectPay', 'close']

/** Checks `consent`, `isolated`, `bounded` and `burnt` for one action. */
export async function checkAction(
  stage: TrialContext,
  { name, action, before }: ExecutedAction,
): Promise<void> {
  const { faults, crank } = stage
  const after = await takeSnapshot(stage)
  const own = new Set([action.by.account, action.for?.account])
  for (const [account, had] of before.balances) {
    const has = after.balances.get(account) ?? 0n
    if (has < had && !own.has(account)) faults.push(`${name} takes ${had - has} of ${account}`)
  }
  for (const pot of potNames) {
    const moved = before.pots.get(pot) !== after.pots.get(pot)
    if (moved && !action.pots.includes(pot)) faults.push(`${name} moves money of the pot of ${pot}`)
  }
  if (after.sink !== before.sink && !paying.includes(name)) faults.push(`${name} pays the sink`)
  for (const event of await readEvents(stage)) {
    if (event.kind !== 'case-ended' || !event.respondent) continue
    const { slashed, reward, burnt, respondent, caseId } = event
    const locked = before.locked.get(respondent) ?? 0n
    const { bond = 0n, hasJury } = (await auditsOf(crank.ledger).courtCase(caseId)) ?? {}
    // Cases without a jury that take stake are opened and ended in the same transaction, so they
    // have locked no stake before.
    if (hasJury && slashed > locked)
      faults.push(`case ${caseId} takes ${slashed}, locked: ${locked}`)
    if (reward > 4n * bond) faults.push(`case ${caseId} rewards with ${reward}`)
    if (burnt < 0n) faults.push(`case ${caseId} burns ${burnt}`)
  }
}

/** Records newly opened cases. */
export async function trackCases({ stage, cases }: RandomWalk): Promise<void> {
  const { crank, jurors, events } = stage
  await readEvents(stage)
  const audits = auditsOf(crank.ledger)
  const caseIds = new Set(cases.map(({ id }) => id))
  for (const event of events) {
    if (event.kind !== 'case-opened' || caseIds.has(event.caseId)) continue
    caseIds.add(event.caseId)
    const opened = await audits.courtCase(event.caseId)
    if (!opened?.hasJury) continue
    const {
      id,
      bond,
      fee,
      voteWindowSeconds: votingSeconds,
      endsAtSeconds: endsAt,
      domain,
    } = opened
    const weights = new Map<AccountId, bigint>()
    for (const { account } of jurors) {
      const query = { domain, atSeconds: opened.openedAtSeconds, account }
      weights.set(account, await audits.weightAt(query))
    }
    cases.push({ id, bond, fee, votingSeconds, endsAt, weights, isOver: false })
  }
}

/** Checks `terms` and `snapshot` for all running cases. */
export async function checkCases({ stage, cases, canary }: RandomWalk): Promise<void> {
  const { crank, faults } = stage
  const audits = auditsOf(crank.ledger)
  for (const sitting of cases) {
    if (sitting.isOver) continue
    const now = await audits.courtCase(sitting.id)
    assert(now, 'a case that was opened stays')
    sitting.isOver = now.status === 'final'
    const fee = canary === 'loose-terms' ? now.fee + 1n : now.fee
    const same =
      now.bond === sitting.bond &&
      fee === sitting.fee &&
      now.voteWindowSeconds === sitting.votingSeconds &&
      now.endsAtSeconds === sitting.endsAt
    if (!same) faults.push(`the terms of case ${sitting.id} change while it runs`)
    const { domain, openedAtSeconds: atSeconds } = now
    for (const [account, weight] of sitting.weights) {
      const seen = await audits.weightAt({ domain, atSeconds, account })
      if (seen !== weight) faults.push(`${account} has another weight in case ${sitting.id}`)
    }
  }
}

/** Seconds: the maximum duration of a case, and the time in which a dataset can be challenged. */
const CASE_SECONDS_MAX = 7n * 86_400n

/** Maximum remainder of one case: one base unit for each vote of a plenary. */
const DUST_MAX = 64n

/**
 * Checks `ends`, `collectable` and `exits`: uninvolved accounts can end every case, session and
 * request, and all parties can withdraw.
 */
export async function endAll(walk: RandomWalk): Promise<void> {
  const { stage, cases, canary } = walk
  const { faults, crank, chain, appendTrace } = stage
  appendTrace('strangers end what there is')
  stage.advance(CASE_SECONDS_MAX)
  chain.mine()
  if (canary !== 'idle-third-parties') {
    await endCases(walk)
    await endModules(walk)
  }
  await checkCases(walk)
  for (const { id, isOver } of cases) if (!isOver) faults.push(`case ${id} never ends`)
  await closeOpenSessions(stage)
  const { unbondingSeconds, auditWindowSeconds } = await crank.ledger.parameters()
  stage.advance(auditWindowSeconds + CASE_SECONDS_MAX)
  chain.mine()
  await payAll(stage)
  await exitAll(stage, unbondingSeconds)
  await checkPots(walk)
  chain.checkInvariants()
}

async function endCases({ stage }: RandomWalk): Promise<void> {
  const { crank, jurors, events, faults } = stage
  const audits = auditsOf(crank.ledger)
  const ids = events.flatMap((event) => (event.kind === 'case-opened' ? [event.caseId] : []))
  for (const id of ids) {
    const courtCase = await audits.courtCase(id)
    if (courtCase?.status === 'final') continue
    const seen = await resultOrCode(audits.finalizeCase(id))
    if (typeof seen === 'string') faults.push(`nobody can end case ${id}: ${seen}`)
  }
  for (const event of events) {
    if (event.kind !== 'pay-attached') continue
    await resultOrCode(audits.resolveHeldPay({ caseId: event.caseId, subject: event.subject }))
  }
  for (const caseId of ids) {
    const { draw: last = 0 } = (await audits.courtCase(caseId)) ?? {}
    for (let draw = 0; draw <= last; draw++) {
      for (const { account } of jurors)
        await resultOrCode(audits.collectJurorFee({ caseId, draw, account }))
    }
  }
}

async function endModules(walk: RandomWalk): Promise<void> {
  const { stage, challenges } = walk
  const { crank, faults } = stage
  const dataChallenges = requireMember(crank.ledger, 'dataChallenges')
  const datasetLedger = requireMember(crank.ledger, 'datasets')
  const modelReports = requireMember(crank.ledger, 'modelReports')
  for (const id of challenges) {
    await resultOrCode(dataChallenges.concludeChallenge(id))
    const status = (await dataChallenges.dataChallenge(id))?.status ?? 'open'
    if (status === 'open') faults.push(`demand ${id} never ends`)
  }
  for (const dataset of datasetsOf(walk)) {
    await resultOrCode(datasetLedger.concludeDataset(dataset))
    await resultOrCode(datasetLedger.acceptDataset(dataset))
    const { status, bond = 0n } = (await datasetLedger.dataset(dataset)) ?? {}
    if (status === 'proposed' || status === 'disputed') faults.push(`${dataset} stays ${status}`)
    if (bond !== 0n) faults.push(`a bond of ${bond} is kept for ${dataset}`)
  }
  await readEvents(stage)
  for (const id of reportsIn(stage.events)) {
    await resultOrCode(modelReports.concludeReport(id))
    if ((await modelReports.reportForCase(id))?.isRunning)
      faults.push(`the report of case ${id} never ends`)
  }
}

/** Checks `payable`: an uninvolved account can have settled amounts paid or returned. */
async function payAll({ crank, sessions, faults }: TrialContext): Promise<void> {
  for (const { id } of sessions) {
    await resultOrCode(crank.ledger.collectPay({ escrow: 'sessions', subjects: [id] }))
    const status = (await crank.ledger.session(id))?.pay?.status
    if (status !== 'paid' && status !== 'returned') faults.push(`pay of ${id} stays ${status}`)
  }
}

async function exitAll(stage: TrialContext, unbondingSeconds: bigint): Promise<void> {
  const { jurors, offer, chain } = stage
  for (const { signingLedger, account } of jurors) {
    for (const domain of [offer.modelVersion, GENERAL_DOMAIN]) {
      await auditsOf(signingLedger).enlist({ account, domain, weight: 0n })
    }
  }
  for (const party of allParties(stage)) await unbond(party)
  stage.advance(unbondingSeconds)
  chain.mine()
  for (const party of allParties(stage)) {
    await withdrawStakes(stage, party)
    const { ledger, account } = party
    const amount = await ledger.balance(account, chain.nativeAsset)
    if (amount > 0n) await ledger.withdraw({ asset: chain.nativeAsset, amount })
  }
}

/** Checks that only remainders of plenaries and bonds of unrevealed secrets remain. */
async function checkPots({ stage, cases }: RandomWalk): Promise<void> {
  const { faults, chain, crank } = stage
  for (const name of potNames) {
    if (name === 'beacon') continue
    const left = await crank.ledger.balance(systemAccounts[name], chain.nativeAsset)
    const most = name === 'juries' ? DUST_MAX * BigInt(cases.length) : 0n
    if (left > most) faults.push(`the pot of ${name} has ${left} at the end`)
  }
}
