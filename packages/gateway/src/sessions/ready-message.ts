import { type Channel, type Offer, Receipt } from '@ostrom/protocol'
import type { ProviderErrors } from './provider-errors.ts'

/** A provider's first message, with which it accepts a session. */
export type ReadyMessage = Extract<Channel.ProviderMessage, { kind: 'ready' }>

/**
 * Checks the first message of a provider.
 *
 * @throws {ProviderRefusedError} {SessionEndedError} The provider does not accept the session.
 * @throws {ProviderMisbehavedError} The message has another kind, or contradicts the offer.
 */
export function acceptReady(
  first: IteratorResult<Channel.ProviderMessage, void>,
  { verification }: Pick<Offer.Offer, 'verification'>,
  errors: ProviderErrors,
): ReadyMessage {
  if (first.done) throw errors.ended('the provider closed the channel')
  const ready = first.value
  if (ready.kind === 'refused') throw errors.refused(ready)
  if (ready.kind !== 'ready')
    throw errors.misbehaved('its first message is not ready', 'at-opening')
  // The counting decides which checks of answers are possible, so it must be as strong as offered.
  const counting = Receipt.tokenCountings.indexOf(ready.counting)
  if (counting > verification.counting) {
    throw errors.misbehaved(`it counts ${ready.counting}, against its offer`, 'at-opening')
  }
  return ready
}
