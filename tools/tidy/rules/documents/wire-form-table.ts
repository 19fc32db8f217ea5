// Declarations that encode dag-cbor for their own side alone. See the rule `wire-forms`.

const stored = 'a record that only its own program reads'
const evidence = "the hash of a juror's evidence, which no other party computes"
const compared = 'a commitment of a validator to scores that only it knows'
const ranks = 'the order of inputs by a seed, whose own form has a row'
const published = 'evidence for people, which no program decodes'
const memory = 'the in-memory ledger, which tests and simulations alone use'

/** Reasons why a declaration has no golden vectors, by `path#name`. */
export const ownEncodings: Readonly<Record<string, string>> = {
  'packages/gateway/src/ratings/answer-ratings.ts#createAnswerRatings': stored,
  'packages/gateway/src/receipts/receipt-store.ts#createReceiptStore': stored,
  'packages/gateway/src/sessions/breaches/breach-refunds.ts#createBreachRefunds': stored,
  'packages/gateway/src/sessions/breaches/offer-breaches.ts#createOfferBreaches': stored,
  'packages/gateway/src/sessions/client-session-records.ts#createClientSessionRecords': stored,
  'packages/gateway/src/sessions/proxied/disposable-accounts.ts#AccountsOfTickets': stored,
  'packages/gateway/src/sessions/proxied/ticket-credit.ts#createTicketCredits': stored,
  'packages/ledger/src/memory/tickets/ledger.ts#ticketLedger': memory,
  'packages/node/src/event-reader.ts#readEvents': stored,
  'packages/node/src/issuer/records.ts#put': stored,
  'packages/node/src/proof-provider/sample-proof.ts#openSampleProof': stored,
  'packages/node/src/provider/audit/auditor-weights.ts#createAuditorWeights': stored,
  'packages/node/src/provider/audit/case-records.ts#createCaseRecords': stored,
  'packages/node/src/provider/audit/challenge-records.ts#createChallengeRecords': stored,
  'packages/node/src/provider/audit/transcript-store.ts#createTranscriptStore': stored,
  'packages/node/src/provider/market/announcer.ts#rotateKeys': stored,
  'packages/node/src/provider/onchain-requests/audit-risk.ts#createAuditRisk': stored,
  'packages/node/src/provider/pay/pay-records.ts#createPayRecords': stored,
  'packages/node/src/provider/records.ts#createOpenRecordStore': stored,
  'packages/node/src/proxy/records.ts#createProxyRecords': stored,
  'packages/node/src/storage-provider/deal-watcher.ts#ingest': stored,
  'packages/node/src/storage-provider/deal-watcher.ts#putWatched': stored,
  'packages/node/src/storage-provider/records.ts#createStorageProviderRecords': stored,
  'packages/node/src/training/jobs/job-history.ts#createJobHistory': stored,
  'packages/node/src/training/members/member-challenges.ts#openChallenges': published,
  'packages/node/src/training/members/member-records.ts#createMemberRecords': stored,
  'packages/node/src/validator/audits/input-selection.ts#selectInputs': ranks,
  'packages/node/src/validator/court/fraud-case.ts#judge': evidence,
  'packages/node/src/validator/datasets/dataset-case.ts#createDatasetCaseHandler': evidence,
  'packages/node/src/validator/findings/findings-service.ts#findingsToCommit': compared,
  'packages/node/src/validator/records/record-store.ts#putChange': stored,
  'packages/node/src/validator/reports/report-case.ts#hashOf': evidence,
  'packages/node/src/validator/training/training-case.ts#createTrainingCaseHandler': evidence,
  'packages/solana-local/src/snapshot.ts#encodeState': stored,
  'packages/storage/src/files/manifest.ts#encode': stored,
  'packages/tickets/src/accepting/records.ts#createAcceptorRecords': stored,
  'packages/tickets/src/holding/records.ts#put': stored,
  'packages/tickets/src/issuing/ticket-register.ts#createTicketRegister': stored,
}
