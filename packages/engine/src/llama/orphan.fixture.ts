import { Hex } from '@ostrom/protocol'
import { createEngineLlama } from './index.ts'

// Main module of a process that loads the model named by its argument, prints the process id of its
// child, and keeps running. Tests kill this process and check that the child ends too.

const path = process.argv[2] ?? ''
const artifact = { kind: 'file', path, sha256: Hex.zeroHash } as const
const model = await createEngineLlama({ threads: 1 }).load({ artifact })
process.stdout.write(`${model.pid}\n`)
