// Measures the speed of this machine for work that resembles tests, so that a budget of processor
// seconds from one machine applies to another.

import { createHash } from 'node:crypto'

/** Number of rounds of work. The result is their median. */
const ROUNDS = 5

/** Processor seconds that one round took on the machine on which the budgets were written. */
const REFERENCE_SECONDS = 0.09

/** Returns the processor seconds of a fixed piece of work: hashes, maps, big integers and JSON. */
function workSeconds(): number {
  const before = process.cpuUsage()
  let chain = Buffer.alloc(32)
  const seen = new Map<string, bigint>()
  for (let round = 0; round < 40_000; round++) {
    chain = createHash('sha256').update(chain).digest()
    const key = chain.toString('hex', 0, 3)
    seen.set(key, ((seen.get(key) ?? 1n) * 31n + chain.readBigUInt64LE(0)) % (1n << 128n))
  }
  JSON.parse(JSON.stringify([...seen].map(([key, value]) => [key, String(value)])))
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/**
 * Returns the factor by which this machine is now slower than the reference machine; below 1 if it
 * is faster.
 */
export function measureSlowness(): number {
  const rounds = Array.from({ length: ROUNDS }, workSeconds).sort((one, other) => one - other)
  return rounds[Math.floor(ROUNDS / 2)]! / REFERENCE_SECONDS
}
