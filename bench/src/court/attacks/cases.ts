import { assert } from '@ostrom/protocol'
import { type Attack, atLeast, ether, holds, inEther, isRefused, near } from '../attack.ts'
import {
  awake,
  clientNames,
  DOMAIN,
  enlist,
  itemsOf,
  jurorNames,
  openStall,
  registerModel,
  type Scene,
  type Served,
  serveAll,
  stakeOf,
} from '../market.ts'
import { auditsOf, UNIT } from '../town.ts'
import { accuse, appeal, type Cast, finish, hear, votesOf } from '../trial.ts'

// Who accuses, whom a friend accuses, who appeals, and what leaves before the case comes.

const guilty = votesOf([[awake, 'major']])
const innocent = votesOf([[awake, 'no']])

/** Has the model's jurors hear a case. */
const heard = (scene: Scene, caseId: bigint, verdictOf = guilty): Promise<readonly Cast[]> =>
  hear(scene, { caseId, names: jurorNames, verdictOf })

async function judged(scene: Scene, caseId: bigint, verdictOf = guilty): Promise<void> {
  await finish(scene, caseId, await heard(scene, caseId, verdictOf))
}

const endPays = async (scene: Scene, caseId: bigint, served: readonly Served[]): Promise<void> => {
  const audits = auditsOf(await scene.party('stranger'))
  for (const { id: subject } of served) await audits.endPay({ caseId, subject })
}

const selfAccusation: Attack = {
  name: 'accuse oneself for reward and refunds',
  async play(scene) {
    const own = await Promise.all(
      ['provider', 'friend', ...clientNames].map((name) => scene.party(name)),
    )
    let back = 0n
    const outcome = await scene.measure(own, async () => {
      const served = await serveAll(scene, scene.stall)
      const friend = await scene.party('friend')
      const reward = await scene.measure([friend], async () => {
        const caseId = await accuse(scene, 'friend', served)
        await judged(scene, caseId)
        await endPays(scene, caseId, served)
      })
      back = reward.gain
    })
    return {
      attack: this.name,
      old: 'EVM-5',
      domain: DOMAIN,
      staked: 50n * UNIT,
      gain: outcome.gain,
      granted: 0n,
      cost: 0n,
      chance: 1,
      gas: outcome.gas,
      stated: '0.2 of 25 ether back, and its own unmatured pay',
      found: `${ether(back)} back, ${ether(-outcome.gain)} lost in all`,
      claims: [
        near({ what: 'comes back of the penalty', stated: 0.2, found: inEther(back) }, 0.05),
        near({ what: 'lost in all', stated: 24.8, found: inEther(-outcome.gain) }, 0.01),
      ],
    }
  },
}

const friendFirst: Attack = {
  name: 'a friend accuses first',
  async play(scene) {
    const served = await serveAll(scene, scene.stall)
    const others = await serveAll(scene, scene.stall)
    const own = await Promise.all(['provider', 'friend'].map((name) => scene.party(name)))
    let during = false
    // What a lucky first jury of the friend's would bring: all of it votes against what it sees.
    const appealed = await scene.aside(async () => {
      const caseId = await accuse(scene, 'friend', served)
      await heard(scene, caseId, innocent)
      await appeal(scene, 'accuser', caseId)
      await judged(scene, caseId)
      return 50n * UNIT - (await stakeOf(scene, 'provider'))
    })
    // By other receipts while the friend's case runs.
    const beside = await scene.aside(async () => {
      await accuse(scene, 'friend', served)
      await judged(scene, await accuse(scene, 'accuser', others))
      return 50n * UNIT - (await stakeOf(scene, 'provider'))
    })
    const { gain, gas } = await scene.measure(own, async () => {
      const caseId = await accuse(scene, 'friend', served)
      const again = auditsOf(await scene.party('accuser')).accuse(itemsOf(served))
      during = await isRefused(again, 'case-running')
      await judged(scene, caseId, innocent)
      await endPays(scene, caseId, served)
      await judged(scene, await accuse(scene, 'accuser', served))
    })
    return {
      attack: this.name,
      old: 'EVM-6',
      domain: DOMAIN,
      staked: 50n * UNIT,
      gain,
      cost: -gain,
      chance: 1,
      gas,
      granted: 0n,
      stated: 'anybody appeals; a rejected receipt serves again',
      found:
        `taken: by other receipts meanwhile ${ether(beside)}, by appeal ${ether(appealed)}; ` +
        `by the same ones after it ${ether(-gain)} lost`,
      claims: [
        holds('receipts of a case that runs are refused', during),
        near({ what: 'taken by a case beside it', stated: 25, found: inEther(beside) }, 1e-9),
        near({ what: 'taken after an appeal', stated: 25, found: inEther(appealed) }, 1e-9),
        atLeast({ what: 'lost by the second case', stated: 25, found: inEther(-gain) }),
      ],
    }
  },
}

