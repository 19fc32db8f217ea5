import { type AccountId, EpochBlock, type Hash, Hex, Merkle } from '@ostrom/protocol'
import type { AnchoredBlock, BlockSupport, ItemPlace } from '../epochs.ts'
import { check } from '../errors.ts'
import { epochOf } from './beacon.ts'
import { checkValidator, validators } from './juries.ts'
import { activeOf } from './stakes.ts'
import { type Context, parametersOf, type State } from './state.ts'

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

const keyOf = ({ epoch, previous }: EpochBlock.EpochBlock, account: string): string =>
  `${epoch}/${previous}/${account}`

/**
 * @throws {LedgerError} `block-premature`, `block-not-next`, `block-empty`, `validator-unknown`,
 * `committed-already`.
 */
export function attest(context: Context, block: EpochBlock.EpochBlock): void {
  const { state, sender: account } = context
  checkNext(context, block)
  checkValidator(context)
  const key = keyOf(block, account)
  check(!state.attestations.get(key), 'committed-already', { epoch: block.epoch, account })
  const hash = EpochBlock.hash(block)
  state.attestations.set(key, hash)
  context.emit({ kind: 'block-attested', epoch: block.epoch, validator: account, hash })
}

/**
 * @throws {LedgerError} `block-premature`, `block-not-next`, `block-empty`, `block-unsupported`.
 */
export function finalize(context: Context, block: EpochBlock.EpochBlock): void {
  const { state, auditRules } = context
  checkNext(context, block)
  const { attested, joined, validators: count } = supportOf(state, block)
  const min = auditRules.poolMin
  check(count >= min, 'block-unsupported', { validators: count, min })
  check(attested * 3n >= joined * 2n, 'block-unsupported', { attested, joined })
  const hash = EpochBlock.hash(block)
  state.blocks.set('final', [...blocksOf(state), { ...block, hash }])
  context.emit({ kind: 'block-final', epochBlock: block, hash })
}

export function supportOf(state: State, block: EpochBlock.EpochBlock): BlockSupport {
  const hash: Hash = EpochBlock.hash(block)
  return standing(state, (account) => state.attestations.get(keyOf(block, account)) === hash)
}

/** By a validator: it examined these answers and found nothing wrong. */
export function endorse(context: Context, subjects: readonly Hash[]): void {
  const { state, sender: validator } = context
  checkValidator(context)
  for (const subject of subjects) {
    const key = `${subject}/${validator}`
    if (state.endorsements.get(key)) continue
    state.endorsements.set(key, true)
    context.emit({ kind: 'answer-endorsed', subject, validator })
  }
}

/** Whether more than half of the joined stake, of at least the smallest pool, endorses it now. */
export function isEndorsed(reading: Pick<Context, 'state' | 'auditRules'>, subject: Hash): boolean {
  const { state, auditRules } = reading
  const said = (account: AccountId) => state.endorsements.get(`${subject}/${account}`) === true
  const { attested, joined, validators: count } = standing(state, said)
  return count >= auditRules.poolMin && attested * 2n > joined
}

/** What of the joined stake said something. */
function standing(state: State, said: (account: AccountId) => boolean): BlockSupport {
  const { validatorStakeMin: needed } = parametersOf(state)
  let [attested, joined, count] = [0n, 0n, 0]
  for (const { account, weight } of validators({ state })) {
    const active = activeOf(state, account)
    if (active === 0n || active < needed) continue
    const stake = active < weight ? active : weight
    joined += stake
    count += 1
    if (said(account)) attested += stake
  }
  return { attested, joined, validators: count }
}

export function includes(state: State, { epoch, leaf, index, path }: ItemPlace): boolean {
  const block = blocksOf(state).find((known) => known.epoch === epoch)
  if (!block) return false
  const { items: count, root } = block
  return Merkle.verify({ id: leaf, index, count, proof: path, root })
}
