import { BaseError, type Log } from '@ostrom/protocol'

/** Returns the part of an error that a log states: its code, never its text. */
export const errorCodeOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : 'unknown'

/** Performs one of several acts. A failure is logged and does not stop the next act. */
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
    /** Name of the attempt, for the log. */
    readonly what?: Parameters<Log>[1]
    /** Errors that need no log entry, such as those of an act that another account did first. */
    readonly isExpected?: (error: unknown) => boolean
  }
}