/** Lets the provider's stake start to leave, and waits until it is about to be gone. */
async function almostGone(scene: Scene, seconds: bigint): Promise<void> {
  const provider = await scene.party('provider')
  await provider.startUnbonding({ market: 'sessions', amount: 39n * UNIT })
  await provider.startUnbonding({ market: 'requests', amount: 9n * UNIT })
  const { unbondingSeconds } = await provider.parameters()
  await scene.advance(unbondingSeconds - seconds)
}

const withdrawAll = async (scene: Scene): Promise<void> => {
  const provider = await scene.party('provider')
  for (const market of ['sessions', 'requests'] as const) {
    const { unbonding } = await provider.stake(provider.account, market)
    if (unbonding === 0n) continue
    // What a case holds stays.
    await provider.withdrawStake({ market }).catch(() => undefined)
  }
}

/** Half a day, and a day: a case in which nobody appeals takes longer than the one. */
const HALF_DAY = 43_200n
const DAY = 86_400n

const stakeLeaves: Attack = {
  name: 'stake leaves before its case',
  async play(scene) {
    const before = await stakeOf(scene, 'provider')
    await almostGone(scene, HALF_DAY)
    const served = await serveAll(scene, scene.stall)
    const provider = await scene.party('provider')
    const inUse = await isRefused(
      provider.startUnbonding({ market: 'sessions', amount: UNIT }),
      'stake-in-use',
    )
    const { gain, gas } = await scene.measure([provider], async () => {
      const caseId = await accuse(scene, 'accuser', served)
      const casts = await heard(scene, caseId)
      await scene.advance(HALF_DAY)
      await withdrawAll(scene)
      await finish(scene, caseId, casts)
    })
    return {
      attack: this.name,
      old: 'EVM-4',
      domain: DOMAIN,
      staked: before,
      gain,
      cost: 0n,
      chance: 1,
      gas,
      granted: 0n,
      stated: 'locked while it unbonds; a case lives shorter than unbonding',
      found: `${ether(-gain)} of ${ether(before)} is taken, just before it would have left`,
      claims: [
        holds('what backs work cannot start to leave', inUse),
        atLeast({ what: 'taken', stated: 25, found: inEther(-gain) }),
      ],
    }
  },
}

/** Jurors of a model that nobody else serves. */
const CRONIES = ['crony 1', 'crony 2', 'crony 3']
const PALS = ['pal 1', 'pal 2', 'pal 3'] as const

/** A case of a friend's in a model of the provider's own, whose jurors are its own. */
async function openShield(scene: Scene): Promise<bigint> {
  const model = await registerModel(scene, 'provider', 'own')
  const stall = await openStall(scene, { provider: 'provider', model })
  for (const name of CRONIES) await enlist(scene, name, { domain: model, weight: UNIT })
  for (const name of PALS) {
    const pal = await scene.party(name)
    await pal.deposit({ asset: pal.nativeAsset, amount: 2n * UNIT, approve: 'sessions' })
  }
  const served = await serveAll(scene, stall, PALS)
  return accuse(scene, 'friend', served)
}

