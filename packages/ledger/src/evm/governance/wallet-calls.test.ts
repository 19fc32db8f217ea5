// Goal: an external wallet performs each step of governance with prepared transactions: first the
// deposit and its approval, if they are missing.
// Method: the real contracts on a development chain; the voter's own key sends the prepared
// transactions; the ledger that prepared them sends none.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { createGovernanceFixture, createScenario, type Scenario } from '../../conformance/index.ts'
import { expectRefusal } from '../../conformance/world.ts'
import type { GovernanceLedger } from '../../governance/governance.ts'
import { accountOf } from '../../keys/secp256k1.ts'
import type { Ledger } from '../../ledger.ts'
import type { GovernanceWalletAction } from '../../money/wallets.ts'
import { requireMember } from '../../queries/capabilities.ts'
import { anvilOfTests } from '../chain/anvil.fixture.ts'
import { createConnection } from '../chain/connection.ts'
import { createSender, type Sender } from '../chain/sender.ts'
import { createTestWorld } from '../world.fixture.ts'

const secretOf = (n: number): Uint8Array => new Uint8Array(32).fill(n)

const anvil = anvilOfTests()
let scenario: Scenario
let voter: Ledger
let wallet: Sender
let governance: GovernanceLedger

beforeAll(async () => {
  scenario = await createScenario(await createTestWorld(anvil))
  const { voters } = await createGovernanceFixture(scenario)
  voter = voters[0]
  governance = requireMember(voter, 'governance')
  const secrets = Array.from({ length: 10 }, (_, at) => secretOf(at + 1))
  const secret = secrets.find((one) => accountOf(one) === voter.account) as Uint8Array
  wallet = createSender(await createConnection({ rpcUrl: anvil.rpcUrl }), secret)
})

afterAll(async () => {
  await scenario?.close()
})

/** Prepares an action through the ledger of another account. */
const prepare = (act: GovernanceWalletAction) =>
  scenario.client.wallets!.prepareGovernance!(act, voter.account)

/**
 * Lets the wallet send one prepared transaction. Returns true if the action itself still has to
 * follow.
 */
async function send(act: GovernanceWalletAction): Promise<boolean> {
  const call = await prepare(act)
  if (call.kind !== 'evm') throw new Error('a call of another chain')
  const { to, data, value, isFirst = false } = call
  await wallet.send({ doing: act.kind, to, data, value })
  return isFirst
}

test('a wallet that is elsewhere proposes, votes, queues and executes', async () => {
  const { nativeAsset: asset, account } = voter
  await voter.withdraw({ asset, amount: await voter.balance(account, asset) })
  const { value: deposit } = await governance.setting('proposalDeposit')
  const { value: before } = await governance.setting('burnBps')
  const value = before === 0n ? 1n : 0n
  const action = { kind: 'set-setting', name: 'burnBps', value } as const
  const proposal = { kind: 'propose', actions: [action], cid: 'bafkreitext' } as const
  expect(await send(proposal)).toBe(true)
  expect(await voter.balance(account, asset)).toBe(deposit)
  expect(await send(proposal)).toBe(true)
  expect(await send(proposal)).toBe(false)
  expect(await voter.balance(account, asset)).toBe(0n)
  const [{ track, id, status, proposer } = expect.fail('no proposal')] =
    await governance.proposals()
  expect([track, status, proposer]).toEqual(['parameters', 'pending', account])

  const rules = (await governance.tracks()).find(({ name }) => name === track)!
  await scenario.advance(rules.votingDelaySeconds + 1n)
  await send({ kind: 'vote', track, id, choice: 'for' })
  await scenario.advance(rules.votingPeriodSeconds + 1n)
  await send({ kind: 'queue', track, id })
  await scenario.advance(rules.timelockSeconds)
  await send({ kind: 'execute', track, id })
  expect((await governance.setting('burnBps')).value).toBe(value)
  await send({ kind: 'releaseDeposit', track, id })
  expect(await voter.balance(account, asset)).toBe(deposit)

  const to = scenario.stranger.account
  await send({ kind: 'delegate', to })
  expect(await governance.delegateOf(account)).toBe(to)
})

test('a call that the ledger would refuse is refused before the wallet is asked', async () => {
  const action = { kind: 'set-setting', name: 'burnBps', value: 10n ** 9n } as const
  const beyond = prepare({ kind: 'propose', actions: [action], cid: 'bafkreitext' })
  await expectRefusal(beyond, 'setting-out-of-bounds')
  const unknown = prepare({ kind: 'queue', track: 'root', id: 9n })
  await expectRefusal(unknown, 'proposal-unknown')
  const claim = await prepare({ kind: 'claim-reward', bucket: 1n, role: 'provider' })
  expect(claim).toMatchObject({ kind: 'evm', value: 0n })
})
