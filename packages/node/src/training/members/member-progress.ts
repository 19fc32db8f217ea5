import type { AccountId, Hash } from '@ostrom/protocol'
import type { JobHistory } from '../jobs/job-history.ts'

/**
 * Current activity of a member of a job, for people and monitors. The job does not use it.
 */
export type MemberProgress = {
  readonly jobId: Hash
  readonly account: AccountId
  /** Current round; 0 before the first. */
  readonly round: number
  readonly work: 'waiting' | 'training' | 'examining'
  /**
   * Number of computed steps, and of all steps, of the round; absent if the member does not train.
   */
  readonly step?: number
  readonly steps?: number
  /**
   * Mean loss on the rows of the last computed step, before this step changed the state, in nats.
   */
  readonly loss?: number
  /** Tokens of all steps that this process computed. */
  readonly tokens: number
  /** Bytes of fetched files, and of published files. */
  readonly bytesReceived: number
  readonly bytesPublished: number
  /** Median of the member's scores in the last round that has ballots. */
  readonly score?: number
}

/** Changes of a member's progress. */
export type ProgressChange = Partial<Omit<MemberProgress, 'jobId' | 'account'>>

/** The current progress of a member. */
export type ProgressBoard = {
  report(change: ProgressChange): void
  received(bytes: number): void
  published(bytes: number): void
  /** Reports a computed step, and adds its tokens to the sum. */
  stepped(step: {
    readonly round: number
    readonly step: number
    readonly steps: number
    readonly loss: number
    readonly tokens: number
  }): void
}

/** Calls `onProgress` with the whole progress after each change. */
export function createProgressBoard(
  member: { readonly jobId: Hash; readonly account: AccountId },
  onProgress: (progress: MemberProgress) => void = () => {},
): ProgressBoard {
  const nothing = {
    round: 0,
    work: 'waiting',
    tokens: 0,
    bytesReceived: 0,
    bytesPublished: 0,
  } as const
  let progress: MemberProgress = { ...member, ...nothing }
  const report = (change: ProgressChange) => {
    const next = { ...progress, ...change }
    const names = Object.keys(change) as (keyof ProgressChange)[]
    if (names.every((name) => next[name] === progress[name])) return
    progress = next
    onProgress(progress)
  }
  return {
    report,
    received: (bytes) => report({ bytesReceived: progress.bytesReceived + bytes }),
    published: (bytes) => report({ bytesPublished: progress.bytesPublished + bytes }),
    stepped: ({ tokens, ...step }) =>
      report({ ...step, work: 'training', tokens: progress.tokens + tokens }),
  }
}

/**
 * Returns the score of a trainer in a list of ballots: the median of its scores, or the lower of
 * the two middle scores.
 */
function medianScore(
  ballots: readonly { readonly scores: readonly number[] }[],
  seat: number,
): number | undefined {
  const scores = ballots.map((one) => one.scores[seat] ?? 0).sort((a, b) => a - b)
  return scores[Math.floor((scores.length - 1) / 2)]
}

/** Returns the current round, and the member's score in the last round that has ballots. */
export function roundProgress(history: JobHistory, account: AccountId): ProgressChange {
  const rounds = history.rounds()
  const last = rounds.findLast(({ ballots }) => ballots.length > 0)
  const seat = history.members().trainers.indexOf(account)
  const score = last && seat >= 0 ? medianScore(last.ballots, seat) : undefined
  return { round: rounds.at(-1)?.round ?? 0, ...(score !== undefined && { score }) }
}
