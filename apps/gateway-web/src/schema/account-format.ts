import { Address, Hex } from '@ostrom/protocol'
import { z } from 'zod'
import { ACCOUNT_FORMAT } from '../endpoint-schema.ts'

/**
 * Returns a value of a schema with each of its accounts converted. Fields that are missing from the
 * schema stay unchanged, and so do fields of other types, such as the parts of signed objects.
 */
function mapAccounts(schema: unknown, value: unknown, change: (text: string) => string): unknown {
  if (value === undefined || value === null) return value
  if (schema instanceof z.ZodOptional) return mapAccounts(schema.unwrap(), value, change)
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((one) => mapAccounts(schema.element, one, change))
  }
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    const entries = Object.entries(value).map(([name, one]) => {
      return [name, mapAccounts(schema.shape[name], one, change)] as const
    })
    return Object.fromEntries(entries)
  }
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const option = (schema.options as readonly z.ZodType[]).find(
      (one) => one.safeParse(value).success,
    )
    return mapAccounts(option, value, change)
  }
  const isAccount = schema instanceof z.ZodType && schema.meta()?.format === ACCOUNT_FORMAT
  return isAccount && typeof value === 'string' ? change(value) : value
}

/** Returns an endpoint's answer with accounts in their chain's usual form. */
export const formatAccounts = (schema: z.ZodType, answer: unknown): unknown =>
  mapAccounts(schema, answer, (text) => (Hex.isAccount(text) ? Address.format(text) : text))

/** Returns an endpoint's input with accounts in hex, from any form. */
export const parseAccounts = (schema: z.ZodType, input: unknown): unknown =>
  mapAccounts(schema, input, (text) => Address.tryParse(text) ?? text)
