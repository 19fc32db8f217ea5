import type { AccountId, Hash } from '@ostrom/protocol'
import type { AuditLedger } from '../audits.ts'
import type { DatasetLedger } from '../datasets.ts'
import type { EpochLedger } from '../epochs.ts'
import { isLedgerError } from '../errors.ts'
import type { PlantLedger } from '../plants.ts'
import type { ReportLedger } from '../reports.ts'
import * as accusations from './accusations.ts'
import * as beacon from './beacon.ts'
import * as datasets from './datasets.ts'
import * as demands from './demands.ts'
import * as epochs from './epochs.ts'
import * as evidence from './evidence.ts'
import type { History } from './history.ts'
import * as juries from './juries.ts'
import { plantLedger } from './plant-ledger.ts'
import * as proofs from './proofs.ts'
import * as reports from './reports.ts'
import { numbered, type Send } from './sending.ts'
import type { AuditRules, State } from './state.ts'
import * as verdicts from './verdicts.ts'

type Core = {
  readonly state: State
  readonly history: History
  readonly auditRules: AuditRules
}

/** Randomness, juries and accusations, for the connection of an account. */
export function auditLedger(core: Core, account: AccountId, send: Send): AuditLedger {
  const { state, auditRules } = core
  return {
    ...beaconLedger(core, account, send),
    validators: async () => juries.validators({ state }),
    joinValidators: send(juries.join),
    leaveValidators: () => send(juries.leave)(undefined),
    juryCase: async (id) => juries.view({ state, auditRules }, id),
    drawJury: send(juries.draw),
    voteHash: (vote) => juries.voteHash({ ...vote, account }),
    commitVote: send(juries.commitVote),
    revealVote: send(juries.revealVote),
    tallyVotes: send(juries.tally),
    ...accusationLedger(core, send),
    ...epochLedger(core, send),
    ...plantLedger(state, send),
    ...datasetLedger(core, send),
    ...reportLedger(core, send),
  }
}

function epochLedger({ state, auditRules }: Core, send: Send): EpochLedger {
  return {
    latestBlock: async () => epochs.latest(state),
    blockOf: async (epoch) => epochs.spanning(state, epoch),
    blockSupport: async (block) => epochs.supportOf(state, block),
    attestBlock: send(epochs.attest),
    finalizeBlock: send(epochs.finalize),
    endorseAnswers: send(epochs.endorse),
    isEndorsed: async (subject) => epochs.isEndorsed({ state, auditRules }, subject),
    includesItem: async (place) => epochs.includes(state, place),
  }
}

function datasetLedger({ state }: Core, send: Send): DatasetLedger {
  return {
    dataset: async (dataset) => datasets.view(state, dataset),
    proposeDataset: send(datasets.propose),
    challengeDataset: send(datasets.challenge),
    concludeDataset: send(datasets.conclude),
    releaseDatasetBond: send(datasets.releaseBond),
  }
}

function reportLedger({ state }: Core, send: Send): ReportLedger {
  return {
    reportOf: async (version) => reports.view(state, version),
    reportModel: send(reports.report),
    bringReport: send(reports.bring),
    lapseReport: send(reports.lapse),
    appealQuarantine: send(reports.appeal),
    concludeReport: send(reports.conclude),
  }
}

type BeaconPart = Pick<
  AuditLedger,
  | 'epochSeconds'
  | 'beacon'
  | 'secretHash'
  | 'commitSecret'
  | 'sealRound'
  | 'revealSecret'
  | 'finalizeRound'
>

function beaconLedger(core: Core, account: AccountId, send: Send): BeaconPart {
  const { state, history, auditRules } = core
  return {
    epochSeconds: async () => auditRules.epochSeconds,
    beacon: async (epoch) => {
      const block = history.last().block + 1n
      const { blockHash } = history
      const place = { state, auditRules, nowSeconds: history.nowSeconds(), block, blockHash }
      return beacon.view(place, epoch)
    },
    secretHash: (options) => beacon.secretHash({ ...options, account }),
    commitSecret: send(beacon.commitSecret),
    async sealRound(epoch) {
      const transaction = await send(beacon.sealRound)(epoch)
      history.mine([])
      return transaction
    },
    revealSecret: send(beacon.revealSecret),
    finalizeRound: send(beacon.finalizeRound),
  }
}

type AccusationPart = Omit<
  AuditLedger,
  | keyof BeaconPart
  | keyof PlantLedger
  | `${'join' | 'leave'}Validators`
  | 'validators'
  | 'juryCase'
  | 'drawJury'
  | 'voteHash'
  | `${'commit' | 'reveal'}Vote`
  | 'tallyVotes'
  | keyof EpochLedger
  | keyof DatasetLedger
  | keyof ReportLedger
>

function accusationLedger({ state, history }: Core, send: Send): AccusationPart {
  const sendNumbered = numbered(send)
  const known = (subject: Hash) => {
    try {
      return evidence.subjectOf({ state, nowSeconds: history.nowSeconds() }, subject)
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
    anchoredSeconds: async (subject) => known(subject)?.anchoredSeconds,
    isExcluded: async (account) => state.excluded.get(account) === true,
    accuse: sendNumbered(accusations.accuse),
    accusation: async (id) => accusations.view(state, id),
    accusationAgainst: async (provider) => state.running.get(provider),
    appeal: send(accusations.appeal),
    conclude: send(verdicts.conclude),
    proveContradiction: send(proofs.proveContradiction),
    proveTranscript: send(proofs.proveTranscript),
    demandTranscript: sendNumbered(demands.demand),
    demandReceipt: sendNumbered(demands.demandReceipt),
    demand: async (id) => demands.view(state, id),
    supplyTranscript: send(demands.supply),
    supplyReceipt: send(demands.supplyReceipt),
    denyConsent: send(demands.deny),
    showConsent: send(demands.showConsent),
    concludeDemand: send(demands.concludeDemand),
    isWithheld: async (subject) => state.withheldIn.get(subject) === true,
  }
}
