import { Hex } from '@ostrom/protocol'
import type { EvidenceItem, TranscriptDemand } from '../audits.ts'
import { check } from '../errors.ts'
import { checkItem } from './evidence.ts'
import { checkValidator } from './juries.ts'
import {
  countWithheld,
  give,
  giveRest,
  least,
  penaltyOf,
  release,
  restore,
  restoredOf,
  rewardOf,
} from './penalties.ts'
import { hold } from './stakes.ts'
import { type Context, type DemandRecord, nextOf, parametersOf, type State } from './state.ts'
import { forfeit, reserve } from './vault.ts'

/** Longest sealed transcript. */
const SUPPLY_BYTES_MAX = 48 * 1_024

/**
 * Demands the transcript of a drawn receipt, by a validator, with a bond.
 *
 * @returns The demand's number.
 * @throws {LedgerError} `validator-unknown`, `account-mismatch`, `receipt-used`,
 * `insufficient-funds`, and as `checkItem`.
 */
export function demand(context: Context, item: EvidenceItem): bigint {
  const { state, sender: validator, nowSeconds, nativeAsset } = context
  checkValidator(context)
  const { receiptId, subject } = checkItem(context, item)
  const { provider, client, asset, paid, count } = subject
  check(provider !== validator, 'account-mismatch', { sender: validator, provider })
  check(!state.spent.get(`demand:${receiptId}`), 'receipt-used', { receipt: receiptId })
  state.spent.set(`demand:${receiptId}`, true)
  const id = nextOf(state, 'demands')
  const { supplyWindowSeconds, accusationBond: bond } = parametersOf(state)
  const { sessionId } = item.receipt
  const untilSeconds = nowSeconds + supplyWindowSeconds
  const share = asset === nativeAsset ? paid / count : 0n
  const parties = { provider, validator, client, sessionId, receiptId }
  save(context, { id, ...parties, bond, share, paid, untilSeconds, status: 'open' })
  const sealKey = state.validators.get(validator)?.sealKey ?? Hex.zeroHash
  const words = { demandId: id, provider, sessionId, receiptId, validator, sealKey }
  context.emit({ kind: 'transcript-demanded', ...words })
  reserve(context, { account: validator, asset: nativeAsset }, bond)
  hold(context, provider, 1)
  return id
}

function save({ state }: Context, record: DemandRecord): void {
  state.demands.set(String(record.id), record)
}

/** @throws {LedgerError} `demand-not-open`: also where there is no such demand. */
function openOne({ state }: Context, id: bigint): DemandRecord {
  const known = state.demands.get(String(id))
  const status = known?.status ?? 'none'
  check(known && status === 'open', 'demand-not-open', { demand: id, status })
  return known
}

/**
 * Supplies a transcript, sealed to the validator, by the provider; the bond is its own then.
 *
 * @throws {LedgerError} `demand-not-open`, `account-mismatch`, `transcript-too-long`.
 */
export function supply(context: Context, options: { id: bigint; sealed: Uint8Array }): void {
  const { sender, nowSeconds, nativeAsset: asset } = context
  const { id, sealed } = options
  const known = openOne(context, id)
  const { provider, validator, bond, untilSeconds } = known
  check(sender === provider, 'account-mismatch', { sender, needed: provider })
  check(nowSeconds < untilSeconds, 'demand-not-open', { demand: id, nowSeconds, untilSeconds })
  const short = sealed.length <= SUPPLY_BYTES_MAX
  check(short, 'transcript-too-long', { bytes: sealed.length, max: SUPPLY_BYTES_MAX })
  save(context, { ...known, status: 'supplied' })
  context.emit({ kind: 'transcript-supplied', demandId: id, sealed: Hex.from(sealed) })
  hold(context, provider, -1)
  forfeit(context, { from: validator, to: provider, asset, amount: bond })
}

/**
 * Ends a demand that was not answered in time, by anyone.
 *
 * @throws {LedgerError} `demand-not-open`, `demand-running`.
 */
export function concludeDemand(context: Context, id: bigint): void {
  const { state, nowSeconds, nativeAsset: asset } = context
  const known = openOne(context, id)
  const { provider, client, validator, sessionId: subject, untilSeconds, bond } = known
  check(nowSeconds >= untilSeconds, 'demand-running', { demand: id, nowSeconds, untilSeconds })
  save(context, { ...known, status: 'withheld' })
  hold(context, provider, -1)
  countWithheld(context, provider)

  const penalty = penaltyOf(context, provider, parametersOf(state).withheldPenalty)
  const { left: slashed } = penalty
  const amount = give(context, penalty, client, dueOf(context, known))
  restore(context, { subject, client, asset, amount })
  give(context, penalty, validator, rewardOf(context, slashed))
  giveRest(context, penalty)
  release(context, validator, bond)
  context.emit({ kind: 'transcript-withheld', demandId: id, provider })
}

/** The share, less where the session's client already has most of what it paid. */
function dueOf(context: Context, { share, paid, sessionId }: DemandRecord): bigint {
  const before = restoredOf(context, sessionId)
  return least(share, paid > before ? paid - before : 0n)
}

export function view(state: State, id: bigint): TranscriptDemand | undefined {
  const known = state.demands.get(String(id))
  if (!known) return undefined
  const { provider, validator, sessionId, receiptId, status, untilSeconds } = known
  return { id, provider, validator, sessionId, receiptId, status, untilSeconds }
}
