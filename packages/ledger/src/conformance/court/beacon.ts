import { Hex } from '@ostrom/protocol'
import { describe, expect } from 'vitest'
import { GENERAL_DOMAIN } from '../../court/court.ts'
import type { Ledger } from '../../ledger.ts'
import { eventOf, expectRefusal, type Scenario } from '../world.ts'
import {
  advancePastHalfEpoch,
  auditsOf,
  auditTest,
  balanceChanges,
  finalizeNextEpoch,
  hashOf,
  nextEpoch,
  secretsOf,
} from './fixture.ts'

/**
 * Tests public randomness by bonded secrets: a round with a value, a round without, and each
 * refusal.
 */
export function beaconSuite(scenario: () => Scenario): void {
  const story = (name: string, act: () => Promise<void>) => auditTest(scenario, name, act)
  const valueAt = (epoch: bigint) => auditsOf(scenario().client).beaconValue(epoch)
  const commitmentOf = (ledger: Ledger, epoch: bigint, secret: Hex.Hash) => {
    const { account } = ledger
    const hash = secretsOf(ledger).secretHash({ epoch, account, secret })
    return { epoch, account, hash }
  }

  describe('the beacon', () => {
    story('mixes what was shown, and gives the bonds back', async () => {
      const { provider, stranger, client, advance, unit } = scenario()
      await stranger.deposit({ asset: client.nativeAsset, amount: unit })
      const [a, b, beacon] = [secretsOf(provider), secretsOf(stranger), secretsOf(client)]
      const epoch = await nextEpoch(scenario())
      const { beaconBond } = await client.parameters()
      expect(await beacon.bond()).toBe(beaconBond)
      expect(await beacon.secretsMin()).toBe(1)
      expect(await beacon.round(epoch)).toEqual({
        epoch,
        commits: 0,
        reveals: 0,
        bond: beaconBond,
        stage: 'committing',
      })
      const secrets = [hashOf(5), hashOf(6)] as const
      const own = { epoch, account: provider.account, secret: secrets[0] }
      const other = { epoch, account: stranger.account, secret: secrets[1] }
      const commitment = commitmentOf(provider, epoch, secrets[0])
      const set = await balanceChanges([provider, stranger], async () => {
        await expectRefusal(b.commitSecret(commitment), 'account-mismatch')
        await a.commitSecret(commitment)
        await b.commitSecret(commitmentOf(stranger, epoch, secrets[1]))
      })
      expect(set).toEqual([-beaconBond, -beaconBond])
      expect(await beacon.committedHash(own)).toBe(commitment.hash)
      await expectRefusal(a.commitSecret({ ...commitment, hash: hashOf(9) }), 'already-committed')
      const poor = commitmentOf(scenario().creator, epoch, hashOf(1))
      await expectRefusal(secretsOf(scenario().creator).commitSecret(poor), 'insufficient-funds')
      await expectRefusal(beacon.closeCommits(epoch), 'beacon-round-state-invalid')
      await expectRefusal(beacon.revealSecret(own), 'beacon-round-state-invalid')

      await advancePastHalfEpoch(scenario())
      expect(await beacon.round(epoch)).toMatchObject({ commits: 2, stage: 'sealing' })
      const late = commitmentOf(client, epoch, hashOf(9))
      await expectRefusal(beacon.commitSecret(late), 'beacon-round-state-invalid')
      await expectRefusal(beacon.revealSecret(own), 'beacon-round-state-invalid')
      await beacon.closeCommits(epoch)
      await advance(0n)
      expect((await beacon.round(epoch)).stage).toBe('revealing')
      await expectRefusal(
        beacon.revealSecret({ ...own, secret: secrets[1] }),
        'commitment-mismatch',
      )
      const back = await balanceChanges([provider, stranger], async () => {
        // Any account that knows a secret may reveal it; the bond returns to the account that
        // committed.
        await beacon.revealSecret(own)
        await expectRefusal(beacon.revealSecret(own), 'commitment-mismatch')
        expect(await valueAt(epoch)).toBeUndefined()
        await beacon.revealSecret(other)
      })
      expect(back).toEqual([beaconBond, beaconBond])
      const value = await valueAt(epoch)
      expect(Hex.is(value, 32)).toBe(true)
      expect(await beacon.round(epoch)).toMatchObject({ commits: 2, reveals: 2, stage: 'good' })
      expect(await eventOf(client, 'beacon-final')).toMatchObject({ epoch, value })
      expect(await beacon.committedHash(own)).toBeUndefined()
    })

    story(
      'an epoch has no beacon value if a secret is withheld, and the bond doubles',
      async () => {
        const { provider, stranger, client, advance } = scenario()
        const [a, b, beacon] = [secretsOf(provider), secretsOf(stranger), secretsOf(client)]
        const epoch = await nextEpoch(scenario())
        const bond = await beacon.bond()
        const secret = hashOf(5)
        const lost = await balanceChanges([provider, stranger], async () => {
          await a.commitSecret(commitmentOf(provider, epoch, secret))
          await b.commitSecret(commitmentOf(stranger, epoch, hashOf(6)))
          await advancePastHalfEpoch(scenario())
          await beacon.closeCommits(epoch)
          await advance(0n)
          await beacon.revealSecret({ epoch, account: provider.account, secret })
          await nextEpoch(scenario())
          const silent = { epoch, account: stranger.account, secret: hashOf(6) }
          await expectRefusal(b.revealSecret(silent), 'beacon-round-state-invalid')
        })
        expect(lost).toEqual([0n, -bond])
        expect(await beacon.round(epoch)).toMatchObject({ commits: 2, reveals: 1, stage: 'void' })
        expect(await valueAt(epoch)).toBeUndefined()
        expect(await beacon.bond()).toBe(2n * bond)
        // An epoch that ended without a value takes the value of the next epoch that has one.
        const good = await finalizeNextEpoch(scenario())
        expect(good).toBeGreaterThan(epoch)
        expect(await valueAt(epoch)).toBe(await valueAt(good))
        await nextEpoch(scenario())
        expect(await beacon.bond()).toBe(bond)
      },
    )

    story('takes an operator’s bonds out of the account’s bond balance alone', async () => {
      const { provider, stranger, client, unit } = scenario()
      const asset = client.nativeAsset
      const { account } = stranger
      await stranger.deposit({ asset, amount: unit })
      await stranger.setOperator({ market: 'court', operator: provider.account })
      const [own, operators] = [secretsOf(stranger), secretsOf(provider)]
      const left = await own.bondBalance(account)
      await own.withdrawBonds(left)
      await expectRefusal(own.withdrawBonds(1n), 'insufficient-funds')
      const epoch = await nextEpoch(scenario())
      const bond = await own.bond()
      const { hash } = commitmentOf(stranger, epoch, hashOf(5))
      await expectRefusal(operators.commitSecret({ epoch, account, hash }), 'insufficient-funds')
      // Any account may add to the bond balance of another account.
      const given = await balanceChanges([provider, stranger], () =>
        operators.fundBonds({ account, amount: bond }),
      )
      expect(given).toEqual([-bond, bond])
      expect(await own.bondBalance(account)).toBe(bond)
      const before = await client.balance(account, asset)
      await operators.commitSecret({ epoch, account, hash })
      expect(await own.bondBalance(account)).toBe(0n)
      expect(await client.balance(account, asset)).toBe(before)
      await stranger.setOperator({ market: 'court', operator: account })
    })

    story('an epoch without commitments has no beacon value', async () => {
      const beacon = secretsOf(scenario().client)
      const epoch = await nextEpoch(scenario())
      await advancePastHalfEpoch(scenario())
      await beacon.closeCommits(epoch)
      await scenario().advance(0n)
      // The first call fixed a block, and this call stores its hash; a third call is refused.
      await beacon.closeCommits(epoch)
      await expectRefusal(beacon.closeCommits(epoch), 'beacon-round-state-invalid')
      await nextEpoch(scenario())
      expect(await beacon.round(epoch)).toMatchObject({ commits: 0, stage: 'void' })
      expect(await valueAt(epoch)).toBeUndefined()
    })

    story('takes secrets for the present epoch only, and none that is empty', async () => {
      const { provider } = scenario()
      const beacon = secretsOf(provider)
      const epoch = await nextEpoch(scenario())
      const words = { account: provider.account, hash: hashOf(1) }
      await expectRefusal(
        beacon.commitSecret({ ...words, epoch: epoch - 1n }),
        'beacon-round-state-invalid',
      )
      await expectRefusal(
        beacon.commitSecret({ ...words, epoch: epoch + 1n }),
        'beacon-round-state-invalid',
      )
      const empty = { ...words, epoch, hash: Hex.zeroHash }
      await expectRefusal(beacon.commitSecret(empty), 'commitment-mismatch')
    })

    story('takes secrets of those who are drawn by weight, once there is weight', async () => {
      const { ledgers, client, unit } = scenario()
      const juror = ledgers[5] as Ledger
      const { account } = juror
      const asset = client.nativeAsset
      await juror.deposit({ asset, amount: unit })
      await juror.addStake({ market: 'court', amount: unit })
      await auditsOf(juror).enlist({ account, domain: GENERAL_DOMAIN, weight: unit })
      // Selection reads weights at the epoch of the last beacon value, which must follow the
      // enlisting.
      await nextEpoch(scenario())
      const beacon = secretsOf(client)
      let outsider = true
      for (let passed = 0; passed < 3 && outsider; passed++) {
        const epoch = (await finalizeNextEpoch(scenario())) + 1n
        expect(await beacon.isSelected({ epoch, account })).toBe(true)
        outsider = await beacon.isSelected({ epoch, account: client.account })
      }
      expect(outsider).toBe(false)
      const epoch = await nextEpoch(scenario())
      await expectRefusal(
        beacon.commitSecret(commitmentOf(client, epoch, hashOf(1))),
        'not-selected',
      )
    })
  })
}
