import { assert, type Hash, Hex } from '@ostrom/protocol'
import type { BeaconRound } from '../audits.ts'
import { check } from '../errors.ts'
import { activeOf } from './stakes.ts'
import { type Context, parametersOf, type RoundRecord } from './state.ts'
import { FEE_SINK, forfeit, reserve, unreserve } from './vault.ts'
import { hashText, hashWords } from './words.ts'

/** Most secrets of a round. */
const COMMITS_MAX = 64

const TAG = hashText('ostrom:beacon:v1')

const unknown: RoundRecord = {
  mixBlock: 0n,
  previous: Hex.zeroHash,
  mixed: 0n,
  bond: 0n,
  commits: [],
}

/** What reading a round takes of a transaction. */
export type Place = Pick<Context, 'state' | 'auditRules' | 'nowSeconds' | 'block' | 'blockHash'>

const roundOf = ({ state }: Place, epoch: bigint): RoundRecord =>
  state.rounds.get(String(epoch)) ?? unknown

const save = ({ state }: Context, epoch: bigint, round: RoundRecord): void =>
  state.rounds.set(String(epoch), round)

const revealsOf = ({ commits }: RoundRecord): number =>
  commits.filter(({ hash }) => hash === undefined).length

/** The epoch that a second lies in. */
export const epochOf = ({ auditRules }: Pick<Context, 'auditRules'>, second: bigint): bigint =>
  second / auditRules.epochSeconds

/** When an epoch begins, when its commitments end, and when the next begins. */
function timesOf({ auditRules }: Place, epoch: bigint) {
  const { epochSeconds } = auditRules
  const start = epoch * epochSeconds
  return { start, half: start + epochSeconds / 2n, end: start + epochSeconds }
}

/** As `BeaconLedger.secretHash`. */
export const secretHash = (options: {
  readonly epoch: bigint
  readonly account: Hex.Hex
  readonly secret: Hash
}): Hash => hashWords(options.epoch, options.account, options.secret)

/**
 * Commits the sender to a secret of the present epoch.
 *
 * @throws {LedgerError} `round-stage-wrong`, `commitment-mismatch`, `committed-already`,
 * `list-full`, `stake-too-low`, `insufficient-funds`.
 */
export function commitSecret(context: Context, options: { epoch: bigint; hash: Hash }): void {
  const { state, sender: account, nowSeconds, nativeAsset: asset } = context
  const { epoch, hash } = options
  const { start, half } = timesOf(context, epoch)
  const inTime = nowSeconds >= start && nowSeconds < half
  check(inTime, 'round-stage-wrong', { epoch, nowSeconds, from: start, until: half })
  check(hash !== Hex.zeroHash, 'commitment-mismatch', { epoch, account })
  const round = roundOf(context, epoch)
  const again = round.commits.some((commit) => commit.account === account)
  check(!again, 'committed-already', { epoch, account })
  check(round.commits.length < COMMITS_MAX, 'list-full', { epoch, max: COMMITS_MAX })
  const { stakeMin, beaconBond } = parametersOf(state)
  const stake = activeOf(state, account)
  check(stake > 0n && stake >= stakeMin, 'stake-too-low', { account, stake, needed: stakeMin })
  const bond = round.commits.length === 0 ? beaconBond : round.bond
  reserve(context, { account, asset }, bond)
  save(context, epoch, { ...round, bond, commits: [...round.commits, { account, hash }] })
}

/** The round with its mix hash, where that can be had now. */
function captured(place: Place, round: RoundRecord): RoundRecord {
  if (round.mixBlock === 0n || round.mixHash) return round
  const mixHash = place.blockHash(round.mixBlock)
  return mixHash ? { ...round, mixHash } : round
}

/**
 * Fixes the block whose hash is mixed in, or captures that hash once it is mined.
 *
 * @throws {LedgerError} `round-stage-wrong`.
 */
