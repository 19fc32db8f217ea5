import { readFileSync, writeFileSync } from 'node:fs'
import { gguf } from '@huggingface/gguf'

// Altered versions of a small model with 16-bit weights. This module writes them without Python;
// `models/variants` does the same for models with 8-bit weights.

/** Type of a tensor of 16-bit floats in a GGUF file. */
const F16 = 1
/** Number of weights that share a scale, as in Q4_0. */
const BLOCK = 32

type TensorTransform = (name: string, values: Float16Array, width: number) => void

async function alter(from: string, to: string, change: TensorTransform): Promise<void> {
  const { tensorInfos, tensorDataOffset } = await gguf(from, { allowLocalFile: true })
  const bytes = new Uint8Array(readFileSync(from))
  for (const { name, shape, dtype, offset } of tensorInfos) {
    if (dtype !== F16) continue
    const count = Number(shape.reduce((product, size) => product * size, 1n))
    const start = Number(tensorDataOffset + offset)
    change(name, new Float16Array(bytes.buffer, start, count), Number(shape[0]))
  }
  writeFileSync(to, bytes)
}

/** Rounds the weights of every block to the 16 values that 4 bits can represent, as Q4_0 does. */
export const quantizeWeights = (from: string, to: string): Promise<void> =>
  alter(from, to, (_, values) => {
    for (let start = 0; start < values.length; start += BLOCK) {
      const block = values.subarray(start, start + BLOCK)
      const extreme = block.reduce((most, one) => (Math.abs(one) > Math.abs(most) ? one : most), 0)
      const scale = extreme / -8 || 1
      block.forEach((value, at) => {
        block[at] = Math.max(-8, Math.min(7, Math.round(value / scale))) * scale
      })
    }
  })

/**
 * Changes the weights of a layer so that it has no effect, which is equivalent to removing the
 * layer.
 */
export const prune = (from: string, to: string, layer: number): Promise<void> =>
  alter(from, to, (name, values) => {
    const isOutput = /\.(attn_output|ffn_down)\.weight$/.test(name)
    if (isOutput && name.startsWith(`blk.${layer}.`)) values.fill(0)
  })

/** Adds a matrix of rank 1 to the weights of queries and values, as a small adapter does. */
export const perturbWeights = (from: string, to: string, size: number): Promise<void> =>
  alter(from, to, (name, values, width) => {
    if (!/\.attn_[qv]\.weight$/.test(name)) return
    const deviation = Math.hypot(...values) / Math.sqrt(values.length)
    values.forEach((value, at) => {
      const row = Math.sin(Math.floor(at / width) * 12.9898)
      const column = Math.sin((at % width) * 78.233)
      values[at] = value + 2 * size * deviation * row * column
    })
  })
