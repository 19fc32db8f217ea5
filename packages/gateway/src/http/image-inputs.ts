import { Inference } from '@ostrom/protocol'
import { FieldInvalidError, FieldUnsupportedError } from './errors.ts'

// Pictures among the messages of a request, as chat and responses have them.

/** A picture that came inside the request. Nothing is fetched for anybody. */
export function decodeImageUrl(url: string, param: string): Uint8Array {
  const [, base64] = /^data:image\/(?:png|jpeg|webp);base64,([A-Za-z0-9+/=\s]*)$/.exec(url) ?? []
  if (base64 === undefined) {
    const reason = 'only data URLs of PNG, JPEG and WebP pictures are read'
    throw new FieldUnsupportedError({ param, reason })
  }
  const file = new Uint8Array(Buffer.from(base64, 'base64'))
  if (Inference.detectImageFormat(file)) return file
  throw new FieldInvalidError({ param, reason: 'not a PNG, JPEG or WebP image' })
}

/** @throws {FieldInvalidError} The pictures are too many, or too large together. */
export function assertImages(messages: readonly Inference.ChatMessage[], param: string): void {
  const files = messages.flatMap(({ images = [] }) => images)
  const bytes = files.reduce((sum, { length }) => sum + length, 0)
  if (files.length <= Inference.IMAGES_MAX && bytes <= Inference.IMAGE_BYTES_MAX) return
  const most = `${Inference.IMAGES_MAX} pictures of ${Inference.IMAGE_BYTES_MAX} bytes together`
  throw new FieldInvalidError({ param, reason: `more than ${most}` })
}
