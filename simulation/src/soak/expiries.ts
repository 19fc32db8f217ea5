import { type DeclaredTime, passesOf } from './time-limits.ts'

// The limits in time that are expiries, and the party of the soak that passes each. Every limit of
// the sources is in exactly one group. A new one fails `expiries.test.ts` until it has its group.

/**
 * Ends of names of waits and rhythms: how long somebody waits at most, or how often something is
 * done. Nothing that was read or made earlier is invalid afterwards.
 */
const rhythms =
  /(?:^|_)(?:WAIT|WAIT_MAX|WAIT_MIN|WAIT_STEP|POLL|POLL_LATE|POLL_FIRST|TIMEOUT|STEP|RETRY|RETRY_MAX|RETRY_JITTER|BACKOFF|BACKOFF_MAX|BACKOFF_MIN|INTERVAL|INTERVAL_MAX|LOOK|PAUSE|PAUSE_MAX|LINGER|SWEEP|TICK|FETCH|PROCESSOR|YIELD|DIAL|UPKEEP|LAG)_(?:SECONDS|MS|HOURS|DAYS|MINUTES)$/

/** Returns the names in a text. */
const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Parties of the soak whose use of the network, after an expiry, shows that it did no harm. */
type Party =
  | 'person'
  | 'program'
  | 'program that returns'
  | 'people at the web app'
  | 'private client'
  | 'client on the chain'
  | 'person behind a relay'
  | 'request client'
  | 'voters'

/** Expiries that the soak passes, by the party that must be answered after each. */
const passed: Readonly<Record<Party, readonly string[]>> = {
  program: words(`
      ENDPOINT_SECONDS QUESTION_REPLAY_SECONDS REPLAY_SECONDS OPENINGS_WINDOW_MS
      SESSION_IDLE_MS SESSION_INACTIVE_MS SESSION_SECONDS ROTATE_BEFORE_SECONDS
      SESSION_MAX_SECONDS SETTLE_BEFORE_SECONDS OPEN_BY_SECONDS OPEN_BY_MAX_SECONDS
      EVICT_IDLE_MS LENT_WINDOW_MS LENT_FORGET_MS DEBT_FORGET_MS READS_WINDOW_MS
      MARKET_FRESH_MS MARKET_STALE_MS CALIBRATION_FRESH_MS CALIBRATION_STALE_MS
      DISTRUST_MS RETRY_AGE_MAX_MS IDEMPOTENCY_AGE_MAX_MS USAGE_AGE_MAX_MS
      MODEL_CARDS_AGE_MAX_MS HELD_PAY_RETRY_SECONDS ISSUED_AHEAD_MAX_SECONDS
      SEAL_KEY_SECONDS STAKE_READ_SECONDS RECORD_EXPIRY_SECONDS AUDITOR_CACHE_MS
      RECORD_RETENTION_SECONDS WITHHELD_RETENTION_SECONDS AUDIT_WINDOW_MAX_SECONDS
      TRANSCRIPT_REPLAY_SECONDS TOKEN_BUDGET_PERIOD_MS BUDGET_DAY_SECONDS
      OWN_PAY_SECONDS AUDIT_ASK_SECONDS WEIGHT_WINDOW_SECONDS RETURN_SECONDS
      MISSING_RECEIPTS_SECONDS HOLD_MAX_SECONDS QUALITY_SECONDS
    `),
  person: words(`PIN_MS TRUNCATION_AFTER_MS`),
  'private client': words(`
      CREDIT_SECONDS CREDIT_CLAIM_SECONDS PROXIED_IDLE_MS PROXY_TRUSTED_MS
      PROXY_IDLE_MS PROXY_SESSION_SECONDS PROXY_OPEN_BY_SECONDS PROXY_DEFERRED_MS
    `),
  'program that returns': words(`
      CREATION_AGE_MAX_MS BATCH_WINDOW_MS FILE_AGE_MAX_MS FILE_REMOVAL_MS
      RESPONSE_AGE_MAX_MS SPENDING_CAP_IDLE_MS SPENDING_CAP_AGE_MAX_MS
    `),
  'client on the chain': words(`ANSWER_RETENTION_SECONDS`),
  'people at the web app': words(`
      SIGN_IN_CODE_AGE_MAX_MS SIGN_IN_AGE_MAX_MS CHALLENGE_AGE_MAX_MS
      ACCOUNT_SIGN_IN_AGE_MAX_MS STATISTICS_AGE_MS GOVERNANCE_AGE_MS ACCOUNT_IDLE_MS
    `),
  'person behind a relay': words(`KEY_LIFETIME_MS RELAY_KEYS_CACHE_MS`),
  'request client': words(`CLAIM_WINDOW_SECONDS LOCK_UNCONFIRMED_MS DEADLINE_MAX_SECONDS`),
  voters: words(`DECISION_SECONDS APPLY_SECONDS`),
}

