// Goal: a proposal that would be refused moves no money; for a valid proposal the wallet pays only
// the part of the deposit that the Vault lacks.
// Method: a chain in memory, with an account without weight and an account that earned points.

import { beforeAll, describe, expect, test } from 'vitest'
import { createGovernanceFixture, createScenario, worldFromChain } from './conformance/index.ts'
import type { GovernanceAction, Ledger } from './index.ts'
import { createMemoryChain } from './memory/index.ts'
import { proposeWithDeposit } from './propose-with-deposit.ts'

const cid = `bafkrei${'c'.repeat(52)}`
const feeTo = (value: bigint): GovernanceAction => ({
  kind: 'set-parameter',
  name: 'feeBps',
  value,
})

let voter: Ledger
let stranger: Ledger

beforeAll(async () => {
  const scenario = await createScenario(worldFromChain(createMemoryChain()))
  const fixture = await createGovernanceFixture(scenario)
  ;[voter] = fixture.voters
  stranger = scenario.ledgers.at(-1) as Ledger
})

/** Native base units in the Vault and in the wallet. */
const moneyOf = async (ledger: Ledger) => [
  await ledger.balance(ledger.account, ledger.nativeAsset),
  await ledger.walletBalance(ledger.account, ledger.nativeAsset),
]

describe('a proposal', () => {
  // Finding: PTS-5
  test.each([
    ['an account without weight', () => stranger, [feeTo(11n)], 'governance-weight-too-low'],
    ['a value beyond its bounds', () => voter, [feeTo(9_999n)], 'setting-out-of-bounds'],
    ['no action', () => voter, [], 'governance-right-missing'],
  ] as const)(
    'a proposal of %s is refused by name, and no money moves',
    async (_, by, actions, code) => {
      const before = await moneyOf(by())
      await expect(proposeWithDeposit(by(), { actions, cid })).rejects.toMatchObject({ code })
      expect(await moneyOf(by())).toEqual(before)
    },
  )

  test('without a text is refused by name', async () => {
    const textless = proposeWithDeposit(voter, { actions: [feeTo(11n)], cid: '' })
    await expect(textless).rejects.toMatchObject({ code: 'proposal-text-invalid' })
  })

  test('takes of the wallet what the Vault lacks of the deposit', async () => {
    const { account, nativeAsset: asset } = voter
    const held = await voter.balance(account, asset)
    const [left, actions] = [7n, [feeTo(11n)]]
    await voter.withdraw({ asset, amount: held - left })
    const [, wallet = 0n] = await moneyOf(voter)
    const { id, deposit } = await proposeWithDeposit(voter, { actions, cid })
    expect(deposit).toBeGreaterThan(left)
    expect(await moneyOf(voter)).toEqual([0n, wallet - (deposit - left)])
    expect(await voter.governance?.proposal({ track: 'parameters', id })).toMatchObject({ deposit })
  })
})
