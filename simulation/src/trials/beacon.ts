import type { Ruling } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { rulingOf, type VoteCount } from './court-rules.ts'
import { auditsOf, secretsOf, type TrialContext } from './trial-context.ts'
import { isInactive, type TrialJuror } from './trial-participants.ts'

/** Probability that no juror commits a secret in an epoch. */
const IDLE_EPOCHS = 0.1

/** Maximum number of jurors that commit in an epoch, in addition to a colluding juror. */
const COMMITS_MAX = 3

/** Probability that a colluding or inactive juror does not reveal its secret. */
const WITHHOLD_SHARE = 0.1

/** Maximum number of epochs that colluding jurors void for one jury; the bond doubles each time. */
const VOIDS_MAX = 4

/** The jury that the colluding jurors try to influence. */
export type TargetJury = {
  readonly caseId: bigint
  readonly draw: number
  /** First epoch whose value can seat the jury. */
  readonly epoch: bigint
  voids: number
}

type CommittedSecret = {
  readonly juror: TrialJuror
  readonly secret: Hex.Hex
  readonly bond: bigint
}

/**
 * Moves to the next epoch, and executes its commitments and reveals. The epoch has a value if at
 * least one juror committed a secret, and all committed secrets were revealed.
 */
export async function advanceEpoch(stage: TrialContext, target?: TargetJury): Promise<bigint> {
  const { chain, crank, appendTrace, accounting } = stage
  const audits = auditsOf(crank.ledger)
  const length = await audits.epochSeconds()
  const now = await crank.ledger.nowSeconds()
  const epoch = now / length + 1n
  stage.advance(epoch * length - now)
  chain.mine()
  const others = await commit(stage, epoch, await committingJurors(stage, epoch))
  const [accomplice] = await commit(stage, epoch, await grinder(stage, { epoch, target, others }))
  stage.advance(length / 2n)
  await secretsOf(crank.ledger).closeCommits(epoch)
  // The beacon mixes this block's hash into the value.
  chain.mine()
  const hidden = others.filter(({ juror }) => withholdsSecret(stage, juror))
  for (const one of others) if (!hidden.includes(one)) await revealSecret(epoch, one)
  const isLast = accomplice && target && hidden.length === 0
  if (accomplice) {
    if (isLast && (await isUnfavorable(stage, { epoch, accomplice, target })))
      hidden.push(accomplice)
    else await revealSecret(epoch, accomplice)
  }
  for (const { bond } of hidden) accounting.forfeited += bond
  if (hidden.length > 0) accounting.voidedEpochs++
  const made = await audits.beaconValue(epoch)
  appendTrace(
    `epoch ${epoch} has ${made ? 'its' : 'no'} value, ${hidden.length} secrets are not shown`,
  )
  return epoch
}

/** Advances epochs until the given epoch has its value. */
export async function awaitValue(
  stage: TrialContext,
  epoch: bigint,
  wish?: TargetJury,
): Promise<Hex.Hash> {
  for (;;) {
    const value = await auditsOf(stage.crank.ledger).beaconValue(epoch)
    if (value) return value
    await advanceEpoch(stage, wish)
  }
}

const withholdsSecret = ({ prng }: TrialContext, juror: TrialJuror): boolean =>
  (isInactive(juror) || juror.strategy === 'colluding') && prng.chance(WITHHOLD_SHARE)

const revealSecret = (
  epoch: bigint,
  { juror: { signingLedger, account }, secret }: CommittedSecret,
) => secretsOf(signingLedger).revealSecret({ epoch, account, secret })

/** Returns the jurors that the beacon permits to commit and that do commit. */
async function committingJurors(
  stage: TrialContext,
  epoch: bigint,
): Promise<readonly TrialJuror[]> {
  const { prng, jurors } = stage
  if (prng.chance(IDLE_EPOCHS)) return []
  const found: TrialJuror[] = []
  const from = prng.integer(jurors.length)
  for (const juror of [...jurors.slice(from), ...jurors.slice(0, from)]) {
    if (found.length === COMMITS_MAX) break
    if (await mayCommit(juror, epoch)) found.push(juror)
  }
  return found
}

