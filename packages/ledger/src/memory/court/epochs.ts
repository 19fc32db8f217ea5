import { type AccountId, EpochBlock, type Hash, Hex, Merkle } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import type { AttestedWeight, BlockInclusionProof, FinalEpochBlock } from '../../court/epochs.ts'
import { check } from '../../errors.ts'
import type { MemoryState, TransactionContext } from '../chain/state.ts'
import { epochOf } from './beacon.ts'
import { checkJuror, settledOthersAt, settledTotalAt, settledWeightAt } from './enlistments.ts'
import { domainMin } from './trials.ts'

const blocksOf = (state: MemoryState): readonly FinalEpochBlock[] => state.blocks.get('final') ?? []

/** Returns the last final block; `undefined` before the first. */
export const latest = (state: MemoryState): FinalEpochBlock | undefined => blocksOf(state).at(-1)

/** Returns the final block that spans an epoch. */
export const spanning = (state: MemoryState, epoch: bigint): FinalEpochBlock | undefined =>
  blocksOf(state).find((block) => block.epoch >= epoch)

/** @throws {LedgerError} `block-too-early`, `block-not-next`, `block-empty`. */
function checkNext(context: TransactionContext, block: EpochBlock.EpochBlock): void {
  const { epoch, previous, items } = block
  const now = epochOf(context, context.nowSeconds)
  check(epoch < now, 'block-too-early', { epoch, now })
  const last = latest(context.state)
  check(!last || epoch > last.epoch, 'block-not-next', { epoch, latest: last?.epoch ?? 0n })
  const hash = last?.hash ?? Hex.zeroHash
  check(previous === hash, 'block-not-next', { previous, latest: hash })
  check(items > 0n, 'block-empty', { epoch })
}

/** Returns the last second of an epoch. */
const lastOf = ({ auditRules }: Pick<TransactionContext, 'auditRules'>, epoch: bigint): bigint =>
  (epoch + 1n) * auditRules.epochSeconds - 1n

/** @throws {LedgerError} `validator-without-weight`: the account had no weight in that second. */
function checkWeight(context: TransactionContext, account: AccountId, atSeconds: bigint): bigint {
  const weight = settledWeightAt(context.state, { account, domain: GENERAL_DOMAIN, atSeconds })
  check(weight > 0n, 'validator-without-weight', { account, atSeconds })
  return weight
}

/**
 * @throws {LedgerError} `block-too-early`, `block-not-next`, `block-empty`, `account-mismatch`,
 * `validator-without-weight`, `already-committed`.
 */
export function attest(
  context: TransactionContext,
  { block, account }: { block: EpochBlock.EpochBlock; account: AccountId },
): void {
  const { state } = context
  checkJuror(context, account)
  checkNext(context, block)
  const { epoch, previous } = block
  const weight = checkWeight(context, account, lastOf(context, epoch))
  const key = `${epoch}/${previous}/${account}`
  check(!state.attestations.get(key), 'already-committed', { epoch, account })
  const hash = EpochBlock.hash(block)
  state.attestations.set(key, hash)
  state.attested.set(hash, (state.attested.get(hash) ?? 0n) + weight)
  context.emit({ kind: 'block-attested', epoch, validator: account, hash })
}

/**
 * @throws {LedgerError} `block-too-early`, `block-not-next`, `block-empty`,
 * `block-attestations-insufficient`.
 */
export function finalize(context: TransactionContext, block: EpochBlock.EpochBlock): void {
  const { state } = context
  checkNext(context, block)
  const { attested, total } = supportOf(context, block)
  const rules = total >= domainMin(state)
  check(rules && attested * 2n > total, 'block-attestations-insufficient', { attested, total })
  const hash = EpochBlock.hash(block)
  state.blocks.set('final', [...blocksOf(state), { ...block, hash }])
  context.emit({ kind: 'block-final', epochBlock: block, hash })
}

/** Returns the weight that attested a block, and the total weight that could attest. */
export function supportOf(
  context: Pick<TransactionContext, 'state' | 'auditRules'>,
  block: EpochBlock.EpochBlock,
): AttestedWeight {
  const { state } = context
  const hash: Hash = EpochBlock.hash(block)
  const atSeconds = lastOf(context, block.epoch)
  const total = settledTotalAt(state, { domain: GENERAL_DOMAIN, atSeconds })
  return { attested: state.attested.get(hash) ?? 0n, total }
}

/**
 * Endorses ended sessions and requests in whose answers an account found no fault.
 *
 * @throws {LedgerError} `account-mismatch`, `validator-without-weight`, `no-endorsement-due`.
 */
export function endorse(
  context: TransactionContext,
  { subjects, account }: { subjects: readonly Hash[]; account: AccountId },
): void {
  const { state } = context
  checkJuror(context, account)
  // Skips subjects whose pay was collected or returned, and subjects whose provider is the account.
  const waiting = subjects.filter((subject) => {
    const pay = state.pays.get(subject)
    const waits = pay?.status === 'maturing' || pay?.status === 'held'
    return waits && pay.offer.provider !== account
  })
  check(waiting.length > 0, 'no-endorsement-due', { subject: subjects[0] ?? '' })
  const counted = waiting.filter((subject) => endorseOne(context, subject, account))
  check(counted.length > 0, 'validator-without-weight', { account, subject: waiting[0] ?? '' })
}

/** Returns false if the account had no settled weight when the session or request ended. */
function endorseOne(context: TransactionContext, subject: Hash, account: AccountId): boolean {
  const { state } = context
  const pay = state.pays.get(subject)
  if (!pay) return false
  const { endedAtSeconds: atSeconds, offer } = pay
  const weight = weightOf(state, account, atSeconds)
  if (weight === 0n) return false
  const key = `${subject}/${account}`
  if (state.endorsements.get(key)) return true
  state.endorsements.set(key, true)
  const sum = (state.endorsedBy.get(subject) ?? 0n) + weight
  state.endorsedBy.set(subject, sum)
  context.emit({ kind: 'answer-endorsed', subject, validator: account })
  const others = { account: offer.provider, domain: GENERAL_DOMAIN, atSeconds }
  const whole = settledOthersAt(state, others)
  const rules = whole >= domainMin(state)
  if (state.endorsed.get(subject) || !rules || sum * 2n <= whole) return true
  state.endorsed.set(subject, true)
  context.emit({ kind: 'answers-validated', subject })
  return true
}

const weightOf = (state: MemoryState, account: AccountId, atSeconds: bigint): bigint =>
  settledWeightAt(state, { account, domain: GENERAL_DOMAIN, atSeconds })

/** Returns true if an item is in the final block of its epoch. */
export function includes(
  state: MemoryState,
  { epoch, leaf, index, path }: BlockInclusionProof,
): boolean {
  const block = blocksOf(state).find((finalBlock) => finalBlock.epoch === epoch)
  if (!block) return false
  const { items: count, root } = block
  return Merkle.verify({ id: leaf, index, count, proof: path, root })
}
