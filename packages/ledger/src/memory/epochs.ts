import { type AccountId, EpochBlock, type Hash, Hex, Merkle } from '@ostrom/protocol'
import { GENERAL_DOMAIN } from '../court.ts'
import type { AnchoredBlock, BlockSupport, ItemPlace } from '../epochs.ts'
import { check } from '../errors.ts'
import { epochOf } from './beacon.ts'
import { checkJuror, totalAt, weightAt } from './enlistments.ts'
import type { Context, State } from './state.ts'

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
const endOf = ({ auditRules }: Pick<Context, 'auditRules'>, epoch: bigint): bigint =>
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
  const weight = checkWeight(context, account, endOf(context, epoch))
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
  check(attested * 2n > total, 'block-unsupported', { attested, total })
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
  const atSeconds = endOf(context, block.epoch)
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
  for (const subject of waiting) {
    const key = `${subject}/${account}`
    const pay = state.pays.get(subject)
    if (!pay || state.endorsements.get(key)) continue
    const { endedAtSeconds: atSeconds, offer } = pay
    const weight = checkWeight(context, account, atSeconds)
    state.endorsements.set(key, true)
    const sum = (state.endorsedBy.get(subject) ?? 0n) + weight
    state.endorsedBy.set(subject, sum)
    context.emit({ kind: 'answer-endorsed', subject, validator: account })
    const own = weightAt(state, { account: offer.provider, domain: GENERAL_DOMAIN, atSeconds })
    const others = totalAt(state, { domain: GENERAL_DOMAIN, atSeconds }) - own
    if (state.endorsed.get(subject) || sum * 2n <= others) continue
    state.endorsed.set(subject, true)
    context.emit({ kind: 'answers-validated', subject })
  }
}

export function includes(state: State, { epoch, leaf, index, path }: ItemPlace): boolean {
  const block = blocksOf(state).find((known) => known.epoch === epoch)
  if (!block) return false
  const { items: count, root } = block
  return Merkle.verify({ id: leaf, index, count, proof: path, root })
}
