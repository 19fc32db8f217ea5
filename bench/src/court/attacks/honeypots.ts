import { requireMember } from '@ostrom/ledger'
import { assert } from '@ostrom/protocol'
import { approximately, formatEther, holds, inEther, type PortAttack } from '../attack.ts'
import { beaconValueOf, finalizeNext, nextEpoch } from '../beacon-rounds.ts'
import { requireCourt, UNIT } from '../court-network.ts'

// Attacks on honeypots, accounts that serve once with answers known to be true or falsified.

const honeypotFlood: PortAttack = {
  name: 'commit to too many honeypots',
  plays: 'Commits to more honeypots than an epoch needs, and plants none.',
  needs: 'ports',
  async run(scene) {
    const [hog, honest] = await Promise.all([
      scene.participant('friend'),
      scene.participant('stranger'),
    ])
    const epoch = (await nextEpoch(scene)) + 1n
    const plant = (ledger: typeof hog, number: number) =>
      requireMember(ledger, 'honeypots').commitHoneypot({
        epoch,
        hash: beaconValueOf(number),
        pool: 0n,
        bond: UNIT / 10n,
      })
    let accepted = 0
    const ids: bigint[] = []
    const { gain, gas } = await scene.measure([hog], async () => {
      for (let number = 0; number < 33; number++) ids.push((await plant(hog, number)).id)
      accepted = Number((await plant(honest, 99)).id)
      // The time advances until the epoch's draw exists; the attacker has planted no honeypot.
      const last = await requireCourt(hog).epochSeconds()
      while ((await scene.now()) / last < epoch + 1n) await nextEpoch(scene)
      await finalizeNext(scene)
      await scene.advance(5n * last)
      for (const id of ids)
        await requireMember(hog, 'honeypots').collectHoneypotReward({ id, account: hog.account })
    })
    assert(ids.length === 33, 'all were taken')
    return {
      auditFinding: 'EVM-11',
      domain: 'none',
      gain,
      cost: -gain,
      chance: 0,
      gas,
      stated: 'an epoch has no maximum of honeypots; each costs a bond of 0.1',
      measured: `the 34th is accepted too; 33 unused honeypots lose ${formatEther(-gain)}`,
      claims: [
        holds('an honest one is taken after 33', accepted > 33),
        approximately({ what: 'lost by 33', stated: 3.3, found: inEther(-gain) }, 0.01),
      ],
    }
  },
}

export const honeypotAttacks: readonly PortAttack[] = [honeypotFlood]
