import type { AuditLedger } from '../../court/accusations.ts'
import type { AuditHoldLedger } from '../../court/audit-hold.ts'
import type { BeaconLedger, CommitRevealBeacon } from '../../court/beacon.ts'
import type { CourtLedger } from '../../court/court.ts'
import type { DataChallengeLedger } from '../../court/data-challenges.ts'
import type { DatasetLedger } from '../../court/datasets.ts'
import type { EpochLedger } from '../../court/epochs.ts'
import type { HoneypotLedger } from '../../court/honeypots.ts'
import type { ModelReportLedger } from '../../court/model-reports.ts'
import { isLedgerError } from '../../errors.ts'
import { courtRecordOf } from '../chain/court-records.ts'
import type { BlockHistory } from '../chain/history.ts'
import { type SendRule, withId } from '../chain/send.ts'
import type { AuditRules, MemoryState } from '../chain/state.ts'
import * as accusations from './accusations.ts'
import * as heldPay from './audit-hold.ts'
import * as beacon from './beacon.ts'
import * as consents from './consents.ts'
import * as court from './court.ts'
import * as demands from './data-challenges.ts'
import * as datasets from './datasets.ts'
import * as enlistments from './enlistments.ts'
import * as epochs from './epochs.ts'
import * as evidence from './evidence.ts'
import * as fees from './fees.ts'
import * as proofs from './fraud-proofs.ts'
import * as plants from './honeypots.ts'
import * as reports from './model-reports.ts'
import * as pays from './pay-holds.ts'
import * as trials from './trials.ts'

type AuditLedgerContext = {
  readonly state: MemoryState
  readonly history: BlockHistory
  readonly auditRules: AuditRules
}

