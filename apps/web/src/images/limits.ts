import { Inference } from '@ostrom/protocol'
import { limit } from '@ostrom/protocol/limits'

const honest = 'apps/web/src/images/honest.test.ts'

/** Images of one question. The protocol allows eight in a conversation. */
export const ATTACHED_IMAGES_MAX = limit(4, 'images', 'person', honest)
/** Bytes of a file that a person may attach: photographs of telephones have 3 to 15 MB. */
export const ATTACHED_FILE_BYTES_MAX = limit(32 * 1024 * 1024, 'bytes', 'person', honest)

/**
 * Bytes of an image in a question; a larger file is scaled down. The protocol allows 2 MiB for all
 * eight images of a conversation.
 */
export const ATTACHED_IMAGE_BYTES_MAX = limit(256 * 1024, 'bytes', 'no honest user')

/** Pixels of the longer side in the first attempt to scale an image down. */
export const SCALED_SIDE_MAX = limit(1_536, 'pixels', 'no honest user')
/** Pixels of the longer side below which an image is not scaled further. */
export const SCALED_SIDE_MIN = limit(256, 'pixels', 'no honest user')

/**
 * Latest images of a conversation that are sent with a question: the number that the protocol
 * allows.
 */
export const CONVERSATION_IMAGES_MAX = limit(Inference.IMAGES_MAX, 'images', 'no honest user')
