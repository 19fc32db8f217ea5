// Goal: photographs that people attach reach a model: each is scaled until all images of a
// conversation fit into a question, and a small enough file stays unchanged.
// Method: a scaler whose files have two bits per pixel, like photographs in JPEG.

import { Inference } from '@ostrom/protocol'
import { expect, test } from 'vitest'
import { exceeded } from '../../../../simulation/src/paces/paces.ts'
import { fitImage, type ImageScaler } from './fit-image.ts'
import { withLatestImages } from './latest-images.ts'
import * as Limits from './limits.ts'

const photograph = new Blob([new Uint8Array(4_000_000)], { type: 'image/jpeg' })

const scaler =
  (bitsPerPixel: number, sides: number[] = []): ImageScaler =>
  async (_, side) => {
    sides.push(side)
    return new Blob([new Uint8Array((side * side * 0.75 * bitsPerPixel) / 8)])
  }

test('a photograph of 4 MB is scaled to the largest size that fits', async () => {
  const sides: number[] = []
  const fitted = await fitImage(photograph, scaler(2, sides))
  expect(fitted!.size).toBeLessThanOrEqual(Limits.ATTACHED_IMAGE_BYTES_MAX)
  expect(sides).toEqual([1_536, 1_228, 982])
})

test('a conversation may go on after its ninth image: a question carries the latest eight', () => {
  const { ATTACHED_IMAGE_BYTES_MAX, CONVERSATION_IMAGES_MAX } = Limits
  expect(CONVERSATION_IMAGES_MAX * ATTACHED_IMAGE_BYTES_MAX).toBeLessThanOrEqual(
    Inference.IMAGE_BYTES_MAX,
  )
  const question = (images: readonly string[]) => ({ text: 'What is this?', images })
  const messages = [
    question(['a', 'b', 'c', 'd']),
    question(['e', 'f', 'g', 'h']),
    { text: 'An answer.' },
    question(['i', 'j']),
  ]
  expect(withLatestImages(messages)).toEqual([
    question(['c', 'd']),
    question(['e', 'f', 'g', 'h']),
    { text: 'An answer.' },
    question(['i', 'j']),
  ])
  const full = question(['1', '2', '3', '4', '5', '6', '7', '8'])
  expect(withLatestImages([question(['a']), full])).toEqual([{ text: 'What is this?' }, full])
})

test('a small file goes as it is; noise and what is no image are left out', async () => {
  const small = new Blob([new Uint8Array(100_000)], { type: 'image/png' })
  expect(await fitImage(small, scaler(2))).toBe(small)
  expect(await fitImage(photograph, scaler(50))).toBeUndefined()
  const broken: ImageScaler = () => Promise.reject(new Error('no image'))
  expect(await fitImage(photograph, broken)).toBeUndefined()
})

test('people attach as many, and as large ones, as their telephones make', () => {
  const { ATTACHED_FILE_BYTES_MAX, ATTACHED_IMAGES_MAX } = Limits
  expect(
    exceeded([
      [{ ATTACHED_FILE_BYTES_MAX }, () => 15_000_000],
      [{ ATTACHED_IMAGES_MAX }, () => 4],
    ]),
  ).toEqual([])
})
