// The program's Codama description, as a file.

import manifest from '../../package.json' with { type: 'json' }
import { ostromIdl } from './root.ts'

export const path = 'contracts/solana/idl/ostrom.json'

/** One account, instruction, type or error a line. */
export const depth = 3

/** @returns The description. */
export const generate = () => ostromIdl(manifest.version)
