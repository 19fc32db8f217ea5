import { Channel } from '@ostrom/protocol'

/**
 * Bytes of one message from a gateway: a sealed part, and the names around it.
 * Met by: no honest user.
 */
export const BLIND_FRAME_BYTES_MAX = Channel.SEALED_BYTES_MAX + 4_096
