import { assert, type Hash, Hex } from '@ostrom/protocol'
import { hashAbiEncoded, hashText } from '../../abi-hash.ts'
import type { BeaconRound } from '../../court/beacon.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { check } from '../../errors.ts'
import type { RoundRecord } from '../chain/court-state.ts'
import { parametersOf, type TransactionContext } from '../chain/state.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { payOut, transfer } from '../money/vault.ts'
import { checkJuror, seatsBy, totalAt } from './enlistments.ts'

/** Expected seats of those who commit. */
const SEATS = 16
/** After so many epochs without a value anybody may commit. */
const SILENT_EPOCHS_MAX = 4n
/** The bond doubles at most so often. */
const LEVEL_MAX = 12
/** As on the local chain. */
const SECRETS_MIN = 1

const TAG = hashText('ostrom:beacon:v2')

const unknown: RoundRecord = { mixBlock: 0n, mixed: 0n, bond: 0n, commits: [] }

/** What reading a round takes of a transaction. */
export type BeaconContext = Pick<
  TransactionContext,
  'state' | 'auditRules' | 'nowSeconds' | 'block' | 'blockHash'
>

const roundOf = ({ state }: Pick<BeaconContext, 'state'>, epoch: bigint): RoundRecord =>
  state.rounds.get(String(epoch)) ?? unknown

const save = ({ state }: TransactionContext, epoch: bigint, round: RoundRecord): void =>
  state.rounds.set(String(epoch), round)

const revealsOf = ({ commits }: RoundRecord): number =>
  commits.filter(({ hash }) => hash === undefined).length

/** The epoch that a second lies in. */
export const epochOf = (
  { auditRules }: Pick<TransactionContext, 'auditRules'>,
  second: bigint,
): bigint => second / auditRules.epochSeconds

/** When an epoch begins, when its commitments end, and when the next begins. */
function timesOf({ auditRules }: Pick<BeaconContext, 'auditRules'>, epoch: bigint) {
  const { epochSeconds } = auditRules
  const start = epoch * epochSeconds
  return { start, half: start + epochSeconds / 2n, end: start + epochSeconds }
}

/** As `CommitRevealBeacon.secretHash`. */
export const secretHash = (options: {
  readonly epoch: bigint
  readonly account: Hex.Hex
  readonly secret: Hash
}): Hash => hashAbiEncoded(options.epoch, options.account, options.secret)

/** Whether an account may commit in an epoch, as far as is known now. */
export function isSelected(
  context: Pick<BeaconContext, 'state' | 'auditRules'>,
  { epoch, account }: { epoch: bigint; account: Hex.AccountId },
): boolean {
  const { state } = context
  const last = state.goodEpochs.get('good')?.at(-1) ?? 0n
  const atSeconds = timesOf(context, last).start
  if (epoch > last + SILENT_EPOCHS_MAX) return true
  if (totalAt(state, { domain: GENERAL_DOMAIN, atSeconds }) === 0n) return true
  const seed = hashAbiEncoded(roundOf(context, last).value ?? Hex.zeroHash, epoch)
  const draw = { seed, account, domain: GENERAL_DOMAIN, atSeconds, expected: SEATS }
  return seatsBy(state, draw) > 0n
}

/** How often the bond is doubled for an epoch that nobody committed in yet. */
function levelAt(context: Pick<BeaconContext, 'state'>, epoch: bigint): number {
  const { epoch: last, level } = context.state.levels.get('now') ?? { epoch: 0n, level: 0 }
  const round = roundOf(context, last)
  const spoiled = revealsOf(round) !== round.commits.length
  const raised = spoiled ? Math.min(level + 1, LEVEL_MAX) : level
  const passed = epoch - last - (spoiled ? 1n : 0n)
  return BigInt(raised) > passed ? raised - Number(passed) : 0
}

const bondAt = ({ state }: Pick<BeaconContext, 'state'>, level: number): bigint =>
  parametersOf(state).beaconBond << BigInt(level)

/** The bond behind a secret of an epoch. */
export function bondOf(context: Pick<BeaconContext, 'state'>, epoch: bigint): bigint {
  const { bond, commits } = roundOf(context, epoch)
  return commits.length > 0 ? bond : bondAt(context, levelAt(context, epoch))
}

/**
 * Commits an account to a secret of the present epoch, by it or its operator.
 *
 * @throws {LedgerError} `beacon-round-state-invalid`, `account-mismatch`, `commitment-mismatch`,
 * `already-committed`, `not-selected`, `insufficient-funds`.
 */
export function commitSecret(
  context: TransactionContext,
  options: { epoch: bigint; account: Hex.AccountId; hash: Hash },
): void {
  const { state, nowSeconds, nativeAsset: asset } = context
  const { epoch, account, hash } = options
  const { start, half } = timesOf(context, epoch)
  const inTime = nowSeconds >= start && nowSeconds < half
  check(inTime, 'beacon-round-state-invalid', { epoch, nowSeconds, from: start, until: half })
  checkJuror(context, account)
  check(hash !== Hex.zeroHash, 'commitment-mismatch', { epoch, account })
  const round = roundOf(context, epoch)
  const again = round.commits.some((commit) => commit.account === account)
  check(!again, 'already-committed', { epoch, account })
  check(isSelected(context, { epoch, account }), 'not-selected', { epoch, account })
  const bond = bondOf(context, epoch)
  if (round.commits.length === 0) {
    state.levels.set('now', { epoch, level: levelAt(context, epoch) })
  }
  save(context, epoch, { ...round, bond, commits: [...round.commits, { account, hash }] })
  transfer(context, { from: account, to: systemAccounts.beacon, asset, amount: bond })
}

