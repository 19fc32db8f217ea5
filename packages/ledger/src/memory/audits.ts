import type { AuditLedger } from '../audits.ts'
import type { BeaconLedger, SecretBeacon } from '../beacons.ts'
import type { CourtLedger } from '../court.ts'
import type { DatasetLedger } from '../datasets.ts'
import type { DemandLedger } from '../demands.ts'
import type { EpochLedger } from '../epochs.ts'
import { isLedgerError } from '../errors.ts'
import type { HeldPayLedger } from '../held-pay.ts'
import type { PlantLedger } from '../plants.ts'
import type { ReportLedger } from '../reports.ts'
import * as accusations from './accusations.ts'
import * as beacon from './beacon.ts'
import * as consents from './consents.ts'
import * as court from './court.ts'
import * as fees from './court-fees.ts'
import * as pays from './court-pay.ts'
import { courtRecordOf } from './court-records.ts'
import * as datasets from './datasets.ts'
import * as demands from './demands.ts'
import * as enlistments from './enlistments.ts'
import * as epochs from './epochs.ts'
import * as evidence from './evidence.ts'
import * as heldPay from './held-pay.ts'
import type { History } from './history.ts'
import * as plants from './plants.ts'
import * as proofs from './proofs.ts'
import * as reports from './reports.ts'
import { numbered, type Send } from './sending.ts'
import type { AuditRules, State } from './state.ts'
import * as trials from './trials.ts'

type Core = {
  readonly state: State
  readonly history: History
  readonly auditRules: AuditRules
}

/** Randomness, the court, and what is brought before it, for the connection of an account. */
export function auditLedger(core: Core, send: Send): AuditLedger {
  return {
    ...beaconLedger(core, send),
    ...courtLedger(core, send),
    ...accusationLedger(core, send),
    ...demandLedger(core, send),
    ...epochLedger(core, send),
    ...heldPayLedger(core, send),
    ...plantLedger(core, send),
    ...datasetLedger(core, send),
    ...reportLedger(core, send),
  }
}

function beaconLedger(core: Core, send: Send): BeaconLedger {
  const { state, auditRules } = core
  return {
    epochSeconds: async () => auditRules.epochSeconds,
    beaconValue: async (epoch) => beacon.beaconValueOf({ state }, epoch),
    beacon: secretBeacon(core, send),
  }
}

function secretBeacon({ state, history, auditRules }: Core, send: Send): SecretBeacon {
  const place = () => ({
    state,
    auditRules,
    nowSeconds: history.nowSeconds(),
    block: history.last().block + 1n,
    blockHash: history.blockHash,
  })
  return {
    kind: 'secrets',
    round: async (epoch) => beacon.view(place(), epoch),
    bond: async () =>
      beacon.bondOf({ state }, beacon.epochOf({ auditRules }, history.nowSeconds())),
    isDrawn: async (options) => beacon.isDrawn({ state, auditRules }, options),
    secretOf: async (options) => beacon.secretOf({ state }, options),
    secretHash: beacon.secretHash,
    commitSecret: send(beacon.commitSecret),
    async sealRound(epoch) {
      const transaction = await send(beacon.sealRound)(epoch)
      history.mine([])
      return transaction
    },
    revealSecret: send(beacon.revealSecret),
  }
}

function courtLedger({ state, history }: Core, send: Send): CourtLedger {
  return {
    weightAt: async (options) => enlistments.weightAt(state, options),
    totalAt: async (options) => enlistments.totalAt(state, options),
    rules: async (domain) => {
      const atSeconds = history.nowSeconds()
      return enlistments.totalAt(state, { domain, atSeconds }) >= trials.domainMin(state)
    },
    seatsBy: async (options) => enlistments.seatsBy(state, options),
    enlist: send(enlistments.enlist),
    trimWeight: send(enlistments.trim),
    courtCase: async (id) => court.view(state, id),
    courtDraw: async ({ caseId, draw }) => {
      const { ballots: _, ...seen } = state.cases.get(String(caseId))?.trial?.draws[draw] ?? {}
      return 'seed' in seen ? seen : undefined
    },
    courtRecord: async (account) => {
      const { excluded: isExcluded, ...record } = courtRecordOf(state, account)
      const { failedAtSeconds, failed, withheld, rejected } = record
      return { isExcluded, failedAtSeconds, failed, withheld, rejected }
    },
    seatsOf: async (options) => trials.seatsOf(state, options),
    appealDeposit: async (id) => court.depositOf(state, id),
    seatJury: send(trials.seat),
    voteHash: trials.voteHash,
    commitVote: send(trials.commitVote),
    revealVote: send(trials.revealVote),
    tallyVotes: send(trials.tally),
    appeal: send(court.appeal),
    finalizeCase: send(court.finalize),
    collectFee: send(fees.collectFee),
    fineJuror: send(fees.fine),
    holdPay: send(pays.holdPay),
    endPay: send(pays.endPay),
  }
}

