import type { Ruling } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { isAsleep, type Juror } from './cast.ts'
import { rulingOf, type Tally } from './rules.ts'
import { auditsOf, type Stage, secretsOf } from './stage.ts'

/** Chance that nobody commits a secret in an epoch. */
const IDLE_EPOCHS = 0.1

/** Jurors that commit in an epoch, at most, beside one that colludes. */
const COMMITS_MAX = 3

/** Chance that somebody who colludes or sleeps does not show its secret. */
const HIDE_SHARE = 0.1

/** Epochs that those who collude void for one jury, at most, each for twice the bond. */
const VOIDS_MAX = 4

/** The jury that those who collude would choose. */
export type Wish = {
  readonly caseId: bigint
  readonly draw: number
  /** First epoch whose value seats it. */
  readonly epoch: bigint
  voids: number
}

type Committed = { readonly juror: Juror; readonly secret: Hex.Hex; readonly bond: bigint }

/**
 * Moves to the next epoch, and through it as far as those who are drawn let it come: it has a value
 * where at least one committed a secret, and all have shown theirs.
 */
export async function turnEpoch(stage: Stage, wish?: Wish): Promise<bigint> {
  const { chain, keeper, tell, books } = stage
  const audits = auditsOf(keeper.ledger)
  const length = await audits.epochSeconds()
  const now = await keeper.ledger.nowSeconds()
  const epoch = now / length + 1n
  stage.advance(epoch * length - now)
  chain.mine()
  const others = await commit(stage, epoch, await drawn(stage, epoch))
  const [friend] = await commit(stage, epoch, await grinder(stage, { epoch, wish, others }))
  stage.advance(length / 2n)
  await secretsOf(keeper.ledger).sealRound(epoch)
  // The block whose hash is mixed in.
  chain.mine()
  const hidden = others.filter(({ juror }) => hides(stage, juror))
  for (const one of others) if (!hidden.includes(one)) await show(epoch, one)
  const isLast = friend && wish && hidden.length === 0
  if (friend) {
    if (isLast && (await dislikes(stage, { epoch, friend, wish }))) hidden.push(friend)
    else await show(epoch, friend)
  }
  for (const { bond } of hidden) books.forfeited += bond
  if (hidden.length > 0) books.voided++
  const made = await audits.beaconValue(epoch)
  tell(`epoch ${epoch} has ${made ? 'its' : 'no'} value, ${hidden.length} secrets are not shown`)
  return epoch
}

/** Goes on until an epoch has its value. */
export async function awaitValue(stage: Stage, epoch: bigint, wish?: Wish): Promise<Hex.Hash> {
  for (;;) {
    const value = await auditsOf(stage.keeper.ledger).beaconValue(epoch)
    if (value) return value
    await turnEpoch(stage, wish)
  }
}

const hides = ({ dice }: Stage, juror: Juror): boolean =>
  (isAsleep(juror) || juror.habit === 'colluding') && dice.chance(HIDE_SHARE)

const show = (epoch: bigint, { juror: { hand, account }, secret }: Committed) =>
  secretsOf(hand).revealSecret({ epoch, account, secret })

/** Jurors that the beacon allows to commit, and that do. */
async function drawn(stage: Stage, epoch: bigint): Promise<readonly Juror[]> {
  const { dice, jurors } = stage
  if (dice.chance(IDLE_EPOCHS)) return []
  const found: Juror[] = []
  const from = dice.integer(jurors.length)
  for (const juror of [...jurors.slice(from), ...jurors.slice(0, from)]) {
    if (found.length === COMMITS_MAX) break
    if (await mayCommit(juror, epoch)) found.push(juror)
  }
  return found
}

/** It is drawn, and can pay the bond. */
async function mayCommit({ hand, account }: Juror, epoch: bigint): Promise<boolean> {
  const beacon = secretsOf(hand)
  if (!(await beacon.isDrawn({ epoch, account }))) return false
  return (await hand.balance(account, hand.nativeAsset)) >= (await beacon.bond())
}

type Grinding = {
  readonly epoch: bigint
  readonly wish: Wish | undefined
  readonly others: readonly Committed[]
}

/** One of those who collude, in the epochs that seat a jury. */
async function grinder(
  { jurors, grinds }: Stage,
  { epoch, wish, others }: Grinding,
): Promise<readonly Juror[]> {
  if (!grinds || !wish || epoch < wish.epoch || wish.voids === VOIDS_MAX) return []
  for (const juror of jurors) {
    const taken = juror.habit !== 'colluding' || others.some((one) => one.juror === juror)
    if (!taken && (await mayCommit(juror, epoch))) return [juror]
  }
  return []
}

async function commit(
  { dice }: Stage,
  epoch: bigint,
  chosen: readonly Juror[],
): Promise<readonly Committed[]> {
  const made: Committed[] = []
  for (const juror of chosen) {
    const { hand, account } = juror
    const beacon = secretsOf(hand)
    const secret = Hex.from(dice.bytes(32))
    const hash = beacon.secretHash({ epoch, account, secret })
    await beacon.commitSecret({ epoch, account, hash })
    made.push({ juror, secret, bond: (await beacon.round(epoch)).bond })
  }
  return made
}

type Look = { readonly epoch: bigint; readonly friend: Committed; readonly wish: Wish }

/**
 * Shows the last secret and seats the jury, on blocks that are taken back. True where the jury
 * would not rule as those who collude want.
 */
async function dislikes(stage: Stage, { epoch, friend, wish }: Look): Promise<boolean> {
  const { chain, keeper, suspect, tell } = stage
  const audits = auditsOf(keeper.ledger)
  const { block } = chain.head
  await show(epoch, friend)
  await audits.seatJury(wish.caseId)
  const expected = await foreseen(stage, wish)
  chain.reorg({ depth: Number(chain.head.block - block), keep: () => false })
  const convicts = expected === 'minor' || expected === 'major'
  if (convicts !== suspect.cheats) return false
  wish.voids++
  tell(`${friend.juror.name} voids epoch ${epoch}: its jury would rule ${expected}`)
  return true
}

/** How a jury that sits would rule, where those who look see the truth. */
async function foreseen(stage: Stage, { caseId, draw }: Wish): Promise<Ruling> {
  const { jurors, suspect, keeper } = stage
  const tally: Tally = { no: 0n, minor: 0n, major: 0n }
  for (const juror of jurors) {
    if (isAsleep(juror)) continue
    const { account, habit } = juror
    const seats = await auditsOf(keeper.ledger).seatsOf({ caseId, draw, account })
    const lies = habit === 'colluding'
    const blind = habit === 'accusing' || habit === 'acquitting'
    const convicts = blind ? habit === 'accusing' : lies !== suspect.cheats
    tally[convicts ? 'major' : 'no'] += seats
  }
  return rulingOf(tally, draw)
}
