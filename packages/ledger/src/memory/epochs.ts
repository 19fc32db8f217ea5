import { type AccountId, EpochBlock, type Hash, Hex, Merkle } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../court.ts'
import type { AnchoredBlock, BlockSupport, ItemPlace } from '../epochs.ts'
import { check } from '../errors.ts'
import { epochOf } from './beacon.ts'
import { checkJuror, totalAt, weightAt } from './enlistments.ts'
import type { Context, PayRecord, State } from './state.ts'
import { domainMin } from './trials.ts'

const blocksOf = (state: State): readonly AnchoredBlock[] => state.blocks.get('final') ?? []

export const latest = (state: State): AnchoredBlock | undefined => blocksOf(state).at(-1)

/** The final block that spans an epoch. */
export const spanning = (state: State, epoch: bigint): AnchoredBlock | undefined =>
  blocksOf(state).find((block) => block.epoch >= epoch)

/** @throws {LedgerError} `block-premature`, `block-not-next`, `block-empty`. */
function checkNext(context: Context, block: EpochBlock.EpochBlock): void {
  const { epoch, previous, items } = block
  const now = epochOf(context, context.nowSeconds)
  check(epoch < now, 'block-premature', { epoch, now })
  const last = latest(context.state)
  check(!last || epoch > last.epoch, 'block-not-next', { epoch, latest: last?.epoch ?? 0n })
  const hash = last?.hash ?? Hex.zeroHash
  check(previous === hash, 'block-not-next', { previous, latest: hash })
  check(items > 0n, 'block-empty', { epoch })
}

/** The last second of an epoch. */
const lastOf = ({ auditRules }: Pick<Context, 'auditRules'>, epoch: bigint): bigint =>
  (epoch + 1n) * auditRules.epochSeconds - 1n

/** @throws {LedgerError} `validator-unknown`: it had no weight in that second. */
function checkWeight(context: Context, account: AccountId, atSeconds: bigint): bigint {
  const weight = weightAt(context.state, { account, domain: GENERAL_DOMAIN, atSeconds })
  check(weight > 0n, 'validator-unknown', { account, atSeconds })
  return weight
}

/**
 * @throws {LedgerError} `block-premature`, `block-not-next`, `block-empty`, `account-mismatch`,
 * `validator-unknown`, `committed-already`.
 */
export function attest(
  context: Context,
  { block, account }: { block: EpochBlock.EpochBlock; account: AccountId },
): void {
  const { state } = context
  checkJuror(context, account)
  checkNext(context, block)
  const { epoch, previous } = block
  const weight = checkWeight(context, account, lastOf(context, epoch))
  const key = `${epoch}/${previous}/${account}`
  check(!state.attestations.get(key), 'committed-already', { epoch, account })
  const hash = EpochBlock.hash(block)
  state.attestations.set(key, hash)
  state.attested.set(hash, (state.attested.get(hash) ?? 0n) + weight)
  context.emit({ kind: 'block-attested', epoch, validator: account, hash })
}

/**
 * @throws {LedgerError} `block-premature`, `block-not-next`, `block-empty`, `block-unsupported`.
 */
export function finalize(context: Context, block: EpochBlock.EpochBlock): void {
  const { state } = context
  checkNext(context, block)
  const { attested, total } = supportOf(context, block)
  const rules = total >= domainMin(state)
  check(rules && attested * 2n > total, 'block-unsupported', { attested, total })
  const hash = EpochBlock.hash(block)
  state.blocks.set('final', [...blocksOf(state), { ...block, hash }])
  context.emit({ kind: 'block-final', epochBlock: block, hash })
}

export function supportOf(
  context: Pick<Context, 'state' | 'auditRules'>,
  block: EpochBlock.EpochBlock,
): BlockSupport {
  const { state } = context
  const hash: Hash = EpochBlock.hash(block)
  const atSeconds = lastOf(context, block.epoch)
  const total = totalAt(state, { domain: GENERAL_DOMAIN, atSeconds })
  return { attested: state.attested.get(hash) ?? 0n, total }
}

/**
 * Says of answers of ended work that an account examined them and found nothing wrong.
 *
 * @throws {LedgerError} `account-mismatch`, `validator-unknown`, `nothing-to-endorse`.
 */
export function endorse(
  context: Context,
  { subjects, account }: { subjects: readonly Hash[]; account: AccountId },
): void {
  const { state } = context
  checkJuror(context, account)
  // What was paid or returned meanwhile is passed over, and what is the account's own.
  const waiting = subjects.filter((subject) => {
    const pay = state.pays.get(subject)
    const waits = pay?.status === 'maturing' || pay?.status === 'held'
    return waits && pay.offer.provider !== account
  })
  check(waiting.length > 0, 'nothing-to-endorse', { subject: subjects[0] ?? '' })
  const counted = waiting.filter((subject) => endorseOne(context, subject, account))
  check(counted.length > 0, 'validator-unknown', { account, subject: waiting[0] ?? '' })
}

/** False where the account had no weight as the work ended, or an audit window before. */
function endorseOne(context: Context, subject: Hash, account: AccountId): boolean {
  const { state } = context
  const pay = state.pays.get(subject)
  if (!pay) return false
  const { seconds, whole } = endOf(state, pay)
  const weight = least(seconds.map((atSeconds) => weightOf(state, account, atSeconds)))
  if (weight === 0n) return false
  const key = `${subject}/${account}`
  if (state.endorsements.get(key)) return true
  state.endorsements.set(key, true)
  const sum = (state.endorsedBy.get(subject) ?? 0n) + weight
  state.endorsedBy.set(subject, sum)
  context.emit({ kind: 'answer-endorsed', subject, validator: account })
  const rules = whole >= domainMin(state)
  if (state.endorsed.get(subject) || !rules || sum * 2n <= whole) return true
  state.endorsed.set(subject, true)
  context.emit({ kind: 'answers-validated', subject })
  return true
}

const least = (sums: readonly bigint[]): bigint => sums.reduce((a, b) => (a < b ? a : b))

const weightOf = (state: State, account: AccountId, atSeconds: bigint): bigint =>
  weightAt(state, { account, domain: GENERAL_DOMAIN, atSeconds })

/**
 * The seconds whose lesser weight counts of ended work, and all weight but its provider's: as it
 * ended, and an audit window before, where as much was enlisted as can rule.
 */
function endOf(
  state: State,
  { endedAtSeconds, offer }: PayRecord,
): { seconds: readonly bigint[]; whole: bigint } {
  const othersAt = (atSeconds: bigint) =>
    totalAt(state, { domain: GENERAL_DOMAIN, atSeconds }) -
    weightOf(state, offer.provider, atSeconds)
  const before = endedAtSeconds - BigInt(offer.windowSeconds)
  const rules = othersAt(before) >= domainMin(state)
  const seconds = rules ? [endedAtSeconds, before] : [endedAtSeconds]
  return { seconds, whole: least(seconds.map(othersAt)) }
}

export function includes(state: State, { epoch, leaf, index, path }: ItemPlace): boolean {
  const block = blocksOf(state).find((known) => known.epoch === epoch)
  if (!block) return false
  const { items: count, root } = block
  return Merkle.verify({ id: leaf, index, count, proof: path, root })
}
