import { readFile, writeFile } from 'node:fs/promises'
import { readGgufHeader } from '@ostrom/engine/llama'

/** Number of consecutive weights that share one scale. */
const BLOCK = 32
/** Levels on each side of zero. With zero there are five, so a weight needs 2 to 3 bits. */
const LEVELS = 2
const F16 = 1

/**
 * Writes a copy of a GGUF file in which each f16 weight is rounded to one of five levels. A
 * cheating provider could store such weights in a sixth of the memory; this copy keeps the size.
 *
 * @throws {ArtifactInvalidError} `from` is no GGUF file.
 */
export async function writeQuantizedCopy(from: string, to: string): Promise<void> {
  const { tensors } = await readGgufHeader(from)
  const bytes = await readFile(from)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  for (const { type, offset, elements } of tensors) {
    if (type !== F16) continue
    for (let at = 0; at < elements; at += BLOCK) {
      const size = Math.min(BLOCK, elements - at)
      roundBlock(view, offset + 2 * at, size)
    }
  }
  await writeFile(to, bytes)
}

function roundBlock(view: DataView, offset: number, size: number): void {
  let largest = 0
  for (let at = 0; at < size; at++) {
    largest = Math.max(largest, Math.abs(view.getFloat16(offset + 2 * at, true)))
  }
  const scale = largest / LEVELS
  if (scale === 0) return
  for (let at = 0; at < size; at++) {
    const weight = view.getFloat16(offset + 2 * at, true)
    view.setFloat16(offset + 2 * at, Math.round(weight / scale) * scale, true)
  }
}
