/**
 * Images of one question. The protocol allows eight in a conversation.
 * Met by: person; tested by `apps/web/src/images/honest.test.ts`.
 */
export const ATTACHED_IMAGES_MAX = 4

/**
 * Bytes of a file that a person may attach: photographs of telephones have 3 to 15 MB.
 * Met by: person; tested by `apps/web/src/images/honest.test.ts`.
 */
export const ATTACHED_FILE_BYTES_MAX = 32 * 1024 * 1024

/**
 * Bytes of an image in a question; a larger file is scaled down. The protocol allows 2 MiB for all
 * eight images of a conversation. Met by: no honest user.
 */
export const ATTACHED_IMAGE_BYTES_MAX = 256 * 1024

/**
 * Pixels of the longer side in the first attempt to scale an image down. Met by: no honest user.
 */
export const SCALED_SIDE_MAX = 1_536

/** Pixels of the longer side below which an image is not scaled further. Met by: no honest user. */
export const SCALED_SIDE_MIN = 256

/**
 * Latest images of a conversation that are sent with a question: the number that the protocol
 * allows. Met by: no honest user.
 */
export const CONVERSATION_IMAGES_MAX = 8
