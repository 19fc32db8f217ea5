import { isDeepStrictEqual } from 'node:util'
import { type AttackResult, classifyAttack, type PortAttack } from './attack.ts'

// Differences between an attack on the contracts and the same attack in memory.

/** Results of the same attack on the contracts and in memory. */
export type AttackPair = { readonly contracts: AttackResult; readonly memory: AttackResult }

/**
 * Returns the figures that must be equal on both networks. It leaves out gas, which the chain in
 * memory does not count, and the figures that depend on random draws.
 */
function comparableOf(
  row: AttackResult,
  { isRandom }: Pick<PortAttack, 'isRandom'>,
): Readonly<Record<string, unknown>> {
  const { gas: _, ...figures } = row
  if (!isRandom) return figures
  const { attack, domain, staked, stated, allowedProfit } = figures
  return { attack, domain, staked, stated, allowedProfit, verdict: classifyAttack(row) }
}

const inWords = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? `${one}` : one))

/** Returns every figure that differs. Amounts must be equal to the wei. */
export function memoryFaults(attack: PortAttack, pair: AttackPair): readonly string[] {
  const memory = comparableOf(pair.memory, attack)
  const contracts = Object.entries(comparableOf(pair.contracts, attack))
  return contracts.flatMap(([figure, value]) => {
    if (isDeepStrictEqual(value, memory[figure])) return []
    const [here, there] = [memory[figure], value].map(inWords)
    return [`${attack.name}: ${figure} is ${here} in memory, not ${there}`]
  })
}
