import { z } from '@hono/zod-openapi'
import { Hex } from '@ostrom/protocol'
import type { Answerer } from '../answering.ts'
import type { ApiKey } from '../keys/index.ts'
import { ContentsNotKeptError } from './errors.ts'

/** What the hashes of a receipt are of, as it is told. */
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
    description: 'Question and answer as they were hashed: token ids, or text where none are.',
  })

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/**
 * The contents of an answer, for the key that asked it.
 *
 * @throws {ContentsNotKeptError} Also where another key asked it.
 */
export function contentsOf(
  { answerer }: { readonly answerer: Pick<Answerer, 'contents'> },
  { id }: Pick<ApiKey, 'id'>,
  receipt: string,
): z.infer<typeof contentsObject> {
  const kept = Hex.is(receipt, 32) ? answerer.contents(receipt, id) : undefined
  if (!kept) throw new ContentsNotKeptError({ receipt })
  return { receipt, prompt: base64(kept.prompt), output: base64(kept.output) }
}
