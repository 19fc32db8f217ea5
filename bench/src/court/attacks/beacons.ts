import { GENERAL_DOMAIN } from '@ostrom/ledger'
import { type BeaconService, createBeaconService } from '@ostrom/node/validator'
import { createStateMemory } from '@ostrom/state/memory'
import {
  approximately,
  atLeast,
  atMost,
  formatEther,
  formatPercent,
  holds,
  inEther,
  type PortAttack,
} from '../attack.ts'
import {
  advanceHalfEpoch,
  commitSecret,
  nextEpoch,
  revealSecret,
  sealRound,
} from '../beacon-rounds.ts'
import { type CourtMarket, enlist, serveAll } from '../court-market.ts'
import { requireCourt, requireSecretBeacon, UNIT } from '../court-network.ts'
import { accuse } from '../jury-trial.ts'
import { addVotes, rulingProbabilities, votesFor } from '../ruling-probabilities.ts'

// Attacks by a party that does not reveal secrets that it committed to the beacon, so that an epoch
// gets another value or none.

const ADVERSARIES = ['evil 1', 'evil 2', 'evil 3']

async function deposit(scene: CourtMarket, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const ledger = await scene.participant(name)
    await ledger.deposit({ asset: ledger.nativeAsset, amount: 100n * UNIT })
  }
}

/**
 * Runs one round with an honest secret and the attacker's secrets. The attacker reveals the first
 * `revealCount` of its secrets.
 */
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

/** Returns the value of an epoch in which `revealCount` of three secrets are revealed. */
async function valueWith(scene: CourtMarket, revealCount: number): Promise<string | undefined> {
  const epoch = await round(scene, ADVERSARIES, revealCount)
  await nextEpoch(scene)
  return requireCourt(await scene.participant('keeper')).beaconValue(epoch)
}

