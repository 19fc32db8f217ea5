import type { IndexedParts } from '../../../../apps/cli/src/composition/parts.ts'
import type { Dice } from '../../../../simulation/src/dice.ts'
import type { Figures, GatewayAccess, PartyOrder } from '../orders.ts'

/** What a party stands on. */
export type PartyContext = {
  readonly parts: IndexedParts
  readonly order: PartyOrder
  readonly dice: Dice
  /** Counts something by its name. */
  readonly count: (what: string) => void
}

/** A party of the network, in a process of its own. */
export type Party = {
  /** One action; those of a party run side by side. Absent: it only answers others. */
  readonly act?: (turn: number, gateway: GatewayAccess) => Promise<void>
  /** Ends it in good order; tells what it knows beside its actions. */
  readonly end: () => Promise<Partial<Pick<Figures, 'accounts' | 'work'>>>
}
