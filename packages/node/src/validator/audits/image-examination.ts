import type { LoadedModel } from '@ostrom/engine'
import { Hex, type Inference, Receipt } from '@ostrom/protocol'

/**
 * Result of generating an image again from its receipt's seed. `equal`: the same file. `different`:
 * another file of the same engine build, which is no evidence, because rounding differs between
 * processors and a single different token changes the whole image.
 */
export type ImageReproduction = 'equal' | 'different'

export type ExaminedImage = {
  readonly prompt: Inference.ImagePrompt
  readonly receipt: Receipt.ReceiptCore
  /** Engine build of this validator, as in receipts. */
  readonly engineHash: Receipt.ReceiptCore['engineHash']
}

/**
 * Generates an answer's image again and compares the SHA-256 of the files: docs/spec/inference.md,
 * section 12.
 *
 * @returns Undefined if no comparison is possible: the receipt says `unverified` or names another
 *   engine build, the answer ended early, or this engine generates no images.
 * @throws {EngineFailedError} The validator's own engine stopped working.
 */
export async function reproduceImage(
  model: Pick<LoadedModel, 'generateImage'>,
  { prompt, receipt, engineHash }: ExaminedImage,
  signal: AbortSignal,
): Promise<ImageReproduction | undefined> {
  const { sampling, finish, seed, outputHash } = receipt
  const isSeeded = Receipt.samplingModes[sampling] !== 'unverified'
  const isWhole = Receipt.finishReasons[finish] === 'stop'
  if (!isSeeded || !isWhole || receipt.engineHash !== engineHash) return undefined
  const file = await model.generateImage?.({ prompt, seed, signal })
  return file && (Hex.sha256Hex(file) === outputHash ? 'equal' : 'different')
}
