import type { LedgerErrorCode } from '@ostrom/ledger'
import { BaseError } from '@ostrom/protocol'

/** The value of an act, or the code of the ledger's refusal. */
export async function resultOrCode<T extends object>(act: Promise<T>): Promise<T | string> {
  try {
    return await act
  } catch (error) {
    if (BaseError.is(error) && error.code !== 'invariant-violated') return error.code
    throw error
  }
}

/** A forbidden act that is not refused is a fault. */
export async function expectRefusal(
  { faults }: { readonly faults: string[] },
  act: Promise<object>,
  code: LedgerErrorCode,
): Promise<void> {
  const seen = await resultOrCode(act)
  const outcome = typeof seen === 'string' ? seen : 'that it was done'
  if (seen !== code) faults.push(`expected ${code}, seen ${outcome}`)
}
