import { assert, type Hash, Inference } from '@ostrom/protocol'
import { Sampler } from '@ostrom/verification'
import type { FlowCredit } from '../child/backpressure.ts'
import { IMAGE_GUIDANCE_SCALE, IMAGE_PIXELS_MAX } from '../limits.ts'
import {
  imageInputs,
  int64,
  kvCacheOf,
  type OnnxGraphs,
  type OnnxKvCache,
  type OnnxTensor,
} from './graphs.ts'
import { topLogits } from './top-logits.ts'

// Images inside the child process: reads images for a prompt, and generates images token by token.
// Image files are untrusted, so only this process decodes them.

/** Width and height that an image decoder found in a file. */
type ImageSize = { readonly width: number; readonly height: number }

/** Returns the pixels of images, scaled by the model's settings: [1, images, 3, height, width]. */
export async function loadPixels(
  { library, path }: OnnxGraphs,
  files: readonly Uint8Array[],
): Promise<OnnxTensor> {
  const { AutoImageProcessor, RawImage, Tensor } = library
  const images: unknown[] = []
  for (const file of files) {
    const image = await RawImage.fromBlob(new Blob([new Uint8Array(file)]))
    const { width, height } = image as ImageSize
    if (width * height > IMAGE_PIXELS_MAX) throw new Error('a picture has too many pixels')
    images.push(image)
  }
  const process = await AutoImageProcessor.from_pretrained(path, { local_files_only: true })
  const { pixel_values: pixels } = await process(images)
  return new Tensor('float32', pixels.data, [1, ...pixels.dims])
}

/**
 * Sampler parameters for image tokens: temperature 1, applied to the logits after classifier-free
 * guidance.
 */
const parameters = { ...Inference.greedySampler, temperature: 1 }

/** Applies classifier-free guidance: moves the logits away from those without the text. */
function applyGuidance({ data, dims }: OnnxTensor): Float32Array {
  const size = dims.at(-1) ?? 0
  const rows = data.length / size / 2
  const last = (batch: number) => {
    const at = (batch * rows + rows - 1) * size
    return data.subarray(at, at + size)
  }
  const [withText, without] = [last(0), last(1)]
  return withText.map((logit, id) => without[id]! + IMAGE_GUIDANCE_SCALE * (logit - without[id]!))
}

export type OnnxImageOptions = {
  readonly graphs: OnnxGraphs
  readonly ids: readonly number[]
  readonly seed: Hash
  readonly credit: Pick<FlowCredit, 'cancelled'>
}

/** Draws the tokens of an image with two sequences, one with the text and one without. */
async function sampleImageTokens({ graphs, ids, seed, credit }: OnnxImageOptions) {
  const { library, model, imageTokens } = graphs
  assert(imageTokens, 'only models with tokens for pictures draw')
  const counts = new Map<number, number>()
  const drawn: number[] = []
  let cache: OnnxKvCache | undefined
  while (drawn.length < imageTokens.count) {
    if (credit.cancelled) return undefined
    const step = cache ? drawn.slice(-1) : ids
    const blank = cache
      ? step
      : step.map((_, at) => (at === step.length - 1 ? imageTokens.start : 0))
    const length = ids.length + drawn.length
    const seen = (from: number) => Array.from({ length }, (_, at) => (at >= from ? 1 : 0))
    model._generation_mode = 'image'
    const outputs = await model({
      ...imageInputs(library, { ids: step, pictures: imageTokens }),
      input_ids: int64(library, [...step, ...blank], [2, step.length]),
      attention_mask: int64(library, [...seen(0), ...seen(ids.length - 1)], [2, length]),
      ...(cache && { past_key_values: cache }),
    })
    cache = kvCacheOf(outputs)
    const { logits } = outputs
    assert(logits, 'a head gives logits')
    const candidates = topLogits(
      applyGuidance(logits.type === 'float32' ? logits : logits.to('float32')),
      {
        count: Sampler.CANDIDATES_MAX,
        biases: new Map(),
      },
    )
    drawn.push(Sampler.sample(candidates, { parameters, seed, position: drawn.length, counts }))
  }
  return drawn
}

type Runnable = { run(feeds: object): Promise<Readonly<Record<string, OnnxTensor>>> }

/** Generates an image as a PNG file; undefined when cancelled. */
export async function runImageGeneration(
  options: OnnxImageOptions,
): Promise<Uint8Array | undefined> {
  const { library, model } = options.graphs
  const drawn = await sampleImageTokens(options)
  if (!drawn) return undefined
  const decoder = model.sessions['image_decode'] as unknown as Runnable
  const tokens = int64(library, drawn, [1, drawn.length]) as unknown as { ort_tensor: unknown }
  const { decoded_image: decoded } = await decoder.run({ generated_tokens: tokens.ort_tensor })
  assert(decoded, 'the decoder of pictures gives one')
  const bytes = Uint8Array.from(decoded.data, (value) =>
    Math.min(255, Math.max(0, ((value + 1) / 2) * 255)),
  )
  const picture = new library.Tensor('uint8', bytes, decoded.dims.slice(1))
  return new Uint8Array(await library.RawImage.fromTensor(picture).toSharp().png().toBuffer())
}