/** Randomness, the court, and what is brought before it, for the connection of an account. */
export function auditLedger(core: AuditLedgerContext, send: SendRule): AuditLedger {
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

function beaconLedger(core: AuditLedgerContext, send: SendRule): BeaconLedger {
  const { state, auditRules } = core
  return {
    epochSeconds: async () => auditRules.epochSeconds,
    beaconValue: async (epoch) => beacon.beaconValueOf({ state }, epoch),
    beacon: secretBeacon(core, send),
  }
}

function secretBeacon(
  { state, history, auditRules }: AuditLedgerContext,
  send: SendRule,
): CommitRevealBeacon {
  const place = () => ({
    state,
    auditRules,
    nowSeconds: history.nowSeconds(),
    block: history.last().block + 1n,
    blockHash: history.blockHash,
  })
  return {
    kind: 'commit-reveal',
    round: async (epoch) => beacon.view(place(), epoch),
    bond: async () =>
      beacon.bondOf({ state }, beacon.epochOf({ auditRules }, history.nowSeconds())),
    isSelected: async (options) => beacon.isSelected({ state, auditRules }, options),
    committedHash: async (options) => beacon.secretOf({ state }, options),
    secretHash: beacon.secretHash,
    commitSecret: send(beacon.commitSecret),
    async closeCommits(epoch) {
      const transaction = await send(beacon.sealRound)(epoch)
      history.mine([])
      return transaction
    },
    revealSecret: send(beacon.revealSecret),
  }
}

function courtLedger({ state, history }: AuditLedgerContext, send: SendRule): CourtLedger {
  return {
    weightAt: async (options) => enlistments.weightAt(state, options),
    totalAt: async (options) => enlistments.totalAt(state, options),
    hasQuorum: async (domain) => {
      const atSeconds = history.nowSeconds()
      return enlistments.totalAt(state, { domain, atSeconds }) >= trials.domainMin(state)
    },
    seatsForSeed: async (options) => enlistments.seatsBy(state, options),
    enlist: send(enlistments.enlist),
    trimExcessWeight: send(enlistments.trim),
    courtCase: async (id) => court.view(state, id),
    juryDraw: async ({ caseId, draw }) => {
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
    collectJurorFee: send(fees.collectFee),
    fineJuror: send(fees.fine),
    holdPay: send(pays.holdPay),
    resolveHeldPay: send(pays.resolveHeldPay),
  }
}

type AccusationMethods = Pick<
  AuditLedger,
  | 'auditRateBps'
  | 'anchors'
  | 'accuse'
  | 'proveContradiction'
  | 'proveFalseTranscript'
  | 'proveOfferBreach'
>

function accusationLedger(
  { state, history }: AuditLedgerContext,
  send: SendRule,
): AccusationMethods {
  const known = (subject: Parameters<AuditLedger['anchors']>[0]) => {
    try {
      return evidence.auditSubjectOf({ state, nowSeconds: history.nowSeconds() }, subject)
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
    accuse: withId(send)(accusations.accuse),
    proveContradiction: send(proofs.proveContradiction),
    proveFalseTranscript: send(proofs.proveTranscript),
    proveOfferBreach: send(proofs.proveOfferBreach),
  }
}

function demandLedger({ state }: AuditLedgerContext, send: SendRule): DataChallengeLedger {
  return {
    mayChallenge: async (options) => demands.isSelected(state, options),
    challengeTranscript: withId(send)(demands.challengeTranscript),
    challengeReceipt: withId(send)(demands.challengeReceipt),
    dataChallenge: async (id) => demands.view(state, id),
    supplyTranscript: send(demands.supply),
    supplyReceipt: send(demands.supplyReceipt),
    reportMissingConsent: send(demands.reportMissingConsent),
    publishConsent: send(consents.showConsent),
    concludeChallenge: send(demands.concludeChallenge),
    isWithheld: async (subject) => state.subjectsWithWithholding.get(subject) === true,
  }
}

function epochLedger({ state, auditRules }: AuditLedgerContext, send: SendRule): EpochLedger {
  return {
    latestBlock: async () => epochs.latest(state),
    blockOf: async (epoch) => epochs.spanning(state, epoch),
    attestedWeight: async (block) => epochs.supportOf({ state, auditRules }, block),
    attestBlock: send(epochs.attest),
    finalizeBlock: send(epochs.finalize),
    endorseAnswers: send(epochs.endorse),
    isEndorsed: async (subject) => state.endorsed.get(subject) === true,
    includesItem: async (place) => epochs.includes(state, place),
  }
}

function heldPayLedger({ state }: AuditLedgerContext, send: SendRule): AuditHoldLedger {
  return {
    auditHold: async (requestId) => heldPay.view(state, requestId),
    requestAudit: send(heldPay.requestAudit),
    holdForAudit: send(heldPay.hold),
    releaseAuditHold: send(heldPay.release),
    returnAuditHold: send(heldPay.returnToClient),
  }
}

function plantLedger(
  { state, history, auditRules }: AuditLedgerContext,
  send: SendRule,
): HoneypotLedger {
  return {
    commitFindings: send(plants.commitFindings),
    committedFindings: async (options) => state.findings.get(plants.findingsKey(options)),
    commitHoneypot: withId(send)(plants.commitHoneypot),
    fundHoneypot: send(plants.fund),
    revealHoneypot: send(plants.reveal),
    openFinding: send(plants.open),
    collectHoneypotReward: send(plants.collect),
    honeypot: async (id) =>
      plants.view({ state, auditRules, nowSeconds: history.nowSeconds() }, id),
    findingOpening: async ({ id, account }) => plants.openingOf(state, id, account),
  }
}

function datasetLedger({ state }: AuditLedgerContext, send: SendRule): DatasetLedger {
  return {
    dataset: async (dataset) => datasets.view(state, dataset),
    proposeDataset: send(datasets.propose),
    acceptDataset: send(datasets.accept),
    disputeDataset: withId(send)(datasets.dispute),
    concludeDataset: send(datasets.conclude),
  }
}

function reportLedger({ state }: AuditLedgerContext, send: SendRule): ModelReportLedger {
  return {
    latestReport: async (version) => reports.latestReport(state, version),
    reportForCase: async (caseId) => reports.view(state, caseId),
    reportModel: withId(send)(reports.report),
    requestRestoration: withId(send)(reports.restore),
    concludeReport: send(reports.conclude),
  }
}
