import { GENERAL_DOMAIN, requireMember } from '@ostrom/ledger'
import { assert } from '@ostrom/protocol'
import {
  approximately,
  atLeast,
  atMost,
  type CourtAttack,
  formatEther,
  holds,
  inEther,
  isRefused,
} from '../attack.ts'
import { activeJurors, type CourtMarket, JUROR_WEIGHT, jurorNames } from '../court-market.ts'
import { type ProfitAndGas, requireCourt, UNIT } from '../court-network.ts'
import {
  beaconValueOf,
  concludeCase,
  finalizeNext,
  fineAll,
  type JuryVotes,
  nextEpoch,
  rulingOf,
  runTrial,
  seatJury,
  votesOf,
} from '../jury-trial.ts'
import { datasetBy, disputeNewDataset } from '../own-dataset.ts'

// Who brings more than is worth hearing before jurors of all matters.

/** Has all jurors judge all matters, in place of the model. */
async function moveToGeneral(scene: CourtMarket): Promise<void> {
  const { model: domain } = scene.activeOffer
  await Promise.all(
    jurorNames.map(async (name) => {
      const ledger = await scene.participant(name)
      const { account } = ledger
      const audits = requireCourt(ledger)
      await audits.enlist({ account, domain, weight: 0n })
      await audits.enlist({ account, domain: GENERAL_DOMAIN, weight: JUROR_WEIGHT })
      await ledger.deposit({ asset: ledger.nativeAsset, amount: UNIT })
    }),
  )
  await scene.advance(1n)
}

/** Proposes a dataset, and challenges it: both sides are the attacker's. */
async function openGeneralCase(scene: CourtMarket, number: number): Promise<bigint> {
  const [proposer, friend] = await Promise.all([
    scene.participant('stranger'),
    scene.participant('friend'),
  ])
  return await disputeNewDataset({ proposer, challenger: friend }, { seed: number })
}

const concluded = async (scene: CourtMarket, number: number) =>
  datasetBy(await scene.participant('stranger'), { seed: number })

type FloodOutcome = ProfitAndGas & {
  /** What the jurors gain by it. */
  readonly jurors: bigint
  readonly undecided: number
}

/** Opens cases all at once, of which so many jurors judge each; whoever is silent is fined. */
async function flood(
  scene: CourtMarket,
  options: { cases: number; voting: number },
): Promise<FloodOutcome> {
  await moveToGeneral(scene)
  const { cases, voting } = options
  const own = await Promise.all([scene.participant('stranger'), scene.participant('friend')])
  const jurors = await Promise.all(jurorNames.map((name) => scene.participant(name)))
  let undecided = 0
  let ofJurors = 0n
  const outcome = await scene.measure(own, async () => {
    const of = await scene.measure(jurors, async () => {
      const ids: bigint[] = []
      for (let number = 0; number < cases; number++) ids.push(await openGeneralCase(scene, number))
      const verdictOf = votesOf([[jurorNames.slice(0, voting), 'major']])
      for (const [number, caseId] of ids.entries()) {
        const casts: readonly JuryVotes[] = await runTrial(scene, {
          caseId,
          names: jurorNames,
          verdictOf,
        })
        await concludeCase(scene, caseId, casts)
        await fineAll(scene, 'friend', casts)
        if ((await rulingOf(scene, caseId)) === 'undecided') undecided++
        await requireMember(own[0], 'datasets').concludeDataset(await concluded(scene, number))
      }
    })
    ofJurors = of.gain
  })
  return { ...outcome, jurors: ofJurors, undecided }
}

/** Cases that are opened at once. */
const CASES = 4
const each = (amount: bigint) => amount / BigInt(CASES)

const floodActiveJurors: CourtAttack = {
  name: 'flood jurors with cases',
  async run(scene) {
    const found = await flood(scene, { cases: CASES, voting: activeJurors.length })
    const cost = each(-found.gain)
    return {
      attack: this.name,
      domain: '100 ether, 95 awake',
      staked: 0n,
      gain: -cost,
      cost,
      chance: 0,
      gas: each(found.gas),
      allowedProfit: 0n,
      stated: 'the bond of one side: 0.05 a case, less the reward',
      measured:
        `${formatEther(cost)} a case; ` +
        `all jurors together gain ${formatEther(each(found.jurors))}`,
      claims: [
        approximately({ what: 'cost of a case', stated: 0.045, found: inEther(cost) }, 0.1),
        holds('all are ruled', found.undecided === 0),
        atLeast({ what: 'jurors gain by a case', stated: 0, found: inEther(each(found.jurors)) }),
      ],
    }
  },
}

/** Cases of an outage: what their fines would be is far more than the jurors can lose. */
const OUTAGE = 40

/** Opens cases all at once while everybody sleeps, and fines all silence. */
async function outage(
  scene: CourtMarket,
): Promise<ProfitAndGas & { readonly lost: readonly number[] }> {
  await moveToGeneral(scene)
  const own = await Promise.all([scene.participant('stranger'), scene.participant('friend')])
  const jurors = await Promise.all(jurorNames.map((name) => scene.participant(name)))
  const stakes = () =>
    Promise.all(
      jurors.map(async (ledger) => inEther((await ledger.stake(ledger.account, 'court')).amount)),
    )
  const before = await stakes()
  const outcome = await scene.measure(own, async () => {
    const ids: bigint[] = []
    for (let number = 0; number < OUTAGE; number++) ids.push(await openGeneralCase(scene, number))
    const { voteWindowSeconds = 0n } = (await requireCourt(own[0]).courtCase(ids[0] ?? 0n)) ?? {}
    for (const _ of ['first', 'second attempt']) {
      const casts: JuryVotes[] = []
      for (const caseId of ids) {
        const seats = await seatJury(scene, { caseId, names: jurorNames })
        const { draw = 0 } = (await requireCourt(own[0]).courtCase(caseId)) ?? {}
        const votes = seats.map((seat) => ({ ...seat, verdict: undefined }))
        casts.push({ caseId, draw, votes })
      }
      await scene.advance(2n * voteWindowSeconds)
      for (const caseId of ids) await requireCourt(own[0]).tallyVotes(caseId)
      await fineAll(scene, 'friend', casts)
    }
    for (const [number, caseId] of ids.entries()) {
      await concludeCase(scene, caseId, [])
      await requireMember(own[0], 'datasets').concludeDataset(await concluded(scene, number))
    }
  })
  const after = await stakes()
  return { ...outcome, lost: before.map((amount, at) => amount - (after[at] ?? 0)) }
}

