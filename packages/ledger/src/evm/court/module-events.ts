import { Findings, type Receipt } from '@ostrom/protocol'
import { fraudKinds } from '../../court/accusations.ts'
import type { LedgerEventData } from '../../events.ts'
import { accountOf } from '../chain/encode.ts'
import { statusOf } from '../chain/event-lookup.ts'
import type { ContractEvent } from '../chain/log.ts'
import { datasetStatuses } from './datasets.ts'
import { questions } from './model-reports.ts'

/**
 * Decodes a log of a module of the court (a contract that opens cases) or of the contract `Epochs`;
 * `undefined` for other events.
 */
export const decodeModuleEvent = (event: ContractEvent): LedgerEventData | undefined =>
  decodeAccusationEvent(event) ??
  decodeChallengeEvent(event) ??
  decodeSupplyEvent(event) ??
  decodeEpochEvent(event) ??
  decodeAuditHoldEvent(event) ??
  decodeDatasetEvent(event) ??
  decodeModelReportEvent(event) ??
  decodeHoneypotEvent(event)

function decodeAccusationEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'ProviderAccused': {
      const { caseId, modelVersion, receiptIds } = event.args
      const parties = {
        provider: accountOf(event.args.provider),
        accuser: accountOf(event.args.accuser),
      }
      return { kind: 'provider-accused', caseId, ...parties, modelVersion, receiptIds }
    }
    case 'FraudProven': {
      const { caseId, receiptId } = event.args
      const offence = fraudKinds[event.args.offence] ?? 'offer-breach'
      const provider = accountOf(event.args.provider)
      const { byOperator } = event.args
      return { kind: 'fraud-proven', caseId, provider, offence, receiptId, byOperator }
    }
    default:
      return undefined
  }
}

function decodeChallengeEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'TranscriptChallenged': {
      const { challengeId, sessionId, receiptId, index: answer } = event.args
      const validator = accountOf(event.args.validator)
      const provider = accountOf(event.args.provider)
      const words = { challengeId, provider, sessionId, answer, receiptId, validator }
      return { kind: 'transcript-challenged', ...words }
    }
    case 'ReceiptChallenged': {
      const { challengeId, sessionId, index: answer } = event.args
      const validator = accountOf(event.args.validator)
      const provider = accountOf(event.args.provider)
      return { kind: 'receipt-challenged', challengeId, provider, sessionId, answer, validator }
    }
    case 'TranscriptPrivate': {
      const { challengeId } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'transcript-private', challengeId, provider }
    }
    case 'TranscriptWithheld': {
      const { challengeId } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'transcript-withheld', challengeId, provider }
    }
    default:
      return undefined
  }
}

function decodeSupplyEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'TranscriptSupplied': {
      const { challengeId, part, last, sealedPart: sealed } = event.args
      return { kind: 'transcript-supplied', challengeId, part: Number(part), last, sealed }
    }
    case 'SupplyFeeTaken': {
      const { challengeId, amount } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'supply-fee-taken', challengeId, provider, amount }
    }
    case 'DrawnReceiptRegistered': {
      const { receiptId, sessionId, atSeconds: anchoredSeconds } = event.args
      return { kind: 'receipt-registered', receiptId, sessionId, anchoredSeconds }
    }
    case 'ReceiptSupplied': {
      const { challengeId, receiptId, core, signature, proof: path } = event.args
      const receipt: Receipt.ReceiptCore = core
      return { kind: 'receipt-supplied', challengeId, receiptId, receipt, signature, path }
    }
    default:
      return undefined
  }
}

function decodeEpochEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'BlockAttested': {
      const { epoch, validator, blockHash: hash } = event.args
      return { kind: 'block-attested', epoch, validator: accountOf(validator), hash }
    }
    case 'AnswersEndorsed': {
      const { id: subject, validator } = event.args
      return { kind: 'answer-endorsed', subject, validator: accountOf(validator) }
    }
    case 'AnswersValidated':
      return { kind: 'answers-validated', subject: event.args.id }
    case 'BlockFinal': {
      const { epoch, blockHash: hash, previous, root, items, answers } = event.args
      return { kind: 'block-final', epochBlock: { epoch, previous, root, items, answers }, hash }
    }
    default:
      return undefined
  }
}

function decodeAuditHoldEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'AuditRequested': {
      const { id: requestId, client } = event.args
      return { kind: 'audit-requested', requestId, client: accountOf(client) }
    }
    case 'AuditHoldPlaced': {
      const { id: requestId, provider } = event.args
      return { kind: 'audit-hold-placed', requestId, provider: accountOf(provider) }
    }
    case 'AuditHoldEnded':
      return { kind: 'audit-hold-ended', requestId: event.args.id, endorsed: event.args.endorsed }
    default:
      return undefined
  }
}

function decodeDatasetEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'DatasetProposed': {
      const { dataset, bond, cid, license } = event.args
      const proposer = accountOf(event.args.proposer)
      return { kind: 'dataset-proposed', dataset, proposer, bond, cid, license }
    }
    case 'DatasetDisputed': {
      const { dataset, caseId, evidence } = event.args
      const challenger = accountOf(event.args.challenger)
      return { kind: 'dataset-disputed', dataset, challenger, caseId, evidence }
    }
    case 'DatasetSettled': {
      const status = datasetStatuses[event.args.state - 1]
      if (status !== 'accepted' && status !== 'rejected' && status !== 'undecided') return undefined
      return { kind: 'dataset-settled', dataset: event.args.dataset, status }
    }
    default:
      return undefined
  }
}

function decodeModelReportEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'ModelReported': {
      const { modelVersion: version, caseId, evidence } = event.args
      const reporter = accountOf(event.args.reporter)
      const question = questions[event.args.kind] ?? 'harm'
      return { kind: 'model-reported', version, reporter, caseId, question, evidence }
    }
    case 'ModelReportConcluded': {
      const { modelVersion: version, caseId, status } = event.args
      return { kind: 'report-concluded', version, caseId, status: statusOf(status) }
    }
    default:
      return undefined
  }
}

function decodeHoneypotEvent(event: ContractEvent): LedgerEventData | undefined {
  switch (event.eventName) {
    case 'HoneypotCommitted': {
      const { honeypotId, honeypotOwner, epoch, bond } = event.args
      return {
        kind: 'honeypot-committed',
        honeypotId,
        honeypotOwner: accountOf(honeypotOwner),
        epoch,
        bond,
      }
    }
    case 'HoneypotFunded':
    case 'HoneypotRewardPaid': {
      const kind = event.eventName === 'HoneypotFunded' ? 'honeypot-funded' : 'honeypot-reward-paid'
      const { honeypotId, account, amount } = event.args
      return { kind, honeypotId, account: accountOf(account), amount }
    }
    case 'HoneypotRevealed': {
      const { honeypotId, receiptId, falsified: isFalsified, refund: refunded } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'honeypot-revealed', honeypotId, provider, receiptId, isFalsified, refunded }
    }
    case 'FindingOpened': {
      const { honeypotId, weight } = event.args
      const verdict = Findings.findingVerdicts[event.args.verdict - 1] ?? 'withheld'
      const validator = accountOf(event.args.validator)
      return { kind: 'finding-opened', honeypotId, validator, verdict, weight }
    }
    default:
      return undefined
  }
}
