// What a file of somebody else's might make native code do: write files, take memory at once.
import { writeFileSync } from 'node:fs'

const taken: Buffer[] = []
const { LIMITS_MODE: mode, LIMITS_FILE: file = '' } = process.env
if (mode === 'write') writeFileSync(file, 'x')
if (mode === 'take') for (let i = 0; i < 64; i++) taken.push(Buffer.alloc(64 * 1024 ** 2, 1))
process.send?.({ kind: 'survived', taken: taken.length })