const floodOfflineJurors: CourtAttack = {
  name: 'cases against oneself where jurors sleep',
  async run(scene) {
    const few = await scene.withRevert(() => flood(scene, { cases: CASES, voting: 4 }))
    const none = await scene.withRevert(() => outage(scene))
    const gain = none.gain / BigInt(OUTAGE)
    const all = none.lost.reduce((sum, one) => sum + one, 0)
    const most = Math.max(...none.lost)
    return {
      attack: this.name,
      domain: '100 ether, asleep',
      staked: 0n,
      gain,
      cost: 0n,
      chance: 1,
      gas: none.gas / BigInt(OUTAGE),
      allowedProfit: 0n,
      stated: 'no gain; an outage costs jurors a twentieth of their weight',
      measured:
        `${formatEther(gain)} a case where all sleep, ` +
        `who lose ${all.toFixed(2)} of 100 in ${OUTAGE}; ` +
        `${formatEther(each(few.gain))} where 80 of 100 do, ` +
        `who lose ${formatEther(each(-few.jurors))} a case`,
      claims: [
        atMost({ what: 'gain of a case where all sleep', stated: 0, found: inEther(gain) }),
        atMost({ what: 'gain where 80 of 100 sleep', stated: 0, found: inEther(each(few.gain)) }),
        atMost({ what: 'lost by one of 5 ether', stated: 0.25, found: most }),
        approximately({ what: 'lost by all of 100 ether', stated: 5, found: all }, 0.01),
      ],
    }
  },
}

const warnedModel: CourtAttack = {
  name: 'keep a model warned of',
  async run(scene) {
    await moveToGeneral(scene)
    const { model: version } = scene.activeOffer
    const reporter = await scene.participant('friend')
    const modelReports = requireMember(reporter, 'modelReports')
    const statusNow = async () => (await reporter.modelVersion(version))?.status
    const report = (number: number) =>
      modelReports.reportModel({ version, evidence: beaconValueOf(number) })
    const statuses: (string | undefined)[] = []
    const beside = await scene.withRevert(async () => {
      await report(1)
      return !(await isRefused(report(2), 'model-report-state-invalid'))
    })
    const { gain, gas } = await scene.measure([reporter], async () => {
      const { id } = await report(1)
      statuses.push(await statusNow())
      const verdictOf = votesOf([[activeJurors, 'no']])
      await concludeCase(
        scene,
        id,
        await runTrial(scene, { caseId: id, names: jurorNames, verdictOf }),
      )
      await modelReports.concludeReport(id)
      statuses.push(await statusNow())
    })
    // Nobody hears the second.
    const unheard = await scene.measure([reporter], async () => {
      const { id } = await report(3)
      const casts = await runTrial(scene, {
        caseId: id,
        names: jurorNames,
        verdictOf: () => undefined,
      })
      await concludeCase(scene, id, casts)
      await modelReports.concludeReport(id)
      statuses.push(await statusNow())
    })
    return {
      attack: this.name,
      auditFinding: 'EVM-12',
      domain: '100 ether, 95 awake',
      staked: 0n,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      allowedProfit: 0n,
      stated: 'a report is a case, and costs what it costs to lose one',
      measured:
        `${formatEther(-gain)}; ` +
        `${formatEther(-unheard.gain)} where nobody votes; active after both`,
      claims: [
        holds('it is warned of, and then active', statuses.join() === 'warned,active,active'),
        holds('it keeps no other report out', beside),
        atLeast({ what: 'cost of a report', stated: 0.05, found: inEther(-gain) }),
      ],
    }
  },
}

const honeypotFlood: CourtAttack = {
  name: 'take all places for planted answers',
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
      // The epoch's draw is there, and nothing was planted.
      const last = await requireCourt(hog).epochSeconds()
      while ((await scene.now()) / last < epoch + 1n) await nextEpoch(scene)
      await finalizeNext(scene)
      await scene.advance(5n * last)
      for (const id of ids)
        await requireMember(hog, 'honeypots').collectHoneypotReward({ id, account: hog.account })
    })
    assert(ids.length === 33, 'all were taken')
    return {
      attack: this.name,
      auditFinding: 'EVM-11',
      domain: 'none',
      staked: 0n,
      gain,
      cost: -gain,
      chance: 0,
      gas,
      allowedProfit: 0n,
      stated: 'no places; a bond of 0.1 each',
      measured: `the 34th is taken too; 33 that plant nothing lose ${formatEther(-gain)}`,
      claims: [
        holds('an honest one is taken after 33', accepted > 33),
        approximately({ what: 'lost by 33', stated: 3.3, found: inEther(-gain) }, 0.01),
      ],
    }
  },
}

export const floodAttacks: readonly CourtAttack[] = [
  floodActiveJurors,
  floodOfflineJurors,
  warnedModel,
  honeypotFlood,
]
