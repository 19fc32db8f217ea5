import type { AccusationLedger } from '../../court/accusations.ts'
import type { AuditHoldLedger } from '../../court/audit-hold.ts'
import type { AuditLedger } from '../../court/audit-ledger.ts'
import type { BeaconLedger, CommitRevealBeacon } from '../../court/beacon.ts'
import type { CourtLedger } from '../../court/court.ts'
import type { DataChallengeLedger } from '../../court/data-challenges.ts'
import type { DatasetLedger } from '../../court/datasets.ts'
import type { EpochLedger } from '../../court/epochs.ts'
import type { HoneypotLedger } from '../../court/honeypots.ts'
import type { ModelReportLedger } from '../../court/model-reports.ts'
import { isLedgerError } from '../../errors.ts'
import type { Ledger } from '../../ledger.ts'
import type { AuditRules } from '../chain/audit-rules.ts'
import { courtRecordOf } from '../chain/court-records.ts'
import type { BlockHistory } from '../chain/history.ts'
import { type SendRule, withId } from '../chain/send.ts'
import type { MemoryState } from '../chain/state.ts'
import * as accusations from './accusations.ts'
import * as auditHolds from './audit-hold.ts'
import * as beacon from './beacon.ts'
import * as answers from './challenge-answers.ts'
import * as court from './court.ts'
import * as dataChallenges from './data-challenges.ts'
import * as datasets from './datasets.ts'
import * as enlistments from './enlistments.ts'
import * as epochs from './epochs.ts'
import * as evidence from './evidence.ts'
import * as fees from './fees.ts'
import * as proofs from './fraud-proofs.ts'
import * as honeypots from './honeypots.ts'
import * as modelReports from './model-reports.ts'
import * as pays from './pay-holds.ts'
import * as trials from './trials.ts'

type AuditLedgerContext = {
  readonly state: MemoryState
  readonly history: BlockHistory
  readonly auditRules: AuditRules
}

type CourtMember =
  | ('audits' | 'dataChallenges' | 'auditHolds')
  | ('honeypots' | 'datasets' | 'modelReports')

/**
 * Returns the members of a connection for the beacon, the court, and the modules that open its
 * cases.
 */
export function courtMembers(
  core: AuditLedgerContext,
  send: SendRule,
): Required<Pick<Ledger, CourtMember>> {
  return {
    audits: auditLedger(core, send),
    dataChallenges: dataChallengeLedger(core, send),
    auditHolds: auditHoldLedger(core, send),
    honeypots: honeypotLedger(core, send),
    datasets: datasetLedger(core, send),
    modelReports: modelReportLedger(core, send),
  }
}

