import type { LedgerErrorCode } from '@ostrom/ledger'
import { BaseError } from '@ostrom/protocol'

/** Returns the result of an action, or the error code if the ledger refuses it. */
export async function resultOrCode<T extends object>(act: Promise<T>): Promise<T | string> {
  try {
    return await act
  } catch (error) {
    if (BaseError.is(error) && error.code !== 'invariant-violated') return error.code
    throw error
  }
}

/** Checks that the ledger refuses a forbidden action. If it does not, adds a fault. */
export async function expectRefusal(
  { faults }: { readonly faults: string[] },
  act: Promise<object>,
  code: LedgerErrorCode,
): Promise<void> {
  const seen = await resultOrCode(act)
  const outcome = typeof seen === 'string' ? seen : 'that it was done'
  if (seen !== code) faults.push(`expected ${code}, seen ${outcome}`)
}
