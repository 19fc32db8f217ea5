import type { Ledger } from '@ostrom/ledger'
import { createProbeJudge, type ProbeJudgeOptions } from '@ostrom/node/validator'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import type { Storage } from '@ostrom/storage'
import { Calibration, Evidence, type ModelProbes } from '@ostrom/verification'

// Probes and calibration by which validators of the simulation judge answers and models.

/** Probes that every echo model passes. */
export const passingProbes: ModelProbes.ProbeSet = {
  version: 'simulation',
  maxTokens: 64,
  failuresMin: 1,
  rules: [{ name: 'sesame', pattern: 'open sesame' }],
  probes: [{ id: 'one', kind: 'pattern', prompt: 'say hello', rules: [] }],
}

/**
 * Creates a judge of reports on models. It asks the reported model the probes, and reads the
 * reporter's evidence from the shared store.
 */
export const createEchoJudge = (options: {
  readonly storage: Storage
  readonly ledger: Ledger
  readonly models: ProbeJudgeOptions['models']
  readonly set: ModelProbes.ProbeSet
}) => {
  const { storage, ledger, ...judgeOptions } = options
  return createProbeJudge({
    ...judgeOptions,
    keys: ledger,
    domain: ledger.domain,
    operatorVerdict: async () => undefined,
    nowSeconds: () => ledger.nowSeconds(),
    async documentOf(evidence) {
      const cid = Manifest.blockCidOf(evidence)
      if (!(await storage.has(cid))) return undefined
      const parts: Uint8Array[] = []
      for await (const part of storage.read(cid)) parts.push(part)
      return Hex.concat(...parts)
    },
  })
}

/** Returns a calibration on honest answers of the echo, which computes the same on all machines. */
export const exactCalibration = (
  artifactHash: Hash,
  task: Manifest.ModelTask,
): Calibration.Calibration => {
  const about = { artifactHash, engineHash: Hex.zeroHash }
  const samplesOf = (score: Calibration.CalibrationSample['score']) =>
    Array.from({ length: 300 }, () => ({ machine: 'echo', score }))
  if (task === 'embedding') {
    const embeddings = { distances: [0, 0, 0, 0], build: 'calibrated' } as const
    return Calibration.calibrate({ ...about, samples: samplesOf({ tokens: 0, embeddings }) })
  }
  const tokens = 40
  const margins = Array.from({ length: tokens }, () => 0)
  const gaps = margins.map((_, at) => Evidence.GAP_EDGES[at % Evidence.GAP_EDGES.length]!)
  const score = { tokens, margins, gaps, end: 0 }
  return Calibration.calibrate({ ...about, samples: samplesOf(score) })
}
