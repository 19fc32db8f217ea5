import { WEIGHT_WINDOW_SECONDS } from '@ostrom/ledger'
import { assert } from '@ostrom/protocol'
import {
  approximately,
  atLeast,
  formatEther,
  holds,
  inEther,
  isRefused,
  type PortAttack,
} from '../attack.ts'
import {
  activeJurors,
  type CourtMarket,
  clientNames,
  DOMAIN,
  enlist,
  itemsOf,
  jurorNames,
  publishOffer,
  registerModel,
  type SettledSession,
  serveAll,
  stakeOf,
} from '../court-market.ts'
import { requireCourt, UNIT } from '../court-network.ts'
import { accuse, appeal, concludeCase, type JuryVotes, runTrial, votesOf } from '../jury-trial.ts'

// Attacks by accusers, colluding accusers and appellants, and by a stake that is withdrawn before a
// case opens.

const guilty = votesOf([[activeJurors, 'major']])
const innocent = votesOf([[activeJurors, 'no']])

/** Lets the model's jurors vote until there is a ruling; by default, against the provider. */
const runGuiltyTrial = (
  scene: CourtMarket,
  caseId: bigint,
  verdictOf = guilty,
): Promise<readonly JuryVotes[]> => runTrial(scene, { caseId, names: jurorNames, verdictOf })

async function tryAndConclude(
  scene: CourtMarket,
  caseId: bigint,
  verdictOf = guilty,
): Promise<void> {
  await concludeCase(scene, caseId, await runGuiltyTrial(scene, caseId, verdictOf))
}

const endPays = async (
  scene: CourtMarket,
  caseId: bigint,
  served: readonly SettledSession[],
): Promise<void> => {
  const audits = requireCourt(await scene.participant('stranger'))
  for (const { id: subject } of served) await audits.resolveHeldPay({ caseId, subject })
}

const selfAccusation: PortAttack = {
  name: 'accuse oneself for reward and refunds',
  plays: 'A provider about to be accused has a friend accuse it and collect the reward.',
  needs: 'ports',
  async run(scene) {
    const own = await Promise.all(
      ['provider', 'friend', ...clientNames].map((name) => scene.participant(name)),
    )
    let back = 0n
    const outcome = await scene.measure(own, async () => {
      const served = await serveAll(scene, scene.activeOffer)
      const friend = await scene.participant('friend')
      const reward = await scene.measure([friend], async () => {
        const caseId = await accuse(scene, 'friend', served)
        await tryAndConclude(scene, caseId)
        await endPays(scene, caseId, served)
      })
      back = reward.gain
    })
    return {
      auditFinding: 'EVM-5',
      domain: DOMAIN,
      staked: 50n * UNIT,
      gain: outcome.gain,
      gas: outcome.gas,
      stated: 'the attacker gets back 0.2 of 25 ether, and its own unmatured pay',
      measured: `gets back ${formatEther(back)}, and loses ${formatEther(-outcome.gain)} in all`,
      claims: [
        approximately(
          { what: 'comes back of the penalty', stated: 0.2, found: inEther(back) },
          0.05,
        ),
        approximately({ what: 'lost in all', stated: 24.8, found: inEther(-outcome.gain) }, 0.01),
      ],
    }
  },
}

const frontRunningFriend: PortAttack = {
  name: 'a friend accuses first',
  plays: 'A friend accuses with the same receipts before an honest accuser, and loses on purpose.',
  needs: 'ports',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const others = await serveAll(scene, scene.activeOffer)
    const own = await Promise.all(['provider', 'friend'].map((name) => scene.participant(name)))
    let during = false
    // Stake that the provider loses after an appeal: the whole first jury acquits the provider in
    // the case of the colluding accuser (`friend`), and another accuser appeals.
    const appealed = await scene.withRevert(async () => {
      const caseId = await accuse(scene, 'friend', served)
      await runGuiltyTrial(scene, caseId, innocent)
      await appeal(scene, 'accuser', caseId)
      await tryAndConclude(scene, caseId)
      return 50n * UNIT - (await stakeOf(scene, 'provider'))
    })
    // Stake that is taken if another accuser accuses with other receipts during the friend's case.
    const beside = await scene.withRevert(async () => {
      await accuse(scene, 'friend', served)
      await tryAndConclude(scene, await accuse(scene, 'accuser', others))
      return 50n * UNIT - (await stakeOf(scene, 'provider'))
    })
    const { gain, gas } = await scene.measure(own, async () => {
      const caseId = await accuse(scene, 'friend', served)
      const again = requireCourt(await scene.participant('accuser')).accuse(itemsOf(served))
      during = await isRefused(again, 'receipt-in-case')
      await tryAndConclude(scene, caseId, innocent)
      await endPays(scene, caseId, served)
      await tryAndConclude(scene, await accuse(scene, 'accuser', served))
    })
    return {
      auditFinding: 'EVM-6',
      domain: DOMAIN,
      staked: 50n * UNIT,
      gain,
      cost: -gain,
      gas,
      stated: 'any account may appeal; receipts of a lost case can be used again',
      measured:
        `other receipts take ${formatEther(beside)} during the case, ` +
        `an appeal takes ${formatEther(appealed)}; ` +
        `the same receipts take ${formatEther(-gain)} after the case`,
      claims: [
        holds('receipts of a case that runs are refused', during),
        approximately(
          { what: 'taken by a case beside it', stated: 25, found: inEther(beside) },
          1e-9,
        ),
        approximately(
          { what: 'taken after an appeal', stated: 25, found: inEther(appealed) },
          1e-9,
        ),
        atLeast({ what: 'lost by the second case', stated: 25, found: inEther(-gain) }),
      ],
    }
  },
}

