import { z } from '@hono/zod-openapi'
import { Hex } from '@ostrom/protocol'
import type { InferenceService } from '../inference/inference-service.ts'
import type { ApiKey } from '../keys/index.ts'
import { ContentsUnavailableError } from './errors.ts'

/** Prompt and output of the answer that a receipt is about, in the form of the API. */
export const contentsObject = z
  .object({
    receipt: z.string(),
    prompt: z.string().openapi({
      description: 'Base64 of dag-cbor. The SHA-256 of its bytes is `promptHash` of the receipt.',
    }),
    output: z.string().openapi({
      description: 'Base64 of dag-cbor. The SHA-256 of its bytes is `outputHash` of the receipt.',
    }),
  })
  .openapi('AnswerContents', {
    description: 'The hashed prompt and output: token ids, or text without token ids.',
  })

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/**
 * Returns the prompt and the output whose hashes are in a receipt, for the key that asked the
 * question.
 *
 * @throws {ContentsUnavailableError} The gateway does not have the contents, or another key asked
 *   the question.
 */
export function contentsOf(
  { inference }: { readonly inference: Pick<InferenceService, 'contents'> },
  { id }: Pick<ApiKey, 'id'>,
  receipt: string,
): z.infer<typeof contentsObject> {
  const contents = Hex.is(receipt, 32) ? inference.contents(receipt, id) : undefined
  if (!contents) throw new ContentsUnavailableError({ receipt })
  return { receipt, prompt: base64(contents.prompt), output: base64(contents.output) }
}
