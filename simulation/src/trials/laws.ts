import { type Accusation, allEvents, type LedgerEvent } from '@ostrom/ledger'
import { FEE_SINK } from '@ostrom/ledger/memory'
import type { AccountId, Hash } from '@ostrom/protocol'
import type { Party } from './cast.ts'
import { auditsOf, type Stage } from './stage.ts'
import type { Revealer } from './voting.ts'

// What must hold in every trial: docs/spec/verification.md, sections 8 to 10. Sums are made anew
// from events and balances, apart from the chain's own arithmetic.

const BPS = 10_000n

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n)

/** All events since the last reading; they are kept on the stage too. */
export async function readEvents(stage: Stage): Promise<readonly LedgerEvent[]> {
  const { keeper, events } = stage
  const last = events.at(-1)
  const from = last && { block: last.block, hash: last.blockHash }
  const fresh = await allEvents(keeper.ledger, from)
  events.push(...fresh)
  return fresh
}

const slashes = (events: readonly LedgerEvent[]) =>
  events.flatMap((event) => (event.kind === 'slashed' ? [event] : []))

export const wholeOf = async ({ ledger, account }: Party): Promise<bigint> => {
  const { amount, unbonding } = await ledger.stake(account)
  return amount + unbonding
}

/** Sum of what a subject's client got back so far. */
function restoredOf({ events }: Stage, subject: Hash): bigint {
  const back = events.flatMap((event) =>
    event.kind === 'client-restored' && event.subject === subject ? [event.amount] : [],
  )
  return sum(back)
}

/**
 * Concludes, and checks who got what, to the base unit.
 *
 * @param options.revealers Jurors that revealed, once for each round, with their seats.
 */
export async function concludeChecked(stage: Stage, options: concludeChecked.Options) {
  const { accusation, revealers } = options
  const { keeper, suspect, parameters, faults } = stage
  await readEvents(stage)
  const whole = await wholeOf(suspect)
  const dues = accusation.claims.map(({ subject, paid, frozen }) => {
    const due = paid - restoredOf(stage, subject)
    return { due, frozen: least(due, frozen) }
  })
  await auditsOf(keeper.ledger).conclude(accusation.id)
  const events = await readEvents(stage)
  const taken = slashes(events)
  const ended = await auditsOf(keeper.ledger).accusation(accusation.id)
  if (ended?.status !== 'convicted' && ended?.status !== 'withheld') {
    if (taken.length > 0) faults.push('a stake is taken without a verdict against its owner')
    return
  }
  const { penaltyBps, withheldPenalty, rewardBps, juryFee } = parameters
  const guilty = ended.status === 'convicted'
  const seats = sum(revealers.map((one) => BigInt(one.seats)))
  const rest = guilty ? sum(dues.map(({ due, frozen }) => due - frozen)) : 0n
  const wanted = rest + juryFee * seats
  const share = (whole * penaltyBps) / BPS
  const price = guilty ? (share > wanted ? share : wanted) : withheldPenalty
  const slashed = least(price, whole)
  const to = (accounts: readonly AccountId[]) =>
    sum(taken.flatMap((one) => (accounts.includes(one.to) ? [one.amount] : [])))
  const fees = seats === 0n ? 0n : least(juryFee, slashed / seats) * seats
  const jury = revealers.map(({ account }) => account)
  const clients = accusation.claims.map(({ client }) => client)
  const refunds = to(clients)
  const pot = least(rest, slashed - fees)
  const reward = least((slashed * rewardBps) / BPS, slashed - fees - refunds)
  const parts = {
    fees: [to(jury), fees],
    reward: [to([accusation.accuser]), reward],
    treasury: [to([FEE_SINK]), slashed - fees - refunds - reward],
    whole: [sum(taken.map(({ amount }) => amount)), slashed],
    left: [await wholeOf(suspect), whole - slashed],
  }
  for (const [name, [seen, due]] of Object.entries(parts)) {
    if (seen !== due) faults.push(`of a penalty ${name} is ${seen} instead of ${due}`)
  }
  // Shares are rounded down: a base unit for each client may go to the treasury.
  const fair = refunds <= pot && refunds + BigInt(clients.length) >= pot
  if (!fair) faults.push(`clients are refunded ${refunds} of ${pot}`)
  if (taken.some(({ account }) => account !== suspect.account)) {
    faults.push('a conviction takes the stake of somebody else')
  }
}

export declare namespace concludeChecked {
  type Options = { readonly accusation: Accusation; readonly revealers: readonly Revealer[] }
}

/** Everybody leaves with all that is theirs; then what must hold at the end. */
export async function settleUp(stage: Stage): Promise<void> {
  const { chain, suspect, jurors, clients, keeper, creator, faults, parameters } = stage
  for (const { ledger } of jurors) await auditsOf(ledger).leaveValidators()
  for (const { ledger, account } of [suspect, ...jurors]) {
    const { amount } = await ledger.stake(account)
    if (amount > 0n) await ledger.startUnbonding(amount)
  }
  stage.advance(parameters.unbondingSeconds + parameters.auditWindowSeconds)
  for (const party of [suspect, ...jurors]) {
    const { ledger, account, name } = party
    const { unbonding } = await ledger.stake(account)
    if (unbonding === 0n) continue
    await ledger.withdrawStake().catch((error: Error) => {
      faults.push(`${name} cannot take its stake: ${error.message}`)
    })
  }
  for (const { ledger, account, name } of [suspect, ...jurors, ...clients, keeper, creator]) {
    const { nativeAsset: asset } = ledger
    const { available, reserved, maturing, frozen } = stage.chain.vaultOf(account)
    const stuck = reserved + maturing + frozen
    if (stuck > 0n) faults.push(`${name} has ${stuck} stuck: ${reserved} ${maturing} ${frozen}`)
    if (available > 0n) await ledger.withdraw({ asset, amount: available })
  }
  await readEvents(stage)
  await checkHonest(stage)
  checkFines(stage)
  chain.audit()
}

/** An honest provider loses nothing, whoever wished it. */
async function checkHonest({ suspect, sessions, events, faults, startWorth }: Stage) {
  if (suspect.cheats) return
  const { account, ledger } = suspect
  for (const event of events) {
    if (event.kind === 'slashed' && event.account === account) {
      faults.push(`an honest provider is charged ${event.amount}`)
    }
    if (event.kind === 'excluded' && event.account === account) {
      faults.push('an honest provider is excluded')
    }
  }
  const wallet = await ledger.walletBalance(account, ledger.nativeAsset)
  const due = startWorth + sum(sessions.map(({ net }) => net))
  if (wallet < due) faults.push(`an honest provider ends with ${wallet}, less than ${due}`)
}

/** Seats of the largest jury. */
const SEATS_MAX = 63n

/** Who does its duty is never fined; a fine is within its bound. */
function checkFines({ jurors, suspect, events, faults, parameters }: Stage): void {
  for (const { account, amount, to } of slashes(events)) {
    if (account === suspect.account) continue
    const juror = jurors.find((one) => one.account === account)
    if (juror?.habit === 'diligent') faults.push(`${juror.name}, who did its duty, is fined`)
    const bound = amount <= parameters.noShowPenalty * SEATS_MAX && to === FEE_SINK
    if (!bound) faults.push(`a juror is fined ${amount}, to ${to}`)
  }
}
