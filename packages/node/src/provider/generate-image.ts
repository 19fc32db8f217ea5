import { EngineFailedError, PromptUnsupportedError } from '@ostrom/engine'
import { countPrompt } from '@ostrom/engine/tokenizer'
import { type Hash, Inference, type Receipt } from '@ostrom/protocol'
import type { ModelQuestionOptions } from './answer-options.ts'
import { AnswerSizeUnsupportedError } from './errors.ts'
import { IMAGE_PIXELS_MAX } from './limits.ts'

/** A piece of an answer that is a picture. */
export type ImageStreamPart =
  | Extract<Inference.StreamPart, { kind: 'prefill' | 'image' }>
  | { readonly kind: 'end'; readonly finish: 'stop' }

/** Whether a version takes pictures, or gives them. */
const handlesImages = ({ served }: ModelQuestionOptions): boolean =>
  served.manifest.task === 'any-to-any'

/**
 * Refuses pictures of which there are too many, that are none, or that the model is not made for.
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
 * What comes of a question for a picture, as pieces like those of any answer.
 *
 * @throws Whatever the engine throws; {PromptUnsupportedError} the model draws none;
 *   {AnswerSizeUnsupportedError} none that can be sent in that size.
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
  // Told before it is begun: engines do not tell how far they are.
  const tokens = countPrompt(prompt, served.tokenizer, info.contextLength)
  yield { kind: 'prefill', tokens, cached: 0 }
  const bytes = await generateImage.call(served.model, { prompt, seed, signal })
  checkFile(bytes, prompt)
  yield { kind: 'image', bytes }
  yield { kind: 'end', finish: 'stop' }
}

/**
 * Whether a picture was begun and its client stopped it, at least with the channel: the drawing is
 * lost, since no part of a picture is due before all of it.
 */
export const isImageDiscarded = (
  { prompt }: Pick<Inference.InferenceRequest, 'prompt'>,
  { inputTokens }: Pick<Receipt.ReceiptCore, 'inputTokens'>,
  { bytes }: Pick<Inference.InferenceOutput, 'bytes'>,
): boolean => prompt.kind === 'image' && inputTokens > 0n && !bytes?.length

/** Refuses a size of which a usual file does not fit a message. */
function checkSize({ kind, size }: Inference.ImagePrompt): void {
  if (!size || size.width * size.height <= IMAGE_PIXELS_MAX) return
  throw new AnswerSizeUnsupportedError({
    kind,
    reason: `an image of ${size.width}x${size.height} is too large to be sent`,
    remedy: `Request at most ${IMAGE_PIXELS_MAX} pixels in all.`,
  })
}

/** Where the client named the size, it is for the client that so large a file was drawn. */
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
