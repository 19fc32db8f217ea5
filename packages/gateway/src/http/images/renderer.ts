import { assert, InvariantError } from '@ostrom/protocol'
import {
  type CompletedChoice,
  ostromOf,
  type Renderer,
  type ResponseStart,
  sumOf,
} from '../answers/render.ts'

function whole(opening: ResponseStart, finished: readonly CompletedChoice[]) {
  const ends = finished.map(({ end }) => end)
  const { input } = sumOf(ends)
  return {
    created: opening.createdAtSeconds,
    data: finished.map(({ image }) => {
      assert(image, 'a complete answer to an image prompt has an image')
      return { b64_json: Buffer.from(image).toString('base64') }
    }),
    usage: { input_tokens: input, output_tokens: 0, total_tokens: input },
    ostrom: ostromOf(opening, ends),
  }
}

/** Renders `/v1/images/generations`. */
export const createImageRenderer = (): Renderer => ({
  whole,
  stream() {
    throw new InvariantError({ why: 'images are never streamed' })
  },
})
