import type { SecretSeal } from '../../stored-responses/sealing.ts'

const LABEL = 'compaction'

/** Heading before a summary in the prompt. */
export const SUMMARY_HEADING = 'Summary of the conversation up to here:'

/** Seals a summary for one key. The client keeps the sealed text; only this gateway can open it. */
export const sealCompaction = (seal: SecretSeal, summary: string): string =>
  Buffer.from(seal.seal(new TextEncoder().encode(summary), LABEL)).toString('base64url')

/** Returns the summary; `undefined` for a text that was not sealed for this key. */
export function openCompaction(seal: SecretSeal, sealed: string): string | undefined {
  const bytes = seal.open(Buffer.from(sealed, 'base64url'), LABEL)
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}
