import { GENERAL_DOMAIN, WEIGHT_WINDOW_SECONDS } from '@ostrom/ledger'
import { Hex } from '@ostrom/protocol'
import { holds, isRefused, type PortAttack } from '../attack.ts'
import { beaconValueOf } from '../beacon-rounds.ts'
import { depositStake, JUROR_WEIGHT, jurorNames } from '../court-market.ts'
import { requireCourt, UNIT } from '../court-network.ts'

// Attack by an account that enlists a few seconds before an epoch ends, and attests to a false
// block of this epoch.

const epochOfASecond: PortAttack = {
  name: 'enlist for the last second of an epoch',
  plays: 'Holds most of the weight for one second, to attest to a false block of an epoch.',
  needs: 'ports',
  async run(scene) {
    const { model } = scene.activeOffer
    for (const name of jurorNames) {
      const ledger = await scene.participant(name)
      const { account } = ledger
      await requireCourt(ledger).enlist({ account, domain: model, weight: 0n })
      await requireCourt(ledger).enlist({ account, domain: GENERAL_DOMAIN, weight: JUROR_WEIGHT })
    }
    await scene.advance(2n * WEIGHT_WINDOW_SECONDS)
    const whale = await scene.participant('whale')
    const { account } = whale
    const audits = requireCourt(whale)
    const weight = 101n * UNIT
    const block = (epoch: bigint, answers: bigint) => ({
      epoch,
      previous: Hex.zeroHash,
      root: beaconValueOf(1),
      items: 1n,
      answers,
    })
    let isForged = true
    const { gain, gas } = await scene.measure([whale], async () => {
      await depositStake(scene, 'whale', { court: weight })
      const seconds = await audits.epochSeconds()
      const epoch = (await scene.now()) / seconds + 1n
      const end = (epoch + 1n) * seconds
      await scene.advance(end - 4n - (await scene.now()))
      await audits.enlist({ account, domain: GENERAL_DOMAIN, weight })
      await scene.advance(end + 1n - (await scene.now()))
      const attested = audits.attestBlock({ block: block(epoch, 9n), account })
      isForged = !(await isRefused(attested, 'validator-without-weight'))
      await audits.enlist({ account, domain: GENERAL_DOMAIN, weight: 0n })
      for (const name of jurorNames.slice(0, 11)) {
        const ledger = await scene.participant(name)
        const honest = { block: block(epoch, 3n), account: ledger.account }
        await requireCourt(ledger).attestBlock(honest)
      }
      await requireCourt(await scene.participant('stranger')).finalizeBlock(block(epoch, 3n))
    })
    const latest = await audits.latestBlock()
    return {
      auditFinding: 'EVM3-15',
      domain: '100 ether, general domain',
      staked: weight,
      gain,
      chance: 0,
      gas,
      stated: 'weight of one second attests to no block, and blocks no other attestation',
      measured: '101 ether cannot attest; 55 of the 100 honest ether make their block final',
      claims: [
        holds('the forged block has no attestation', !isForged),
        holds('the honest block is final', latest?.answers === 3n),
      ],
    }
  },
}

export const epochAttacks: readonly PortAttack[] = [epochOfASecond]
