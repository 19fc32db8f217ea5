import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Reads the compiled program that this repository contains. */
export const programFile = (): Uint8Array =>
  readFileSync(fileURLToPath(import.meta.resolve('@ostrom/contracts-solana/program')))