/** Limits that are no expiries, by the reason. */
const noExpiries: readonly (readonly [reason: string, names: readonly string[]])[] = [
  [
    'a unit of time, not a limit',
    words(`DAY_SECONDS DAY_MS MINUTE_MS NOW_SECONDS DEFAULT_START_SECONDS`),
  ],
  [
    'a span of a plot or of a list of usage',
    words(`PLOT_SECONDS UPTIME_SECONDS USAGE_STEPS_MS NODE_SAMPLE_MS SLASH_NOTICE_SECONDS`),
  ],
  [
    'a pause between two attempts or rounds',
    words(`
      UPKEEP_MS SWEEP_MS REFETCH_DELAY_MS RECONNECT_MS BATCH_RESUME_MS
      PROXY_TICKETS_MS FOLLOW_MS REPLICA_CHECK_MS RETRY_SECONDS RETRY_GRACE_MS
      RETRY_AFTER_SECONDS EVENT_STREAM_KEEPALIVE_MS PROGRESS_EVENT_SECONDS
      LOCAL_BLOCK_MS PAYOUT_RESEND_SECONDS ERASE_PASS_SECONDS PRESENCE_MONITOR_MS
      STOPPED_CHARGE_LOOK_MS
    `),
  ],
  [
    'the longest wait of one call, of one answer or of one step',
    words(`
      READ_MS AUDIT_READ_MS QUESTION_READ_MS STATISTICS_READ_MS MANIFEST_FETCH_MS
      STOP_MS
      TICKETS_END_SECONDS TICKETS_KNOWN_MS READER_HOLD_MS READER_HOLD_SPARE_MS
      REQUEST_FIRST_PAY_MS BUDGET_COMPETE_AFTER_MS AUDIT_SLOW_MS BATCH_GRACE_MS
      IMAGE_EXAMINATION_MS CHALLENGE_ANSWER_MS DOCTOR_KEY_SECONDS
      NODE_RESTART_STEADY_MS PUBLISH_GRACE_MS LATENCY_UNKNOWN_MS DOWNLOAD_STALL_MS
      STOPPED_CHARGE_WAIT_MS
    `),
  ],
  [
    'a measurement of the machine',
    words(`
      SLOW_TOKEN_MS THREADS_MEASURE_MS THREADS_CANDIDATE_MS THREADS_TRIAL_MS
      CALLER_SHARE_LEAK_MS LAST_USE_RESOLUTION_MS TOKENIZER_WORKER_EVICTION_MS
    `),
  ],
  [
    'a margin before another limit',
    words(`
      SEAL_KEY_SPARE_MS ACCUSATION_MARGIN_SECONDS PROOF_DEADLINE_MARGIN_SECONDS
      PROOF_POST_MARGIN_SECONDS CONCLUDE_OTHERS_SECONDS PAYOUT_GRACE_SECONDS
      OPEN_BY_MIN_SECONDS
    `),
  ],
  [
    'the worst case of other limits, computed for the plan of a rescue',
    words(`RESCUE_CASE_SECONDS RESCUE_HOLD_SECONDS RESCUE_HELD_STAKE_SECONDS`),
  ],
  ['the least value of a setting', words(`TRAINING_WINDOW_MIN_SECONDS`)],
]

