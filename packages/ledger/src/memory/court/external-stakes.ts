import { check } from '../../errors.ts'
import type { ExternalTakings, ExternalWait } from '../chain/court-state.ts'
import type { TransactionContext } from '../chain/state.ts'
import { settledTotalAt } from './enlistments.ts'
import { larger, smaller } from './extremes.ts'

/** Seconds in which a domain that took its whole weight regains the right to take it. */
export const TAKEN_MEMORY_SECONDS = 2_592_000n

/**
 * Divisor: a domain shares the amount that it regains among the waiting cases by their parts. The
 * part of a case is at most the weight of the case's jurors divided by this number.
 */
const PARTS_MAX = 64n
const SCALE = 2n ** 64n

/**
 * Counts the amount that a module takes from the stake that it holds itself, after an upheld case.
 * Juries of a domain take no more than the domain's weight, including the amounts of its earlier
 * cases. In `TAKEN_MEMORY_SECONDS` these earlier amounts fall by the whole weight. A case that asks
 * for more waits: the amount that the domain regains is shared among the waiting cases by their
 * parts. Same rules as `ExternalStakes` in contracts/evm/court.
 *
 * @param amount Native base units; zero ends the waiting of the case.
 * @returns The sum that the module may take, in native base units.
 * @throws {LedgerError} `case-state-invalid`: the case runs.
 */
export function takeExternal(context: TransactionContext, id: bigint, amount: bigint): bigint {
  const { state, nowSeconds: atSeconds } = context
  const record = state.cases.get(String(id))
  check(record?.isFinal, 'case-state-invalid', { case: id, stands: 'running' })
  if (record.ruling !== 'minor' && record.ruling !== 'major') return 0n
  const { externalWait: wait = noWait, ...known } = record
  const { domain, trial, externalMax } = known
  const wanted = smaller(amount, externalMax)
  if (wanted === 0n && wait.part === 0n) return 0n
  if (!trial) {
    state.cases.set(String(id), { ...known, externalMax: externalMax - wanted })
    return wanted
  }
  const { weight } = trial
  // The domain regains in proportion to its own weight if that exceeds the jury's weight, so that
  // the result does not depend on the caller.
  const whole = larger(weight, settledTotalAt(state, { domain, atSeconds }))
  const takings = regained(state.externalTaken.get(domain) ?? none, { weight: whole, atSeconds })
  const { recent, share } = takings
  const others = takings.parts - wait.part
  const own = (wait.part * (share - wait.share)) / SCALE
  // If no other case waits, nothing stays reserved, so the last case also gets the remainder of
  // roundings.
  const kept = others === 0n ? 0n : takings.kept - own
  // The case's own part is available even if a jury with more weight took stake in the meantime.
  const taken = smaller(wanted, larger(weight - recent - kept, own))
  const rest = wanted - taken
  const part = smaller(rest, weight / PARTS_MAX)
  const waiting = { parts: others + part, rests: takings.rests - wait.rest + rest }
  state.externalTaken.set(domain, { ...takings, recent: recent + taken, kept, ...waiting })
  const externalWait = part > 0n && { externalWait: { rest, part, share } }
  state.cases.set(String(id), { ...known, externalMax: externalMax - taken, ...externalWait })
  return taken
}

const noWait: ExternalWait = { rest: 0n, part: 0n, share: 0n }

const none: ExternalTakings = {
  recent: 0n,
  kept: 0n,
  parts: 0n,
  share: 0n,
  rests: 0n,
  atSeconds: 0n,
}

/**
 * Returns a domain's takings at a second. The amount that the domain regained since the last change
 * is subtracted, and the waiting cases' parts of this amount are reserved.
 */
function regained(
  { recent: before, kept, parts, share, rests, atSeconds: since }: ExternalTakings,
  { weight, atSeconds }: { readonly weight: bigint; readonly atSeconds: bigint },
): ExternalTakings {
  const gained = smaller(before, (weight * (atSeconds - since)) / TAKEN_MEMORY_SECONDS)
  const recent = before - gained
  // The reserved sum is at most the sum that the cases wait for.
  const shared = smaller(gained, larger(0n, rests - kept))
  const each = parts === 0n ? 0n : (shared * SCALE) / parts
  // Rounded up, so that all parts together never exceed this sum.
  const more = (each * parts + SCALE - 1n) / SCALE
  return { recent, kept: kept + more, parts, share: share + each, rests, atSeconds }
}
