import { type AccountId, Findings, type Hash, Hex } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import type { Honeypot, HoneypotLedger, HoneypotOutcome } from '../../court/honeypots.ts'
import { check } from '../../errors.ts'
import { hashHoneypotTerms } from '../../terms-hash.ts'
import type { FindingOpeningRecord, HoneypotState } from '../chain/court-state.ts'
import { type MemoryState, nextId, parametersOf, type TransactionContext } from '../chain/state.ts'
import { BURN_ADDRESS } from '../money/system-accounts.ts'
import { creditSystemAccount, payOut } from '../money/vault.ts'
import { epochOf, nextGoodEpoch } from './beacon.ts'
import { checkJuror, settledWeightAt } from './enlistments.ts'
import { checkSampled, requireIncluded } from './evidence.ts'

/** Largest number of epochs from the commitment to the epoch of a honeypot. */
const EPOCHS_AHEAD_MAX = 32n
const AMOUNT_MAX = (1n << 96n) - 1n

type HoneypotMethodOptions<name extends keyof HoneypotLedger> = Parameters<HoneypotLedger[name]>[0]

/** Returns the key of a validator's findings in an epoch. */
export const findingsKey = ({ epoch, account }: { epoch: bigint; account: AccountId }): string =>
  `${epoch}:${account}`

/** Returns the Unix second at which an epoch begins. */
const startOf = ({ auditRules }: Pick<TransactionContext, 'auditRules'>, epoch: bigint): bigint =>
  epoch * auditRules.epochSeconds

function checkNow(context: TransactionContext, from: bigint, until: bigint): void {
  const { nowSeconds } = context
  const inTime = nowSeconds >= from && nowSeconds < until
  check(inTime, 'honeypot-state-invalid', { nowSeconds, from, until })
}

const save = ({ state }: TransactionContext, record: HoneypotState): void =>
  state.honeypots.set(String(record.id), record)

function requireStatus(
  { state }: TransactionContext,
  id: bigint,
  required: HoneypotState['status'],
): HoneypotState {
  const honeypot = state.honeypots.get(String(id))
  const status = honeypot?.status ?? 'none'
  check(honeypot && status === required, 'honeypot-state-invalid', {
    honeypot: id,
    status,
    wanted: required,
  })
  return honeypot
}

/** Returns the settled weight of an account in an epoch's last second. */
const weightIn = (context: TransactionContext, epoch: bigint, account: AccountId): bigint =>
  settledWeightAt(context.state, {
    account,
    domain: GENERAL_DOMAIN,
    atSeconds: startOf(context, epoch + 1n) - 1n,
  })

/**
 * Commits an account to its findings of an epoch.
 *
 * @throws {LedgerError} `account-mismatch`, `honeypot-state-invalid`, `commitment-mismatch`,
 * `validator-without-weight`, `already-committed`.
 */
export function commitFindings(
  context: TransactionContext,
  options: HoneypotMethodOptions<'commitFindings'>,
): void {
  const { state } = context
  const { epoch, root, account } = options
  checkJuror(context, account)
  checkNow(context, startOf(context, epoch + 1n), startOf(context, epoch + 3n))
  check(root !== Hex.zeroHash, 'commitment-mismatch', { epoch, account })
  check(weightIn(context, epoch, account) > 0n, 'validator-without-weight', { account, epoch })
  const key = findingsKey({ epoch, account })
  check(!state.findings.get(key), 'already-committed', { epoch, account })
  state.findings.set(key, root)
}

/**
 * Commits the sender to a honeypot of a later epoch.
 *
 * @throws {LedgerError} `honeypot-state-invalid`, `honeypot-bond-low`, `amount-invalid`,
 * `insufficient-funds`.
 */
export function commitHoneypot(
  context: TransactionContext,
  options: HoneypotMethodOptions<'commitHoneypot'>,
): bigint {
  const { state, sender: honeypotOwner, nowSeconds, nativeAsset: asset } = context
  const { epoch, hash, pool, bond } = options
  const now = epochOf(context, nowSeconds)
  const near = epoch > now && epoch <= now + EPOCHS_AHEAD_MAX
  check(near, 'honeypot-state-invalid', { epoch, from: now + 1n, until: now + EPOCHS_AHEAD_MAX })
  const { stakeMin } = parametersOf(state)
  check(bond >= stakeMin, 'honeypot-bond-low', { bond, needed: stakeMin })
  check(bond <= AMOUNT_MAX, 'amount-invalid', { bond })
  const id = nextId(state, 'honeypots')
  const empty = { pool: 0n, paidInto: [], openings: [], agreed: 0n, disagreed: 0n }
  save(context, { id, honeypotOwner, epoch, hash, bond, status: 'committed', ...empty })
  context.emit({ kind: 'honeypot-committed', honeypotId: id, honeypotOwner, epoch, bond })
  creditSystemAccount(context, 'honeypots', asset, bond)
  if (pool > 0n) addFunds(context, id, pool)
  return id
}

/**
 * Pays into a honeypot's reward pool until its epoch is over. Any account may call it.
 *
 * @throws {LedgerError} `honeypot-state-invalid`, `terms-changed`, `amount-invalid`,
 * `insufficient-funds`.
 */
