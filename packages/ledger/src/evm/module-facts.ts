import { Findings, type Receipt } from '@ostrom/protocol'
import { offences } from '../audits.ts'
import type { LedgerFact } from '../events.ts'
import { datasetStatuses } from './datasets.ts'
import { accountOf } from './encode.ts'
import type { Event } from './event.ts'
import { statusOf } from './lookup.ts'
import { questions } from './reports.ts'

/** What a log of a module of the court means, or of one that reads the same evidence. */
export const moduleFact = (event: Event): LedgerFact | undefined =>
  accusationFact(event) ??
  demandFact(event) ??
  supplyFact(event) ??
  epochFact(event) ??
  heldPayFact(event) ??
  datasetFact(event) ??
  reportFact(event) ??
  plantFact(event)

function accusationFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'ProviderAccused': {
      const { caseId, modelVersion, receiptIds } = event.args
      const parties = {
        provider: accountOf(event.args.provider),
        accuser: accountOf(event.args.accuser),
      }
      return { kind: 'accused', caseId, ...parties, modelVersion, receiptIds }
    }
    case 'OffenceProven': {
      const { caseId, receiptId } = event.args
      const offence = offences[event.args.offence] ?? 'offer-broken'
      const provider = accountOf(event.args.provider)
      return { kind: 'offence-proven', caseId, provider, offence, receiptId }
    }
    default:
      return undefined
  }
}

function demandFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'TranscriptDemanded': {
      const { demandId, sessionId, receiptId, index: answer } = event.args
      const validator = accountOf(event.args.validator)
      const provider = accountOf(event.args.provider)
      const words = { demandId, provider, sessionId, answer, receiptId, validator }
      return { kind: 'transcript-demanded', ...words }
    }
    case 'ReceiptDemanded': {
      const { demandId, sessionId, index: answer } = event.args
      const validator = accountOf(event.args.validator)
      const provider = accountOf(event.args.provider)
      return { kind: 'receipt-demanded', demandId, provider, sessionId, answer, validator }
    }
    case 'ConsentDenied': {
      const { demandId, provider } = event.args
      return { kind: 'consent-denied', demandId, provider: accountOf(provider) }
    }
    case 'ConsentShown': {
      const { sessionId, secret, modes, signature } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'consent-shown', sessionId, provider, secret, modes, signature }
    }
    case 'DemandReopened': {
      const { demandId, provider } = event.args
      return { kind: 'demand-reopened', demandId, provider: accountOf(provider) }
    }
    case 'TranscriptPrivate': {
      const { demandId, paid } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'transcript-private', demandId, provider, paid }
    }
    case 'Withheld': {
      const { demandId } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'transcript-withheld', demandId, provider }
    }
    default:
      return undefined
  }
}

function supplyFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'TranscriptSupplied': {
      const { demandId, part, last, sealedPart: sealed } = event.args
      return { kind: 'transcript-supplied', demandId, part: Number(part), last, sealed }
    }
    case 'ReceiptSupplied': {
      const { demandId, receiptId, core, signature, proof: path } = event.args
      const receipt: Receipt.ReceiptCore = core
      return { kind: 'receipt-supplied', demandId, receiptId, receipt, signature, path }
    }
    default:
      return undefined
  }
}

function epochFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'BlockAttested': {
      const { epoch, validator, blockHash: hash } = event.args
      return { kind: 'block-attested', epoch, validator: accountOf(validator), hash }
    }
    case 'Endorsed': {
      const { id: subject, validator } = event.args
      return { kind: 'answer-endorsed', subject, validator: accountOf(validator) }
    }
    case 'EndorsedByMajority':
      return { kind: 'answers-validated', subject: event.args.id }
    case 'BlockFinal': {
      const { epoch, blockHash: hash, previous, root, items, answers } = event.args
      return { kind: 'block-final', epochBlock: { epoch, previous, root, items, answers }, hash }
    }
    default:
      return undefined
  }
}

function heldPayFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'AuditAsked': {
      const { id: requestId, client } = event.args
      return { kind: 'audit-asked', requestId, client: accountOf(client) }
    }
    case 'AuditHeld': {
      const { id: requestId, provider } = event.args
      return { kind: 'audit-held', requestId, provider: accountOf(provider) }
    }
    case 'AuditEnded':
      return { kind: 'audit-ended', requestId: event.args.id, endorsed: event.args.endorsed }
    default:
      return undefined
  }
}

function datasetFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'DatasetProposed': {
      const { dataset, bond, cid, license } = event.args
      const proposer = accountOf(event.args.proposer)
      return { kind: 'dataset-proposed', dataset, proposer, bond, cid, license }
    }
    case 'DatasetChallenged': {
      const { dataset, caseId, evidence } = event.args
      const challenger = accountOf(event.args.challenger)
      return { kind: 'dataset-challenged', dataset, challenger, caseId, evidence }
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

function reportFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'VersionReported': {
      const { modelVersion: version, caseId, evidence } = event.args
      const reporter = accountOf(event.args.reporter)
      const question = questions[event.args.kind] ?? 'harm'
      return { kind: 'model-reported', version, reporter, caseId, question, evidence }
    }
    case 'ReportConcluded': {
      const { modelVersion: version, caseId, status } = event.args
      return { kind: 'report-concluded', version, caseId, status: statusOf(status) }
    }
    default:
      return undefined
  }
}

function plantFact(event: Event): LedgerFact | undefined {
  switch (event.eventName) {
    case 'PlantCommitted': {
      const { plantId, planter, epoch, bond } = event.args
      return { kind: 'plant-committed', plantId, planter: accountOf(planter), epoch, bond }
    }
    case 'PlantFunded':
    case 'PlantPaid': {
      const kind = event.eventName === 'PlantFunded' ? 'plant-funded' : 'plant-paid'
      const { plantId, account, amount } = event.args
      return { kind, plantId, account: accountOf(account), amount }
    }
    case 'PlantRevealed': {
      const { plantId, receiptId, bad: isBad, refund: refunded } = event.args
      const provider = accountOf(event.args.provider)
      return { kind: 'plant-revealed', plantId, provider, receiptId, isBad, refunded }
    }
    case 'FindingOpened': {
      const { plantId, weight } = event.args
      const verdict = Findings.verdicts[event.args.verdict - 1] ?? 'withheld'
      const validator = accountOf(event.args.validator)
      return { kind: 'finding-opened', plantId, validator, verdict, weight }
    }
    default:
      return undefined
  }
}