/** Starts to withdraw most of the provider's stake. Waits until `seconds` before its release. */
async function almostGone(scene: CourtMarket, seconds: bigint): Promise<void> {
  const provider = await scene.participant('provider')
  await provider.startUnbonding({ market: 'sessions', amount: 39n * UNIT })
  await provider.startUnbonding({ market: 'requests', amount: 9n * UNIT })
  const { unbondingSeconds } = await provider.parameters()
  await scene.advance(unbondingSeconds - seconds)
}

const withdrawAll = async (scene: CourtMarket): Promise<void> => {
  const provider = await scene.participant('provider')
  for (const market of ['sessions', 'requests'] as const) {
    const { unbonding } = await provider.stake(provider.account, market)
    if (unbonding === 0n) continue
    // The provider cannot withdraw stake that a case holds.
    await provider.withdrawStake({ market }).catch(() => undefined)
  }
}

/** Half a day and a day, in seconds. A case without an appeal takes longer than half a day. */
const HALF_DAY = 43_200n
const DAY = 86_400n

const stakeWithdrawal: PortAttack = {
  name: 'withdraw stake before the case',
  plays: 'Cheats with stake whose withdrawal has almost ended.',
  needs: 'ports',
  async run(scene) {
    const before = await stakeOf(scene, 'provider')
    await almostGone(scene, HALF_DAY)
    const served = await serveAll(scene, scene.activeOffer)
    const provider = await scene.participant('provider')
    const inUse = await isRefused(
      provider.startUnbonding({ market: 'sessions', amount: UNIT }),
      'stake-in-use',
    )
    const { gain, gas } = await scene.measure([provider], async () => {
      const caseId = await accuse(scene, 'accuser', served)
      const casts = await runGuiltyTrial(scene, caseId)
      await scene.advance(HALF_DAY)
      await withdrawAll(scene)
      await concludeCase(scene, caseId, casts)
    })
    return {
      auditFinding: 'EVM-4',
      domain: DOMAIN,
      staked: before,
      gain,
      gas,
      stated: 'a case locks unbonding stake, and is shorter than the unbonding',
      measured:
        `the case takes ${formatEther(-gain)} of ${formatEther(before)}, ` +
        `just before the end of the unbonding`,
      claims: [
        holds('what backs work cannot start to leave', inUse),
        atLeast({ what: 'taken', stated: 25, found: inEther(-gain) }),
      ],
    }
  },
}

/** Jurors of a model that no other provider serves. */
const COLLUDING_JURORS = ['crony 1', 'crony 2', 'crony 3']
const COLLUDING_CLIENTS = ['pal 1', 'pal 2', 'pal 3'] as const

/**
 * Opens a colluding case for a model of the provider's own, whose jurors also belong to the
 * provider.
 */
async function openShieldCase(scene: CourtMarket): Promise<bigint> {
  const model = await registerModel(scene, 'provider', 'own')
  const stall = await publishOffer(scene, { provider: 'provider', model })
  for (const name of COLLUDING_JURORS) await enlist(scene, name, { domain: model, weight: UNIT })
  await scene.advance(WEIGHT_WINDOW_SECONDS + 1n)
  for (const name of COLLUDING_CLIENTS) {
    const pal = await scene.participant(name)
    await pal.deposit({ asset: pal.nativeAsset, amount: 2n * UNIT, approve: 'sessions' })
  }
  const served = await serveAll(scene, stall, COLLUDING_CLIENTS)
  return accuse(scene, 'friend', served)
}

