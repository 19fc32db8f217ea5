/**
 * Milliseconds that a provider has to answer one request of a validator. Met by: no honest user.
 */
export const AUDIT_REPLY_WAIT_MS = 30_000

/**
 * Milliseconds that a validator waits for one provider in one round of audits, or of data
 * challenges. Met by: no honest user.
 */
export const AUDIT_WAIT_MS = 120_000

/**
 * Milliseconds that a validator waits for all providers together in one round, so that many slow
 * providers do not delay its other duties for longer. Met by: no honest user.
 */
export const AUDIT_ROUND_WAIT_MS = 600_000

/**
 * Milliseconds of response time above which a provider counts as slow. Validators audit slow
 * providers last. Met by: no honest user.
 */
export const AUDIT_SLOW_MS = 5_000

/**
 * Sessions and requests of one provider that one round of audits considers, those with the oldest
 * anchored roots first.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const DUE_PER_PROVIDER_MAX = 64

/**
 * Last output tokens before a stop text that are not scored, because the engine of the provider may
 * have encoded them again. Met by: no honest user.
 */
export const STOP_TAIL_TOKENS = 8

/**
 * Maximum number of tokens that the score of an impossible answer counts. This number suffices for
 * any verdict. Met by: no honest user.
 */
export const IMPOSSIBLE_TOKENS_MAX = 256

/**
 * Tokens of inputs that a validator computes for one answer with embeddings: two minutes on a slow
 * CPU. The beacon selects the inputs. If the first selected input is longer, it is computed alone.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const EXAMINED_INPUT_TOKENS = 8_192

/**
 * Inputs of one provider and model version that a validator remembers. Each input counts as
 * evidence at most twice: once with an embedding within the tolerance, and once with an embedding
 * beyond it. The oldest inputs are forgotten first. Met by: no honest user.
 */
export const COUNTED_INPUTS_MAX = 65_536

/**
 * Maximum milliseconds in which a validator generates one image again. The time uses up the token
 * budget at the rate of `BUDGET_TOKENS_PER_HOUR`. Met by: no honest user.
 */
export const IMAGE_EXAMINATION_MS = 10 * 60_000

/**
 * Number of preceding output tokens with which the validator decodes the token at a position. Met
 * by: no honest user.
 */
export const STOP_CONTEXT_TOKENS = 4

/**
 * Seconds for which a provider may disclose no receipts of a session before the validator opens a
 * data challenge. Met by: no honest user.
 */
export const MISSING_RECEIPTS_SECONDS = 180n

/**
 * Seconds before the first retry of an audit that failed in the validator itself.
 * Met by: no honest user.
 */
export const AUDIT_RETRY_SECONDS = 60n

/**
 * Maximum seconds before a retry of an audit that failed in the validator itself: each failure of a
 * subject doubles the pause up to this limit. Met by: no honest user.
 */
export const AUDIT_RETRY_MAX_SECONDS = 3_600n

/**
 * Subjects whose failed audits a validator remembers. Beyond this number the oldest subjects are
 * forgotten. Met by: no honest user.
 */
export const AUDIT_RETRIES_MAX = 16_384

/** Audits, of all providers together, to which `FALSE_FLAGS` refers. Met by: no honest user. */
export const FLAG_AUDITS = 1_000_000

/**
 * Probability that one validator flags any honest provider within `FLAG_AUDITS` audits.
 * Met by: no honest user.
 */
export const FALSE_FLAGS = 0.01

/** Fewest receipts of an accusation. The contract sets this bound. Met by: no honest user. */
export const ACCUSATION_ITEMS_MIN = 4

/** Most receipts of an accusation. The contract sets this bound. Met by: no honest user. */
export const ACCUSATION_ITEMS_MAX = 24

/**
 * Minimum number of clients whose receipts an accusation contains, unless the chain requires more.
 * Met by: no honest user.
 */
export const ACCUSATION_CLIENTS_MIN = 3

/**
 * Seconds of margin for a second accusation, six hours. While a case against a provider runs, a
 * validator postpones its own accusation of this provider. It does not wait if too few of its
 * receipts would still be within their audit windows six hours later. Met by: no honest user.
 */