type AccusationPart = Pick<
  AuditLedger,
  | 'auditRateBps'
  | 'anchors'
  | 'accuse'
  | 'proveContradiction'
  | 'proveTranscript'
  | 'proveOfferBroken'
>

function accusationLedger({ state, history }: Core, send: Send): AccusationPart {
  const known = (subject: Parameters<AuditLedger['anchors']>[0]) => {
    try {
      return evidence.workOf({ state, nowSeconds: history.nowSeconds() }, subject)
    } catch (error) {
      if (isLedgerError(error, 'session-unknown')) return undefined
      throw error
    }
  }
  return {
    async auditRateBps(subject) {
      const found = known(subject)
      return found && Number(evidence.rateOf(state, found))
    },
    anchors: async (subject) => known(subject)?.anchors ?? [],
    accuse: numbered(send)(accusations.accuse),
    proveContradiction: send(proofs.proveContradiction),
    proveTranscript: send(proofs.proveTranscript),
    proveOfferBroken: send(proofs.proveOfferBroken),
  }
}

function demandLedger({ state }: Core, send: Send): DemandLedger {
  return {
    mayDemand: async (options) => demands.isDrawn(state, options),
    demandTranscript: numbered(send)(demands.demand),
    demandReceipt: numbered(send)(demands.demandReceipt),
    demand: async (id) => demands.view(state, id),
    supplyTranscript: send(demands.supply),
    supplyReceipt: send(demands.supplyReceipt),
    denyConsent: send(demands.deny),
    showConsent: send(consents.showConsent),
    concludeDemand: send(demands.concludeDemand),
    isWithheld: async (subject) => state.withheldIn.get(subject) === true,
  }
}

function epochLedger({ state, auditRules }: Core, send: Send): EpochLedger {
  return {
    latestBlock: async () => epochs.latest(state),
    blockOf: async (epoch) => epochs.spanning(state, epoch),
    blockSupport: async (block) => epochs.supportOf({ state, auditRules }, block),
    attestBlock: send(epochs.attest),
    finalizeBlock: send(epochs.finalize),
    endorseAnswers: send(epochs.endorse),
    isEndorsed: async (subject) => state.endorsed.get(subject) === true,
    includesItem: async (place) => epochs.includes(state, place),
  }
}

function heldPayLedger({ state }: Core, send: Send): HeldPayLedger {
  return {
    heldPay: async (requestId) => heldPay.view(state, requestId),
    askAudit: send(heldPay.ask),
    holdAudited: send(heldPay.hold),
    releaseAudited: send(heldPay.release),
    returnAudited: send(heldPay.giveBack),
  }
}

function plantLedger({ state, history, auditRules }: Core, send: Send): PlantLedger {
  return {
    commitFindings: send(plants.commitFindings),
    committedFindings: async (options) => state.findings.get(plants.findingsKey(options)),
    plant: numbered(send)(plants.plant),
    fundPlant: send(plants.fund),
    revealPlant: send(plants.reveal),
    openFinding: send(plants.open),
    collectPlant: send(plants.collect),
    plantAt: async (id) => plants.view({ state, auditRules, nowSeconds: history.nowSeconds() }, id),
    opening: async ({ id, account }) => plants.openingOf(state, id, account),
  }
}

function datasetLedger({ state }: Core, send: Send): DatasetLedger {
  return {
    dataset: async (dataset) => datasets.view(state, dataset),
    proposeDataset: send(datasets.propose),
    acceptDataset: send(datasets.accept),
    challengeDataset: numbered(send)(datasets.challenge),
    concludeDataset: send(datasets.conclude),
  }
}

function reportLedger({ state }: Core, send: Send): ReportLedger {
  return {
    reportOf: async (version) => reports.newest(state, version),
    reportIn: async (caseId) => reports.view(state, caseId),
    reportModel: numbered(send)(reports.report),
    askRestoration: numbered(send)(reports.restore),
    concludeReport: send(reports.conclude),
  }
}
