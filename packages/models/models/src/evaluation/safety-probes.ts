import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ModelProbes } from '@ostrom/verification'

const newest = fileURLToPath(new URL('../../../../../models/probes/probes-1.json', import.meta.url))

/** The project's newest set of safety probes. */
export async function readProbes(): Promise<ModelProbes.ProbeSet> {
  return ModelProbes.probeSetSchema(JSON.parse(await readFile(newest, 'utf8')), 'probes')
}