export const ACCUSATION_MARGIN_SECONDS = 21_600n

/** Providers that one step considers for an accusation. Met by: no honest user. */
export const ACCUSATIONS_PER_STEP_MAX = 8

/**
 * Accusations that a validator opens in a day. Each locks a bond and the fees of a jury.
 * Met by: no honest user.
 */
export const ACCUSATIONS_PER_DAY = 8

/**
 * Native base units of gas after which a validator opens no more accusations in a day: 0.05 of a
 * token. One accusation takes about 1,000,000 gas. Met by: no honest user.
 */
export const ACCUSATION_COST_PER_DAY = 5n * 10n ** 16n

/** Seconds after which a validator reads the stake of a suspect again. Met by: no honest user. */
export const STAKE_READ_SECONDS = 3_600n

/**
 * Sessions and requests that a juror examines for one verdict. The jury draw selects them.
 * Met by: no honest user.
 */
export const JURY_SUBJECTS_MAX = 64

/**
 * Cases that a validator follows at the same time, as records on disk. The opener of each case made
 * a deposit. Met by: no honest user.
 */
export const DOCKETS_MAX = 1_000

/**
 * Cases that one step processes. Each takes three reads of the chain and a transaction.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const CASES_PER_STEP_MAX = 32

/**
 * Accounts that one step reads from the chain to find silent jurors of one case.
 * Met by: no honest user.
 */
export const FINE_READS_MAX = 32

/** Silent jurors of one case that one step fines. Met by: no honest user. */
export const FINES_PER_STEP_MAX = 8

/**
 * Sessions and requests whose pay one step resolves: those of one case with a jury, or of all own
 * cases without a jury. Met by: no honest user.
 */
export const CASE_PAYS_PER_STEP_MAX = 8

/**
 * Seconds between two attempts to resolve pay of an own case without a jury.
 * Met by: no honest user.
 */
export const OWN_PAY_RETRY_SECONDS = 3_600n

/**
 * Seconds after which a validator gives up to resolve pay of an own case without a jury: its
 * session must have ended long before. Met by: no honest user.
 */
export const OWN_PAY_SECONDS = 2_592_000n

/**
 * Maximum deposit of a validator for one appeal, in bonds of the case, unless configured otherwise.
 * An appeal to the plenary stage requires 3.5 bonds. Met by: no honest user.
 */
export const APPEAL_DEPOSIT_BONDS = 4n

/** Appeals that a validator opens in a day. Met by: no honest user. */
export const APPEALS_PER_DAY = 4

/**
 * Divisor: in the last quarter of the time to commit a vote, a juror repeats no failed request. The
 * chain limits the windows such that data challenges that began with the case have ended by then.
 * Met by: no honest user.
 */
export const LATE_VOTE_DIVISOR = 4n

/**
 * Divisor: in the last eighth of the time to commit a vote, a juror sends no request and votes by
 * the evidence that it has. Met by: no honest user.
 */
export const FINAL_VOTE_DIVISOR = 8n

/**
 * Milliseconds that one step waits for a juror's verdict. Later steps check again.
 * Met by: no honest user.
 */
export const DELIBERATION_WAIT_MS = 1_000

/** Milliseconds between two steps of a validator. Met by: no honest user. */
export const VALIDATOR_STEP_MS = 15_000

/**
 * Output tokens that a validator scores in an hour, unless configured otherwise.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const BUDGET_TOKENS_PER_HOUR = 200_000

/** Milliseconds after which the token budget starts again. Met by: no honest user. */
export const TOKEN_BUDGET_PERIOD_MS = 60 * 60_000

/**
 * Seconds for which a validator remembers sealed transcripts, so that it rejects replays.
 * Met by: no honest user.
 */
export const TRANSCRIPT_REPLAY_SECONDS = 900n

/** Longest audit window of an offer, in seconds, that a juror examines. Met by: no honest user. */
export const AUDIT_WINDOW_MAX_SECONDS = 30n * 86_400n

/**
 * Records of events that one commit writes. The state accepts at most 1,000.
 * Met by: no honest user.
 */
export const RECORDS_COMMITTED_MAX = 500

