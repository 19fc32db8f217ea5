import { z } from '@hono/zod-openapi'
import { isBaseUnits } from '../fields/amounts.ts'
import { MODEL_LENGTH_MAX } from '../limits.ts'

/** Body that asks for a session: the model that the page will ask, and the session's cap. */
export const blindSelection = z.object({
  model: z.string().max(MODEL_LENGTH_MAX),
  cap: z
    .string()
    .regex(/^\d{1,39}$/, 'not an amount in base units, as a decimal string')
    .refine(isBaseUnits, 'not an amount of at most 128 bits')
    .optional(),
})

const signatureText = z.string().regex(/^0x([0-9a-f]{2}){1,4096}$/, 'not bytes in hex')
/**
 * Body that opens a session: signatures by a page's wallet, over the session and over the approval
 * that the session needs. Both are absent if the gateway's own wallet pays.
 */
export const blindSigning = z.object({
  signature: signatureText.optional(),
  approval_signature: signatureText.optional(),
})
