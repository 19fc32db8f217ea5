// Compiles the circuit of the certified model: node circuits/tools/compile.ts. Writes
// circuits/prompt-injection.json, from which `npm test` computes witnesses without a compiler.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BagClassifier } from '@ostrom/integer-model'
import { CERTIFIED_CIRCUIT, compiledCircuitOf, findProver } from '@ostrom/proof/noir'
import { ensureProver } from './install.ts'

const MEMORY_BYTES_MAX = 4_000_000_000
const file = join(import.meta.dirname, '../../models/prompt-injection/model.bin')
const folder = mkdtempSync(join(tmpdir(), 'ostrom-circuit-'))
try {
  const circuit = await compiledCircuitOf({
    model: BagClassifier.parse(readFileSync(file)),
    path: join(folder, 'circuit.json'),
    compiler: () => findProver(ensureProver()).compiler,
    memoryBytesMax: MEMORY_BYTES_MAX,
    signal: new AbortController().signal,
  })
  writeFileSync(CERTIFIED_CIRCUIT, `${JSON.stringify(circuit)}\n`)
  console.log(`wrote ${CERTIFIED_CIRCUIT}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
