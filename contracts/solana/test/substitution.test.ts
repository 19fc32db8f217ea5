// Tests that the program checks every account of its instructions. The honest transactions of
// `runLifecycle` run once. Before it runs a transaction, the test simulates variants of the
// transaction: each account replaced by other accounts, and each signer's signature left out. The
// program must refuse all of these variants, except for the accounts named below.

import { AccountRole, type Address } from '@solana/kit'
import { expect, test } from 'vitest'
import { bytesOf, instructions } from '../interface/index.ts'
import { keyOf, specOf } from './chain.ts'
import { runLifecycle } from './lifecycle.ts'
import { NATIVE, type ProgramFixture, startTrade } from './market.ts'

/** Accounts that need no check in the instructions of `runLifecycle`, with the reason. */
const free: { readonly [place: string]: string } = {
  'openSession.modelPermission': 'the version is public',
  'openRequest.modelPermission': 'the version is public',
  'lockRequest.modelPermission': 'the version is public',
  'publishOffer.modelPermission': 'the version is public',
  'settle.royaltyBalance1': 'there is no second royalty',
  'claimRequest.royaltyBalance1': 'there is no second royalty',
  'postAnswer.royaltyBalance1': 'there is no second royalty',
  'requestClose.sender': 'the word is signed by the client or its key',
  'openJob.modelPermission': 'the version is public',
  'beginJob.sponsorBalance': 'the job goes on; its end is tested by itself',
  'settleRound.sponsorBalance': 'the job goes on; its end is tested by itself',
  'sweep.vault': 'the native asset is its own vault',
  'withdraw.target': 'the owner says where to',
  'closeAnswer.providerRecord': 'what was posted is closed by its client',
  'deposit.balance': 'a deposit may be in favour of another',
  'refundRequest.rewardBalance': 'who sends says whom it rewards',
  'retireModel.model': 'another version of the same creator',
  'register.config': 'the creator itself sends',
  'register.instructions': 'the creator itself sends',
}

/** Returns accounts with which an attacker could replace the right account. */
async function impostors(market: ProgramFixture): Promise<readonly Address[]> {
  const { stranger, creator, provider } = market.actors
  return [
    (await keyOf(99)).address,
    await market.at.config(),
    await market.balance(stranger),
    await market.balance(creator),
    await market.at.provider(bytesOf(provider.address)),
    await market.at.model(market.version),
    await market.at.asset(NATIVE),
  ]
}

test('no account can stand in for another, and nobody signs for another', async () => {
  const market = await startTrade()
  const bystander = await keyOf(98)
  market.chain.fund(bystander.address)
  const accepted = new Set<string>()
  const seen = new Set<string>()
  let tried = 0
  const others = await impostors(market)

  market.chain.before = async (all, signers) => {
    for (const [i, instruction] of all.entries()) {
      const found = specOf(instruction)
      if (instruction.programAddress !== market.chain.program || !found) continue
      const { name, spec } = found
      seen.add(name)
      const put = (k: number, meta: Partial<{ address: Address; role: AccountRole }>) => {
        const accounts = instruction.accounts?.map((one, at) =>
          at === k ? { ...one, ...meta } : one,
        )
        return all.map((one, at) => (at === i ? { ...instruction, accounts: accounts ?? [] } : one))
      }
      for (const [k, [account, role]] of Object.entries(spec.accounts).entries()) {
        const given = instruction.accounts?.[k]
        if (!given || account === 'system' || account === 'token') continue
        const isSigner = role.includes('s')
        for (const address of others.filter((one) => one !== given.address)) {
          // The replacing account does not sign. With its signature, the instruction would be an
          // honest one of its own.
          const changed = put(k, isSigner ? { address, role: AccountRole.WRITABLE } : { address })
          tried += 1
          const refusal = await market.chain.simulate(changed, [bystander, ...signers])
          if (refusal === undefined) accepted.add(`${name}.${account}`)
        }
        if (!isSigner) continue
        const unsigned = put(k, { role: AccountRole.WRITABLE })
        const rest = signers.filter(({ address }) => address !== given.address)
        tried += 1
        const refusal = await market.chain.simulate(unsigned, [bystander, ...rest])
        if (refusal === undefined) accepted.add(`${name}.${account}`)
      }
    }
  }
  await runLifecycle(market)
  expect([...accepted].sort()).toEqual(Object.keys(free).sort())
  // Other tests cover tokens, and the setup of the market happens before this test observes it.
  const elsewhere = ['depositToken', 'withdrawToken', 'listToken', 'initialize', 'openBalance']
  const missing = Object.keys(instructions).filter((name) => !seen.has(name))
  expect(missing.filter((name) => !elsewhere.includes(name))).toEqual([
    'closeBalance',
    'openProvider',
    'stake',
  ])
  expect(tried).toBeGreaterThan(1_000)
})
