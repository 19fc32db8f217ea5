import type { AccountId, Clock } from '@ostrom/protocol'
import { DEBT_FORGET_MS, DEBTORS_MAX, DEBTS_MAX } from './limits.ts'

/** Which clients left work unpaid of late. Kept in memory: a restart forgives. */
export type Debts = {
  /** A client let the time for paying run out. */
  note(client: AccountId): void
  /** True while nothing more is done for a client: each time costs the provider a checkpoint. */
  refuses(client: AccountId): boolean
}

export function createDebts(clock: Clock): Debts {
  const times = new Map<AccountId, readonly number[]>()
  const recent = (client: AccountId) =>
    (times.get(client) ?? []).filter((atMs) => atMs + DEBT_FORGET_MS > clock.nowMs())
  return {
    note(client) {
      const before = recent(client)
      times.delete(client)
      times.set(client, [...before, clock.nowMs()].slice(-DEBTS_MAX))
      const [oldest] = times.keys()
      if (times.size > DEBTORS_MAX && oldest) times.delete(oldest)
    },
    refuses: (client) => recent(client).length >= DEBTS_MAX,
  }
}
