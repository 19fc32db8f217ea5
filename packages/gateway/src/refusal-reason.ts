import type { BaseError } from '@ostrom/protocol'
import { ProviderRefusedError } from './sessions/errors.ts'

/** True if a provider gives less credit than the prompt costs. */
export const isCreditRefusal = (error: BaseError): boolean =>
  error instanceof ProviderRefusedError && error.code === 'prompt-credit-exceeded'

/** Most characters of a provider's own reason that the gateway passes to a caller. */
const REASON_CHARACTERS = 160

/**
 * Returns the reason in an error's details. Cuts the reason, and reduces it to one line of
 * printable ASCII, because the provider wrote its text.
 */
export function reasonOf(error: BaseError): string {
  const { details } = error
  const given = isCreditRefusal(error)
    ? details.filter((detail) => detail.startsWith('Credit ')).join(' ')
    : details.find((detail) => detail.startsWith('Reason: '))?.slice('Reason: '.length)
  const line = given?.replace(/[^\x20-\x7e]+/g, ' ').replace(/\.$/, '')
  return line ? ` (${line.slice(0, REASON_CHARACTERS)})` : ''
}
