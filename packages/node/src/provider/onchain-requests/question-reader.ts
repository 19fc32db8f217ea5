import {
  type AccountId,
  type Clock,
  createBoundedMap,
  type Hash,
  monotonicMs,
  withDeadline,
} from '@ostrom/protocol'
import { DEBT_FORGET_MS, REQUESTS_SKIPPED_MAX } from '../limits.ts'
import {
  QUESTION_FETCHES_MAX,
  QUESTION_FETCHES_PER_CLIENT_MAX,
  QUESTION_READ_MS,
  QUESTIONS_UNREADABLE_MAX,
} from './limits.ts'
import {
  type OnchainQuestion,
  type OnchainQuestionOptions,
  readOnchainQuestion,
} from './onchain-question.ts'

/** The limit of concurrent fetches is reached; the question can be read later. */
export class FetchesBusyError extends Error {
  override readonly name = 'FetchesBusyError'
}

/** The files of several questions of this client could not be read. */
export class FetchRefusedError extends Error {
  override readonly name = 'FetchRefusedError'
  /**
   * Time of the monotonic clock, in milliseconds, from which the client's files are fetched again.
   */
  readonly untilMs: number

  constructor(untilMs: number) {
    super()
    this.untilMs = untilMs
  }
}

/** A question could not be read within `QUESTION_READ_MS`. */
class QuestionTooSlowError extends Error {
  override readonly name = 'QuestionTooSlowError'
}

/** Reads the questions of requests that the provider has not locked. */
export type QuestionReader = {
  /**
   * Reads a question within `QUESTION_READ_MS`.
   *
   * @param options.onFetch Called once if the question needs a file that the storage lacks.
   * @throws {FetchesBusyError} The limit of concurrent fetches is reached.
   * @throws {FetchRefusedError} Too many recent questions of the client had unreadable files.
   * @throws Errors of `readOnchainQuestion`, or an error that the time limit is exceeded.
   */
  read(options: {
    readonly id: Hash
    readonly client: AccountId
    readonly onFetch: () => void
  }): Promise<OnchainQuestion>
}

/**
 * Creates a reader that bounds the concurrent fetches of all clients, those of each client, and the
 * failed fetches of each client.
 */
export function createQuestionReader(options: createQuestionReader.Options): QuestionReader {
  const { clock, signal, question } = options
  /** Client of each running fetch; a client with several fetches occurs several times. */
  const running: AccountId[] = []
  /** Time of each fetch that failed, in milliseconds, by client. */
  const failedAtMs = createBoundedMap<AccountId, readonly number[]>(REQUESTS_SKIPPED_MAX)
  const recentOf = (client: AccountId) =>
    (failedAtMs.get(client) ?? []).filter((atMs) => atMs + DEBT_FORGET_MS > monotonicMs(clock))

  const admit = (client: AccountId): void => {
    const failedMs = recentOf(client).at(-QUESTIONS_UNREADABLE_MAX)
    if (failedMs !== undefined) throw new FetchRefusedError(failedMs + DEBT_FORGET_MS)
    const own = running.filter((one) => one === client).length
    if (running.length >= QUESTION_FETCHES_MAX || own >= QUESTION_FETCHES_PER_CLIENT_MAX) {
      throw new FetchesBusyError()
    }
    running.push(client)
  }
  const recordFailure = (client: AccountId): void => {
    failedAtMs.set(client, [...recentOf(client), monotonicMs(clock)])
  }

  return {
    async read({ id, client, onFetch }) {
      let isFetching = false
      const begin = () => {
        if (isFetching) return
        admit(client)
        isFetching = true
        onFetch()
      }
      const reading = (within: AbortSignal) =>
        readOnchainQuestion({ ...question(), onFetch: begin }, id, within)
      const error = () => new QuestionTooSlowError()
      try {
        return await withDeadline(reading, { clock, ms: QUESTION_READ_MS, signal, error })
      } catch (failure) {
        if (isFetching && !signal.aborted) recordFailure(client)
        throw failure
      } finally {
        if (isFetching) running.splice(running.indexOf(client), 1)
      }
    },
  }
}

export declare namespace createQuestionReader {
  type Options = {
    readonly clock: Clock
    readonly signal: AbortSignal
    /** Returns the current options for reading questions; called at each read. */
    readonly question: () => OnchainQuestionOptions
  }
}
