import { Hex } from '@ostrom/protocol'
import type { Juror } from './cast.ts'
import { auditsOf, type Stage } from './stage.ts'

/** Chance that an epoch is one in which validators commit secrets. */
const SECRETS_SHARE = 0.3

/** Validators that commit in such an epoch, at most. */
const COMMITS_MAX = 3

/** Chance that somebody who colludes or is silent does not show its secret. */
const HIDE_SHARE = 0.5

/**
 * Secrets by which those who collude choose one of 2^n juries: each is shown, or hidden for the
 * price of its bond. The ledger has no such limit below the 64 secrets of a round; ours is time.
 */
const GRIND_SECRETS_MAX = 4

/** Moves to the next epoch, and gives it its value, by which a case may be drawn. */
export async function turnEpoch(stage: Stage, caseId?: bigint): Promise<bigint> {
  const { keeper, dice, tell, jurors, grinds } = stage
  const audits = auditsOf(keeper.ledger)
  const length = await audits.epochSeconds()
  const now = await keeper.ledger.nowSeconds()
  const epoch = now / length + 1n
  stage.advance(epoch * length - now)
  const friends = jurors.filter(({ habit }) => habit === 'colluding').slice(0, GRIND_SECRETS_MAX)
  const ground = grinds && caseId !== undefined && friends.length > 0
  const others = dice.chance(SECRETS_SHARE) ? drawn(stage) : []
  const committed = await commit(stage, epoch, ground ? [...friends, ...others] : others)
  stage.advance(length / 2n)
  await audits.sealRound(epoch)
  // Once more, to fix the hash that is mixed in.
  await audits.sealRound(epoch)
  const late = ground ? committed.filter(({ juror }) => friends.includes(juror)) : []
  for (const one of committed) {
    const { habit } = one.juror
    const shows = habit === 'diligent' || habit === 'copying' || !dice.chance(HIDE_SHARE)
    if (!late.includes(one) && shows) await show(epoch, one)
  }
  const rest = length - length / 2n
  const chosen = ground ? await grind(stage, { epoch, late, rest, caseId }) : []
  for (const one of chosen) await show(epoch, one)
  stage.advance(rest)
  await audits.finalizeRound(epoch)
  tell(`epoch ${epoch} has its value, of ${committed.length} secrets`)
  return epoch
}

const show = (epoch: bigint, { juror, secret }: Committed) =>
  auditsOf(juror.ledger).revealSecret({ epoch, secret })

/** The secrets to show for the jury with most friends: tried on blocks that are taken back. */
async function grind(stage: Stage, options: Grinding): Promise<readonly Committed[]> {
  const { chain, keeper, jurors } = stage
  const { epoch, late, rest, caseId } = options
  const audits = auditsOf(keeper.ledger)
  let best: readonly Committed[] = []
  let most = -1
  for (let mask = 0; mask < 2 ** late.length; mask++) {
    const { block } = chain.head
    const shown = late.filter((_, at) => (mask >> at) % 2 === 1)
    for (const one of shown) await show(epoch, one)
    stage.advance(rest)
    await audits.finalizeRound(epoch)
    await audits.drawJury(caseId)
    const { members = [], seats = [] } = (await audits.juryCase(caseId)) ?? {}
    const friends = seats.reduce((sum, own, at) => {
      const juror = jurors.find(({ account }) => account === members[at])
      return sum + (juror?.habit === 'colluding' ? own : 0)
    }, 0)
    if (friends > most) [best, most] = [shown, friends]
    stage.advance(-rest)
    chain.reorg({ depth: Number(chain.head.block - block), keep: () => false })
  }
  return best
}

type Grinding = {
  readonly epoch: bigint
  readonly late: readonly Committed[]
  /** Seconds until the epoch is over. */
  readonly rest: bigint
  readonly caseId: bigint
}

type Committed = { readonly juror: Juror; readonly secret: Hex.Hex }

const drawn = ({ dice, jurors }: Stage): readonly Juror[] =>
  Array.from({ length: COMMITS_MAX }, () => dice.pick(jurors))

async function commit(
  { dice }: Stage,
  epoch: bigint,
  chosen: readonly Juror[],
): Promise<readonly Committed[]> {
  const made: Committed[] = []
  for (const juror of new Set(chosen)) {
    const audits = auditsOf(juror.ledger)
    const secret = Hex.from(dice.bytes(32))
    // Whoever was fined too often has too little stake left to take part.
    const stake = await juror.ledger.stake(juror.account)
    const { stakeMin } = await juror.ledger.parameters()
    if (stake.amount < stakeMin) continue
    await audits.commitSecret({ epoch, hash: audits.secretHash({ epoch, secret }) })
    made.push({ juror, secret })
  }
  return made
}