/** The round with its mix hash, where that can be had now. */
function withMixHash(context: BeaconContext, round: RoundRecord): RoundRecord {
  if (round.mixBlock === 0n || round.mixHash) return round
  const mixHash = context.blockHash(round.mixBlock)
  return mixHash ? { ...round, mixHash } : round
}

/**
 * Fixes the block whose hash is mixed in, or captures that hash once it is mined.
 *
 * @throws {LedgerError} `beacon-round-state-invalid`.
 */
export function sealRound(context: TransactionContext, epoch: bigint): void {
  const { nowSeconds, block } = context
  const { half, end } = timesOf(context, epoch)
  const inTime = nowSeconds >= half && nowSeconds < end
  check(inTime, 'beacon-round-state-invalid', { epoch, nowSeconds, from: half, until: end })
  const record = roundOf(context, epoch)
  const round = withMixHash(context, record)
  if (round !== record) {
    save(context, epoch, round)
    return
  }
  const lost = !round.mixHash && block > round.mixBlock
  check(lost, 'beacon-round-state-invalid', { epoch, mixBlock: round.mixBlock, block })
  save(context, epoch, { ...round, mixBlock: block + 1n })
}

/**
 * Shows an account's secret and gives its bond back. By anybody. The last one makes the value.
 *
 * @throws {LedgerError} `beacon-round-state-invalid`, `commitment-mismatch`.
 */
export function revealSecret(
  context: TransactionContext,
  options: { epoch: bigint; account: Hex.AccountId; secret: Hash },
): void {
  const { nowSeconds, nativeAsset: asset } = context
  const { epoch, account, secret } = options
  const { half, end } = timesOf(context, epoch)
  const inTime = nowSeconds >= half && nowSeconds < end
  check(inTime, 'beacon-round-state-invalid', { epoch, nowSeconds, from: half, until: end })
  const round = withMixHash(context, roundOf(context, epoch))
  check(round.mixHash, 'beacon-round-state-invalid', { epoch, mixBlock: round.mixBlock })
  const commitment = round.commits.find((commit) => commit.account === account)
  const fits = commitment?.hash === secretHash({ epoch, account, secret })
  check(fits, 'commitment-mismatch', { epoch, account })
  const commits = round.commits.map((commit) => (commit === commitment ? { account } : commit))
  const mixed = round.mixed ^ BigInt(hashAbiEncoded(account, secret))
  save(context, epoch, { ...round, commits, mixed })
  finalizeValue(context, epoch)
  payOut(context, 'beacon', { to: account, asset, amount: round.bond })
}

/** Makes the value, where all is shown, and enough. */
function finalizeValue(context: TransactionContext, epoch: bigint): void {
  const { state } = context
  const round = roundOf(context, epoch)
  const whole = revealsOf(round) === round.commits.length && round.commits.length >= SECRETS_MIN
  if (!whole) return
  assert(round.mixHash, 'nothing is shown before the mix hash is there')
  const value = hashAbiEncoded(TAG, epoch, round.mixHash, round.mixed)
  save(context, epoch, { ...round, value })
  state.goodEpochs.set('good', [...(state.goodEpochs.get('good') ?? []), epoch])
  context.emit({ kind: 'beacon-final', epoch, value })
}

/** The epoch whose value answers for this one: its own, or the first after it that has one. */
export const nextGoodEpoch = (
  { state }: Pick<BeaconContext, 'state'>,
  epoch: bigint,
): bigint | undefined => state.goodEpochs.get('good')?.find((good) => good >= epoch)

/** An epoch's value. */
export function beaconValueOf(
  { state }: Pick<BeaconContext, 'state'>,
  epoch: bigint,
): Hash | undefined {
  const source = nextGoodEpoch({ state }, epoch)
  return source === undefined ? undefined : roundOf({ state }, source).value
}

/** @throws {LedgerError} `beacon-not-final`. */
export function beaconValue(context: Pick<BeaconContext, 'state'>, epoch: bigint): Hash {
  const value = beaconValueOf(context, epoch)
  check(value, 'beacon-not-final', { epoch })
  return value
}

/** What an account committed to and has not shown. */
export const secretOf = (
  context: Pick<BeaconContext, 'state'>,
  { epoch, account }: { epoch: bigint; account: Hex.AccountId },
): Hash | undefined => roundOf(context, epoch).commits.find((one) => one.account === account)?.hash

/** Where a round stands for a transaction at this place. */
export function view(context: BeaconContext, epoch: bigint): BeaconRound {
  const round = withMixHash(context, roundOf(context, epoch))
  const [commits, reveals] = [round.commits.length, revealsOf(round)]
  const bond = bondOf(context, epoch)
  return { epoch, commits, reveals, bond, stage: stageOf(context, { epoch, round }) }
}

function stageOf(
  context: BeaconContext,
  { epoch, round }: { readonly epoch: bigint; readonly round: RoundRecord },
): BeaconRound['stage'] {
  const { half, end } = timesOf(context, epoch)
  if (round.value) return 'good'
  if (context.nowSeconds >= end) return 'void'
  if (context.nowSeconds < half) return 'committing'
  if (!round.mixHash) return context.block > round.mixBlock ? 'sealing' : 'mixing'
  return 'revealing'
}

/** What the beacon's pot owes: bonds of secrets that were not shown, past and present. */
export function owedByBeacon(rounds: Iterable<readonly [string, RoundRecord]>): bigint {
  let sum = 0n
  for (const [, { commits, bond }] of rounds) {
    sum += bond * BigInt(commits.filter(({ hash }) => hash).length)
  }
  return sum
}