async function closeShieldCase(scene: CourtMarket, caseId: bigint): Promise<void> {
  const verdictOf = votesOf([[COLLUDING_JURORS, 'no']])
  await concludeCase(
    scene,
    caseId,
    await runTrial(scene, { caseId, names: COLLUDING_JURORS, verdictOf }),
  )
}

const shieldCase: PortAttack = {
  name: 'a friend accuses for the provider’s own model',
  plays: 'Locks its stake by a case before its own jurors, against the case of others.',
  needs: 'ports',
  async run(scene) {
    const taken = await scene.withRevert(async () => {
      const shieldId = await openShieldCase(scene)
      const served = await serveAll(scene, scene.activeOffer)
      const before = await stakeOf(scene, 'provider')
      const caseId = await accuse(scene, 'accuser', served)
      await tryAndConclude(scene, caseId)
      await closeShieldCase(scene, shieldId)
      return before - (await stakeOf(scene, 'provider'))
    })
    // The same attack while the provider withdraws most of its stake: only the colluding case holds
    // a part of the stake.
    await almostGone(scene, DAY)
    // Leaves out the colluding clients and the provider, because the clients' pay stays with them.
    const bench = await Promise.all(
      ['friend', ...COLLUDING_JURORS].map((name) => scene.participant(name)),
    )
    let [shieldId, held] = [0n, 0n]
    const opened = await scene.measure(bench, async () => {
      shieldId = await openShieldCase(scene)
    })
    const served = await serveAll(scene, scene.activeOffer)
    const own = await Promise.all(
      ['provider', 'friend', ...COLLUDING_JURORS, ...COLLUDING_CLIENTS].map((name) =>
        scene.participant(name),
      ),
    )
    const { gain, gas } = await scene.measure(own, async () => {
      const caseId = await accuse(scene, 'accuser', served)
      await closeShieldCase(scene, shieldId)
      await withdrawAll(scene)
      held = await stakeOf(scene, 'provider')
      await tryAndConclude(scene, caseId)
    })
    const provider = await scene.participant('provider')
    assert(
      (await requireCourt(provider).courtRecord(provider.account)).isExcluded,
      'it was convicted',
    )
    const lost = held - (await stakeOf(scene, 'provider'))
    const saved = 25n * UNIT + opened.gain + gain
    return {
      domain: `${DOMAIN}; own model: 3 ether`,
      staked: 53n * UNIT,
      gain: saved,
      gas: opened.gas + gas,
      stated: 'another case can take the stake that the friend’s case locks',
      measured:
        `the other case takes ${formatEther(taken)}; ` +
        `of unbonding stake it takes ${formatEther(lost)} of 25`,
      claims: [
        approximately(
          { what: 'taken by the case of others', stated: 25, found: inEther(taken) },
          1e-9,
        ),
        approximately({ what: 'taken of unbonding stake', stated: 25, found: inEther(lost) }, 1e-9),
      ],
    }
  },
}

const falseAccusation: PortAttack = {
  name: 'accuse falsely',
  plays: 'Accuses an honest provider, to harm it.',
  needs: 'ports',
  async run(scene) {
    const served = await serveAll(scene, scene.activeOffer)
    const [accuser, victim] = await Promise.all([
      scene.participant('accuser'),
      scene.participant('provider'),
    ])
    let toVictim = 0n
    let locked = 0n
    const { gain, gas } = await scene.measure([accuser], async () => {
      const caseId = await accuse(scene, 'accuser', served)
      const stakes = await Promise.all(
        (['sessions', 'requests'] as const).map((market) => victim.stake(victim.account, market)),
      )
      locked = stakes.reduce((sum, stake) => sum + stake.locked, 0n)
      const of = await scene.measure([victim], () => tryAndConclude(scene, caseId, innocent))
      toVictim = of.gain
    })
    return {
      domain: DOMAIN,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      stated: 'costs 0.06; the victim gains 0.025; half of its stake is locked meanwhile',
      measured:
        `costs ${formatEther(-gain)}; the victim gains ${formatEther(toVictim)}; ` +
        `${formatEther(locked)} are locked`,
      claims: [
        approximately({ what: 'cost', stated: 0.06, found: inEther(-gain) }, 0.15),
        approximately(
          { what: 'gain of the victim', stated: 0.025, found: inEther(toVictim) },
          0.01,
        ),
        approximately({ what: 'held of the stake', stated: 25, found: inEther(locked) }, 0.01),
      ],
    }
  },
}

export const caseAttacks: readonly PortAttack[] = [
  selfAccusation,
  frontRunningFriend,
  stakeWithdrawal,
  shieldCase,
  falseAccusation,
]
