import { type AccountId, assert, type Hash, Hex } from '@ostrom/protocol'
import { hashAbiEncoded, hashText } from '../../abi-hash.ts'
import type { BeaconRound, BondFunding } from '../../court/beacon.ts'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import { check } from '../../errors.ts'
import type { CommittedEpoch, RoundRecord } from '../chain/court-state.ts'
import { type MemoryState, parametersOf, type TransactionContext } from '../chain/state.ts'
import { systemAccounts } from '../money/system-accounts.ts'
import { payOut, transfer } from '../money/vault.ts'
import { checkJuror, seatsBy, settledTotalAt } from './enlistments.ts'

// Constants of the contract `CommitRevealBeacon`, which explains them.
const SEATS = 16
const OPENING_EPOCHS = 4
const BOND_FACTOR_MAX = 16n
const STOP_SECONDS = 72_000n
const WEIGHT_PARTS_MIN = 64n
const LEVEL_MAX = 24
/** Number of secrets that an epoch needs to get a value, as on the local chain. */
export const SECRETS_MIN = 1

const TAG = hashText('ostrom:beacon:v2')

const unknown: RoundRecord = { mixBlock: 0n, mixed: 0n, bond: 0n, commits: [] }

/** Parts of a transaction's context that reading a round needs. */
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

/** Returns the epoch that contains a Unix second. */
export const epochOf = (
  { auditRules }: Pick<TransactionContext, 'auditRules'>,
  second: bigint,
): bigint => second / auditRules.epochSeconds

/** Returns the seconds at which an epoch begins, its commitments end, and the next epoch begins. */
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

/**
 * Returns the epoch of the last value, and the second whose weights select the accounts that may
 * commit.
 */
function lastValueOf(context: Pick<BeaconContext, 'state' | 'auditRules'>) {
  const epoch = context.state.goodEpochs.get('good')?.at(-1) ?? 0n
  return { epoch, atSeconds: timesOf(context, epoch).start }
}

/** Returns true if an account may commit in an epoch, by the current state. */
export function isSelected(
  context: Pick<BeaconContext, 'state' | 'auditRules'>,
  { epoch, account }: { epoch: bigint; account: Hex.AccountId },
): boolean {
  const { state } = context
  const { idle } = stateAt(context, epoch)
  if (idle >= OPENING_EPOCHS) return true
  const last = lastValueOf(context)
  const { atSeconds } = last
  if (settledTotalAt(state, { domain: GENERAL_DOMAIN, atSeconds }) === 0n) return true
  const expected = SEATS << idle
  const seed = hashAbiEncoded(roundOf(context, last.epoch).value ?? Hex.zeroHash, epoch)
  return seatsBy(state, { seed, account, domain: GENERAL_DOMAIN, atSeconds, expected }) > 0n
}

/**
 * Returns the highest bond of a secret: `BOND_FACTOR_MAX` times the base bond, or a share of the
 * settled weight of all jurors if that share is larger.
 */
function bondMax(context: Pick<BeaconContext, 'state' | 'auditRules'>): bigint {
  const max = parametersOf(context.state).beaconBond * BOND_FACTOR_MAX
  const epochs = STOP_SECONDS / context.auditRules.epochSeconds
  const { atSeconds } = lastValueOf(context)
  const total = settledTotalAt(context.state, { domain: GENERAL_DOMAIN, atSeconds })
  const byWeight = total / (epochs < WEIGHT_PARTS_MIN ? WEIGHT_PARTS_MIN : epochs)
  return byWeight > max ? byWeight : max
}

/**
 * Returns the number of doublings of an epoch's bond, and the idle epochs between the last value
 * and this epoch, at most `OPENING_EPOCHS`. Commits in the epoch itself change neither number.
 */
