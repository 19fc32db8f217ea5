import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The committed program. */
export const programFile = (): Uint8Array =>
  readFileSync(fileURLToPath(import.meta.resolve('@ostrom/contracts-solana/program')))
