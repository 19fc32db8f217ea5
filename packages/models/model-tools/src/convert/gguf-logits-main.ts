// Logits of a GGUF file by llama.cpp, in a process of its own: `node gguf-logits-main.ts LIBRARIES
// FILE IDS OUT`. IDS is a JSON file with lists of token ids in `ids`; OUT gets one row of 32-bit
// floats for each token id.

import { readFileSync, writeFileSync } from 'node:fs'
import { ggufLogits } from './gguf-logits.ts'

const THREADS = 2

const [folder = '', file = '', idsPath = '', out = ''] = process.argv.slice(2)
const { ids } = JSON.parse(readFileSync(idsPath, 'utf8')) as { ids: readonly number[][] }
const rows = ggufLogits({ folder, file, prompts: ids, threads: THREADS }).flat()
writeFileSync(out, Buffer.concat(rows.map((row) => new Uint8Array(row.buffer.slice(0)))))
