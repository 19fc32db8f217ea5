import { GENERAL_DOMAIN, requireMember } from '@ostrom/ledger'
import {
  approximately,
  atLeast,
  atMost,
  formatEther,
  holds,
  inEther,
  isRefused,
  type PortAttack,
} from '../attack.ts'
import { beaconValueOf } from '../beacon-rounds.ts'
import { activeJurors, type CourtMarket, JUROR_WEIGHT, jurorNames } from '../court-market.ts'
import { type ProfitAndGas, requireCourt, UNIT } from '../court-network.ts'
import {
  appeal,
  concludeCase,
  fineAll,
  type JuryVotes,
  rulingOf,
  runTrial,
  seatJury,
  votesOf,
} from '../jury-trial.ts'
import { datasetBy, disputeNewDataset } from '../own-dataset.ts'

// Attacks that open many cases without merit, before jurors of the general domain.

/** Makes all jurors judge the general domain instead of the model. */
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

/** Proposes a dataset, and challenges it. The attacker plays both sides. */
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
  /** Gain of the jurors. */
  readonly jurors: bigint
  readonly undecided: number
}

/** Opens cases at the same time. Some jurors judge each case, and silent jurors are fined. */
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

/** Number of cases that are opened at the same time. */
const CASES = 4
const each = (amount: bigint) => amount / BigInt(CASES)

const floodActiveJurors: PortAttack = {
  name: 'flood jurors with cases',
  plays: 'Opens many cases against itself, so that jurors have more work than pay.',
  needs: 'ports',
  async run(scene) {
    const found = await flood(scene, { cases: CASES, voting: activeJurors.length })
    const cost = each(-found.gain)
    return {
      domain: '100 ether, 95 awake',
      gain: -cost,
      cost,
      chance: 0,
      gas: each(found.gas),
      stated: 'a case costs the bond of one side, 0.05, less the reward',
      measured:
        `a case costs ${formatEther(cost)}; ` +
        `all jurors together gain ${formatEther(each(found.jurors))}`,
      claims: [
        approximately({ what: 'cost of a case', stated: 0.045, found: inEther(cost) }, 0.1),
        holds('all are ruled', found.undecided === 0),
        atLeast({ what: 'jurors gain by a case', stated: 0, found: inEther(each(found.jurors)) }),
      ],
    }
  },
}

/** Number of cases during an outage. */
const OUTAGE = 40

type OutageOutcome = ProfitAndGas & {
  /** Ether that each juror lost. */
  readonly lost: readonly number[]
  /** Number of fines that the chain accepted. */
  readonly fines: number
}

/**
 * Opens cases at the same time while all jurors are silent, and tries to fine all of their silence.
 */
async function outage(scene: CourtMarket): Promise<OutageOutcome> {
  await moveToGeneral(scene)
  const own = await Promise.all([scene.participant('stranger'), scene.participant('friend')])
  const jurors = await Promise.all(jurorNames.map((name) => scene.participant(name)))
  const stakes = () =>
    Promise.all(
      jurors.map(async (ledger) => inEther((await ledger.stake(ledger.account, 'court')).amount)),
    )
  const before = await stakes()
  let fines = 0
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
      fines += casts.flatMap(({ votes }) => votes).length
      fines -= await fineAll(scene, 'friend', casts)
    }
    for (const [number, caseId] of ids.entries()) {
      await concludeCase(scene, caseId, [])
      await requireMember(own[0], 'datasets').concludeDataset(await concluded(scene, number))
    }
  })
  const after = await stakes()
  return { ...outcome, fines, lost: before.map((amount, at) => amount - (after[at] ?? 0)) }
}

