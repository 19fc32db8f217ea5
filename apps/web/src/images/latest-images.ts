import { CONVERSATION_IMAGES_MAX } from './limits.ts'

/**
 * Returns the same messages with only their latest `CONVERSATION_IMAGES_MAX` images, because a
 * question with more is refused. Earlier images are left out, and the text of their messages stays.
 */
export function withLatestImages<M extends { readonly images?: readonly string[] }>(
  messages: readonly M[],
): readonly M[] {
  let left = CONVERSATION_IMAGES_MAX
  const latest = messages.toReversed().map((message): M => {
    const { images } = message
    if (images === undefined || images.length <= left) {
      left -= images?.length ?? 0
      return message
    }
    const { images: _images, ...rest } = message
    const kept = left > 0 ? { images: images.slice(-left) } : {}
    left = 0
    return { ...rest, ...kept } as unknown as M
  })
  return latest.toReversed()
}
