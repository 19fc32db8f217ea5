import { BaseError, type Log } from '@ostrom/protocol'

/** Returns the part of an error that a log states: its code, never its text. */
export const errorCodeOf = (error: unknown): string =>
  BaseError.is(error) ? error.code : 'unknown'

/** Runs `act`. Logs its failure and does not throw it, so that the caller can go on. */
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
    /** Values that the log entry states besides the error's code, such as the id of a case. */
    readonly what?: Parameters<Log>[1]
    /** Errors that need no log entry, such as those of an act that another account did first. */
    readonly isExpected?: (error: unknown) => boolean
  }
}
