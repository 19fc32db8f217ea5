import { Address, Hex } from '@ostrom/protocol'
import { z } from 'zod'
import { ACCOUNT_FORMAT } from './endpoint.ts'

/**
 * A value of a schema with each of its accounts changed. What the schema does not name stays, and
 * so does what it names otherwise than as an account, such as the parts of signed objects.
 */
function changed(schema: unknown, value: unknown, change: (text: string) => string): unknown {
  if (value === undefined || value === null) return value
  if (schema instanceof z.ZodOptional) return changed(schema.unwrap(), value, change)
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((one) => changed(schema.element, one, change))
  }
  if (schema instanceof z.ZodObject && typeof value === 'object') {
    const entries = Object.entries(value).map(([name, one]) => {
      return [name, changed(schema.shape[name], one, change)] as const
    })
    return Object.fromEntries(entries)
  }
  const isAccount = schema instanceof z.ZodType && schema.meta()?.format === ACCOUNT_FORMAT
  return isAccount && typeof value === 'string' ? change(value) : value
}

/** What an endpoint answers, with accounts as people write them on their chain. */
export const shownAccounts = (schema: z.ZodType, answer: unknown): unknown =>
  changed(schema, answer, (text) => (Hex.isAccount(text) ? Address.text(text) : text))

/** What an endpoint was asked, with accounts in hex, in whichever form they came. */
export const readAccounts = (schema: z.ZodType, asked: unknown): unknown =>
  changed(schema, asked, (text) => Address.find(text) ?? text)
