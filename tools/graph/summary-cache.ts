// Stores the summaries of scripts between runs, because parsing all scripts takes seconds.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { type ModuleSummary, SUMMARY_VERSION } from './summary.ts'

/** Summaries by the keys of `summaryKey`. */
export type SummaryCache = {
  readonly get: (key: string) => ModuleSummary | undefined
  readonly set: (key: string, summary: ModuleSummary) => void
  /** Stores new summaries. A failure to write is ignored, because the cache only saves time. */
  readonly save: () => void
}

/** Summaries in the file, about four times as many as the repository has scripts: about 10 MB. */
const SUMMARIES_MAX = 20_000

/** Returns a cache that lasts as long as the process. */
export function memoryCache(): SummaryCache {
  const summaries = new Map<string, ModuleSummary>()
  return {
    get: (key) => summaries.get(key),
    set: (key, summary) => void summaries.set(key, summary),
    save: () => {},
  }
}

/**
 * Returns the cache in a file, by default below `node_modules/.cache`. A file that is damaged or of
 * another version counts as empty. Two processes may use the file at once: each replaces it as a
 * whole, so the summaries of one of them may have to be computed again.
 */
export function fileCache(
  file: string = path.join(import.meta.dirname, '../../node_modules/.cache/module-graph.json'),
): SummaryCache {
  const summaries = readStored(file)
  let isChanged = false
  return {
    get: (key) => summaries.get(key),
    set: (key, summary) => {
      isChanged = true
      summaries.set(key, summary)
    },
    save: () => {
      if (isChanged) write(file, [...summaries].slice(-SUMMARIES_MAX))
      isChanged = false
    },
  }
}

/** The first line is the hash of the version and of the rest, which is one line of JSON. */
const hashOf = (body: string): string =>
  createHash('sha256').update(`${SUMMARY_VERSION} ${body}`).digest('hex')

function readStored(file: string): Map<string, ModuleSummary> {
  try {
    const text = readFileSync(file, 'utf8')
    const end = text.indexOf('\n')
    const body = text.slice(end + 1)
    if (text.slice(0, end) === hashOf(body)) return new Map(JSON.parse(body))
  } catch {
    // The file does not exist, or is damaged.
  }
  return new Map()
}

function unlinkIfPresent(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // The folder is not writable, or is no folder.
  }
}

function write(file: string, summaries: readonly (readonly [string, ModuleSummary])[]): void {
  const own = `${file}.${process.pid}`
  const body = JSON.stringify(summaries)
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(own, `${hashOf(body)}\n${body}`)
    renameSync(own, file)
  } catch {
    unlinkIfPresent(own)
  }
}
