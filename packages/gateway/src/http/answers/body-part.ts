/**
 * A part of a body with the field `ostrom`. The field differs between the client of the first
 * request and clients that joined the answer, so it is written for each reader.
 */
export type OstromPart = {
  readonly before: string
  readonly ostrom: object
  readonly after: string
}

/** A part of a response's body, as text. */
export type BodyPart = string | OstromPart

/**
 * Adds the field `ostrom` to the last JSON object of a text.
 *
 * @param closing End of the text, from the object's closing brace.
 */
export const addOstrom = (text: string, closing: string, ostrom: object): OstromPart => ({
  before: `${text.slice(0, -closing.length)},"ostrom":`,
  ostrom,
  after: closing,
})

/** A part in memory, without the bytes that are written for each reader. */
export type StoredPart = {
  readonly before: Uint8Array
  readonly rest?: { readonly ostrom: object; readonly after: Uint8Array }
  /** Size in bytes. */
  readonly length: number
}

/** Returns a part in the form that is stored for its readers. */
export function storePart(part: BodyPart): StoredPart {
  if (typeof part === 'string') {
    const before = Buffer.from(part)
    return { before, length: before.length }
  }
  const [before, after] = [Buffer.from(part.before), Buffer.from(part.after)]
  const length = before.length + Buffer.byteLength(JSON.stringify(part.ostrom)) + after.length
  return { before, rest: { ostrom: part.ostrom, after }, length }
}

/**
 * Returns the bytes of a part for a reader; `replayed` is true if the reader joined an earlier
 * request.
 */
export function bytesOf({ before, rest }: StoredPart, replayed: boolean): Uint8Array {
  if (!rest) return before
  const ostrom = JSON.stringify(replayed ? { ...rest.ostrom, replayed } : rest.ostrom)
  return Buffer.concat([before, Buffer.from(ostrom), rest.after])
}