const floodOfflineJurors: PortAttack = {
  name: 'open cases against oneself in an outage',
  plays: 'Opens many cases against itself during an outage, to collect the fines of silence.',
  needs: 'ports',
  async run(scene) {
    const few = await scene.withRevert(() => flood(scene, { cases: CASES, voting: 4 }))
    const none = await scene.withRevert(() => outage(scene))
    const gain = none.gain / BigInt(OUTAGE)
    const all = none.lost.reduce((sum, one) => sum + one, 0)
    return {
      domain: '100 ether, all silent',
      gain,
      gas: none.gas / BigInt(OUTAGE),
      stated: 'a case costs a bond; an outage costs jurors nothing',
      measured:
        `with 100 ether silent, a case costs ${formatEther(-gain)}, ` +
        `and ${OUTAGE} cases cost the jurors ${all.toFixed(2)}; ` +
        `with 80 silent, a case costs ${formatEther(each(-few.gain))}, ` +
        `and the jurors gain ${formatEther(each(few.jurors))}`,
      claims: [
        approximately(
          { what: 'cost of a case where all are silent', stated: 0.05, found: -inEther(gain) },
          0.001,
        ),
        atMost({ what: 'gain where 80 of 100 sleep', stated: 0, found: inEther(each(few.gain)) }),
        holds('no fine is accepted where no juror spoke', none.fines === 0),
        approximately({ what: 'lost by all of 100 ether', stated: 0, found: all }, 0.001),
      ],
    }
  },
}

const warnedModel: PortAttack = {
  name: 'keep a warning on a model',
  plays: 'Reports a sound model again and again, so that it always carries a warning.',
  needs: 'ports',
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
    // No juror votes in the second case.
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
      auditFinding: 'EVM-12',
      domain: '100 ether, 95 awake',
      gain,
      cost: -gain,
      chance: 0,
      gas,
      stated: 'a report costs as much as a lost case',
      measured:
        `costs ${formatEther(-gain)}, or ` +
        `${formatEther(-unheard.gain)} without votes; the model is active afterwards`,
      claims: [
        holds('it is warned of, and then active', statuses.join() === 'warned,active,active'),
        holds('it keeps no other report out', beside),
        atLeast({ what: 'cost of a report', stated: 0.05, found: inEther(-gain) }),
      ],
    }
  },
}

/**
 * Reports a version several times. The reporter appeals each report to the plenary, and no juror
 * votes at any stage.
 */
async function unjudgeableReports(scene: CourtMarket, reports: number) {
  await moveToGeneral(scene)
  const { model: version } = scene.activeOffer
  const reporter = await scene.participant('friend')
  const modelReports = requireMember(reporter, 'modelReports')
  const jurors = await Promise.all(jurorNames.map((name) => scene.participant(name)))
  let [fines, lost] = [0, 0n]
  const outcome = await scene.measure([reporter], async () => {
    const of = await scene.measure(jurors, async () => {
      for (let number = 0; number < reports; number++) {
        const evidence = beaconValueOf(2_000 + number)
        const { id: caseId } = await modelReports.reportModel({ version, evidence })
        const hearing = { caseId, names: jurorNames, verdictOf: () => undefined }
        const casts = [...(await runTrial(scene, hearing))]
        for (const _ of ['second', 'plenary']) {
          await appeal(scene, 'friend', caseId)
          casts.push(...(await runTrial(scene, hearing)))
        }
        await concludeCase(scene, caseId, casts)
        await modelReports.concludeReport(caseId)
        fines += casts.flatMap(({ votes }) => votes).length
        fines -= await fineAll(scene, 'friend', casts)
      }
    })
    lost = -of.gain
  })
  return { ...outcome, fines, lost }
}

/** Number of reports that fit into a week. */
const REPORTS = 3

const junkReports: PortAttack = {
  name: 'appeal unjudgeable reports to the plenary',
  plays: 'Appeals reports that no juror can judge, so that all jurors are fined for silence.',
  needs: 'ports',
  async run(scene) {
    const { gain, gas, fines, lost } = await unjudgeableReports(scene, REPORTS)
    const cost = -gain / BigInt(REPORTS)
    return {
      auditFinding: 'EVM3-14',
      domain: '100 ether, 20 jurors that cannot judge the report',
      gain: -cost,
      cost,
      chance: 0,
      gas: gas / BigInt(REPORTS),
      stated: 'jurors lose nothing; each report burns a bond of its last appellant',
      measured:
        `${REPORTS} reports cost all jurors together ${formatEther(lost)}; ` +
        `each costs its reporter ${formatEther(cost)}`,
      claims: [
        holds('no juror is fined', fines === 0),
        approximately({ what: 'lost by 20 jurors', stated: 0, found: inEther(lost) }, 0.0001),
        approximately({ what: 'cost of a report', stated: 0.05, found: inEther(cost) }, 0.001),
      ],
    }
  },
}

export const floodAttacks: readonly PortAttack[] = [
  floodActiveJurors,
  floodOfflineJurors,
  warnedModel,
  junkReports,
]
