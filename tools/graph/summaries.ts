import { isScript } from '../tidy/source/syntax.ts'
import type { GraphSource } from './source.ts'
import { type ModuleSummary, summarise, summaryKey } from './summary.ts'
import type { SummaryCache } from './summary-cache.ts'

/** Returns the summaries of all scripts. Parses only those that the cache does not have. */
export function readSummaries(
  source: GraphSource,
  cache: SummaryCache,
): ReadonlyMap<string, ModuleSummary> {
  const found = new Map<string, ModuleSummary>()
  const unknown: string[] = []
  for (const file of source.paths) {
    if (!isScript(file)) continue
    const id = source.idOf?.(file)
    const known = id === undefined ? undefined : cache.get(id + extensionOf(file))
    if (known === undefined) unknown.push(file)
    else found.set(file, known)
  }
  const contents = source.readAll?.(unknown)
  for (const file of unknown) {
    const bytes = contents?.get(file) ?? source.read(file)
    const key = summaryKey(file, bytes)
    const summary = cache.get(key) ?? summarise(file, bytes.toString('utf8'))
    cache.set(key, summary)
    found.set(file, summary)
  }
  cache.save()
  return found
}

const extensionOf = (file: string): string => file.slice(file.lastIndexOf('.'))
