import { limit } from '@ostrom/protocol/limits'

const honest = 'packages/node/src/honest.test.ts'

/** Milliseconds that a provider has to answer one request of a validator. */
export const AUDIT_REPLY_WAIT_MS = limit(30_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a validator waits for one provider in one round of audits, or of data
 * challenges.
 */
export const AUDIT_WAIT_MS = limit(120_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds that a validator waits for all providers together in one round, so that many slow
 * providers do not delay its other duties for longer.
 */
export const AUDIT_ROUND_WAIT_MS = limit(600_000, 'milliseconds', 'no honest user')

/**
 * Milliseconds of response time above which a provider counts as slow. Validators audit slow
 * providers last.
 */
export const AUDIT_SLOW_MS = limit(5_000, 'milliseconds', 'no honest user')

/**
 * Sessions and requests of one provider that one round of audits considers, those with the oldest
 * anchored roots first.
 */
export const DUE_PER_PROVIDER_MAX = limit(64, 'sessions', 'provider', honest)

/**
 * Last output tokens before a stop text that are not scored, because the engine of the provider may
 * have encoded them again.
 */
export const STOP_TAIL_TOKENS = limit(8, 'tokens', 'no honest user')

/**
 * Maximum number of tokens that the score of an impossible answer counts. This number suffices for
 * any verdict.
 */
export const IMPOSSIBLE_TOKENS_MAX = limit(256, 'tokens', 'no honest user')

/**
 * Tokens of inputs that a validator computes for one answer with embeddings: two minutes on a slow
 * CPU. The beacon selects the inputs. If the first selected input is longer, it is computed alone.
 */
export const EXAMINED_INPUT_TOKENS = limit(8_192, 'tokens', 'provider', honest)

/**
 * Inputs of one provider and model version that a validator remembers. Each input counts as
 * evidence at most twice: once with an embedding within the tolerance, and once with an embedding
 * beyond it. The oldest inputs are forgotten first.
 */
export const COUNTED_INPUTS_MAX = limit(65_536, 'inputs', 'no honest user')

/**
 * Maximum milliseconds in which a validator generates one image again. The time uses up the token
 * budget at the rate of `BUDGET_TOKENS_PER_HOUR`.
 */
export const IMAGE_EXAMINATION_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/** Number of preceding output tokens with which the validator decodes the token at a position. */
export const STOP_CONTEXT_TOKENS = limit(4, 'tokens', 'no honest user')

/**
 * Seconds for which a provider may disclose no receipts of a session before the validator opens a
 * data challenge.
 */
export const MISSING_RECEIPTS_SECONDS = limit(180n, 'seconds', 'no honest user')

/** Seconds before the first retry of an audit that failed in the validator itself. */
export const AUDIT_RETRY_SECONDS = limit(60n, 'seconds', 'no honest user')

/**
 * Maximum seconds before a retry of an audit that failed in the validator itself: each failure of a
 * subject doubles the pause up to this limit.
 */
export const AUDIT_RETRY_MAX_SECONDS = limit(3_600n, 'seconds', 'no honest user')

/**
 * Subjects whose failed audits a validator remembers. Beyond this number the oldest subjects are
 * forgotten.
 */
export const AUDIT_RETRIES_MAX = limit(16_384, 'subjects', 'no honest user')

/** Audits, of all providers together, to which `FALSE_FLAGS` refers. */
export const FLAG_AUDITS = limit(1_000_000, 'audits', 'no honest user')
/** Probability that one validator flags any honest provider within `FLAG_AUDITS` audits. */
export const FALSE_FLAGS = limit(0.01, 'probability', 'no honest user')
/** Fewest receipts of an accusation. The contract sets this bound. */
export const ACCUSATION_ITEMS_MIN = limit(4, 'receipts', 'no honest user')
/** Most receipts of an accusation. The contract sets this bound. */
export const ACCUSATION_ITEMS_MAX = limit(24, 'receipts', 'no honest user')

/**
 * Minimum number of clients whose receipts an accusation contains, unless the chain requires more.
 */
export const ACCUSATION_CLIENTS_MIN = limit(3, 'clients', 'no honest user')

/**
 * Seconds of margin for a second accusation, six hours. While a case against a provider runs, a
 * validator postpones its own accusation of this provider. It does not wait if too few of its
 * receipts would still be within their audit windows six hours later.
 */
export const ACCUSATION_MARGIN_SECONDS = limit(21_600n, 'seconds', 'no honest user')

/** Providers that one step considers for an accusation. */
export const ACCUSATIONS_PER_STEP_MAX = limit(8, 'providers', 'no honest user')
/** Accusations that a validator opens in a day. Each locks a bond and the fees of a jury. */
export const ACCUSATIONS_PER_DAY = limit(8, 'accusations', 'no honest user')

/**
 * Native base units of gas after which a validator opens no more accusations in a day: 0.05 of a
 * token. One accusation takes about 1,000,000 gas.
 */
export const ACCUSATION_COST_PER_DAY = limit(5n * 10n ** 16n, 'base units', 'no honest user')

/** Seconds after which a validator reads the stake of a suspect again. */
export const STAKE_READ_SECONDS = limit(3_600n, 'seconds', 'no honest user')
/** Sessions and requests that a juror examines for one verdict. The jury draw selects them. */
export const JURY_SUBJECTS_MAX = limit(64, 'sessions', 'no honest user')

/**
 * Cases that a validator follows at the same time, as records on disk. The opener of each case made
 * a deposit.
 */
export const DOCKETS_MAX = limit(1_000, 'cases', 'no honest user')

/** Cases that one step processes. Each takes three reads of the chain and a transaction. */
export const CASES_PER_STEP_MAX = limit(32, 'cases', 'provider', honest)
/** Accounts that one step reads from the chain to find silent jurors of one case. */
export const FINE_READS_MAX = limit(32, 'reads', 'no honest user')
/** Silent jurors of one case that one step fines. */
export const FINES_PER_STEP_MAX = limit(8, 'jurors', 'no honest user')

/**
 * Sessions and requests whose pay one step resolves: those of one case with a jury, or of all own
 * cases without a jury.
 */
export const CASE_PAYS_PER_STEP_MAX = limit(8, 'sessions', 'no honest user')

/** Seconds between two attempts to resolve pay of an own case without a jury. */
export const OWN_PAY_RETRY_SECONDS = limit(3_600n, 'seconds', 'no honest user')

/**
 * Seconds after which a validator gives up to resolve pay of an own case without a jury: its
 * session must have ended long before.
 */
export const OWN_PAY_SECONDS = limit(2_592_000n, 'seconds', 'no honest user')

/**
 * Maximum deposit of a validator for one appeal, in bonds of the case, unless configured otherwise.
 * An appeal to the plenary stage requires 3.5 bonds.
 */
export const APPEAL_DEPOSIT_BONDS = limit(4n, 'bonds', 'no honest user')

/** Appeals that a validator opens in a day. */
export const APPEALS_PER_DAY = limit(4, 'appeals', 'no honest user')

/**
 * Divisor: in the last quarter of the time to commit a vote, a juror repeats no failed request. The
 * chain limits the windows such that data challenges that began with the case have ended by then.
 */
export const LATE_VOTE_DIVISOR = limit(4n, 'divisor', 'no honest user')

/**
 * Divisor: in the last eighth of the time to commit a vote, a juror sends no request and votes by
 * the evidence that it has.
 */
export const FINAL_VOTE_DIVISOR = limit(8n, 'divisor', 'no honest user')

/** Milliseconds that one step waits for a juror's verdict. Later steps check again. */
export const DELIBERATION_WAIT_MS = limit(1_000, 'milliseconds', 'no honest user')
/** Milliseconds between two steps of a validator. */
export const VALIDATOR_STEP_MS = limit(15_000, 'milliseconds', 'no honest user')
/** Output tokens that a validator scores in an hour, unless configured otherwise. */
export const BUDGET_TOKENS_PER_HOUR = limit(200_000, 'tokens', 'provider', honest)
/** Milliseconds after which the token budget starts again. */
export const TOKEN_BUDGET_PERIOD_MS = limit(60 * 60_000, 'milliseconds', 'no honest user')
/** Seconds for which a validator remembers sealed transcripts, so that it rejects replays. */
export const TRANSCRIPT_REPLAY_SECONDS = limit(900n, 'seconds', 'no honest user')
/** Longest audit window of an offer that a juror examines. */
export const AUDIT_WINDOW_MAX_SECONDS = limit(30n * 86_400n, 'seconds', 'no honest user')
/** Records of events that one commit writes. The state accepts at most 1,000. */
export const RECORDS_COMMITTED_MAX = limit(500, 'records', 'no honest user')

/**
 * Beacon bonds of the least amount that a validator keeps in the Vault, besides the deposit of a
 * case. Their sum equals the maximum beacon bond while jurors have little weight. With this sum the
 * validator can commit in each epoch of an attack, which doubles the bond.
 */
export const BEACON_BONDS_RESERVED = limit(16n, 'bonds', 'no honest user')

/** Expected seats of a first jury. An accusation deposits twice the fees of these seats. */
export const JURY_SEATS = limit(21n, 'seats', 'no honest user')
/** Milliseconds between two reads of stake and weights. */
export const ENLIST_POLL_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')

/**
 * Seconds for which a validator's announcement of its seal key and artifacts is valid. Validators
 * announce again after half of this time. Until the announcement expires, a validator that has left
 * still counts as an examiner of its artifacts.
 */
export const SEAL_KEY_SECONDS = limit(7n * 86_400n, 'seconds', 'no honest user')

/** Requests for a transcript off chain before a validator opens a data challenge on chain. */
export const REQUESTS_BEFORE_CHALLENGE = limit(3, 'requests', 'no honest user')
/** Minimum seconds before a validator requests a withheld transcript again. */
export const RETRY_SECONDS = limit(60n, 'seconds', 'no honest user')

/**
 * Seconds of jitter between validators, so that they do not all challenge the same receipt at the
 * same time.
 */
export const RETRY_JITTER_SECONDS = limit(60n, 'seconds', 'no honest user')

/**
 * Supply windows (times to supply a challenged transcript) from the end of the audit window until a
 * validator drops a withheld transcript. A data challenge that was opened at the end of the audit
 * window has usually ended by then; earlier challenges to the same provider can delay its end by a
 * day.
 */
export const CHALLENGE_LIFE_WINDOWS = limit(3n, 'windows', 'no honest user')

/** Seconds that a validator waits for the opener of an expired data challenge to conclude it. */
export const CONCLUDE_OTHERS_SECONDS = limit(300n, 'seconds', 'no honest user')
/** Decoded records, and digests of withheld transcripts, that a validator caches: about 16 MiB. */
export const RECORDS_CACHED_MAX = limit(8_192, 'records', 'no honest user')
/** Withheld transcripts that one step processes; the same limit for sessions without receipts. */
export const WITHHELD_PER_STEP_MAX = limit(64, 'transcripts', 'no honest user')

/**
 * Seconds after the audit window during which a validator repeats an audit that failed in the
 * validator itself. On a chain without data challenges, the validator also keeps records of
 * withheld transcripts for this time, and requests missing receipts again. In this day, a provider
 * that was offline at the end of the window can disclose them.
 */
export const WITHHELD_RETENTION_SECONDS = limit(86_400n, 'seconds', 'no honest user')

/** Seconds between two deletions of records that no audit and no case needs any more. */
export const RECORD_EXPIRY_SECONDS = limit(3_600n, 'seconds', 'no honest user')

/**
 * Seconds after the audit window of a session or request after which a validator ends its audit and
 * deletes its records. A case opens within the window and lasts seven days at most; the eighth day
 * is for a validator that was offline.
 */
export const RECORD_RETENTION_SECONDS = limit(8n * 86_400n, 'seconds', 'no honest user')

/** Open data challenges of one validator. Each locks a bond. */
export const CHALLENGES_OPEN_MAX = limit(16, 'challenges', 'no honest user')

/**
 * Open data challenges of one validator about one provider, so that a silent provider leaves room
 * for challenges to others.
 */
export const CHALLENGES_OPEN_PER_PROVIDER = limit(8, 'challenges', 'no honest user')

/**
 * Data challenges that a validator opens in a day, unless configured otherwise. Each provider gets
 * a share of them by its stake, at least one challenge. For an answered challenge, the validator
 * pays the gas of its own transaction and of the supplied transcript. At 10 gwei this is at most
 * 0.3 of a native token a day.
 */
export const CHALLENGES_PER_DAY = limit(64, 'challenges', 'no honest user')

/**
 * Fraction of a day's data challenges. Receipts and transcripts count together. Once a validator's
 * challenges to one provider reach this fraction, the validator opens no more challenges for
 * missing receipts of this provider on that day.
 */
export const RECEIPT_CHALLENGES_SHARE = limit(0.25, 'divisor', 'no honest user')

/** Seconds after which the budget of data challenges starts again. */
export const CHALLENGE_DAY_SECONDS = limit(86_400n, 'seconds', 'no honest user')

/**
 * Native base units of gas after which a validator sends no more attestations to epoch blocks in a
 * day: 0.01 of a token. Endorsements of on-chain answers have a separate budget of the same amount.
 */
export const ANCHOR_COST_PER_DAY = limit(10n ** 16n, 'base units', 'no honest user')

/**
 * Seconds after which a validator counts the cost of attestations, its accusations and its appeals
 * from zero.
 */
export const BUDGET_DAY_SECONDS = limit(86_400n, 'seconds', 'no honest user')

/** Attested blocks of earlier epochs that one step examines. */
export const BLOCK_CANDIDATES_MAX = limit(8, 'blocks', 'no honest user')
/** Epoch records that one commit writes or deletes. The state accepts at most 1,000. */
export const EPOCH_CHANGES_MAX = limit(500, 'records', 'no honest user')
/** Findings in one epoch's commitment. */
export const FINDINGS_MAX = limit(4_096, 'findings', 'provider', honest)
/** Honeypots that one step processes. */
export const HONEYPOTS_PER_STEP_MAX = limit(32, 'honeypots', 'no honest user')
/** Answers with an audit hold that one transaction endorses. */
export const ENDORSED_AT_ONCE_MAX = limit(64, 'answers', 'no honest user')

/**
 * Wealth of the betting martingale at which an epoch's audits of a provider become suspicious. An
 * honest provider reaches it in at most one of 100 epochs.
 */
export const SUSPICIOUS_MARTINGALE = limit(100, 'wealth', 'no honest user')

/** Bytes of a dataset that a juror examines. A juror votes to reject a larger dataset. */
export const DATASET_BYTES_MAX = limit(1024n * 1024n * 1024n, 'bytes', 'provider', honest)

/**
 * Documents with evidence on one model that a juror reads. If there are more, only the newest
 * count.
 */
export const EVIDENCE_MAX = limit(32, 'documents', 'no honest user')

/** Canary questions that a validator sends in an hour, unless configured otherwise. */
export const CANARIES_PER_HOUR = limit(2, 'questions', 'no honest user')
/** Milliseconds between two checks whether a canary question is due. */
export const CANARY_POLL_MS = limit(10_000, 'milliseconds', 'no honest user')
/** Milliseconds that a validator waits for the answer to a canary question. */
export const CANARY_WAIT_MS = limit(180_000, 'milliseconds', 'no honest user')
/** Milliseconds after which the budget for canary questions starts again. */
export const CANARY_DAY_MS = limit(24 * 60 * 60_000, 'milliseconds', 'no honest user')
/** Minimum output tokens that a canary question requests. */
export const CANARY_TOKENS_MIN = limit(32, 'tokens', 'no honest user')
/** Maximum output tokens that a canary question requests. */
export const CANARY_TOKENS_MAX = limit(160, 'tokens', 'no honest user')
/** Maximum characters of the answer to a canary question, and of its logit fingerprint. */
export const CANARY_ANSWER_BYTES_MAX = limit(1_048_576, 'bytes', 'no honest user')

/**
 * Bytes of a gateway's response body: the answer's text, its logit fingerprint and the JSON around
 * them.
 */
export const CANARY_BODY_BYTES_MAX = limit(4 * CANARY_ANSWER_BYTES_MAX, 'bytes', 'no honest user')

/** Canary questions to which `CANARY_FALSE_SUSPICIONS` refers. */
export const CANARY_AUDITS = limit(1_000, 'questions', 'no honest user')
/** Probability that a validator suspects any honest provider within `CANARY_AUDITS` questions. */
export const CANARY_FALSE_SUSPICIONS = limit(0.05, 'probability', 'no honest user')
/** Audited on-chain answers that one step computes again. */
export const ONCHAIN_ANSWERS_CHECKED_MAX = limit(4, 'answers', 'no honest user')
/** On-chain answers that a validator remembers as processed. */
export const ONCHAIN_ANSWERS_REMEMBERED_MAX = limit(4_096, 'answers', 'no honest user')
/** Milliseconds after which a validator may spend its budget for endorsements again. */
export const ONCHAIN_ENDORSEMENT_DAY_MS = limit(86_400_000, 'milliseconds', 'no honest user')
