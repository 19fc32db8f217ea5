import {
  approximately,
  type CourtAttack,
  formatEther,
  formatPercent,
  holds,
  inEther,
} from '../attack.ts'
import { type CourtMarket, serveAll } from '../court-market.ts'
import { requireCourt, requireSecretBeacon, UNIT } from '../court-network.ts'
import { accuse, commitSecret, nextEpoch, revealSecret, sealRound } from '../jury-trial.ts'
import { addVotes, rulingProbabilities, votesFor } from '../ruling-probabilities.ts'

// Who hides secrets of the beacon, so as to have another value.

const ADVERSARIES = ['evil 1', 'evil 2', 'evil 3']

async function deposit(scene: CourtMarket, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const ledger = await scene.participant(name)
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 100n * UNIT })
  }
}

/** One round of an honest secret and of others, of which so many are shown. */
async function round(
  scene: CourtMarket,
  evil: readonly string[],
  revealCount: number,
): Promise<bigint> {
  const epoch = await nextEpoch(scene)
  for (const name of ['keeper', ...evil]) await commitSecret(scene, name, epoch)
  await sealRound(scene, epoch)
  for (const name of ['keeper', ...evil.slice(0, revealCount)])
    await revealSecret(scene, name, epoch)
  return epoch
}

/** What the value is where so many of three secrets are shown. */
async function valueWith(scene: CourtMarket, revealCount: number): Promise<string | undefined> {
  const epoch = await round(scene, ADVERSARIES, revealCount)
  await nextEpoch(scene)
  return requireCourt(await scene.participant('keeper')).beaconValue(epoch)
}

const withholding: CourtAttack = {
  name: 'hide secrets of the beacon',
  async run(scene) {
    await deposit(scene, [...ADVERSARIES, 'keeper'])
    const values = []
    for (let revealCount = 0; revealCount <= ADVERSARIES.length; revealCount++) {
      values.push(await scene.withRevert(() => valueWith(scene, revealCount)))
    }
    const served = await serveAll(scene, scene.activeOffer)
    const caseId = await accuse(scene, 'accuser', served)
    const [first] = ADVERSARIES as [string]
    const evil = await scene.participant(first)
    const audits = requireCourt(evil)
    const seedEpoch = (await audits.courtCase(caseId))?.seedEpoch ?? 0n
    const prices: number[] = []
    let gas = 0n
    let spent = 0n
    for (let hidden = 1; hidden <= 5; hidden++) {
      const of = await scene.measure([evil], () => round(scene, [first], 0))
      ;[gas, spent] = [gas + of.gas, spent - of.gain]
      prices.push(inEther(spent))
    }
    const none = await audits.beaconValue(seedEpoch)
    // What it waits for in the end is one value, of the first epoch that was not spoiled.
    await round(scene, [], 0)
    const bond = inEther(await requireSecretBeacon(evil).bond())
    const one = await audits.beaconValue(seedEpoch)
    await audits.seatJury(caseId)
    const pool = { attacker: 50, honest: 95, total: 150, expected: 21 } as const
    const { major } = rulingProbabilities(pool, (own, others) =>
      addVotes(votesFor(own, 'major'), votesFor(others, 'no')),
    )
    const chance = 1 - (1 - major) ** 6
    const gain = UNIT / 5n
    return {
      attack: this.name,
      auditFinding: 'EVM-7',
      domain: '150 ether, 50 of the attacker',
      staked: 50n * UNIT,
      gain: gain - spent,
      cost: spent,
      chance,
      gas,
      allowedProfit: 0n,
      stated: 'k + 1 values for (2^k - 1) bonds of 0.1; five: 3.1, 4.8 % convict',
      measured:
        `${prices.map((price) => Number(price.toFixed(1))).join(', ')} for one to five; ` +
        `${formatPercent(chance)} convict, for ${formatEther(gain)}`,
      claims: [
        ...prices.map((found, index) =>
          approximately(
            { what: `ether for ${index + 1}`, stated: (2 ** (index + 1) - 1) / 10, found },
            0.001,
          ),
        ),
        approximately({ what: 'bond after five', stated: 3.2, found: bond }, 0.001),
        holds('no value while they are hidden', none === undefined),
        holds('one value after that', one !== undefined),
        holds(
          'of three secrets, hiding any number leaves no value',
          values.slice(0, -1).every((value) => value === undefined),
        ),
        holds('showing all leaves one', values.at(-1) !== undefined),
        approximately({ what: 'convicted by one of six', stated: 0.048, found: chance }, 0.3),
      ],
    }
  },
}

export const beaconAttacks: readonly CourtAttack[] = [withholding]
