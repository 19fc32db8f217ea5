/** Milliseconds that a provider has to answer one question of a validator. */
export const INQUIRY_WAIT_MS = 30_000

/** Milliseconds that one provider makes a validator wait in one round of audits, or of demands. */
export const AUDIT_WAIT_MS = 120_000

/**
 * Milliseconds that all providers together make a validator wait in one round: a network of slow
 * ones holds back what else is due for no longer.
 */
export const AUDIT_ROUND_WAIT_MS = 600_000

/** Milliseconds for an answer from which on a provider is slow, and asked after all others. */
export const AUDIT_SLOW_MS = 5_000

/** Subjects of one provider that one round of audits considers: those anchored first. */
export const DUE_PER_PROVIDER_MAX = 64

/** Output tokens before a stop text that may have been encoded anew, and are not scored. */
export const STOP_TAIL_TOKENS = 8

/** Tokens that an answer which no model can have given is scored as: enough for any verdict. */
export const IMPOSSIBLE_TOKENS_MAX = 256

/** Output tokens before a position with which the texts of tokens there are read. */
export const STOP_CONTEXT_TOKENS = 4

/** Seconds for which a provider may show no receipts of a session before one is demanded. */
export const HIDDEN_SECONDS = 180n

/** Audits of all providers of the network over which the chance of a false flag is stated. */
export const FLAG_AUDITS = 1_000_000

/** Chance that any honest provider is flagged by one validator within so many audits. */
export const FALSE_FLAGS = 0.01

/** Receipts in an accusation, at least; the contract's bound. */
export const ACCUSATION_ITEMS_MIN = 4

/** Receipts in an accusation, at most; the contract's bound. */
export const ACCUSATION_ITEMS_MAX = 24

/** Clients that an accusation's receipts must come from, unless the chain asks for more. */
export const ACCUSATION_CLIENTS_MIN = 3

/**
 * While a case against a provider runs, others wait, unless so many seconds later too few receipts
 * could be judged. Six hours.
 */
export const ACCUSATION_MARGIN_SECONDS = 21_600n

/** Providers that one step considers to accuse. */
export const ACCUSATIONS_PER_STEP_MAX = 8

/** Accusations that a validator makes in a day: each binds a bond and a jury's fees for a case. */
export const ACCUSATIONS_PER_DAY = 8

/**
 * Gas that accusations may cost in a day, in native base units: 0.05 of a unit. The one that goes
 * beyond is the last; one takes about 1,000,000 gas.
 */
export const ACCUSATION_COST_PER_DAY = 5n * 10n ** 16n

/** Seconds after which the stake of a suspect is read again. */
export const STAKE_READ_SECONDS = 3_600n

/** Sessions and requests that a juror examines for one verdict: those that its draw picks. */
export const JURY_SUBJECTS_MAX = 64

/** Cases before juries that a validator keeps; each took a deposit of its opener's. */
export const DOCKETS_MAX = 1_000

/** Cases that one step attends to: three questions to the chain, and a transaction, for each. */
export const CASES_PER_STEP_MAX = 32

/** Accounts that one step asks the chain about, in search of silent jurors of one case. */
export const FINE_LOOKS_MAX = 32

/** Silent jurors of one case that one step fines. */
export const FINES_PER_STEP_MAX = 8

/** Sessions of one case whose pay one step returns to clients. */
export const CASE_PAYS_PER_STEP_MAX = 8

/** Bonds of a case that an appeal may take, unless set otherwise: the plenary takes 3.5. */
export const APPEAL_DEPOSIT_BONDS = 4n

/** Appeals that a validator makes in a day. */
export const APPEALS_PER_DAY = 4

/**
 * Of the time to commit a vote, the last part of so many in which nobody is asked again. Bounds of
 * the chain's parameters put the end of what was demanded at the opening before it.
 */
export const LATE_VOTE_PARTS = 4n

/**
 * Of the time to commit a vote, the last part of so many in which a juror asks nothing more: it
 * votes by what it has seen.
 */
export const CLOSING_VOTE_PARTS = 8n

/** Milliseconds that one step waits for a juror to come to a judgement; later ones look again. */
export const DELIBERATION_WAIT_MS = 1_000

/** Milliseconds between two looks of a validator at what is due. */
export const VALIDATOR_STEP_MS = 15_000

/** Output tokens that a validator scores in an hour, unless set otherwise. */
export const BUDGET_TOKENS_PER_HOUR = 200_000

/** Milliseconds after which the budget begins anew. */
export const BUDGET_HOUR_MS = 60 * 60_000

/** Seconds for which sealed transcripts are remembered, so that none is played again. */
export const TRANSCRIPT_REPLAY_SECONDS = 900n

/** Longest audit window of an offer, in seconds, of which a juror looks back. */
export const AUDIT_WINDOW_MAX_SECONDS = 30n * 86_400n

