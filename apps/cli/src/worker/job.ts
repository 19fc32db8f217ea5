import { errorClass, Inference, JsonNumber, JsonText } from '@ostrom/protocol'
import { z } from 'zod'
import { JOB_SOURCES_MAX, JOB_TOKENS_DEFAULT } from '../limits.ts'

const url = z.url({ protocol: /^https?$/ })

const message = z.strictObject({
  role: z.enum(['system', 'user', 'assistant', 'tool']),
  content: z.string().max(Inference.MESSAGE_TEXT_MAX),
})

/** A number that a double cannot represent is rounded. */
const real = (schema: z.ZodNumber) =>
  z.preprocess((value) => (JsonNumber.isExact(value) ? Number(value.rawJSON) : value), schema)

/** Seed of the sampler; the same seed gives the same answer on the same build. */
const seed = z
  .unknown()
  .default(0)
  .transform((value) => JsonNumber.bigintOf(value))
  .pipe(
    z
      .bigint('not a whole number')
      .min(-(2n ** 63n))
      .max(2n ** 63n - 1n),
  )

/** A chat completion, embeddings of texts, or an image. */
const request = z.union([
  z.strictObject({
    messages: z.array(message).min(1),
    maxTokens: z
      .int()
      .min(1)
      .max(1 << 20)
      .default(JOB_TOKENS_DEFAULT),
    temperature: real(z.number().min(0).max(2)).default(0),
    topP: real(z.number().gt(0).max(1)).default(1),
    seed,
    stop: z.array(z.string().min(1)).max(Inference.STOPS_MAX).default([]),
  }),
  z.strictObject({ embed: z.array(z.string().min(1)).min(1).max(Inference.EMBED_INPUTS_MAX) }),
  z.strictObject({
    image: z.string().min(1).max(Inference.IMAGE_PROMPT_LENGTH_MAX),
    seed,
  }),
])

const job = z.strictObject({
  format: z.literal('ostrom-job/2'),
  /** Id that the job's sender chooses; the result contains it. */
  id: z.string().max(256).optional(),
  /** Version of the model: the SHA-256 of its manifest. No chain is asked. */
  model: z.string().regex(/^0x[0-9a-f]{64}$/),
  /** Gateways of IPFS or of other nodes; no gateway is trusted. */
  sources: z.array(url).min(1).max(JOB_SOURCES_MAX),
  /** Artifact variant to run; the best one that fits when absent. */
  artifact: z.string().optional(),
  engine: z.enum(['llama', 'onnx']).default('llama'),
  threads: z.int().min(1).max(256).optional(),
  contextLength: z.int().min(256).optional(),
  request,
})

/** One job of `ostrom worker --once`. */
export type WorkerJob = z.output<typeof job>

/** The text is not a valid job. */
export class JobInvalidError extends errorClass('JobInvalidError', {
  code: 'job-invalid',
  retry: 'never',
  summary: 'The job is invalid.',
  details: ({ faults }: { faults: readonly string[] }) => [
    ...faults.slice(0, 20),
    'See docs/guides/worker.md.',
  ],
}) {}

/** The model of a job cannot do the requested task. */
export class JobUnsupportedError extends errorClass('JobUnsupportedError', {
  code: 'job-unsupported',
  retry: 'never',
  summary: 'The model of the job does not support this operation.',
  details: ({ what }: { what: 'embed' | 'generateImage' }) => [
    `Operation: ${what}.`,
    'Choose another model, engine or artifact.',
  ],
}) {}

/**
 * Reads a job.
 *
 * @throws {JobInvalidError} The error names every fault but no value, because a value may be a
 * person's question.
 */
export function parseJob(text: string): WorkerJob {
  const read = JsonText.parseExact(text)
  if (read.kind === 'inexact') {
    throw new JobInvalidError({ faults: ['It has too many values beside such long numbers.'] })
  }
  if (read.kind === 'fault') {
    const fault = read.fault.kind === 'not-json' ? 'not JSON' : JsonText.describeFault(read.fault)
    throw new JobInvalidError({ faults: [`It is ${fault}.`] })
  }
  const parsed = job.safeParse(read.value)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map(
    ({ path, message: fault }) => `${path.join('.') || 'top level'}: ${fault}.`,
  )
  throw new JobInvalidError({ faults })
}