/**
 * Beacon bonds of the least amount that a validator keeps in the Vault, besides the deposit of a
 * case. Their sum equals the maximum beacon bond while jurors have little weight. With this sum the
 * validator can commit in each epoch of an attack, which doubles the bond. Met by: no honest user.
 */
export const BEACON_BONDS_RESERVED = 16n

/**
 * Expected seats of a first jury. An accusation deposits twice the fees of these seats. Met by: no
 * honest user.
 */
export const JURY_SEATS = 21n

/** Milliseconds between two reads of stake and weights. Met by: no honest user. */
export const ENLIST_POLL_MS = 10 * 60_000

/**
 * Seconds for which a validator's announcement of its seal key and artifacts is valid. Validators
 * announce again after half of this time. Until the announcement expires, a validator that has left
 * still counts as an examiner of its artifacts. Met by: no honest user.
 */
export const SEAL_KEY_SECONDS = 7n * 86_400n

/**
 * Requests for a transcript off chain before a validator opens a data challenge on chain.
 * Met by: no honest user.
 */
export const REQUESTS_BEFORE_CHALLENGE = 3

/**
 * Minimum seconds before a validator requests a withheld transcript again. Met by: no honest user.
 */
export const RETRY_SECONDS = 60n

/**
 * Seconds of jitter between validators, so that they do not all challenge the same receipt at the
 * same time. Met by: no honest user.
 */
export const RETRY_JITTER_SECONDS = 60n

/**
 * Supply windows (times to supply a challenged transcript) from the end of the audit window until a
 * validator drops a withheld transcript. A data challenge that was opened at the end of the audit
 * window has usually ended by then; earlier challenges to the same provider can delay its end by a
 * day. Met by: no honest user.
 */
export const CHALLENGE_LIFE_WINDOWS = 3n

/**
 * Seconds that a validator waits for the opener of an expired data challenge to conclude it.
 * Met by: no honest user.
 */
export const CONCLUDE_OTHERS_SECONDS = 300n

/**
 * Decoded records, and digests of withheld transcripts, that a validator caches: about 16 MiB.
 * Met by: no honest user.
 */
export const RECORDS_CACHED_MAX = 8_192

/**
 * Withheld transcripts that one step processes; the same limit for sessions without receipts.
 * Met by: no honest user.
 */
export const WITHHELD_PER_STEP_MAX = 64

/**
 * Seconds after the audit window during which a validator repeats an audit that failed in the
 * validator itself. On a chain without data challenges, the validator also keeps records of
 * withheld transcripts for this time, and requests missing receipts again. In this day, a provider
 * that was offline at the end of the window can disclose them. Met by: no honest user.
 */
export const WITHHELD_RETENTION_SECONDS = 86_400n

/**
 * Seconds between two deletions of records that no audit and no case needs any more.
 * Met by: no honest user.
 */
export const RECORD_EXPIRY_SECONDS = 3_600n

/**
 * Seconds after the audit window of a session or request after which a validator ends its audit and
 * deletes its records. A case opens within the window and lasts seven days at most; the eighth day
 * is for a validator that was offline. Met by: no honest user.
 */
export const RECORD_RETENTION_SECONDS = 8n * 86_400n

/** Open data challenges of one validator. Each locks a bond. Met by: no honest user. */
export const CHALLENGES_OPEN_MAX = 16

/**
 * Open data challenges of one validator about one provider, so that a silent provider leaves room
 * for challenges to others. Met by: no honest user.
 */
export const CHALLENGES_OPEN_PER_PROVIDER = 8

/**
 * Data challenges that a validator opens in a day, unless configured otherwise. Each provider gets
 * a share of them by its stake, at least one challenge. For an answered challenge, the validator
 * pays the gas of its own transaction and of the supplied transcript. At 10 gwei this is at most
 * 0.3 of a native token a day. Met by: no honest user.
 */
export const CHALLENGES_PER_DAY = 64

/**
 * Fraction of a day's data challenges. Receipts and transcripts count together. Once a validator's
 * challenges to one provider reach this fraction, the validator opens no more challenges for
 * missing receipts of this provider on that day. Met by: no honest user.
 */
export const RECEIPT_CHALLENGES_SHARE = 0.25

