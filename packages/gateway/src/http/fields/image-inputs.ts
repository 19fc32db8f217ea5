import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from '../errors.ts'

// Images among the messages of a request.

const mediaTypes = new Set(['image/png', 'image/jpeg', 'image/webp'])

/** Decodes an image from a data URL in the request. The gateway downloads no image. */
export function decodeImageUrl(url: string, param: string): Uint8Array {
  const [, type, base64] = /^data:([a-z/]+);base64,([A-Za-z0-9+/=\s]*)$/.exec(url) ?? []
  if (type === undefined || base64 === undefined || !mediaTypes.has(type)) {
    const reason = 'only data URLs of PNG, JPEG and WebP images are supported'
    throw new FieldUnsupportedError({ param, reason })
  }
  return decodeImage(type, base64, param)
}

/** Decodes an image in base64. @throws {FieldInvalidError | FieldUnsupportedError} */
export function decodeImage(mediaType: string, base64: string, param: string): Uint8Array {
  if (!mediaTypes.has(mediaType)) {
    const reason = `an image of type ${mediaType.slice(0, 64)}, not PNG, JPEG or WebP`
    throw new FieldUnsupportedError({ param, reason })
  }
  const file = new Uint8Array(Buffer.from(base64, 'base64'))
  if (Inference.detectImageFormat(file)) return file
  throw new FieldInvalidError({ param, reason: 'not a PNG, JPEG or WebP image' })
}

/**
 * Checks the number and total size of a request's images.
 *
 * @throws {FieldInvalidError} The request has too many images, or their total size is too large.
 */
export function assertImages(messages: readonly Inference.ChatMessage[], param: string): void {
  const files = messages.flatMap(({ images = [] }) => images)
  const bytes = files.reduce((sum, { length }) => sum + length, 0)
  if (files.length <= Inference.IMAGES_MAX && bytes <= Inference.IMAGE_BYTES_MAX) return
  const most = `${Inference.IMAGES_MAX} images of ${Inference.IMAGE_BYTES_MAX} bytes together`
  throw new FieldInvalidError({ param, reason: `more than ${most}` })
}
