import type { AccountId, Clock } from '@ostrom/protocol'
import {
  CHECKPOINTS_PER_DEBT,
  DEBT_FORGET_MS,
  DEBTORS_MAX,
  DEBTS_EARNED_MAX,
  DEBTS_MAX,
} from './limits.ts'

/**
 * Which clients left work unpaid of late. Who has paid a lot may lose a connection more often: what
 * a client can take for nothing stays a small part of what it pays. Kept in memory: a restart
 * forgives.
 */
export type Debts = {
  /** A client let the time for paying run out, or left with work unpaid. */
  note(client: AccountId): void
  /** A client promised so much more, in checkpoints. */
  credit(client: AccountId, checkpoints: number): void
  /** True while nothing more is done for a client: each time costs the provider a checkpoint. */
  refuses(client: AccountId): boolean
}

type Standing = { readonly debtsAtMs: readonly number[]; readonly paid: number }

const unknown: Standing = { debtsAtMs: [], paid: 0 }
const KEPT_MAX = DEBTS_MAX + DEBTS_EARNED_MAX

export function createDebts(clock: Clock): Debts {
  const standings = new Map<AccountId, Standing>()
  const standingOf = (client: AccountId) => standings.get(client) ?? unknown
  const keep = (client: AccountId, standing: Standing) => {
    standings.delete(client)
    standings.set(client, standing)
    const [oldest] = standings.keys()
    if (standings.size > DEBTORS_MAX && oldest) standings.delete(oldest)
  }
  return {
    note(client) {
      const { debtsAtMs, paid } = standingOf(client)
      keep(client, { debtsAtMs: [...debtsAtMs, clock.nowMs()].slice(-KEPT_MAX), paid })
    },
    credit(client, checkpoints) {
      const { debtsAtMs, paid } = standingOf(client)
      keep(client, { debtsAtMs, paid: paid + checkpoints })
    },
    refuses(client) {
      const { debtsAtMs, paid } = standingOf(client)
      const recent = debtsAtMs.filter((atMs) => atMs + DEBT_FORGET_MS > clock.nowMs())
      const earned = Math.min(DEBTS_EARNED_MAX, Math.floor(paid / CHECKPOINTS_PER_DEBT))
      return recent.length >= DEBTS_MAX + earned
    },
  }
}