/** Records of what events told that are written in one commit; the state takes at most 1,000. */
export const RECORDS_COMMITTED_MAX = 500

/** Bonds for the beacon that a validator has at hand in the Vault, beside the deposit of a case. */
export const BEACON_BONDS_HELD = 4n

/** Expected seats of a first jury, twice the fees of which an accusation deposits. */
export const JURY_SEATS = 21n

/** Milliseconds between two looks at stake and weights. */
export const ENLIST_LOOK_MS = 10 * 60_000

/** Seconds for which an announced key for transcripts holds; it is announced anew at half of it. */
export const SEAL_KEY_SECONDS = 30n * 86_400n

/** Times that a transcript is asked for off chain before it is demanded on chain. */
export const ASKS_BEFORE_DEMAND = 3

/** Seconds until what was withheld is asked for again, at least. */
export const ASK_AGAIN_SECONDS = 60n

/** Seconds over which validators spread, so that not all demand the same receipt at once. */
export const ASK_AGAIN_SPREAD_SECONDS = 60n

/** Supply windows in which a demand on chain has ended: its own, and two for those before it. */
export const DEMAND_LIFE_WINDOWS = 3n

/** Seconds after the end of another's demand after which this validator ends it. */
export const CONCLUDE_OTHERS_SECONDS = 300n

/** Withheld transcripts, and sessions without receipts, that one step attends to of each. */
export const WITHHELD_PER_STEP_MAX = 64

/** Demands on chain that a validator has open at once; each binds a bond. */
export const DEMANDS_OPEN_MAX = 4

/** Demands that a validator makes in a day, unless set otherwise: an answered one costs a bond. */
export const DEMANDS_PER_DAY = 16

/**
 * Of the demands that a validator may make in a day, or have open, one in so many is for answers
 * whose providers say that no consent came: clients that say nothing leave the others to those that
 * are withheld.
 */
export const UNSAID_DEMANDS_PARTS = 2

/** Seconds after which a validator's budget of demands begins anew. */
export const DEMAND_DAY_SECONDS = 86_400n

/** What attesting to blocks of epochs may cost in a day, in native base units: 0.01 of a unit. */
export const ANCHOR_COST_PER_DAY = 10n ** 16n

/** Seconds after which the cost of attesting is counted anew. */
export const BUDGET_DAY_SECONDS = 86_400n

/** Blocks that others attested to, of epochs before the newest, that are looked at in a step. */
export const BLOCK_CANDIDATES_MAX = 8

/** Records of epochs written or deleted in one commit; the state takes at most 1,000. */
export const EPOCH_CHANGES_MAX = 500

/** Findings of one epoch that are committed to. */
export const FINDINGS_MAX = 4_096

/** Plants that one step attends to. */
export const PLANTS_PER_STEP_MAX = 32

/** Answers whose payment is held that a validator endorses in one transaction. */
export const ENDORSED_AT_ONCE_MAX = 64

/**
 * Wealth at which an epoch's audits of a provider are found suspicious: for an honest provider that
 * happens once in so many epochs, at most.
 */
export const SUSPICIOUS_WEALTH = 100

/** Bytes of a dataset that a juror looks at, at most; it cannot tell of a larger one. */
export const DATASET_BYTES_MAX = 1024n * 1024n * 1024n

/** Documents behind the reports of one model that a juror looks at: the newest. */
export const EVIDENCE_MAX = 32

/** Bytes of one record of a dataset, at most; a longer one makes the dataset bad. */
export const RECORD_BYTES_MAX = 1024 * 1024

/** Questions of its own that a validator asks in an hour, unless set otherwise. */
export const CANARIES_PER_HOUR = 2

/** Milliseconds between two looks whether a question of its own is due. */
export const CANARY_LOOK_MS = 10_000

/** Milliseconds that a validator waits for the answer to a question of its own. */
export const CANARY_WAIT_MS = 180_000

/** Milliseconds after which the money for questions begins anew. */
export const CANARY_DAY_MS = 24 * 60 * 60_000

/** Output tokens that a question of its own asks for, at least. */
export const CANARY_TOKENS_MIN = 32

/** Output tokens that a question of its own asks for, at most. */
export const CANARY_TOKENS_MAX = 160

/** Characters of an answer to a question of its own, at most. */
export const CANARY_ANSWER_BYTES_MAX = 1_048_576

/** Longest body that a gateway's answer comes in: its text, its print, and what stands around. */
export const CANARY_BODY_BYTES_MAX = 4 * CANARY_ANSWER_BYTES_MAX

/** Questions of its own over which the chance of a false doubt is stated. */
export const CANARY_AUDITS = 1_000

/** Chance that any honest provider is doubted within so many questions. */
export const CANARY_FALSE_DOUBTS = 0.05
