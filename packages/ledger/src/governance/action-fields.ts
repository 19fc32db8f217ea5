import { Address } from '@ostrom/protocol'
import type { GovernanceAction, UnknownAction } from './actions.ts'

/** Only the characters of names, hashes, addresses and numbers. */
const isPlain = /^[\w.:/@+-]+$/

/**
 * Returns untrusted text, such as a proposer's, as one word. Text that could pass for a field, or
 * change the direction of the text after it, is quoted, with escapes for all but ASCII.
 */
const quoted = (text: string): string =>
  isPlain.test(text)
    ? text
    : JSON.stringify(text).replace(
        /[^\x20-\x7e]/g,
        (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )

/** Returns the kind of an action, and its fields in the order of the ledger. Pure. */
export function actionFields({ kind, ...fields }: GovernanceAction | UnknownAction): {
  kind: string
  fields: { name: string; value: string }[]
} {
  return {
    kind,
    fields: Object.entries(fields).map(([name, value]) => ({
      name,
      value: value === undefined ? 'none' : quoted(String(Address.formatField(name, value))),
    })),
  }
}
