import { z } from '@hono/zod-openapi'
import { isBaseUnits } from '../fields/amounts.ts'
import { MODEL_LENGTH_MAX } from '../limits.ts'

/** Model for whose questions a session is prepared, and its limits. */
export const blindSelection = z.object({
  model: z.string().max(MODEL_LENGTH_MAX),
  cap: z
    .string()
    .regex(/^\d{1,39}$/, 'not an amount in base units, as a decimal string')
    .refine(isBaseUnits, 'not an amount of at most 128 bits')
    .optional(),
})

const signatureText = z.string().regex(/^0x([0-9a-f]{2}){1,4096}$/, 'not bytes in hex')
/** Signatures of the wallet, if the wallet pays. */
export const blindSigning = z.object({
  signature: signatureText.optional(),
  approval_signature: signatureText.optional(),
})
