import { Channel } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'

/** Bytes of one message from a gateway: a sealed part, and the names around it. */
export const BLIND_FRAME_BYTES_MAX = limit(
  Channel.SEALED_BYTES_MAX + 4_096,
  'bytes',
  'no honest user',
)

/**
 * Milliseconds before the expiry of a provider's seal key in which a page reads the key again
 * before it seals a question.
 */
export const SEAL_KEY_SPARE_MS = limit(10 * 60_000, 'milliseconds', 'no honest user')
