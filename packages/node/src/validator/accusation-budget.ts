import type { Ledger } from '@ostrom/ledger'
import { Shape } from '@ostrom/protocol'
import type { State } from '@ostrom/state'
import { ACCUSATION_COST_PER_DAY, ACCUSATIONS_PER_DAY, BUDGET_DAY_SECONDS } from './limits.ts'
import { createShelf, put } from './shelf.ts'

/** What a validator spends on accusations: bonds, which may come back, and gas, which goes. */
export type AccusationBudget = {
  /** Whether one more may be sent today. */
  isLeft(): Promise<boolean>
  /** One was opened, or was mined and did nothing; it took so much gas, in native base units. */
  spend(gasCost: bigint): Promise<void>
}

type Day = { readonly day: bigint; readonly count: number; readonly cost: bigint }

const dayShape: Shape.Shape<Day> = Shape.object({
  day: Shape.unsigned(64),
  count: Shape.integer(0, Number.MAX_SAFE_INTEGER),
  cost: Shape.unsigned(128),
})

const SPENT = 'validator/accusations-spent'

/** Kept on disk: who is started again has no more than before. */
export function createAccusationBudget({
  ledger,
  state,
}: {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly state: State
}): AccusationBudget {
  const shelf = createShelf(state)
  const today = async (): Promise<Day> => {
    const day = (await ledger.nowSeconds()) / BUDGET_DAY_SECONDS
    const known = await shelf.read(SPENT, dayShape)
    return known?.day === day ? known : { day, count: 0, cost: 0n }
  }
  return {
    async isLeft() {
      const { count, cost } = await today()
      return count < ACCUSATIONS_PER_DAY && cost < ACCUSATION_COST_PER_DAY
    },
    async spend(gasCost) {
      const { day, count, cost } = await today()
      await state.commit([put(SPENT, { day, count: count + 1, cost: cost + gasCost })])
    },
  }
}
