import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  createProbeJudge,
  type ExaminedModel,
  type ReportJudge,
  type ReportJudgement,
} from '@ostrom/node/validator'
import { type Hash, Hex, Manifest } from '@ostrom/protocol'
import { EVIDENCE_BYTES_MAX } from '../limits.ts'
import { readProbes } from '../models/probes.ts'
import type { Parts } from './parts.ts'

/** What whoever runs a validator may say of a report before a jury. */
export const ownVerdicts = ['guilty', 'innocent', 'withheld'] as const
export type OwnVerdict = (typeof ownVerdicts)[number]

const placeOf = (folder: string, caseId: bigint): string =>
  join(folder, 'verdicts', `case-${caseId}.txt`)

/** Keeps a word on a case, for the validator of this home to vote by. */
export async function keepVerdict(
  folder: string,
  { caseId, verdict }: { readonly caseId: bigint; readonly verdict: OwnVerdict },
): Promise<void> {
  await mkdir(join(folder, 'verdicts'), { recursive: true, mode: 0o700 })
  await writeFile(placeOf(folder, caseId), `${verdict}\n`, { mode: 0o600 })
}

async function verdictIn(folder: string, caseId: bigint): Promise<ReportJudgement | undefined> {
  const text = await readFile(placeOf(folder, caseId), 'utf8').catch(() => '')
  const verdict = ownVerdicts.find((known) => known === text.trim())
  return verdict && { verdict, reason: 'own-word' }
}

/** Judges by the operator's word, and else by the project's probes. */
export async function openReportJudge(
  parts: Parts,
  models: ReadonlyMap<Hash, ExaminedModel>,
  folder: string,
): Promise<ReportJudge> {
  const { ledger, storage, sources } = parts
  return createProbeJudge({
    ...{ models, set: await readProbes(), keys: ledger, domain: ledger.domain },
    nowSeconds: () => ledger.nowSeconds(),
    ownWord: ({ caseId }) => verdictIn(folder, caseId),
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