/** Expiries of parts that the soak does not have, by the part. Other tests pass them. */
const absent: readonly (readonly [part: string, names: readonly string[]])[] = [
  [
    'pages of other origins, and pages that ask providers themselves',
    words(`MAX_AGE_SECONDS BLIND_IDLE_MS`),
  ],
  ['keys and caches of the command line', words(`REQUEST_KEY_DAYS THREAD_CACHE_MS`)],
  ['files of hosted accounts without money', words(`FUNDED_AGE_MAX_MS`)],
  ['top-ups of sessions', words(`TOP_UP_SECONDS`)],
  ['payouts by tickets', words(`PAYOUT_UNCONFIRMED_SECONDS`)],
  ['engines in other processes', words(`REPLICA_AFFINITY_MS TOKENIZER_WORKER_IDLE_MS`)],
  ['relays of connections, and silent relays', words(`RELAY_DURATION_MS RELAY_SILENCE_MS`)],
  ['storage deals and partial files', words(`PARTIAL_FILE_STALE_MS`)],
  ['training', words(`TAKE_SECONDS`)],
  ['proofs', words(`WITNESS_AGE_MAX_MS ANSWER_CONTEST_SECONDS`)],
  ['audited answers on chain', words(`ANSWER_AUDIT_SECONDS`)],
  [
    'cases of the court, which no honest party has',
    words(`
      STRIKE_SECONDS WITHHOLDING_WINDOW_SECONDS DATASET_DISPUTE_SECONDS STOP_SECONDS
      COUNT_SECONDS QUEUE_SECONDS QUEUE_MAX_SECONDS CONCLUDE_SECONDS
      TAKEN_MEMORY_SECONDS FINABLE_SECONDS INCIDENT_SECONDS INCIDENT_MEMORY_SECONDS
      CASE_MAX_SECONDS AUDIT_FAILURE_SECONDS CHALLENGE_DAY_SECONDS CANARY_DAY_MS
      ONCHAIN_ENDORSEMENT_DAY_MS GUARDIAN_PAUSE_SECONDS RESTORE_PAUSE_SECONDS
    `),
  ],
  [
    'sales of the treasury, and statuses that guardians give',
    words(`SALE_ANSWER_SECONDS SALE_PRICE_SECONDS GUARDIAN_TERM_SECONDS`),
  ],
]

/** Limits whose value the sources do not write as numbers, in seconds. */
const valuesElsewhere: Readonly<Record<string, number>> = {
  PIN_MS: 300,
  APPLY_SECONDS: 14 * 86_400,
}

const partyOf = new Map(
  (Object.entries(passed) as [Party, readonly string[]][]).flatMap(([party, names]) =>
    names.map((name) => [name, party] as const),
  ),
)

/** All names in the tables above. */
const namedLimits: readonly string[] = [
  ...partyOf.keys(),
  ...noExpiries.flatMap(([, names]) => names),
  ...absent.flatMap(([, names]) => names),
]

const named = new Set(namedLimits)

/** Returns the limits that are in no group. */
export const unnamedLimits = (limits: readonly DeclaredTime[]): readonly DeclaredTime[] =>
  limits.filter(({ name }) => !named.has(name) && !rhythms.test(name))

/** Returns the names in the tables that no source declares. */
export const vanishedLimits = (limits: readonly DeclaredTime[]): readonly string[] =>
  namedLimits.filter((name) => !limits.some((limit) => limit.name === name))

/** An expiry of the soak, and how often it was passed. */
export type PassedExpiry = {
  readonly name: string
  readonly seconds: number
  readonly party: string
  readonly passes: number
}

/** Returns how often the soak has passed each of its expiries. */
export function passedExpiries(
  limits: readonly DeclaredTime[],
  uses: ReadonlyMap<string, readonly number[]>,
): readonly PassedExpiry[] {
  const found = new Map<string, PassedExpiry>()
  for (const { name, seconds: written } of limits) {
    const party = partyOf.get(name)
    if (!party) continue
    const seconds = written ?? valuesElsewhere[name] ?? Number.POSITIVE_INFINITY
    const longest = Math.max(seconds, found.get(name)?.seconds ?? 0)
    const passes = passesOf(uses.get(party) ?? [], longest)
    found.set(name, { name, seconds: longest, party, passes })
  }
  return [...found.values()]
}

/** Parts of the network whose expiries the soak does not pass, with these expiries. */
export const absentParts = absent