function auditLedger(core: AuditLedgerContext, send: SendRule): AuditLedger {
  return {
    ...beaconLedger(core, send),
    ...courtLedger(core, send),
    ...accusationLedger(core, send),
    ...epochLedger(core, send),
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
  const contextOf = () => ({
    state,
    auditRules,
    nowSeconds: history.nowSeconds(),
    block: history.last().block + 1n,
    blockHash: history.blockHash,
  })
  return {
    kind: 'commit-reveal',
    secretsMin: async () => beacon.SECRETS_MIN,
    round: async (epoch) => beacon.view(contextOf(), epoch),
    bond: async () =>
      beacon.bondOf({ state, auditRules }, beacon.epochOf({ auditRules }, history.nowSeconds())),
    isSelected: async (options) => beacon.isSelected({ state, auditRules }, options),
    committedHash: async (options) => beacon.secretOf({ state }, options),
    secretHash: beacon.secretHash,
    commitSecret: send(beacon.commitSecret),
    bondBalance: async (account) => beacon.bondBalanceOf({ state }, account),
    fundBonds: send(beacon.fundBonds),
    withdrawBonds: send(beacon.withdrawBonds),
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
    settledWeightAt: async (options) => enlistments.settledWeightAt(state, options),
    settledTotalAt: async (options) => enlistments.settledTotalAt(state, options),
    hasQuorum: async (domain) => {
      const atSeconds = history.nowSeconds()
      return enlistments.settledTotalAt(state, { domain, atSeconds }) >= trials.domainMin(state)
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

function accusationLedger(
  { state, history }: AuditLedgerContext,
  send: SendRule,
): AccusationLedger {
  const requireSubject = (subject: Parameters<AccusationLedger['anchors']>[0]) => {
    try {
      return evidence.auditSubjectOf({ state, nowSeconds: history.nowSeconds() }, subject)
    } catch (error) {
      if (isLedgerError(error, 'session-unknown')) return undefined
      throw error
    }
  }
  return {
    async auditRateBps(subject) {
      const found = requireSubject(subject)
      return found && Number(evidence.rateOf(state, found))
    },
    anchors: async (subject) => requireSubject(subject)?.anchors ?? [],
    accuse: withId(send)(accusations.accuse),
    proveContradiction: withId(send)(proofs.proveContradiction),
    proveFalseTranscript: withId(send)(proofs.proveTranscript),
    proveOfferBreach: withId(send)(proofs.proveOfferBreach),
    offerBreachCase: async (receiptId) => proofs.offerBreachCase({ state }, receiptId),
  }
}

function dataChallengeLedger({ state }: AuditLedgerContext, send: SendRule): DataChallengeLedger {
  return {
    mayChallenge: async (options) => dataChallenges.isSelected(state, options),
    challengeFee: async () => dataChallenges.bondOf(state),
    challengeTranscript: withId(send)(dataChallenges.challengeTranscript),
    challengeReceipt: withId(send)(dataChallenges.challengeReceipt),
    dataChallenge: async (id) => dataChallenges.view(state, id),
    supplyTranscript: send(answers.supply),
    supplyReceipt: send(answers.supplyReceipt),
    showOptOut: send(answers.showOptOut),
    showUnverifiedOffer: send(answers.showUnverifiedOffer),
    concludeChallenge: send(dataChallenges.concludeChallenge),
    registerReceipt: send(evidence.registerReceipt),
    registeredAtSeconds: async (receiptId) => state.drawnAtSeconds.get(receiptId),
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
    includesItem: async (proof) => epochs.includes(state, proof),
  }
}

function auditHoldLedger({ state }: AuditLedgerContext, send: SendRule): AuditHoldLedger {
  return {
    auditHold: async (requestId) => auditHolds.view(state, requestId),
    requestAudit: send(auditHolds.requestAudit),
    holdForAudit: send(auditHolds.hold),
    releaseAuditHold: send(auditHolds.release),
    returnAuditHold: send(auditHolds.returnToClient),
  }
}

function honeypotLedger(
  { state, history, auditRules }: AuditLedgerContext,
  send: SendRule,
): HoneypotLedger {
  return {
    commitFindings: send(honeypots.commitFindings),
    committedFindings: async (options) => state.findings.get(honeypots.findingsKey(options)),
    commitHoneypot: withId(send)(honeypots.commitHoneypot),
    fundHoneypot: send(honeypots.fund),
    revealHoneypot: send(honeypots.reveal),
    openFinding: send(honeypots.open),
    collectHoneypotReward: send(honeypots.collect),
    honeypot: async (id) =>
      honeypots.view({ state, auditRules, nowSeconds: history.nowSeconds() }, id),
    findingOpening: async ({ id, account }) => honeypots.openingOf(state, id, account),
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

function modelReportLedger({ state }: AuditLedgerContext, send: SendRule): ModelReportLedger {
  return {
    latestReport: async (version) => modelReports.latestReport(state, version),
    reportForCase: async (caseId) => modelReports.view(state, caseId),
    reportModel: withId(send)(modelReports.report),
    requestRestoration: withId(send)(modelReports.restore),
    concludeReport: send(modelReports.conclude),
  }
}