const withholding: PortAttack = {
  name: 'withhold secrets of the beacon',
  plays: 'Withholds secrets, to choose among several values of the beacon.',
  needs: 'ports',
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
    // The seed epoch of the case gets its value late: by the first later epoch that the attacker
    // does not spoil.
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
      auditFinding: 'EVM-7',
      domain: '150 ether, 50 of the attacker',
      staked: 50n * UNIT,
      gain: gain - spent,
      cost: spent,
      chance,
      gas,
      stated: 'k + 1 values cost 2^k - 1 bonds of 0.1; k = 5 (3.1 ether) convicts in 4.8 %',
      measured:
        `k = 1 to 5 cost ${prices.map((price) => Number(price.toFixed(1))).join(', ')}; ` +
        `${formatPercent(chance)} of tries convict, for a reward of ${formatEther(gain)}`,
      claims: [
        ...prices.map((found, index) =>
          approximately(
            { what: `ether for ${index + 1}`, stated: (2 ** (index + 1) - 1) / 10, found },
            0.001,
          ),
        ),
        approximately({ what: 'bond after five', stated: 1.6, found: bond }, 0.001),
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

/** Epochs of five minutes in a day. */
const DAY_EPOCHS = 288

/** Honest jurors, who together have half of the weight; the attacker has the other half. */
const HONEST = ['honest 1', 'honest 2', 'honest 3', 'honest 4']
const HONEST_WEIGHT = (25n * UNIT) / 2n
const SPOILER = 'spoiler'
const SPOILER_WEIGHT = 50n * UNIT

type StoppedBeacon = {
  /** Loss of the attacker, in wei. */
  readonly burnt: bigint
  /** Number of epochs that got a value in spite of the attack. */
  readonly values: number
  /** Number of epochs in which no secret was revealed. */
  readonly idle: number
  /** Total loss of the honest jurors, in wei. */
  readonly honestLoss: bigint
  readonly gas: bigint
}

/**
 * Lets the attacker commit and withhold a secret in each of several epochs whose draw selects the
 * attacker. The honest jurors run the beacon service of a node, with the node's limits.
 */
export async function stopBeacon(scene: CourtMarket, epochs: number): Promise<StoppedBeacon> {
  const domain = GENERAL_DOMAIN
  for (const name of HONEST) await enlist(scene, name, { domain, weight: HONEST_WEIGHT })
  await enlist(scene, SPOILER, { domain, weight: SPOILER_WEIGHT })
  await deposit(scene, [SPOILER])
  const services = await Promise.all(HONEST.map((name) => beaconServiceOf(scene, name)))
  const step = async () => {
    for (const service of services) await service.step()
  }
  const spoiler = await scene.participant(SPOILER)
  const honest = await Promise.all(HONEST.map((name) => scene.participant(name)))
  const beacon = requireSecretBeacon(spoiler)
  const playEpoch = async (spoils: boolean) => {
    const epoch = await nextEpoch(scene)
    await step()
    const { account } = spoiler
    if (spoils && (await beacon.isSelected({ epoch, account }))) {
      // Deposits more in time: an epoch's bond is at most 1.6 ether.
      const available = await spoiler.balance(account, spoiler.nativeAsset)
      if (available < 10n * UNIT)
        await spoiler.deposit({ asset: spoiler.nativeAsset, amount: 100n * UNIT })
      await commitSecret(scene, SPOILER, epoch)
    }
    await advanceHalfEpoch(scene)
    await step()
    await step()
    return await beacon.round(epoch)
  }
  // Two epochs without the attack come first, because an epoch's draw counts the weights at the
  // start of the last epoch with a good value.
  for (let count = 0; count < 2; count++) await playEpoch(false)
  let [values, idle, honestLoss] = [0, 0, 0n]
  const { gain, gas } = await scene.measure([spoiler], async () => {
    const others = await scene.measure(honest, async () => {
      for (let count = 0; count < epochs; count++) {
        const { stage, reveals } = await playEpoch(true)
        if (stage === 'good') values++
        if (reveals === 0) idle++
      }
    })
    honestLoss = -others.gain
  })
  return { burnt: -gain, values, idle, honestLoss, gas }
}

/** Creates the beacon service of a juror's node. Each service has its own state. */
async function beaconServiceOf(scene: CourtMarket, name: string): Promise<BeaconService> {
  const ledger = await scene.participant(name)
  const audits = requireCourt(ledger)
  return createBeaconService({
    ledger,
    beacon: requireSecretBeacon(ledger),
    epochSeconds: () => audits.epochSeconds(),
    account: ledger.account,
    state: createStateMemory(),
    random: scene.random,
    log: () => {},
  })
}

const stoppedForADay: PortAttack = {
  name: 'stop the beacon for a day',
  plays: 'Withholds a secret in each epoch of a day, against nodes that run the service.',
  needs: 'ports',
  isRandom: true,
  async run(scene) {
    const { burnt, values, idle, honestLoss, gas } = await stopBeacon(scene, DAY_EPOCHS)
    const weight = inEther(BigInt(HONEST.length) * HONEST_WEIGHT + SPOILER_WEIGHT)
    // The bonds of the first epochs are 1, 2, 4 and 8 tenths of an ether, and 16 tenths in each
    // later epoch.
    const stated = (15 + (DAY_EPOCHS - 4) * 16) / 10
    return {
      auditFinding: 'EVM3-5',
      domain: '100 ether, 50 of the attacker',
      staked: SPOILER_WEIGHT,
      gain: -burnt,
      cost: burnt,
      gas,
      stated: `burns ${stated} ether, at least the stake of all jurors; needs half of the weight`,
      measured: `burns ${formatEther(burnt)} ether; ${values} of ${DAY_EPOCHS} epochs get a value`,
      claims: [
        approximately({ what: 'ether burnt', stated, found: inEther(burnt) }, 0.03),
        atLeast({ what: 'ether, beside all weight', stated: weight, found: inEther(burnt) }),
        // In one epoch of 2,980, the draw selects no juror although jurors have half of the weight.
        atMost({ what: 'epochs with a value', stated: 3, found: values }),
        atMost({ what: 'epochs without an honest secret', stated: 3, found: idle }),
        holds('honest nodes lose no bond', honestLoss === 0n),
      ],
    }
  },
}

export const beaconAttacks: readonly PortAttack[] = [withholding, stoppedForADay]
