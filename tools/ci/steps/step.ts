// Type of a step of `.ci/run`, and helpers for steps that share their work among runs.

/**
 * Selects the divided and the random work of one run. Its numbers follow from the commit, so that
 * two runs of one commit do the same.
 */
export type Turn = {
  /**
   * Number of commits up to this one, so that the run of the next commit takes the next share. In a
   * shallow clone, which lacks earlier commits, it is `seed`.
   */
  readonly number: number
  /** First seed of random work: a number from the hash of the commit, or 1 in a whole run. */
  readonly seed: number
  /** True if every step does all of its work. */
  readonly isWhole: boolean
}

/** Number and first seed of the run `.ci/run --all`. */
export const wholeTurn: Turn = { number: 0, seed: 1, isWhole: true }

/** One step of `.ci/run`: a command that must succeed. */
export type CiStep = {
  readonly name: string
  /** A line of bash, in the root of the repository. */
  readonly command: string | ((turn: Turn) => string)
  /** Seconds of wall time after which the step counts as hung. */
  readonly limitSeconds: number
  /** True if the last line of the step's output counts tests. Any other step counts as one test. */
  readonly countsTests?: boolean
  /**
   * Steps of one kind. A run leaves out the recorded steps of a family (records.ts), except for one
   * of them, which the hash of the commit chooses. A step without a family is in every run.
   */
  readonly family?: string
  /**
   * Reason why a service outside of the repository may leave the step without a result. The step
   * then ends with the status `UNANSWERED_STATUS`, and counts neither as passed nor as failed.
   */
  readonly mayBeUnanswered?: string
  /**
   * True for a step that keeps both cores busy, or fails if its processes have to wait; no step
   * runs beside it. All other steps wait for chains, browsers and timers, or have one thread.
   */
  readonly isAlone?: boolean
  /**
   * True if a run of a commit does one of `SHARES` of the step's work: other seeds in each run.
   */
  readonly isDivided?: boolean
  /** True for the step that begins first, because it installs and builds what other steps use. */
  readonly prepares?: boolean
  /** Wall seconds that the step takes on any machine, because it works for a fixed time. */
  readonly secondsMin?: number
  /** Names of steps that must end before this step begins, with any result, if they run at all. */
  readonly after?: readonly string[]
  /**
   * Name of data that several steps use and the first of them makes. Steps with the same name run
   * one by one, in any order.
   */
  readonly shares?: string
}

/** Returns the command of a step in a run. */
export const commandOf = ({ command }: CiStep, turn: Turn): string =>
  typeof command === 'string' ? command : command(turn)

/**
 * Exit status of a step that got no result because a service outside of the repository did not
 * answer: EX_TEMPFAIL of sysexits.h.
 */
export const UNANSWERED_STATUS = 75

/** Number of shares into which random work is divided. The run of a commit does one share. */
export const SHARES = 4

/** Returns how many of `all` seeds, runs or steps one turn does; a whole run does all of them. */
export const share = (turn: Turn, all: number): number => (turn.isWhole ? all : all / SHARES)

/** Returns the first seed of a turn that takes `count` seeds; successive turns do not overlap. */
export const firstSeed = (turn: Turn, count: number): number =>
  turn.isWhole ? 1 : 1 + ((turn.number * count) % 1_000_000)

/**
 * Makes steps run one by one, because the first step that runs makes data that all of them share.
 * Their order is not fixed, because in a fixed order a slow machine would never reach the last one.
 */
export const oneByOne = (all: readonly CiStep[]): readonly CiStep[] =>
  all.map((step) => ({ ...step, shares: all[0]?.name ?? '' }))

/** Puts steps into one family: of those that are recorded, a run repeats one. */
export const family = (name: string, all: readonly CiStep[]): readonly CiStep[] =>
  all.map((step) => ({ ...step, family: name }))
