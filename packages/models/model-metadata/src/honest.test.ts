// Goal: the largest known models and adapters pass the limits of the readers of their files.
// Method: figures from these models' published files, compared with the limits.

import { expect, test } from 'vitest'
import { exceeded } from '../../../../simulation/src/paces/paces.ts'
import * as Limits from './limits.ts'

test('the largest known models are read', () => {
  const { FILES_MAX, ARTIFACT_FILES_MAX, PATH_CHARACTERS_MAX, SHARDS_MAX } = Limits
  const { JSON_BYTES_MAX, TEMPLATE_BYTES_MAX, MODEL_CARD_BYTES_MAX } = Limits
  const { SAFETENSORS_HEADER_BYTES_MAX, TENSORS_MAX, GGUF_TENSORS_MAX, GGUF_KEYS_MAX } = Limits
  const { GGUF_HEADER_BYTES_MAX, GGUF_TEXT_BYTES_MAX, GGUF_ITEMS_MAX } = Limits
  const { LAYERS_MAX, WIDTH_MAX, CONTEXT_MAX, VOCABULARY_MAX, ONNX_FIELDS_MAX } = Limits
  // DeepSeek V3 has 61 layers of 256 experts, with three matrices and their scales each.
  const tensors = 61 * (257 * 3 * 2 + 20)
  expect(
    exceeded([
      // Llama 3.1 405B has 191 shards, DeepSeek V3 163.
      [{ FILES_MAX }, () => 191 + 20],
      [{ ARTIFACT_FILES_MAX }, () => 191 + 20],
      [{ SHARDS_MAX }, () => 191],
      [{ PATH_CHARACTERS_MAX }, () => 'BF16/Model-Name-BF16-00001-of-00200.safetensors'.length],
      // An index has about a hundred bytes for each tensor, with its name and file.
      [{ JSON_BYTES_MAX }, () => 100 * tensors],
      [{ TENSORS_MAX }, () => tensors],
      // If all tensors were in one file, its header would have about 150 bytes for each tensor.
      [{ SAFETENSORS_HEADER_BYTES_MAX }, () => 150 * tensors],
      // GGUF joins the experts of a layer into one tensor for each kind of matrix.
      [{ GGUF_TENSORS_MAX }, () => 61 * 30],
      [{ GGUF_KEYS_MAX }, () => 100],
      // Gemma 3: tokens with types and scores, and a merge for nearly two pairs of each token.
      [{ GGUF_ITEMS_MAX }, () => 3 * 262_208 + 514_906],
      [{ GGUF_HEADER_BYTES_MAX }, () => 262_208 * (8 + 10 + 4 + 4) + 514_906 * (8 + 20)],
      [{ GGUF_TEXT_BYTES_MAX }, () => 20_000],
      [{ LAYERS_MAX }, () => 126],
      [{ WIDTH_MAX }, () => 18_432],
      // Llama 4 Scout claims ten million tokens; Gemma 3 has the largest vocabulary.
      [{ CONTEXT_MAX }, () => 10_485_760],
      [{ VOCABULARY_MAX }, () => 262_208],
      [{ TEMPLATE_BYTES_MAX }, () => 20_000],
      [{ MODEL_CARD_BYTES_MAX }, () => 200_000],
      [{ ONNX_FIELDS_MAX }, () => 1_000_000],
    ]),
  ).toEqual([])
})

test('usual adapters are read and merged', () => {
  const { LORA_RANK_MAX, LORA_ALPHA_MAX, LORA_MODULES_MAX, MERGE_MATRIX_MAX } = Limits
  const { LORA_EXPRESSIONS_MAX } = Limits
  expect(
    exceeded([
      // Adapters seldom have ranks above 256; alpha is usually twice the rank, and seven modules of
      // each layer are changed.
      [{ LORA_RANK_MAX }, () => 512],
      [{ LORA_ALPHA_MAX }, () => 1_024],
      [{ LORA_MODULES_MAX }, () => 16],
      // One expression for each of the seven kinds of matrices.
      [{ LORA_EXPRESSIONS_MAX }, () => 7],
      // The feed-forward matrix of a model with 70 billion parameters. The widest one of a model
      // with 7 billion is no larger.
      [{ MERGE_MATRIX_MAX }, () => 8_192 * 28_672],
    ]),
  ).toEqual([])
})
