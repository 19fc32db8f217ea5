// How fast this machine is at the kind of work that tests are, so that a budget of processor
// seconds that was written on one machine holds on another.

import { createHash } from 'node:crypto'

/** Rounds of work, of which the median counts. */
const ROUNDS = 5

/** Processor seconds that one round took on the machine on which the budgets were written. */
const REFERENCE_SECONDS = 0.09

/** Processor seconds of a fixed piece of work: hashes, maps, big integers and JSON. */
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

/** How often slower than the reference machine this one is now; below 1 where it is faster. */
export function measureSlowness(): number {
  const rounds = Array.from({ length: ROUNDS }, workSeconds).sort((one, other) => one - other)
  return rounds[Math.floor(ROUNDS / 2)]! / REFERENCE_SECONDS
}
