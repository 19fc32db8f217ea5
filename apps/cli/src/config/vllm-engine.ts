import { z } from 'zod'
import { REPLICAS_PER_MODEL_MAX } from '../limits.ts'
import { count, text } from './values.ts'

/**
 * Build names have the form that `describeBuild` of the engine needs: receipts contain the build as
 * one line of words.
 */
const word = text.regex(
  /^[A-Za-z0-9][A-Za-z0-9._+-]{0,63}$/,
  'not a single word of at most 64 letters, digits and . _ + -',
)

/**
 * Root address of the server, to which the program adds paths. The `http` engine takes the address
 * with `/v1`.
 */
const serverUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((one) => !/\/v1\/*$/.test(one), 'an address of a vLLM server ends before `/v1`')
  .refine((one) => {
    const { username, password, search, hash } = new URL(one)
    return [username, password, search, hash].every((part) => part === '')
  }, 'an address has no credentials, query or fragment: the key is in `keyFile`')
  .transform((one) => one.replace(/\/+$/, ''))

const build = z.strictObject({
  torch: word.describe('Version of PyTorch, such as `2.13.0`.'),
  runner: z.enum(['V1', 'V2']).describe('Model runner: V2 on GPUs, V1 on the CPU.'),
  device: word.describe('Device, such as `cpu` or `h100`.'),
  dtype: word.describe('Number format of the weights in use, such as `bfloat16` (`--dtype`).'),
  headDtype: z
    .literal('float32', 'the output head must be in float32: its logits are what audits compare')
    .describe('Number format of the output head (`--hf-overrides`).'),
  kvDtype: word.default('auto').describe('Number format of the KV cache (`--kv-cache-dtype`).'),
  quantization: word.default('none').describe('Quantization method (`--quantization`).'),
  attention: word.describe('Attention back end, such as `flash_attn`.'),
  tensorParallel: count(1, 1024).default(1).describe('`--tensor-parallel-size`.'),
  pipelineParallel: count(1, 1024).default(1).describe('`--pipeline-parallel-size`.'),
})

/** Servers of one model that run the logits processor `ostrom_vllm`. */
export const vllm = z.strictObject({
  kind: z
    .literal('vllm')
    .describe('vLLM servers that run the logits processor `ostrom_vllm`; answers can be verified.'),
  artifact: text
    .regex(/^safetensors\/[a-z0-9_.-]+$/, 'not safetensors/QUANTIZATION')
    .optional()
    .describe(
      'Artifact variant that the servers were started on, such as `safetensors/bf16`; ' +
        'the only folder of safetensors when absent.',
    ),
  urls: z
    .array(serverUrl)
    .min(1)
    .max(REPLICAS_PER_MODEL_MAX)
    .refine((all) => new Set(all).size === all.length, 'each replica is named once')
    .describe('Addresses of equal servers, such as `http://127.0.0.1:8000`: the replicas.'),
  keyFile: text
    .min(1)
    .optional()
    .describe('Path of the file with the API key of all servers, never the key itself.'),
  model: text
    .min(1)
    .optional()
    .describe('Name of the model on the servers; found by its folder when absent.'),
  folder: text
    .min(1)
    .optional()
    .describe(
      'Path of the model’s folder on the servers; the path in the local store when absent.',
    ),
  build: build.describe('Platform of the servers, which they do not report; receipts name it.'),
  contextLength: z
    .int()
    .min(256)
    .optional()
    .describe('Context length in tokens; the servers’ own when absent.'),
  sequences: count(1, 4096)
    .optional()
    .describe('Parallel answers of each server; the default of the engine when absent.'),
})
