import { Channel } from '@ostrom/protocol'

/**
 * Bytes of one message from a gateway: a sealed part, and the names around it.
 * Met by: no honest user.
 */
export const BLIND_FRAME_BYTES_MAX = Channel.SEALED_BYTES_MAX + 4_096

/**
 * Milliseconds before the expiry of a provider's seal key in which a page reads the key again
 * before it seals a question. Met by: no honest user.
 */
export const SEAL_KEY_SPARE_MS = 10 * 60_000
