import type { PlantLedger } from '../plants.ts'
import { settle } from './plant-pay.ts'
import * as plants from './plants.ts'
import { numbered, type Send } from './sending.ts'
import type { State } from './state.ts'

/** Findings, plants and pay, for the connection of an account. */
export function plantLedger(state: State, send: Send): PlantLedger {
  return {
    commitFindings: send(plants.commitFindings),
    committedFindings: async (options) => state.findings.get(plants.findingsKey(options)),
    plant: numbered(send)(plants.plant),
    sponsorPlant: send(plants.sponsor),
    revealPlant: send(plants.reveal),
    openFinding: send(plants.open),
    settlePlant: send(settle),
    plantAt: async (id) => plants.view(state, id),
    openings: async (id) => state.plants.get(String(id))?.openings ?? [],
    isPlanted: async (subject) => state.planted.get(subject) === true,
  }
}
