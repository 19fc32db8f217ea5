import type { ReceiptContents } from './contents.ts'
import type { ReceiptResponse } from './verify.ts'

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/**
 * A receipt in the format that `ostrom receipts verify` reads, with the hashed contents, if known.
 */
export function fileText(file: ReceiptResponse, contents: ReceiptContents | undefined): string {
  const { id, domain, core, signature, provider, operator, cost, proof } = file
  const document = contents && {
    contents: { prompt: base64(contents.prompt), output: base64(contents.output) },
  }
  const saved = { id, domain, core, signature, provider, operator, cost, proof, ...document }
  return `${JSON.stringify(saved, null, 2)}\n`
}

/** Name of the file of a receipt. */
export const fileName = (id: string): string => `receipt-${id.slice(2, 10)}.json`
