import type { RoleDependencies } from '@ostrom/gateway-web/context/role-parts'
import { readProbes } from '@ostrom/models/safety-probes'
import { createProbeJudge, type LocalModel, type ReportJudge } from '@ostrom/node/validator'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import { EVIDENCE_BYTES_MAX } from '../../limits.ts'
import { readVerdict } from './verdict-files.ts'

/**
 * Opens the judge with which a juror rules on reports of harmful models: by the operator's stored
 * verdict or, if there is none, by the project's probes.
 */
export async function openReportJudge(
  parts: RoleDependencies,
  models: ReadonlyMap<Hash, LocalModel>,
  folder: string,
): Promise<ReportJudge> {
  const { ledger, storage, sources } = parts
  return createProbeJudge({
    models,
    set: await readProbes(),
    keys: ledger,
    domain: ledger.domain,
    nowSeconds: () => ledger.nowSeconds(),
    operatorVerdict: ({ caseId }) => readVerdict(folder, caseId),
    async documentOf(evidence, signal) {
      const cid = Manifest.blockCidOf(evidence)
      try {
        if (!(await storage.has(cid))) await storage.fetch({ cid }, { sources, signal })
        const bytes: Uint8Array[] = []
        for await (const part of storage.read(cid, { length: EVIDENCE_BYTES_MAX })) bytes.push(part)
        return Hex.concat(...bytes)
      } catch {
        return undefined
      }
    },
  })
}
