/** Maps the values of a chain's enumerations to the statuses of the search. */
export type StatusTable = Readonly<Record<string, Readonly<Record<string, string>>>>

const named = (prefix: string, names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, `${prefix}.${kebab(name)}`]))

const kebab = (name: string): string =>
  name.replace(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase()

const phases = named('phase', ['Commit', 'Reveal', 'Score', 'ScoreReveal', 'Settle'])

/** Statuses of the contracts. `None` means that the record does not exist. */
export const evmStatuses: StatusTable = {
  AgreementState: {
    Open: 'session.open',
    Locked: 'request.locked',
    Closed: 'pay.maturing',
    Held: 'pay.held',
    Paid: 'pay.paid',
    Returned: 'pay.returned',
  },
  OnchainRequestState: {
    ...named('request', ['Open', 'Locked', 'Answered', 'Cancelled', 'Refunded']),
    Paid: 'request.claimed',
  },
  HoneypotState: {
    ...named('honeypot', ['Committed', 'Revealed']),
    ...named('honeypot-outcome', ['Upheld', 'Refuted', 'Forfeited']),
    Unexamined: 'honeypot-outcome.unseen',
  },
  ChallengeState: named('data-challenge', ['Open', 'Supplied', 'Private', 'Withheld']),
  DatasetState: named('dataset', ['Proposed', 'Accepted', 'Disputed', 'Rejected', 'Undecided']),
  Ruling: named('ruling', ['Undecided', 'No', 'Minor', 'Major']),
  TrialState: { ...named('trial', ['Voting', 'Ruled', 'Final']), Open: 'trial.waiting' },
  DealState: named('deal', ['Proposed', 'Cancelled', 'Active', 'Completed', 'Defaulted']),
  ChunkDrawState: named('chunk-draw', ['Open', 'Proven']),
  TrainingStatus: named('job', ['Joining', 'Seeding', 'Running', 'Finished', 'Cancelled']),
  TrainingPhase: phases,
  TrainingChallengeOutcome: named('outcome', ['Undecided', 'Rejected', 'Upheld']),
}

/** Enumerations of contracts that no call of a ledger reaches, or that hold no money. */
export const evmExempt: Readonly<Record<string, string>> = {
  ModelStatus: 'what clients may use; it holds no money',
  DisputePhase: 'bonds of computation disputes, which no call of a ledger opens yet',
}

/** Statuses of the program on Solana. */
export const solanaStatuses: StatusTable = {
  SessionState: named('session', ['Open', 'Closed']),
  RequestState: named('request', ['Open', 'Locked', 'Claimed', 'Refunded', 'Cancelled']),
  JobStatus: named('job', ['Joining', 'Running', 'Finished', 'Cancelled']),
  Phase: phases,
  Outcome: named('outcome', ['Upheld', 'Rejected', 'Undecided']),
}

/** Enumerations of the program whose records hold no money except rent. */
export const solanaExempt: Readonly<Record<string, string>> = {
  Status: 'what clients may use of a model; it holds no money',
  AnswerState: 'the rent of a posted answer, which its provider has back with `closeAnswer`',
}

/** Returns the enumerations of a source file, by name, whose names say that they are states. */
export function stateEnumerations(source: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>()
  const bare = source.replaceAll(/\/\/.*$/gm, '')
  for (const [, name = '', body = ''] of bare.matchAll(/\benum\s+(\w+)\s*\{([^}]*)\}/g)) {
    if (!/(State|Status|Phase|Ruling|Outcome)$/.test(name)) continue
    const values = body.split(',').map((part) => part.replace(/=.*$/s, '').trim())
    found.set(
      name,
      values.filter((value) => value !== '' && value !== 'None'),
    )
  }
  return found
}

/**
 * Returns the values of enumerations that the table lacks, or whose status the search did not find,
 * as `Enumeration.Value: reason`.
 */
export function missingStatuses(
  enumerations: ReadonlyMap<string, readonly string[]>,
  options: {
    readonly table: StatusTable
    readonly exempt: Readonly<Record<string, string>>
    readonly found: ReadonlySet<string>
  },
): readonly string[] {
  const { table, exempt, found } = options
  return [...enumerations].flatMap(([name, values]) => {
    if (exempt[name] !== undefined) return []
    return values.flatMap((value) => {
      const status = table[name]?.[value]
      if (status === undefined) return [`${name}.${value}: the table of statuses has no row for it`]
      return found.has(status) ? [] : [`${name}.${value}: no state of the search has ${status}`]
    })
  })
}