function stateAt(
  context: Pick<BeaconContext, 'state' | 'auditRules'>,
  epoch: bigint,
): Pick<CommittedEpoch, 'level' | 'idle'> {
  const { state } = context
  const last = state.committedEpochs.get('now') ?? { epoch: 0n, level: 0, idle: 0 }
  if (epoch <= last.epoch) return last
  const round = roundOf(context, last.epoch)
  const isIdle = round.commits.length < SECRETS_MIN
  const isWhole = revealsOf(round) === round.commits.length
  const passed = epoch - last.epoch - 1n
  // More empty epochs than this have no further effect on either returned number.
  const most = BigInt(LEVEL_MAX + OPENING_EPOCHS)
  const empty = Number(passed < most ? passed : most)
  const below = parametersOf(state).beaconBond << BigInt(last.level) < bondMax(context)
  const raised = !isWhole && below && last.level < LEVEL_MAX ? last.level + 1 : last.level
  const isHalved = isWhole && (!isIdle || last.idle === OPENING_EPOCHS)
  const before = isWhole && !isIdle ? 0 : last.idle
  return {
    level: Math.max(0, raised - empty - (isHalved ? 1 : 0)),
    idle: Math.min(OPENING_EPOCHS, before + (isIdle ? 1 : 0) + empty),
  }
}

function bondAt(context: Pick<BeaconContext, 'state' | 'auditRules'>, level: number): bigint {
  const [bond, max] = [parametersOf(context.state).beaconBond << BigInt(level), bondMax(context)]
  return bond < max ? bond : max
}

/**
 * Returns the bond that an account pays to commit to a secret of an epoch, in native base units.
 */
export function bondOf(
  context: Pick<BeaconContext, 'state' | 'auditRules'>,
  epoch: bigint,
): bigint {
  const { bond, commits } = roundOf(context, epoch)
  return commits.length > 0 ? bond : bondAt(context, stateAt(context, epoch).level)
}

/**
 * Commits an account to a secret of the present epoch. The account or its operator may call it.
 *
 * @throws {LedgerError} `beacon-round-state-invalid`, `account-mismatch`, `commitment-mismatch`,
 * `already-committed`, `not-selected`, `insufficient-funds`.
 */
export function commitSecret(
  context: TransactionContext,
  options: { epoch: bigint; account: Hex.AccountId; hash: Hash },
): void {
  const { state, nowSeconds } = context
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
    state.committedEpochs.set('now', { epoch, ...stateAt(context, epoch) })
  }
  const commits = [...round.commits, { account, hash }]
  save(context, epoch, { ...round, bond, commits })
  takeBond(context, account, bond)
}

/** Returns an account's bond balance at the beacon. */
export const bondBalanceOf = (
  { state }: Pick<BeaconContext, 'state'>,
  account: AccountId,
): bigint => state.bondBalances.get(account) ?? 0n

/**
 * Takes a bond from the bond balance; takes the missing part from the Vault only if the account
 * itself is the sender.
 */
function takeBond(context: TransactionContext, account: AccountId, bond: bigint): void {
  const { state, sender, nativeAsset: asset } = context
  const balance = bondBalanceOf(context, account)
  const missing = bond > balance ? bond - balance : 0n
  const reachable = missing === 0n || sender === account
  check(reachable, 'insufficient-funds', { account, needed: bond, available: balance })
  state.bondBalances.set(account, balance + missing - bond)
  if (missing > 0n) {
    transfer(context, { from: account, to: systemAccounts.beacon, asset, amount: missing })
  }
}

/**
 * Adds to an account's bond balance out of the sender's balance. Any account may do so for any
 * other.
 *
 * @throws {LedgerError} `insufficient-funds`.
 */
export function fundBonds(context: TransactionContext, { account, amount }: BondFunding): void {
  const { state, sender: from, nativeAsset: asset } = context
  state.bondBalances.set(account, bondBalanceOf(context, account) + amount)
  transfer(context, { from, to: systemAccounts.beacon, asset, amount })
}

