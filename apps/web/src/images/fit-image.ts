import { ATTACHED_IMAGE_BYTES_MAX, SCALED_SIDE_MAX, SCALED_SIDE_MIN } from './limits.ts'

/** Each attempt to scale an image down has the previous attempt's longer side times this. */
const STEP = 0.8

/** Draws an image so that its longer side has at most `side` pixels, as a JPEG. */
export type ImageScaler = (file: Blob, side: number) => Promise<Blob>

/**
 * Returns an image of at most `ATTACHED_IMAGE_BYTES_MAX` bytes: the file itself if it is small
 * enough, else the largest scaled version that fits. Returns `undefined` if none fits, or if the
 * browser cannot scale a file that is too large.
 */
export async function fitImage(file: Blob, scale: ImageScaler): Promise<Blob | undefined> {
  if (file.size <= ATTACHED_IMAGE_BYTES_MAX) return file
  for (let side = SCALED_SIDE_MAX; side >= SCALED_SIDE_MIN; side = Math.floor(side * STEP)) {
    const scaled = await scale(file, side).catch(() => undefined)
    if (!scaled) return undefined
    if (scaled.size <= ATTACHED_IMAGE_BYTES_MAX) return scaled
  }
  return undefined
}

/** Scales by the browser's canvas. Transparent parts become white, as on the page. */
export const scaleByCanvas: ImageScaler = async (file, side) => {
  const bitmap = await createImageBitmap(file)
  const factor = Math.min(1, side / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * factor))
  canvas.height = Math.max(1, Math.round(bitmap.height * factor))
  const context = canvas.getContext('2d')
  if (!context) throw new Error('this browser draws no images')
  context.fillStyle = 'white'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return await new Promise((resolve, reject) => {
    const take = (blob: Blob | null) =>
      blob ? resolve(blob) : reject(new Error('this browser encodes no JPEG'))
    canvas.toBlob(take, 'image/jpeg', 0.85)
  })
}
