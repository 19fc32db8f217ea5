import { EngineFailedError, PromptUnsupportedError } from '@ostrom/engine'
import { countPrompt } from '@ostrom/engine/tokenizer'
import { type Hash, Inference, type Receipt } from '@ostrom/protocol'
import { AnswerSizeUnsupportedError } from '../errors.ts'
import { IMAGE_PIXELS_MAX } from '../limits.ts'
import type { ModelQuestionOptions } from './answer-options.ts'

/** A stream part of an answer with an image. */
export type ImageStreamPart =
  | Extract<Inference.StreamPart, { kind: 'prefill' | 'image' }>
  | { readonly kind: 'end'; readonly finish: 'stop' }

/** Returns true if a version accepts or generates images. */
const handlesImages = ({ served }: ModelQuestionOptions): boolean =>
  served.manifest.task === 'any-to-any'

/**
 * Refuses too many images, invalid ones, and images for a model that does not support them.
 *
 * @throws {PromptUnsupportedError}
 */
export function checkImages(options: ModelQuestionOptions): void {
  const { prompt } = options.question
  if (prompt.kind !== 'messages' || Inference.countImages(prompt) === 0) return
  const files = prompt.messages.flatMap(({ images = [] }) => images)
  const refuse = (reason: string, remedy: string) => {
    throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy })
  }
  const bytes = files.reduce((sum, { length }) => sum + length, 0)
  if (!handlesImages(options)) {
    refuse('the model cannot see pictures', 'Choose a model whose task is any-to-any.')
  }
  if (files.length > Inference.IMAGES_MAX || bytes > Inference.IMAGE_BYTES_MAX) {
    refuse('its pictures are too many or too large', 'Send fewer or smaller ones.')
  }
  if (!files.every(Inference.detectImageFormat)) {
    refuse('a picture is neither PNG, JPEG nor WebP', 'Convert it.')
  }
}

/**
 * Yields the stream parts of a question for an image.
 *
 * @throws Errors of the engine; {PromptUnsupportedError} the model generates no images;
 *   {AnswerSizeUnsupportedError} the image of this size does not fit a message.
 */
export async function* imageParts(
  options: ModelQuestionOptions,
  { prompt, seed }: { readonly prompt: Inference.ImagePrompt; readonly seed: Hash },
): AsyncGenerator<ImageStreamPart> {
  const { served, signal } = options
  const { task } = served.manifest
  const { generateImage, info } = served.model
  if (!generateImage || (task !== 'image' && task !== 'any-to-any')) {
    const reason = generateImage ? `the model is made for ${task}` : 'its engine draws no pictures'
    const remedy = 'Choose a model whose task is image.'
    throw new PromptUnsupportedError({ kind: prompt.kind, reason, remedy })
  }
  checkSize(prompt)
  // The prompt is reported before the generation, because engines report no progress.
  const tokens = countPrompt(prompt, served.tokenizer, info.contextLength)
  yield { kind: 'prefill', tokens }
  const bytes = await generateImage.call(served.model, { prompt, seed, signal })
  checkFile(bytes, prompt)
  yield { kind: 'image', bytes }
  yield { kind: 'end', finish: 'stop' }
}

/**
 * Returns true if the client stopped a started image, or lost its channel: the work is lost,
 * because an image is due only as a whole.
 */
export const isImageDiscarded = (
  { prompt }: Pick<Inference.InferenceRequest, 'prompt'>,
  { inputTokens }: Pick<Receipt.ReceiptCore, 'inputTokens'>,
  { bytes }: Pick<Inference.InferenceOutput, 'bytes'>,
): boolean => prompt.kind === 'image' && inputTokens > 0n && !bytes?.length

/**
 * Refuses a size above `IMAGE_PIXELS_MAX`, because the image's file might not fit into a message.
 */
function checkSize({ kind, size }: Inference.ImagePrompt): void {
  if (!size || size.width * size.height <= IMAGE_PIXELS_MAX) return
  throw new AnswerSizeUnsupportedError({
    kind,
    reason: `an image of ${size.width}x${size.height} is too large to be sent`,
    remedy: `Request at most ${IMAGE_PIXELS_MAX} pixels in all.`,
  })
}

/**
 * Refuses an invalid or too large image file. If the file is a valid image whose dimensions the
 * client chose, the error sets `hasComputed`, and the image counts as a debt of the client.
 */
function checkFile(bytes: Uint8Array, { kind, size }: Inference.ImagePrompt): void {
  const isPicture = Inference.detectImageFormat(bytes) !== undefined
  if (isPicture && bytes.length <= Inference.IMAGE_BYTES_MAX) return
  const reason = `its picture of ${bytes.length} bytes cannot be sent`
  if (!isPicture || !size) throw new EngineFailedError({ engine: 'drawing', reason })
  throw new AnswerSizeUnsupportedError({
    kind,
    reason,
    remedy: 'Request a smaller image.',
    hasComputed: true,
  })
}
