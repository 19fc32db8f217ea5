import type { Channel as NetworkChannel } from '@ostrom/network'
import { type AccountId, BaseError, Channel } from '@ostrom/protocol'
import { ProviderMisbehavedError } from '../errors.ts'

/**
 * Reasons of a `ProviderMisbehavedError`, by the code of the error with which the decoder or the
 * network rejects bytes. These errors name no provider, and do not suggest trying another one.
 */
const reasons: Readonly<Record<string, string>> = {
  malformed: 'it sends bytes that are no message',
  'message-too-large': 'its message is over the size limit',
}

/**
 * Reads the messages of a provider.
 *
 * @throws {ProviderMisbehavedError} The provider sent bytes that are no message.
 */
export async function* readProviderMessages(
  channel: Pick<NetworkChannel, 'receive'>,
  provider: AccountId,
): AsyncGenerator<Channel.ProviderMessage, void> {
  try {
    for await (const bytes of channel.receive()) yield Channel.decodeProvider(bytes)
  } catch (error) {
    const reason = BaseError.is(error) ? reasons[error.code] : undefined
    throw reason === undefined ? error : new ProviderMisbehavedError({ provider, reason })
  }
}
