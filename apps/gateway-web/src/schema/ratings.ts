import { RATED_MESSAGES_MAX, RATED_TEXT_MAX } from '@ostrom/gateway/ratings/limits'
import { z } from 'zod'
import { type EndpointSchema, hash } from '../endpoint-schema.ts'
import { RATING_BODY_BYTES_MAX } from '../limits.ts'

const text = z.string().max(RATED_TEXT_MAX)
const verdict = z.enum(['good', 'bad'])

const count = z.object({ count: z.int().describe('Ratings that the gateway keeps.') })

/** Endpoints of ratings of answers, which stay on the gateway's machine. */
export const ratingEndpoints = {
  'GET /api/ratings': {
    summary: 'Which answers were rated, without their texts',
    access: 'wallet',
    response: count.extend({
      rows: z.array(z.object({ receipt: hash, verdict, model: z.string() })),
    }),
  },
  'POST /api/ratings': {
    summary: 'Keep a rating with question and answer on the gateway, to train models with',
    access: 'wallet',
    bodyBytesMax: RATING_BODY_BYTES_MAX,
    body: z.object({
      receipt: hash.describe('Receipt of the answer.'),
      verdict,
      better: text.min(1).optional().describe('Answer that would have been better.'),
      messages: z
        .array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: text }))
        .min(1)
        .max(RATED_MESSAGES_MAX)
        .describe('The question last, and all that was said before it.'),
      answer: text.min(1),
      consent: z.literal(true).describe('The user agrees that these texts are kept.'),
    }),
    response: count,
  },
  'POST /api/ratings/delete': {
    summary: 'Delete the rating of an answer, or all of them',
    access: 'wallet',
    body: z.object({ receipt: hash.optional() }),
    response: z.object({ deleted: z.int() }),
  },
} as const satisfies Readonly<Record<string, EndpointSchema>>
