import { Hex } from '@ostrom/protocol'
import { createEngineLlama } from './index.ts'

// Main module of a process that loads the model named by its argument, prints the id of the child
// that holds it, and stays. Tests kill it to see whether the child goes too.

const path = process.argv[2] ?? ''
const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
const model = await createEngineLlama({ threads: 1 }).load({ artifact })
process.stdout.write(`${model.pid}\n`)
