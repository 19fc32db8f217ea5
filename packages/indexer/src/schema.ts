/**
 * SQL condition for the event kinds that market figures count by time; the index and its queries
 * use the same text.
 */
export const FIGURE_KINDS = `kind IN ('adapter-registered', 'dataset-proposed', 'dataset-settled',
  'comparison-attested', 'job-promoted', 'deal-proposed', 'deal-accepted', 'deal-completed',
  'deal-defaulted')`

/**
 * Increased at each change of the tables or of the stored events; an index with an older version is
 * rebuilt.
 */
export const SCHEMA_VERSION = 24

// Amounts are decimal text, because SQLite's integers end at 2^63; columns that rows are sorted by
// are padded with zeros. Seconds and blocks are integers. The tables of `projections` follow from
// `events` and can be rebuilt. `checkpoints` has hashes of indexed blocks, and `providers` has what
// the chain stores about providers; the index reads it from the chain, not from events.
export const schema = `
CREATE TABLE events (
  block INTEGER NOT NULL, idx INTEGER NOT NULL, blockHash TEXT NOT NULL,
  atSeconds INTEGER NOT NULL, transactionHash TEXT NOT NULL,
  kind TEXT NOT NULL, subject TEXT, event TEXT NOT NULL,
  PRIMARY KEY (block, idx)
) WITHOUT ROWID;
CREATE INDEX eventsBySubject ON events (subject, block, idx);
CREATE INDEX eventsByTransaction ON events (transactionHash, block, idx);
CREATE INDEX eventsByKind ON events (kind, block, idx);
CREATE INDEX figuresByTime ON events (kind, atSeconds) WHERE ${FIGURE_KINDS};
CREATE TABLE checkpoints (block INTEGER PRIMARY KEY, hash TEXT NOT NULL);
CREATE TABLE models (
  version TEXT PRIMARY KEY, name TEXT NOT NULL, creator TEXT NOT NULL, status TEXT NOT NULL,
  registeredAtSeconds INTEGER NOT NULL, model TEXT NOT NULL,
  lastingStatus TEXT NOT NULL, guardianStatus TEXT, guardianUntilSeconds INTEGER
);
CREATE INDEX modelsByName ON models (name);
CREATE TABLE aliases (name TEXT PRIMARY KEY, version TEXT NOT NULL);
CREATE TABLE calibrations (
  version TEXT NOT NULL, artifactHash TEXT NOT NULL, engineHash TEXT NOT NULL,
  sequence INTEGER NOT NULL, PRIMARY KEY (version, artifactHash, engineHash)
) WITHOUT ROWID;
CREATE INDEX calibrationsBySequence ON calibrations (version, sequence);
CREATE TABLE offers (
  offerHash TEXT PRIMARY KEY, provider TEXT NOT NULL, version TEXT NOT NULL,
  outputPrice TEXT NOT NULL, retired INTEGER NOT NULL DEFAULT 0, offer TEXT NOT NULL,
  publishedAtSeconds INTEGER NOT NULL, retiredAtSeconds INTEGER
);
CREATE INDEX offersByVersion ON offers (version, retired, provider, outputPrice, offerHash);
CREATE INDEX offersByProvider ON offers (provider, retired, outputPrice, offerHash);
CREATE TABLE assets (asset TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE endpoints (
  provider TEXT PRIMARY KEY, expiresAtSeconds INTEGER NOT NULL, endpoint TEXT NOT NULL
);
CREATE INDEX endpointsByEnd ON endpoints (expiresAtSeconds, provider);
CREATE TABLE enlistments (
  domain TEXT NOT NULL, account TEXT NOT NULL, fromSeconds INTEGER NOT NULL,
  weight TEXT NOT NULL, PRIMARY KEY (domain, account, fromSeconds)
) WITHOUT ROWID;
CREATE TABLE providers (
  provider TEXT PRIMARY KEY, stake TEXT NOT NULL, record TEXT NOT NULL,
  completions INTEGER NOT NULL
);
CREATE TABLE folds (
  map TEXT NOT NULL, key TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (map, key)
) WITHOUT ROWID;
CREATE TABLE sessions (
  id TEXT PRIMARY KEY, client TEXT NOT NULL, signer TEXT NOT NULL, provider TEXT NOT NULL,
  asset TEXT NOT NULL, offerHash TEXT NOT NULL, status TEXT NOT NULL,
  cap TEXT NOT NULL, settled TEXT NOT NULL DEFAULT '0', fee TEXT NOT NULL DEFAULT '0',
  refunded TEXT NOT NULL DEFAULT '0', count INTEGER NOT NULL DEFAULT 0, receiptsRoot TEXT,
  deadlineSeconds INTEGER NOT NULL, openedAtSeconds INTEGER NOT NULL, closedAtSeconds INTEGER,
  collected TEXT NOT NULL DEFAULT '0', pay TEXT, dueAtSeconds INTEGER, sequence INTEGER NOT NULL,
  amountAtRisk TEXT NOT NULL
);
CREATE INDEX sessionsByClient ON sessions (client, sequence);
CREATE INDEX sessionsByProvider ON sessions (provider, sequence);
CREATE INDEX sessionsBySequence ON sessions (sequence);
CREATE INDEX sessionsOpen ON sessions (client) WHERE status = 'open';
CREATE INDEX sessionsDue ON sessions (asset, amountAtRisk DESC, sequence) WHERE status = 'open';
CREATE INDEX sessionsByEnd ON sessions (closedAtSeconds, id) WHERE status = 'closed';
CREATE TABLE requests (
  id TEXT PRIMARY KEY, client TEXT NOT NULL, version TEXT NOT NULL, status TEXT NOT NULL,
  deadlineSeconds INTEGER NOT NULL, lockedAtSeconds INTEGER, provider TEXT,
  paid TEXT NOT NULL DEFAULT '0', fee TEXT NOT NULL DEFAULT '0', request TEXT NOT NULL,
  input TEXT, offerHash TEXT, audited INTEGER NOT NULL DEFAULT 0,
  collected TEXT NOT NULL DEFAULT '0', pay TEXT, dueAtSeconds INTEGER, endedAtSeconds INTEGER,
  answeredAtSeconds INTEGER, sequence INTEGER NOT NULL, asset TEXT NOT NULL,
  amountAtRisk TEXT NOT NULL, bond TEXT NOT NULL
);
CREATE INDEX requestsByEnd ON requests (endedAtSeconds, id) WHERE endedAtSeconds IS NOT NULL;
CREATE INDEX requestsByStatus ON requests (status, version, sequence);
CREATE INDEX requestsByClient ON requests (client, sequence);
CREATE INDEX requestsByProvider ON requests (provider, sequence);
CREATE INDEX requestsActive ON requests (client) WHERE status IN ('open', 'locked');
CREATE INDEX requestsOpen ON requests (asset, amountAtRisk DESC, sequence) WHERE status = 'open';
CREATE INDEX requestsOpenOf ON requests (version, asset, amountAtRisk DESC, sequence)
  WHERE status = 'open';
CREATE INDEX requestsLocked ON requests (asset, bond DESC, amountAtRisk DESC, sequence)
  WHERE status = 'locked';
CREATE INDEX requestsAnswered ON requests (asset, amountAtRisk DESC, sequence)
  WHERE answeredAtSeconds IS NOT NULL;
CREATE INDEX requestsAudited ON requests (asset, amountAtRisk DESC, sequence)
  WHERE audited = 1 AND pay IN ('maturing', 'held');
CREATE TABLE settlements (
  sequence INTEGER PRIMARY KEY, block INTEGER NOT NULL, atSeconds INTEGER NOT NULL,
  transactionHash TEXT NOT NULL, subject TEXT NOT NULL, subjectKind TEXT NOT NULL,
  client TEXT NOT NULL, provider TEXT NOT NULL, asset TEXT NOT NULL, version TEXT,
  amount TEXT NOT NULL, answers INTEGER NOT NULL, receiptsRoot TEXT NOT NULL,
  isRefunded INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX settlementsBySubject ON settlements (subject);
CREATE INDEX settlementsByClient ON settlements (client, sequence);
CREATE INDEX settlementsByRoot ON settlements (receiptsRoot, sequence);
CREATE INDEX settlementsByProvider ON settlements (provider, sequence);
CREATE INDEX settlementsByTime ON settlements (atSeconds);
CREATE TABLE payouts (
  sequence INTEGER PRIMARY KEY, atSeconds INTEGER NOT NULL, client TEXT, provider TEXT NOT NULL,
  asset TEXT NOT NULL, version TEXT, net TEXT NOT NULL, fee TEXT NOT NULL,
  royalties TEXT NOT NULL
);
CREATE INDEX payoutsByClient ON payouts (client, sequence);
CREATE INDEX payoutsByProvider ON payouts (provider, sequence);
CREATE INDEX payoutsByTime ON payouts (atSeconds);
CREATE TABLE cases (
  id INTEGER PRIMARY KEY, kind TEXT NOT NULL, status TEXT NOT NULL, ruling TEXT NOT NULL,
  stage TEXT NOT NULL, opener TEXT NOT NULL, respondent TEXT, domain TEXT NOT NULL,
  subject TEXT NOT NULL, appealUntilSeconds INTEGER, slashed TEXT NOT NULL DEFAULT '0',
  openedAtSeconds INTEGER NOT NULL, endedAtSeconds INTEGER
);
CREATE INDEX casesByRespondent ON cases (respondent, id);
CREATE TABLE storageDeals (
  id TEXT PRIMARY KEY, cid TEXT NOT NULL, client TEXT NOT NULL, storageProvider TEXT,
  status TEXT NOT NULL, firstEpoch INTEGER, terms TEXT NOT NULL, sequence INTEGER NOT NULL
);
CREATE INDEX storageDealsByContent ON storageDeals (cid, sequence);
CREATE INDEX storageDealsByClient ON storageDeals (client, sequence);
CREATE INDEX storageDealsByProvider ON storageDeals (storageProvider, sequence);
CREATE TABLE trainingJobs (
  id TEXT PRIMARY KEY, sponsor TEXT NOT NULL, base TEXT NOT NULL, asset TEXT NOT NULL,
  spec TEXT NOT NULL, budget TEXT NOT NULL, status TEXT NOT NULL,
  round INTEGER NOT NULL DEFAULT 0, accepted INTEGER NOT NULL DEFAULT 0,
  spent TEXT NOT NULL DEFAULT '0', promoted TEXT,
  openedAtSeconds INTEGER NOT NULL, endedAtSeconds INTEGER, sequence INTEGER NOT NULL
);
CREATE INDEX trainingJobsBySequence ON trainingJobs (sequence);
CREATE INDEX trainingJobsByBase ON trainingJobs (base, sequence);
CREATE INDEX trainingJobsByVersion ON trainingJobs (promoted) WHERE promoted IS NOT NULL;
CREATE TABLE trainingSeats (
  jobId TEXT NOT NULL, account TEXT NOT NULL, role TEXT NOT NULL, stake TEXT NOT NULL,
  status TEXT NOT NULL, earned TEXT NOT NULL DEFAULT '0', fine TEXT NOT NULL DEFAULT '0',
  sequence INTEGER NOT NULL, PRIMARY KEY (jobId, account)
) WITHOUT ROWID;
CREATE INDEX trainingSeatsByAccount ON trainingSeats (account, sequence);
CREATE TABLE trainingRounds (
  jobId TEXT NOT NULL, round INTEGER NOT NULL, state TEXT NOT NULL, seed TEXT NOT NULL,
  updates INTEGER NOT NULL DEFAULT 0, accepted INTEGER, nextState TEXT,
  paid TEXT NOT NULL DEFAULT '0', startedAtSeconds INTEGER NOT NULL, settledAtSeconds INTEGER,
  PRIMARY KEY (jobId, round)
) WITHOUT ROWID;
CREATE TABLE trainingBallots (
  jobId TEXT NOT NULL, round INTEGER NOT NULL, account TEXT NOT NULL, state TEXT NOT NULL,
  scores TEXT NOT NULL, PRIMARY KEY (jobId, round, account)
) WITHOUT ROWID;
`

/** Tables that are derived from `events`, in the order in which a rebuild empties them. */
export const projections = [
  'models',
  'aliases',
  'calibrations',
  'offers',
  'assets',
  'endpoints',
  'enlistments',
  'sessions',
  'requests',
  'settlements',
  'payouts',
  'cases',
  'folds',
  'storageDeals',
  'trainingJobs',
  'trainingSeats',
  'trainingRounds',
  'trainingBallots',
] as const

/** Table that is created first. Its row `market` says for which schema and market the rest is. */
export const metaSchema =
  'CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)'