/** Seconds after which the budget of data challenges starts again. Met by: no honest user. */
export const CHALLENGE_DAY_SECONDS = 86_400n

/**
 * Native base units of gas after which a validator sends no more attestations to epoch blocks in a
 * day: 0.01 of a token. Endorsements of on-chain answers have a separate budget of the same amount.
 * Met by: no honest user.
 */
export const ANCHOR_COST_PER_DAY = 10n ** 16n

/**
 * Seconds after which a validator counts the cost of attestations, its accusations and its appeals
 * from zero. Met by: no honest user.
 */
export const BUDGET_DAY_SECONDS = 86_400n

/** Attested blocks of earlier epochs that one step examines. Met by: no honest user. */
export const BLOCK_CANDIDATES_MAX = 8

/**
 * Epoch records that one commit writes or deletes. The state accepts at most 1,000.
 * Met by: no honest user.
 */
export const EPOCH_CHANGES_MAX = 500

/**
 * Findings in one epoch's commitment.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const FINDINGS_MAX = 4_096

/** Honeypots that one step processes. Met by: no honest user. */
export const HONEYPOTS_PER_STEP_MAX = 32

/** Answers with an audit hold that one transaction endorses. Met by: no honest user. */
export const ENDORSED_AT_ONCE_MAX = 64

/**
 * Wealth of the betting martingale at which an epoch's audits of a provider become suspicious. An
 * honest provider reaches it in at most one of 100 epochs. Met by: no honest user.
 */
export const SUSPICIOUS_MARTINGALE = 100

/**
 * Bytes of a dataset that a juror examines. A juror votes to reject a larger dataset.
 * Met by: provider; tested by `packages/node/src/honest.test.ts`.
 */
export const DATASET_BYTES_MAX = 1024n * 1024n * 1024n

/**
 * Documents with evidence on one model that a juror reads. If there are more, only the newest
 * count.
 * Met by: no honest user.
 */
export const EVIDENCE_MAX = 32

/**
 * Canary questions that a validator sends in an hour, unless configured otherwise.
 * Met by: no honest user.
 */
export const CANARIES_PER_HOUR = 2

/** Milliseconds between two checks whether a canary question is due. Met by: no honest user. */
export const CANARY_POLL_MS = 10_000

/**
 * Milliseconds that a validator waits for the answer to a canary question. Met by: no honest user.
 */
export const CANARY_WAIT_MS = 180_000

/**
 * Milliseconds after which the budget for canary questions starts again. Met by: no honest user.
 */
export const CANARY_DAY_MS = 24 * 60 * 60_000

/** Minimum output tokens that a canary question requests. Met by: no honest user. */
export const CANARY_TOKENS_MIN = 32

/** Maximum output tokens that a canary question requests. Met by: no honest user. */
export const CANARY_TOKENS_MAX = 160

/**
 * Maximum characters of the answer to a canary question, and of its logit fingerprint. Met by: no
 * honest user.
 */
export const CANARY_ANSWER_BYTES_MAX = 1_048_576

/**
 * Bytes of a gateway's response body: the answer's text, its logit fingerprint and the JSON around
 * them. Met by: no honest user.
 */
export const CANARY_BODY_BYTES_MAX = 4 * CANARY_ANSWER_BYTES_MAX

/** Canary questions to which `CANARY_FALSE_SUSPICIONS` refers. Met by: no honest user. */
export const CANARY_AUDITS = 1_000

/**
 * Probability that a validator suspects any honest provider within `CANARY_AUDITS` questions.
 * Met by: no honest user.
 */
export const CANARY_FALSE_SUSPICIONS = 0.05

/** Audited on-chain answers that one step computes again. Met by: no honest user. */
export const ONCHAIN_ANSWERS_CHECKED_MAX = 4

/** On-chain answers that a validator remembers as processed. Met by: no honest user. */
export const ONCHAIN_ANSWERS_REMEMBERED_MAX = 4_096

/**
 * Milliseconds after which a validator may spend its budget for endorsements again.
 * Met by: no honest user.
 */
export const ONCHAIN_ENDORSEMENT_DAY_MS = 86_400_000
