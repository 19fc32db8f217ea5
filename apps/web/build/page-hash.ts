import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { errorClass, readAtMost } from '@ostrom/protocol'
import { PAGE_FILE_BYTES_MAX, PAGE_FILE_WAIT_MS } from './limits.ts'

/** SHA-256 of each file of a page in hex, by its path: `/index.html`. */
export type PageFiles = ReadonlyMap<string, string>

const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex')

/** Hashes the files of a built page. */
export async function pageFilesOf(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const hashed = paths.map(async (path): Promise<[string, string]> => {
    const name = `/${relative(folder, path).split(sep).join('/')}`
    return [name, sha256(await readFile(path))]
  })
  return new Map((await Promise.all(hashed)).sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Returns the hash of a page: docs/spec/blind-gateway.md, section 6. */
export const pageHashOf = (files: PageFiles): string =>
  sha256([...files].map(([path, hash]) => `${path} ${hash}\n`).join(''))

/** A file of a served page that differs from the file that the sources build. */
export type PageDifference = {
  readonly path: string
  /** The served document names an `unknown` file, but no source file matches it. */
  readonly kind: 'changed' | 'missing' | 'unknown'
}

/** A page could not be fetched. */
export class PageUnreachableError extends errorClass('PageUnreachableError', {
  code: 'page-unreachable',
  retry: 'later',
  summary: 'The page cannot be fetched.',
  details: ({ url, reason }: { readonly url: string; readonly reason: string }) => [
    `Address: ${url}.`,
    `Reason: ${reason}.`,
    'Check the address, and try again.',
  ],
}) {}

/** Matches the address of each script, style or other file that a document names. */
const named = /(?:src|href)\s*=\s*["']?([^"'\s>]+)/gi

/**
 * Compares the files at an address with `files`, which were built from the sources. Sends the
 * requests of a browser without a cookie, so it does not find a page that differs for one visitor
 * only.
 *
 * @returns Each file that differs, by path; an empty list if the page matches the sources.
 * @throws {PageUnreachableError}
 */
export async function comparePage(
  origin: string,
  files: PageFiles,
): Promise<readonly PageDifference[]> {
  const found: PageDifference[] = []
  const document = await fetchFile(new URL('/', origin))
  if (!document) throw new PageUnreachableError({ url: origin, reason: 'it serves no page at /' })
  if (sha256(document) !== files.get('/index.html')) {
    found.push({ path: '/', kind: 'changed' })
    for (const [, path = ''] of new TextDecoder().decode(document).matchAll(named)) {
      const { origin: from, pathname } = new URL(path, origin)
      const isOurs = from === new URL(origin).origin && files.has(pathname)
      if (!isOurs) found.push({ path, kind: 'unknown' })
    }
  }
  for (const [path, hash] of files) {
    const bytes = await fetchFile(new URL(path, origin))
    if (!bytes) found.push({ path, kind: 'missing' })
    else if (sha256(bytes) !== hash) found.push({ path, kind: 'changed' })
  }
  return found
}

/** Returns undefined if the file does not exist. @throws {PageUnreachableError} */
async function fetchFile(url: URL): Promise<Uint8Array | undefined> {
  const fail = (reason: string) => new PageUnreachableError({ url: url.href, reason })
  const signal = AbortSignal.timeout(PAGE_FILE_WAIT_MS)
  const accept = { accept: 'text/html,*/*' }
  const response = await fetch(url, { signal, headers: accept, redirect: 'error' }).catch(() => {
    throw fail('no response in time, or one that leads elsewhere')
  })
  if (response.status === 404) return undefined
  if (!response.ok) throw fail(`status ${response.status}`)
  const bytes = await readAtMost(response.body, PAGE_FILE_BYTES_MAX).catch(() => {
    throw fail('the connection was cut')
  })
  if (!bytes) throw fail(`a file of over ${PAGE_FILE_BYTES_MAX} bytes`)
  return bytes
}
