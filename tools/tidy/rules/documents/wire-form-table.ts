// Declarations that encode for their own side alone, and domains of hashes that no other party
// computes. See the rule `wire-forms`.

/** Reasons why forms have no golden vectors. */
export type OwnForms = {
  /** Of declarations, by `path#name`. */
  readonly encoders: Readonly<Record<string, string>>
  /** Of domains, such as `ostrom:seed:v1`. */
  readonly domains: Readonly<Record<string, string>>
}

const stored = 'a record that only its own program reads'
const evidence = "the hash of a juror's evidence, which no other party computes"
const compared = 'a commitment of a validator to scores that only it knows'
const ranks = 'the order of inputs by a seed, whose own form has a row'
const published = 'evidence for people, which no program decodes'
const memory = 'the in-memory ledger, which tests and simulations alone use'

const local = 'a name or a comparison of values within one process or folder'
const shown = 'a text for people, beside a hash of other bytes'
const contract = 'a domain that only a contract and its copy in memory hash'

const encoders: OwnForms['encoders'] = {
  'apps/cli/src/composition/engines/thread-cache.ts#createThreadCache': stored,
  'apps/cli/src/receipts/receipt-document.ts#readContents': shown,
  'packages/engine/src/tokenizer-pool/pool.ts#TokenizerPool': local,
  'packages/engine/src/vllm/serve/serve.ts#describe': local,
  'packages/engine/src/vllm/vllm.ts#inspect': local,
  'packages/gateway/src/batches/key-batches.ts#identityOf': stored,
  'packages/gateway/src/http/conversation.ts#hashOf': local,
  'packages/gateway/src/ratings/answer-ratings.ts#createAnswerRatings': stored,
  'packages/gateway/src/receipts/receipt-store.ts#createReceiptStore': stored,
  'packages/gateway/src/sessions/breaches/breach-refunds.ts#createBreachRefunds': stored,
  'packages/gateway/src/sessions/breaches/offer-breaches.ts#createOfferBreaches': stored,
  'packages/gateway/src/sessions/client-session-records.ts#createClientSessionRecords': stored,
  'packages/gateway/src/sessions/proxied/disposable-accounts.ts#AccountsOfTickets': stored,
  'packages/gateway/src/sessions/proxied/ticket-credit.ts#createTicketCredits': stored,
  'packages/ledger/src/memory/tickets/ledger.ts#ticketLedger': memory,
  'packages/ledger/src/solana/local-deployment.ts#sendTo': shown,
  'packages/models/registered/src/download/hub.ts#resolveHub': local,
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
  'packages/training/federated/src/member.ts#trainRound': stored,
  'packages/training/jobs/src/dataset-probe.ts#sampleRows': local,
  'packages/training/local/src/local-run.ts#trainRun': stored,
  'packages/training/local/src/plan.ts#hashOfValues': local,
  'packages/training/trainer/src/memory/memory.ts#createJobTrainer': local,
  'packages/training/trainer/src/python/job.ts#inputOf': local,
}

const domains: OwnForms['domains'] = {
  'ostrom:*:v1': 'the tag of each struct; `structs` has the digests',
  'ostrom:MeasuredAnswers:v1': 'a seed that only the trainer in Python hashes',
  'ostrom:TrainingDomain:v1': 'the id of a domain of cases, which only contracts hash',
  'ostrom:answer-seats:v1': contract,
  'ostrom:beacon:v2': contract,
  'ostrom:drand-test-key:v1': 'a key of tests and local chains',
  'ostrom:honeypot-salt:v2': 'a salt that its owner alone can compute, and later reveals',
  'ostrom:ohttp-identity:v1': 'a secret that a gateway derives for itself',
}

export const ownForms: OwnForms = { encoders, domains }
