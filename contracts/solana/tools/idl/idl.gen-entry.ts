// The program's Codama description, as a file.

import manifest from '../../package.json' with { type: 'json' }
import { ostromIdl } from './root.ts'

export const path = 'contracts/solana/idl/ostrom.json'

/** @returns The whole file. */
export const generate = (): string => `${JSON.stringify(ostromIdl(manifest.version), null, 2)}\n`