export function fund(
  context: TransactionContext,
  { id, termsHash, amount }: HoneypotMethodOptions<'fundHoneypot'>,
): void {
  const honeypot = requireStatus(context, id, 'committed')
  checkNow(context, 0n, startOf(context, honeypot.epoch + 1n))
  check(termsHashOf(honeypot) === termsHash, 'terms-changed', { honeypot: id, termsHash })
  addFunds(context, id, amount)
}

const termsHashOf = ({ hash: commitment, ...terms }: HoneypotState): Hash =>
  hashHoneypotTerms({ ...terms, commitment })

function addFunds(context: TransactionContext, id: bigint, amount: bigint): void {
  const { sender: account, nativeAsset: asset } = context
  const honeypot = requireStatus(context, id, 'committed')
  check(amount >= 0n && amount <= AMOUNT_MAX, 'amount-invalid', { amount })
  const paidInto = [...honeypot.paidInto, { account, amount }]
  save(context, { ...honeypot, pool: honeypot.pool + amount, paidInto })
  context.emit({ kind: 'honeypot-funded', honeypotId: id, account, amount })
  creditSystemAccount(context, 'honeypots', asset, amount)
}

/**
 * Reveals a honeypot by its drawn receipt, on which findings are then opened. Only its owner may
 * call it.
 *
 * @throws {LedgerError} `honeypot-state-invalid`, `account-mismatch`, `honeypot-invalid`,
 * `honeypot-bond-low`, and as `requireIncluded` and `checkSampled`.
 */
export function reveal(
  context: TransactionContext,
  options: HoneypotMethodOptions<'revealHoneypot'>,
): void {
  const { state, sender, nativeAsset: asset } = context
  const { id, secret, probe } = options
  const honeypot = requireStatus(context, id, 'committed')
  const { honeypotOwner, epoch } = honeypot
  check(sender === honeypotOwner, 'account-mismatch', { sender, needed: honeypotOwner })
  checkNow(context, startOf(context, epoch + 3n), startOf(context, epoch + 4n))
  const { provider, isFalsified, salt } = secret
  const committed = { honeypotOwner, epoch, provider, isFalsified, salt }
  const same = Findings.honeypotHash(committed) === honeypot.hash
  const found = requireIncluded(context, probe)
  const { receiptId, subject, anchor } = found
  const theirs = subject.provider === provider && epochOf(context, anchor.atSeconds) === epoch
  // The refund comes from the bond, so the session or request must use the native asset.
  const fits = same && theirs && (!isFalsified || subject.asset === asset)
  check(fits, 'honeypot-invalid', { honeypot: id, receipt: receiptId })
  checkSampled(context, found)

  const again = state.refundedHoneypotSubjects.get(subject.id) === true
  const refunded = isFalsified && !again ? (subject.anchors[0]?.total ?? 0n) : 0n
  check(refunded <= honeypot.bond, 'honeypot-bond-low', { bond: honeypot.bond, needed: refunded })
  if (isFalsified) state.refundedHoneypotSubjects.set(subject.id, true)
  const bond = honeypot.bond - refunded
  save(context, { ...honeypot, status: 'revealed', revealed: { isFalsified, receiptId }, bond })
  context.emit({
    kind: 'honeypot-revealed',
    honeypotId: id,
    provider,
    receiptId,
    isFalsified,
    refunded,
  })
  payOut(context, 'honeypots', { to: subject.client, asset, amount: refunded })
}

/**
 * Opens a validator's finding about a revealed honeypot's receipt. Any account may call it.
 *
 * @throws {LedgerError} `honeypot-state-invalid`, `commitment-mismatch`, `already-committed`.
 */
export function open(
  context: TransactionContext,
  options: HoneypotMethodOptions<'openFinding'>,
): void {
  const { state } = context
  const { id, account: validator, finding, proof } = options
  const honeypot = requireStatus(context, id, 'revealed')
  const { epoch, revealed, openings } = honeypot
  checkNow(context, 0n, startOf(context, epoch + 5n))
  const receiptId = revealed?.receiptId as Hash
  const root = Findings.rootOf({ epoch, validator }, { ...finding, receiptId }, proof)
  const own = state.findings.get(findingsKey({ epoch, account: validator }))
  check(own !== undefined && own === root, 'commitment-mismatch', { honeypot: id, validator })
  const again = openings.some((opening) => opening.validator === validator)
  check(!again, 'already-committed', { honeypot: id, validator })
  const { verdict } = finding
  const weight = weightIn(context, epoch, validator)
  const agrees = verdict === (revealed?.isFalsified ? 'suspicious' : 'clean')
  save(context, {
    ...honeypot,
    openings: [...openings, { validator, weight, agrees }],
    agreed: honeypot.agreed + (agrees ? weight : 0n),
    disagreed: honeypot.disagreed + (agrees ? 0n : weight),
  })
  context.emit({ kind: 'finding-opened', honeypotId: id, validator, verdict, weight })
}

