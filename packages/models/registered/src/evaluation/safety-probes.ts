import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { ModelProbes } from '@ostrom/verification'

const newest = fileURLToPath(new URL('../../../../../models/probes/probes-1.json', import.meta.url))

/**
 * Reads the newest of this project's sets of model probes: prompts that test a published model's
 * safety, with rules that judge its answers.
 */
export async function readProbes(): Promise<ModelProbes.ProbeSet> {
  return ModelProbes.probeSetSchema(JSON.parse(await readFile(newest, 'utf8')), 'probes')
}
