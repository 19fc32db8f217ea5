import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditSummary } from '@ostrom/node/validator'
import type { AccountId } from '@ostrom/protocol'

const summaryPath = (folder: string): string => join(folder, 'audits.json')

/** Keeps what a validator's audits came to in its folder, for its owner to read while it runs. */
export function createSummaryWriter(folder: string): (summaries: readonly AuditSummary[]) => void {
  // One after another, and by a file of another name: no reader sees half of one.
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

/** Reads the findings of a folder's validator about a provider; none where it audited none. */
export async function readSummaries(
  folder: string,
  provider: AccountId,
): Promise<readonly AuditSummary[]> {
  const text = await readFile(summaryPath(folder), 'utf8').catch(() => '[]')
  const all = JSON.parse(text) as readonly AuditSummary[]
  return all.filter((summary) => summary.provider === provider)
}
