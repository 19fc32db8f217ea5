import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type JurorVerdict, jurorVerdicts } from '@ostrom/ledger'
import type { ReportJudgement } from '@ostrom/node/validator'

const verdictPath = (folder: string, caseId: bigint): string =>
  join(folder, 'verdicts', `case-${caseId}.txt`)

/** Stores a verdict on a case. The validator of this home will vote for it. */
export async function writeVerdict(
  folder: string,
  { caseId, verdict }: { readonly caseId: bigint; readonly verdict: JurorVerdict },
): Promise<void> {
  await mkdir(join(folder, 'verdicts'), { recursive: true, mode: 0o700 })
  await writeFile(verdictPath(folder, caseId), `${verdict}\n`, { mode: 0o600 })
}

/** Returns the stored verdict on a case as a judgement; `undefined` if none is stored. */
export async function readVerdict(
  folder: string,
  caseId: bigint,
): Promise<ReportJudgement | undefined> {
  const text = await readFile(verdictPath(folder, caseId), 'utf8').catch(() => '')
  const verdict = jurorVerdicts.find((verdictName) => verdictName === text.trim())
  return verdict && { verdict, reason: 'own-word' }
}
