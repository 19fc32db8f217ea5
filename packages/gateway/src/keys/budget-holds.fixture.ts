import { createClockManual } from '@ostrom/protocol/testing'
import { createStateDisk, createStateMemory, type StateDisk } from '@ostrom/state/memory'
import type { SettlementMode } from '../inference/inference-service.ts'
import { createRandomCounting } from '../testing/index.ts'
import { type BudgetHold, type CapTerms, createApiKeyStore, type KeyCharge } from './index.ts'

export const charge = (cost: bigint): KeyCharge => ({
  outcome: 'answered',
  model: 'm',
  provider: '0xaa',
  inputTokens: 3,
  outputTokens: 4,
  cost,
  fee: 0n,
  receipt: '0xbb',
})

type Setup = { readonly budgetTotal?: bigint; readonly settlement?: SettlementMode }

export async function setup({ budgetTotal, settlement = 'session' }: Setup = {}) {
  const clock = createClockManual()
  const disk: StateDisk = createStateDisk()
  const random = createRandomCounting()
  const open = () => createApiKeyStore({ state: createStateMemory({ disk }), clock, random })
  const keys = open()
  const budget = budgetTotal === undefined ? {} : { budgetTotal }
  const { key } = await keys.create({ name: 'test', settlement, ...budget })
  const admit = (costMax: bigint, caps: readonly CapTerms[] = [], of = keys) =>
    of.admit({ id: key.id, model: 'm', costMax, caps })
  /** Admits an answer that first holds `costLeast`. */
  const begin = async (costMax: bigint, costLeast: bigint, caps?: readonly CapTerms[]) => {
    const hold = await keys.admit({ id: key.id, model: 'm', costMax, costLeast, caps })
    return { hold, funds: hold.divide([costMax])![0]! }
  }
  return { clock, disk, open, keys, id: key.id, admit, begin }
}

export const task = (id: string, costMax?: bigint): CapTerms => ({
  scope: 'task',
  id,
  ...(costMax !== undefined && { costMax }),
})

/**
 * Returns a list to which each request is added when it is decided: its name, and its held maximum
 * or the error code of its refusal.
 */
export const orderOf = (holds: Readonly<Record<string, Promise<BudgetHold>>>) => {
  const given: string[] = []
  for (const [name, hold] of Object.entries(holds)) {
    hold.then(
      ({ costMax }) => given.push(`${name} ${costMax}`),
      ({ code }) => given.push(`${name} ${code}`),
    )
  }
  return given
}
