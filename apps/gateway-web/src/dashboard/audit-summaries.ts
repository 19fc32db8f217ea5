import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditSummary } from '@ostrom/node/validator'
import type { AccountId } from '@ostrom/protocol'

const summaryPath = (folder: string): string => join(folder, 'audits.json')

/**
 * Returns a function that writes the summaries of a validator's audits into its folder, so that its
 * owner can read them while the validator runs.
 */
export function createSummaryWriter(folder: string): (summaries: readonly AuditSummary[]) => void {
  // Writes follow each other, each to a temporary file, so that a reader sees no partial summary.
  let written: Promise<unknown> = Promise.resolve()
  return (summaries) => {
    const next = `${summaryPath(folder)}.next`
    const text = `${JSON.stringify(summaries, null, 2)}\n`
    written = written
      .then(() => writeFile(next, text, { mode: 0o600 }))
      .then(() => rename(next, summaryPath(folder)))
      .catch(() => {})
  }
}

/**
 * Reads the summaries of a folder's validator about a provider; empty if the validator audited no
 * answers of the provider.
 */
export async function readSummaries(
  folder: string,
  provider: AccountId,
): Promise<readonly AuditSummary[]> {
  const text = await readFile(summaryPath(folder), 'utf8').catch(() => '[]')
  const all = JSON.parse(text) as readonly AuditSummary[]
  return all.filter((summary) => summary.provider === provider)
}