/**
 * Moves part of the sender's bond balance to its balance in the Vault.
 *
 * @throws {LedgerError} `insufficient-funds`.
 */
export function withdrawBonds(context: TransactionContext, amount: bigint): void {
  const { state, sender: account, nativeAsset: asset } = context
  const available = bondBalanceOf(context, account)
  check(amount <= available, 'insufficient-funds', { account, needed: amount, available })
  state.bondBalances.set(account, available - amount)
  payOut(context, 'beacon', { to: account, asset, amount })
}

/** Returns the round with the hash of its `mixBlock`, if that hash can be read now. */
function withMixHash(context: BeaconContext, round: RoundRecord): RoundRecord {
  if (round.mixBlock === 0n || round.mixHash) return round
  const mixHash = context.blockHash(round.mixBlock)
  return mixHash ? { ...round, mixHash } : round
}

/**
 * Fixes the block whose hash becomes part of the epoch's value. A call after this block is mined
 * stores the hash.
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
 * Reveals an account's secret, which returns its bond. Any account may call it. The reveal of the
 * last secret of an epoch determines the epoch's value.
 *
 * @throws {LedgerError} `beacon-round-state-invalid`, `commitment-mismatch`.
 */
export function revealSecret(
  context: TransactionContext,
  options: { epoch: bigint; account: Hex.AccountId; secret: Hash },
): void {
  const { state, nowSeconds } = context
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
  state.bondBalances.set(account, bondBalanceOf(context, account) + round.bond)
}

/** Stores the epoch's value once all committed secrets are revealed and their number suffices. */
function finalizeValue(context: TransactionContext, epoch: bigint): void {
  const { state } = context
  const round = roundOf(context, epoch)
  const whole = revealsOf(round) === round.commits.length && round.commits.length >= SECRETS_MIN
  if (!whole) return
  assert(round.mixHash, 'no secret is revealed before the mix hash is known')
  const value = hashAbiEncoded(TAG, epoch, round.mixHash, round.mixed)
  save(context, epoch, { ...round, value })
  state.goodEpochs.set('good', [...(state.goodEpochs.get('good') ?? []), epoch])
  context.emit({ kind: 'beacon-final', epoch, value })
}

/** Replaces the value of an epoch that has one of its own. */
export function replaceValue(
  context: Pick<TransactionContext, 'state'>,
  epoch: bigint,
  value: Hash,
): void {
  const round = roundOf(context, epoch)
  assert(round.value, 'only an epoch with a value of its own is given another one')
  context.state.rounds.set(String(epoch), { ...round, value })
}

/**
 * Returns the epoch whose value serves this epoch: the epoch itself, or the first later one with a
 * value.
 */
export const nextGoodEpoch = (
  { state }: Pick<BeaconContext, 'state'>,
  epoch: bigint,
): bigint | undefined => state.goodEpochs.get('good')?.find((good) => good >= epoch)

/**
 * Returns the value that serves an epoch; `undefined` while this epoch and all later ones have
 * none.
 */
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

/** Returns the secret that an account committed to and has not revealed. */
export const secretOf = (
  context: Pick<BeaconContext, 'state'>,
  { epoch, account }: { epoch: bigint; account: Hex.AccountId },
): Hash | undefined => roundOf(context, epoch).commits.find((one) => one.account === account)?.hash

/** Returns the state of a round for a transaction in the given block and second. */
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

/** Returns the debts of the beacon's pot: bond balances, and bonds of unrevealed secrets. */
export function owedByBeacon({
  rounds,
  bondBalances,
}: Pick<MemoryState, 'rounds' | 'bondBalances'>): bigint {
  let sum = 0n
  for (const [, balance] of bondBalances.entries()) sum += balance
  for (const [, { commits, bond }] of rounds.entries()) {
    sum += bond * BigInt(commits.filter(({ hash }) => hash).length)
  }
  return sum
}