/** Returns the outcome of a honeypot; `undefined` while the outcome is open. */
function outcomeOf(
  context: Pick<TransactionContext, 'state' | 'auditRules' | 'nowSeconds'>,
  honeypot: HoneypotState,
): HoneypotOutcome | undefined {
  const { nowSeconds, state } = context
  const { status, epoch, agreed, disagreed, outcome } = honeypot
  if (outcome) return outcome
  if (status === 'committed') {
    if (nowSeconds < startOf(context, epoch + 4n)) return undefined
    // If the beacon values that the reveal needs came too late, the owner keeps its bond.
    const source = nextGoodEpoch({ state }, epoch + 1n)
    return source !== undefined && source < epoch + 3n ? 'forfeited' : 'unseen'
  }
  if (nowSeconds < startOf(context, epoch + 5n)) return undefined
  if (disagreed > agreed) return 'refuted'
  return agreed === 0n ? 'unseen' : 'upheld'
}

/**
 * Pays an account its share of an ended honeypot. Any account may call it.
 *
 * @throws {LedgerError} `honeypot-state-invalid`.
 */
export function collect(
  context: TransactionContext,
  { id, account }: HoneypotMethodOptions<'collectHoneypotReward'>,
): void {
  const { state, nativeAsset: asset } = context
  const found = state.honeypots.get(String(id))
  const outcome = found && outcomeOf(context, found)
  check(found && outcome, 'honeypot-state-invalid', {
    honeypot: id,
    status: found?.status ?? 'none',
  })
  const { next, share } = withShare({ ...found, outcome }, account)
  let [honeypot, amount] = [next, share]
  if (outcome !== 'upheld') {
    const own = honeypot.paidInto.filter((one) => one.account === account)
    amount += own.reduce((sum, one) => sum + one.amount, 0n)
    const paidInto = honeypot.paidInto.filter((one) => one.account !== account)
    honeypot = { ...honeypot, paidInto }
  }
  const { bond } = honeypot
  const burns = outcome === 'forfeited' && bond > 0n
  const returns =
    outcome !== 'forfeited' && outcome !== 'refuted' && account === honeypot.honeypotOwner
  if (burns || returns) honeypot = { ...honeypot, bond: 0n }
  if (returns) amount += bond
  save(context, honeypot)
  if (burns) payOut(context, 'honeypots', { to: BURN_ADDRESS, asset, amount: bond })
  context.emit({ kind: 'honeypot-reward-paid', honeypotId: id, account, amount })
  payOut(context, 'honeypots', { to: account, asset, amount })
}

/**
 * Takes an account's share of the remaining bond or reward pool, in proportion to its share of the
 * weight that is not paid yet.
 */
function withShare(
  honeypot: HoneypotState,
  account: AccountId,
): { next: HoneypotState; share: bigint } {
  const opening = honeypot.openings.find((one) => one.validator === account && one.weight > 0n)
  if (!opening) return { next: honeypot, share: 0n }
  const { weight, agrees } = opening
  const { agreed, disagreed, bond, pool, outcome } = honeypot
  const paid: FindingOpeningRecord = { ...opening, weight: 0n }
  const openings = honeypot.openings.map((one) => (one === opening ? paid : one))
  const ofBond = outcome === 'refuted' ? (bond * weight) / (agreed + disagreed) : 0n
  const ofPool = outcome !== 'refuted' && agrees ? (pool * weight) / agreed : 0n
  const next = {
    ...honeypot,
    openings,
    bond: bond - ofBond,
    pool: pool - ofPool,
    agreed: agreed - (agrees ? weight : 0n),
    disagreed: disagreed - (agrees ? 0n : weight),
  }
  return { next, share: ofBond + ofPool }
}

/** Returns a honeypot in the form of the ledger port; `undefined` if it does not exist. */
export function view(
  context: Pick<TransactionContext, 'state' | 'auditRules' | 'nowSeconds'>,
  id: bigint,
): Honeypot | undefined {
  const honeypot = context.state.honeypots.get(String(id))
  if (!honeypot) return undefined
  const outcome = outcomeOf(context, honeypot)
  const { status, honeypotOwner, epoch, pool: rewardPool, bond, revealed } = honeypot
  return {
    id,
    status: outcome ? 'ended' : status,
    honeypotOwner,
    epoch,
    rewardPool,
    bond,
    ...(outcome && { outcome }),
    ...(!outcome && status === 'committed' && { termsHash: termsHashOf(honeypot) }),
    ...(revealed && { revealed }),
  }
}

/** Returns the amount that the honeypots' pot owes for a honeypot, in native base units. */
export function liabilityOf({ bond, pool, paidInto, outcome }: HoneypotState): bigint {
  // If no validator is paid out of the pool, it returns to the accounts that paid into it.
  const returned = paidInto.reduce((sum, { amount }) => sum + amount, 0n)
  return bond + (outcome && outcome !== 'upheld' ? returned : pool)
}

/** Returns the finding that a validator opened for a honeypot. */
export const openingOf = (state: MemoryState, id: bigint, account: AccountId) =>
  state.honeypots.get(String(id))?.openings.find(({ validator }) => validator === account)
