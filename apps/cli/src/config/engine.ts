import { z } from 'zod'
import { count, text, url } from './values.ts'
import { vllm } from './vllm-engine.ts'
import { vllmServe } from './vllm-serve.ts'

const sequences = (max: number, absent = 'the default of the engine') =>
  count(1, max).optional().describe(`Parallel answers; ${absent} when absent.`)

const form = text
  .regex(/^[a-z_]+\/[a-z0-9_.-]+$/, 'not FORMAT/QUANTIZATION')
  .optional()
  .describe(
    'Artifact variant to run, such as `gguf/q4_k_m`; the best variant that fits when absent.',
  )

/** Configuration of the engine of a model. */
export const engine = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('llama').describe('A GGUF file, run by llama.cpp in a process of its own.'),
    artifact: form,
    threads: count(1, 256)
      .optional()
      .describe(
        'Number of threads; when absent, measured at the start with the served number of ' +
          'sequences, and kept for a day.',
      ),
    threadsMax: count(1, 256)
      .optional()
      .describe('Most threads that the measurement chooses; all cores when absent.'),
    gpu: z
      .enum(['cuda', 'vulkan', 'metal'])
      .optional()
      .describe('GPU back end; the CPU when absent.'),
    contextLength: z
      .int()
      .min(256)
      .optional()
      .describe('Context length in tokens; the model’s when absent.'),
    file: text
      .optional()
      .describe('GGUF file to run instead of the published one; only for dishonest honeypots.'),
    sequences: sequences(256, 'as many as memory has room for, 16 at most,'),
  }),
  z.strictObject({
    kind: z.literal('onnx').describe('ONNX graphs, run by ONNX Runtime in a process of its own.'),
    artifact: form,
    threads: count(1, 256)
      .optional()
      .describe('Number of threads; all cores except one when absent.'),
    contextLength: z
      .int()
      .min(256)
      .optional()
      .describe('Context length in tokens; the model’s when absent.'),
    sequences: sequences(256),
  }),
  z.strictObject({
    kind: z
      .literal('http')
      .describe(
        'Any OpenAI-compatible server, such as SGLang, TGI or Ollama; answers cannot be verified.',
      ),
    baseUrl: url.describe('Base URL of the API, such as `http://127.0.0.1:8000/v1`.'),
    keyFile: text.optional().describe('Path of the file with the API key, never the key itself.'),
    model: text.min(1).describe('Name of the model on that server.'),
    contextLength: z
      .int()
      .min(256)
      .describe('Context length of the model on that server, in tokens.'),
    sequences: sequences(4096),
  }),
  vllm,
  vllmServe,
])
