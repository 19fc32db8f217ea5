// Generates the file with the program's Codama description.

import manifest from '../../package.json' with { type: 'json' }
import { ostromIdl } from './root.ts'

export const path = 'contracts/solana/idl/ostrom.json'

/** Depth of indentation, which puts each account, instruction, type or error on one line. */
export const depth = 3

/** @returns The description. */
export const generate = () => ostromIdl(manifest.version)
