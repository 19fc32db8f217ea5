// Goal: from every state that calls of the parties reach, an account alone brings all of its money
// home, within the time that its first plan states, and leaves nothing behind.
// Method: breadth-first over the states of the chain in memory, family by family; after the rescue
// of one account all others are rescued, which must give that account nothing more, and leave the
// pots of all contracts empty.

import { assert } from '@ostrom/protocol'
import { describe, expect, test } from 'vitest'
import { rescueFamilies } from '../conformance/rescue/families.ts'
import { rescueAlone } from '../conformance/rescue/rescue-alone.ts'
import { searchRescues } from '../conformance/rescue/search.ts'
import { type ConformanceWorld, worldFromChain } from '../conformance/world.ts'
import type { Ledger } from '../ledger.ts'
import { createMemoryChain } from './chain.ts'
import { systemAccounts } from './money/system-accounts.ts'

const createWorld = async () => worldFromChain(createMemoryChain())

/** Everybody is home: nothing more came to the account that went first, and no pot holds anything. */
async function checkNothingLeft(world: ConformanceWorld, rescued: Ledger): Promise<void> {
  const { account, nativeAsset: asset } = rescued
  const others = world.ledgers.filter((one) => one !== rescued)
  for (const other of others) await rescueAlone(world, other)
  assert((await rescued.balance(account, asset)) === 0n, 'nobody had anything of it any more')
  for (const [name, pot] of Object.entries(systemAccounts)) {
    const left = await rescued.balance(pot, asset)
    assert(left === 0n, `no pot holds anything: ${name} has ${left}`)
  }
  await world.checkInvariants()
}

describe.each(rescueFamilies)('$name', (family) => {
  test('come home from every state', { timeout: 600_000 }, async () => {
    const { states, rescues, longest } = await searchRescues(family, {
      createWorld,
      check: checkNothingLeft,
    })
    const days = (seconds: bigint) => Number(seconds) / 86_400
    console.info(
      `${family.name}: ${states.length} states, ${rescues} rescues, longest ` +
        `${days(longest.seconds)} of ${days(longest.statedSeconds)} days stated`,
    )
    expect(states.length).toBeGreaterThan(1)
  })
})
