import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Probes } from '@ostrom/verification'

const newest = fileURLToPath(new URL('../../../../models/probes/probes-1.json', import.meta.url))

/** The newest set of probes of the project. */
export async function readProbes(): Promise<Probes.ProbeSet> {
  return Probes.probeSetShape(JSON.parse(await readFile(newest, 'utf8')), 'probes')
}
