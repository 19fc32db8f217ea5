import type { Ledger } from '@ostrom/ledger'
import { Schema } from '@ostrom/protocol'
import type { StateStore } from '@ostrom/state'
import { ACCUSATION_COST_PER_DAY, ACCUSATIONS_PER_DAY, BUDGET_DAY_SECONDS } from '../limits.ts'
import { createRecordStore, putChange } from '../records/record-store.ts'

/** Daily budget of a validator for accusations: their number and their gas. */
export type AccusationBudget = {
  /** Returns true if the budget of today allows one more accusation. */
  isLeft(): Promise<boolean>
  /** Counts an accusation, opened or reverted, with its gas in native base units. */
  spend(gasCost: bigint): Promise<void>
}

type AccusationDay = { readonly day: bigint; readonly count: number; readonly cost: bigint }

const daySchema: Schema.Schema<AccusationDay> = Schema.object({
  day: Schema.unsigned(64),
  count: Schema.integer(0, Number.MAX_SAFE_INTEGER),
  cost: Schema.unsigned(128),
})

const SPENT = 'validator/accusations-spent'

/** Creates the budget. Its counts are on disk, so a restart does not reset them. */
export function createAccusationBudget({
  ledger,
  state,
}: {
  readonly ledger: Pick<Ledger, 'nowSeconds'>
  readonly state: StateStore
}): AccusationBudget {
  const shelf = createRecordStore(state)
  const today = async (): Promise<AccusationDay> => {
    const day = (await ledger.nowSeconds()) / BUDGET_DAY_SECONDS
    const stored = await shelf.read(SPENT, daySchema)
    return stored?.day === day ? stored : { day, count: 0, cost: 0n }
  }
  return {
    async isLeft() {
      const { count, cost } = await today()
      return count < ACCUSATIONS_PER_DAY && cost < ACCUSATION_COST_PER_DAY
    },
    async spend(gasCost) {
      const { day, count, cost } = await today()
      await state.commit([putChange(SPENT, { day, count: count + 1, cost: cost + gasCost })])
    },
  }
}