async function endShield(scene: Scene, caseId: bigint): Promise<void> {
  const verdictOf = votesOf([[CRONIES, 'no']])
  await finish(scene, caseId, await hear(scene, { caseId, names: CRONIES, verdictOf }))
}

const shield: Attack = {
  name: 'a friend accuses in a model of the provider’s own',
  async play(scene) {
    const taken = await scene.aside(async () => {
      const shieldId = await openShield(scene)
      const served = await serveAll(scene, scene.stall)
      const before = await stakeOf(scene, 'provider')
      const caseId = await accuse(scene, 'accuser', served)
      await judged(scene, caseId)
      await endShield(scene, shieldId)
      return before - (await stakeOf(scene, 'provider'))
    })
    // The same while most of the stake is on its way out: only the friend's case holds of it.
    await almostGone(scene, DAY)
    // Without what the provider pays itself for work, which is its own again.
    const bench = await Promise.all(['friend', ...CRONIES].map((name) => scene.party(name)))
    let [shieldId, held] = [0n, 0n]
    const opened = await scene.measure(bench, async () => {
      shieldId = await openShield(scene)
    })
    const served = await serveAll(scene, scene.stall)
    const own = await Promise.all(
      ['provider', 'friend', ...CRONIES, ...PALS].map((name) => scene.party(name)),
    )
    const { gain, gas } = await scene.measure(own, async () => {
      const caseId = await accuse(scene, 'accuser', served)
      await endShield(scene, shieldId)
      await withdrawAll(scene)
      held = await stakeOf(scene, 'provider')
      await judged(scene, caseId)
    })
    const provider = await scene.party('provider')
    assert((await auditsOf(provider).courtRecord(provider.account)).isExcluded, 'it was convicted')
    const lost = held - (await stakeOf(scene, 'provider'))
    const saved = 25n * UNIT + opened.gain + gain
    return {
      attack: this.name,
      domain: `${DOMAIN}; its own 3 ether`,
      staked: 53n * UNIT,
      gain: saved,
      cost: 0n,
      chance: 1,
      gas: opened.gas + gas,
      granted: 0n,
      stated: 'what its case locks is there for the one that others judge',
      found: `${ether(taken)} taken beside it; of stake that is leaving ${ether(lost)} of 25`,
      claims: [
        near({ what: 'taken by the case of others', stated: 25, found: inEther(taken) }, 1e-9),
        near({ what: 'taken of what is leaving', stated: 25, found: inEther(lost) }, 1e-9),
      ],
    }
  },
}

const falseAccusation: Attack = {
  name: 'accuse falsely',
  async play(scene) {
    const served = await serveAll(scene, scene.stall)
    const [accuser, victim] = await Promise.all([scene.party('accuser'), scene.party('provider')])
    let toVictim = 0n
    let locked = 0n
    const { gain, gas } = await scene.measure([accuser], async () => {
      const caseId = await accuse(scene, 'accuser', served)
      const stakes = await Promise.all(
        (['sessions', 'requests'] as const).map((market) => victim.stake(victim.account, market)),
      )
      locked = stakes.reduce((sum, stake) => sum + stake.locked, 0n)
      const of = await scene.measure([victim], () => judged(scene, caseId, innocent))
      toVictim = of.gain
    })
    return {
      attack: this.name,
      domain: DOMAIN,
      staked: 0n,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      granted: 0n,
      stated: '0.06; the victim gains 0.025; half its stake cannot leave meanwhile',
      found: `${ether(-gain)}; the victim gains ${ether(toVictim)}; ${ether(locked)} held`,
      claims: [
        near({ what: 'cost', stated: 0.06, found: inEther(-gain) }, 0.15),
        near({ what: 'gain of the victim', stated: 0.025, found: inEther(toVictim) }, 0.01),
        near({ what: 'held of the stake', stated: 25, found: inEther(locked) }, 0.01),
      ],
    }
  },
}

export const caseAttacks: readonly Attack[] = [
  selfAccusation,
  friendFirst,
  stakeLeaves,
  shield,
  falseAccusation,
]
