import { Hex } from '@ostrom/protocol'
import type { Juror } from './cast.ts'
import { auditsOf, type Stage } from './stage.ts'

/** Chance that an epoch is one in which validators commit secrets. */
const SECRETS_SHARE = 0.3

/** Validators that commit in such an epoch, at most. */
const COMMITS_MAX = 3

/** Chance that somebody who colludes or is silent does not show its secret. */
const HIDE_SHARE = 0.5

/** Moves to the next epoch, and gives it its value. Returns its number. */
export async function turnEpoch(stage: Stage): Promise<bigint> {
  const { chain, keeper, dice, tell } = stage
  const audits = auditsOf(keeper.ledger)
  const length = await audits.epochSeconds()
  const now = await keeper.ledger.nowSeconds()
  const epoch = now / length + 1n
  chain.advance(epoch * length - now)
  const committers = dice.chance(SECRETS_SHARE) ? await commit(stage, epoch) : []
  chain.advance(length / 2n)
  await audits.sealRound(epoch)
  for (const { juror, secret } of committers) {
    const honest = juror.habit === 'diligent' || juror.habit === 'copying'
    if (honest || !dice.chance(HIDE_SHARE)) {
      await auditsOf(juror.ledger).revealSecret({ epoch, secret })
    }
  }
  chain.advance(length - length / 2n)
  await audits.finalizeRound(epoch)
  tell(`epoch ${epoch} has its value, of ${committers.length} secrets`)
  return epoch
}

type Committed = { readonly juror: Juror; readonly secret: Hex.Hex }

async function commit({ jurors, dice }: Stage, epoch: bigint): Promise<readonly Committed[]> {
  const chosen = new Set(Array.from({ length: COMMITS_MAX }, () => dice.pick(jurors)))
  const made: Committed[] = []
  for (const juror of chosen) {
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
