// Goal: readers see a network with fewer jurors than a value of its beacon needs.
// Method: accounts that enlist on the chain in memory, whose beacon needs as many jurors as that of
// a public network.

import { expect, test } from 'vitest'
import { readBeaconJurors } from './beacon-jurors.ts'
import { GENERAL_DOMAIN, type Ledger } from './index.ts'
import { createMemoryChain } from './memory/index.ts'

const UNIT = 10n ** 18n
const NEEDED = 3

const chain = createMemoryChain()

/** A juror with this weight in the general domain. */
async function juror(seed: number, weight: bigint): Promise<Ledger> {
  const ledger = chain.connect(new Uint8Array(32).fill(seed))
  chain.fund(ledger.account, 10n * UNIT)
  await ledger.addStake({ market: 'court', amount: UNIT })
  await ledger.audits?.enlist({ account: ledger.account, domain: GENERAL_DOMAIN, weight })
  chain.advance(1n)
  chain.mine()
  return ledger
}

/** Returns the ledger with a beacon that needs as many secrets as that of a public network. */
function asNetwork(ledger: Ledger): Ledger {
  const { audits } = ledger
  if (audits?.beacon.kind !== 'commit-reveal') throw new Error('the chain has no such beacon')
  const beacon = { ...audits.beacon, secretsMin: async () => NEEDED }
  return { ...ledger, audits: { ...audits, beacon } }
}

test('counts accounts with weight, up to as many as a value needs', async () => {
  const reader = asNetwork(chain.connect(new Uint8Array(32).fill(99)))
  expect(await readBeaconJurors(reader)).toEqual({ count: 0, needed: NEEDED })
  const leaving = [await juror(1, UNIT), await juror(2, UNIT)]
  const few = await readBeaconJurors(reader)
  expect(few).toEqual({ count: 2, needed: NEEDED })
  await juror(3, UNIT)
  await juror(4, UNIT)
  const enough = await readBeaconJurors(reader)
  expect(enough).toEqual({ count: NEEDED, needed: NEEDED })
  for (const { account, audits } of leaving)
    await audits?.enlist({ account, domain: GENERAL_DOMAIN, weight: 0n })
  chain.advance(1n)
  chain.mine()
  expect(await readBeaconJurors(reader)).toEqual({ count: 2, needed: NEEDED })
})

test('says nothing of a chain without such a beacon', async () => {
  const { audits: _, ...without } = chain.connect(new Uint8Array(32).fill(98))
  expect(await readBeaconJurors(without as Ledger)).toBeUndefined()
})