/** Returns whether the beacon selected a juror for an epoch and the juror can pay the bond. */
async function mayCommit({ signingLedger, account }: TrialJuror, epoch: bigint): Promise<boolean> {
  const beacon = secretsOf(signingLedger)
  if (!(await beacon.isSelected({ epoch, account }))) return false
  const available = await signingLedger.balance(account, signingLedger.nativeAsset)
  return available + (await beacon.bondBalance(account)) >= (await beacon.bond())
}

type GrindingOptions = {
  readonly epoch: bigint
  readonly target: TargetJury | undefined
  readonly others: readonly CommittedSecret[]
}

/**
 * Returns a colluding juror that may commit, in an epoch whose value can seat the target jury;
 * otherwise none.
 */
async function grinder(
  { jurors, grinds }: TrialContext,
  { epoch, target, others }: GrindingOptions,
): Promise<readonly TrialJuror[]> {
  if (!grinds || !target || epoch < target.epoch || target.voids === VOIDS_MAX) return []
  for (const juror of jurors) {
    const taken = juror.strategy !== 'colluding' || others.some((one) => one.juror === juror)
    if (!taken && (await mayCommit(juror, epoch))) return [juror]
  }
  return []
}

async function commit(
  { prng }: TrialContext,
  epoch: bigint,
  chosen: readonly TrialJuror[],
): Promise<readonly CommittedSecret[]> {
  const made: CommittedSecret[] = []
  for (const juror of chosen) {
    const { ledger, signingLedger, account } = juror
    const beacon = secretsOf(signingLedger)
    const missing = (await beacon.bond()) - (await beacon.bondBalance(account))
    // The account pays the missing bond: its operator's key cannot move the account's money.
    if (missing > 0n) await secretsOf(ledger).fundBonds({ account, amount: missing })
    const secret = Hex.from(prng.bytes(32))
    const hash = beacon.secretHash({ epoch, account, secret })
    await beacon.commitSecret({ epoch, account, hash })
    made.push({ juror, secret, bond: (await beacon.round(epoch)).bond })
  }
  return made
}

type JuryPreview = {
  readonly epoch: bigint
  readonly accomplice: CommittedSecret
  readonly target: TargetJury
}

/**
 * Reveals the last secret and seats the jury, in blocks that are then reverted. Returns true if the
 * jury would not rule as the colluding jurors want.
 */
async function isUnfavorable(
  stage: TrialContext,
  { epoch, accomplice, target }: JuryPreview,
): Promise<boolean> {
  const { chain, crank, suspect, appendTrace } = stage
  const audits = auditsOf(crank.ledger)
  const { block } = chain.head
  await revealSecret(epoch, accomplice)
  await audits.seatJury(target.caseId)
  const expected = await previewRuling(stage, target)
  chain.reorg({ depth: Number(chain.head.block - block), keep: () => false })
  const convicts = expected === 'minor' || expected === 'major'
  if (convicts !== suspect.cheats) return false
  target.voids++
  appendTrace(`${accomplice.juror.name} voids epoch ${epoch}: its jury would rule ${expected}`)
  return true
}

/** Returns the expected ruling of a seated jury if examining jurors see the truth. */
async function previewRuling(stage: TrialContext, { caseId, draw }: TargetJury): Promise<Ruling> {
  const { jurors, suspect, crank } = stage
  const tally: VoteCount = { no: 0n, minor: 0n, major: 0n }
  for (const juror of jurors) {
    if (isInactive(juror)) continue
    const { account, strategy } = juror
    const seats = await auditsOf(crank.ledger).seatsOf({ caseId, draw, account })
    const lies = strategy === 'colluding'
    const blind = strategy === 'accusing' || strategy === 'acquitting'
    const convicts = blind ? strategy === 'accusing' : lies !== suspect.cheats
    tally[convicts ? 'major' : 'no'] += seats
  }
  return rulingOf(tally, draw)
}
