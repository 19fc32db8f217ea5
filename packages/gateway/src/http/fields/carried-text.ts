// Encodes reasoning in a field that clients send back without reading it. The field is for
// reasoning that the response does not show, or that a client would not send back as text. The text
// is encoded, not encrypted, because it comes from the client's own answer.

const PREFIX = 'ostrom-text-'

/** Returns a field that carries a text. */
export const carryText = (text: string): string => PREFIX + Buffer.from(text).toString('base64')

/** Returns the text that a field carries; undefined for a field that another server wrote. */
export const carriedText = (field: string | null | undefined): string | undefined =>
  field?.startsWith(PREFIX)
    ? Buffer.from(field.slice(PREFIX.length), 'base64').toString('utf8')
    : undefined