export function sealRound(context: Context, epoch: bigint): void {
  const { state, nowSeconds, block } = context
  const { half } = timesOf(context, epoch)
  check(nowSeconds >= half, 'round-stage-wrong', { epoch, nowSeconds, from: half })
  const known = roundOf(context, epoch)
  const round = captured(context, known)
  if (round !== known) {
    save(context, epoch, round)
    return
  }
  const lost = !round.mixHash && block > round.mixBlock
  check(lost, 'round-stage-wrong', { epoch, mixBlock: round.mixBlock, block })
  const previous = state.latest.get('value') ?? Hex.zeroHash
  save(context, epoch, { ...round, mixBlock: block + 1n, previous })
}

/** @throws {LedgerError} `round-stage-wrong`: the mix block is not mined. */
function mixedRound(context: Context, epoch: bigint): RoundRecord & { readonly mixHash: Hash } {
  const round = captured(context, roundOf(context, epoch))
  const { mixHash, mixBlock } = round
  check(mixHash, 'round-stage-wrong', { epoch, mixBlock, block: context.block })
  return { ...round, mixHash }
}

/**
 * Shows the sender's secret and gives its bond back.
 *
 * @throws {LedgerError} `round-stage-wrong`, `commitment-mismatch`.
 */
export function revealSecret(context: Context, options: { epoch: bigint; secret: Hash }): void {
  const { sender: account, nowSeconds, nativeAsset: asset } = context
  const { epoch, secret } = options
  const { half, end } = timesOf(context, epoch)
  const inTime = nowSeconds >= half && nowSeconds < end
  check(inTime, 'round-stage-wrong', { epoch, nowSeconds, from: half, until: end })
  const round = mixedRound(context, epoch)
  const known = round.commits.find((commit) => commit.account === account)
  const fits = known?.hash === secretHash({ epoch, account, secret })
  check(fits, 'commitment-mismatch', { epoch, account })
  const commits = round.commits.map((commit) => (commit === known ? { account } : commit))
  const mixed = round.mixed ^ BigInt(hashWords(account, secret))
  save(context, epoch, { ...round, commits, mixed })
  unreserve(context, { account, asset }, round.bond)
}

/**
 * Gives the epoch its value. Bonds of secrets that were not shown go to the fee sink.
 *
 * @throws {LedgerError} `round-stage-wrong`.
 */
export function finalizeRound(context: Context, epoch: bigint): void {
  const { state, nowSeconds, nativeAsset: asset } = context
  check(!roundOf(context, epoch).value, 'round-stage-wrong', { epoch, stage: 'final' })
  const round = mixedRound(context, epoch)
  const reveals = revealsOf(round)
  const { end } = timesOf(context, epoch)
  const over = reveals === round.commits.length || nowSeconds >= end
  check(over, 'round-stage-wrong', { epoch, nowSeconds, from: end })
  const { previous, mixHash, mixed, bond } = round
  const value = hashWords(TAG, epoch, previous, mixHash, BigInt(reveals), mixed)
  save(context, epoch, { ...round, value })
  state.latest.set('value', value)
  context.emit({ kind: 'beacon-final', epoch, value })
  for (const { account: from, hash } of round.commits) {
    if (hash) forfeit(context, { from, to: FEE_SINK, asset, amount: bond })
  }
}

/** @throws {LedgerError} `beacon-not-final`. */
export function beaconValue(place: Place, epoch: bigint): Hash {
  const { value } = roundOf(place, epoch)
  check(value, 'beacon-not-final', { epoch })
  return value
}

/** Where a round stands for a transaction at this place. */
export function view(place: Place, epoch: bigint): BeaconRound {
  const round = captured(place, roundOf(place, epoch))
  const [commits, reveals] = [round.commits.length, revealsOf(round)]
  const counts = { epoch, commits, reveals }
  if (round.value) return { ...counts, stage: 'final', value: round.value }
  return { ...counts, stage: stageOf(place, { epoch, round }) }
}

function stageOf(
  place: Place,
  { epoch, round }: { readonly epoch: bigint; readonly round: RoundRecord },
): Exclude<BeaconRound['stage'], 'final'> {
  const { half, end } = timesOf(place, epoch)
  if (place.nowSeconds < half) return 'committing'
  if (!round.mixHash) return place.block > round.mixBlock ? 'sealing' : 'mixing'
  assert(round.mixBlock < place.block, 'a hash is captured once its block is mined')
  const waits = revealsOf(round) < round.commits.length && place.nowSeconds < end
  return waits ? 'revealing' : 'ending'
}
