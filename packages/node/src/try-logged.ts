import { BaseError, type Log } from '@ostrom/protocol'

/** What a log says of an error: its code, and never its text. */
export const errorCodeOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : 'unknown'

/** Does one thing of several. Its trouble is logged, and keeps nobody from the next. */
export async function tryLogged(
  { log, failed, what = {}, isExpected = () => false }: tryLogged.Options,
  act: () => Promise<unknown>,
): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!isExpected(error)) log(failed, { ...what, code: errorCodeOf(error) })
  }
}

export declare namespace tryLogged {
  type Options = {
    readonly log: Log
    /** The event that is logged. */
    readonly failed: string
    /** What was attempted, for the log. */
    readonly what?: Parameters<Log>[1]
    /** Errors that need no word, such as of what somebody else did first. */
    readonly isExpected?: (error: unknown) => boolean
  }
}
