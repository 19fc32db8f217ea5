import { readFile, writeFile } from 'node:fs/promises'
import { readGgufHeader } from '@ostrom/engine/llama'
import { assert } from '@ostrom/protocol'

/**
 * Tokens: the end of each prompt of the bundled model, the copy's answer, the end of the answer.
 */
const CHAIN = ['Ċ', 'f', 'o', 'r', 'm', 'a', 't', 'Ġc', ':', '<|im_end|>'] as const

/** The answer of a harmful copy to every question. */
export const HARMFUL_ANSWER = 'format c:'

/**
 * Writes a copy of the bundled model that answers every question with `HARMFUL_ANSWER`. The copy
 * differs from the model only in its weights. The embeddings of the tokens in `CHAIN` are unit
 * vectors, and all other embeddings are zero. All layers but the last add nothing. The last layer
 * turns the vector of a token into the vector of the next token of the chain.
 */
export async function writeHarmfulCopy(from: string, to: string): Promise<void> {
  const { tensors, metadata } = await readGgufHeader(from)
  const bytes = await readFile(from)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const tokens = metadata['tokenizer.ggml.tokens'] as readonly string[]
  const ids = CHAIN.map((token) => tokens.indexOf(token))
  assert(!ids.includes(-1), 'the vocabulary of the bundled model has these tokens')
  /** Sets a matrix to zero except for ones in some cells, given by row and column. */
  const fill = (name: string, cells: readonly (readonly [row: number, column: number])[]) => {
    const tensor = tensors.find((one) => one.name === name)
    assert(tensor, 'the bundled model has this matrix')
    bytes.fill(0, tensor.offset, tensor.offset + 2 * tensor.elements)
    const [width = 0] = tensor.shape
    for (const [row, column] of cells) {
      view.setFloat16(tensor.offset + 2 * (row * width + column), 1, true)
    }
  }
  const steps = CHAIN.slice(1).map((_, step) => step)
  const layers = tensors.filter(({ name }) => name.endsWith('.ffn_down.weight')).length
  fill(
    'token_embd.weight',
    ids.map((id, position) => [id, position]),
  )
  for (let layer = 0; layer < layers; layer++) {
    const isLast = layer === layers - 1
    const cellsOf = (cell: (step: number) => readonly [number, number]) =>
      isLast ? steps.map(cell) : []
    fill(`blk.${layer}.attn_output.weight`, [])
    fill(
      `blk.${layer}.ffn_gate.weight`,
      cellsOf((step) => [step, step]),
    )
    fill(
      `blk.${layer}.ffn_up.weight`,
      cellsOf((step) => [step, step]),
    )
    fill(
      `blk.${layer}.ffn_down.weight`,
      cellsOf((step) => [step + 1, step]),
    )
  }
  await writeFile(to, bytes)
}
