import type { GovernanceAction, UnknownAction } from '@ostrom/ledger'
import { Address } from '@ostrom/protocol'

/** Characters of names, hashes, addresses and numbers. */
const isPlain = /^[\w.:/@+-]+$/

/**
 * A text of a stranger's as one word: in quotes, with escapes for all but ASCII, where it could
 * pass for a field of its own or change the direction of what follows.
 */
const quoted = (text: string): string =>
  isPlain.test(text)
    ? text
    : JSON.stringify(text).replace(
        /[^\x20-\x7e]/g,
        (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
      )

/** Returns what an action does, as its kind and its fields in the order of the ledger. Pure. */
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
