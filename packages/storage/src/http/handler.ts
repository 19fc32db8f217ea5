import { BaseError } from '@ostrom/protocol'
import { ContentNotFoundError } from '../errors.ts'
import type { FileContent, FolderFile, Storage } from '../storage.ts'

type File = Pick<FileContent | FolderFile, 'cid' | 'bytes'>

/**
 * Returns the first and last byte of a range request; `undefined` for none, `invalid` for a bad
 * one.
 */
export function parseRange(
  header: string | null,
  bytes: number,
): { readonly first: number; readonly last: number } | 'invalid' | undefined {
  // HTTP permits the whole content as the answer to several ranges, which this project's clients
  // never request.
  const match = header === null ? null : /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim())
  if (!match || match[0] === 'bytes=-') return undefined
  const [, from, to] = match
  if (from === '') {
    const count = Math.min(Number(to), bytes)
    return count === 0 ? 'invalid' : { first: bytes - count, last: bytes - 1 }
  }
  const first = Number(from)
  const last = to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return first >= bytes || first > last ? 'invalid' : { first, last }
}

const commonHeaders = (cid: string, form: string): Record<string, string> => ({
  // A CID never names other bytes, so a cached copy is valid forever.
  'cache-control': 'public, max-age=29030400, immutable',
  etag: `"${cid}${form}"`,
  'x-content-type-options': 'nosniff',
  'x-ipfs-path': `/ipfs/${cid}`,
})

function fault(status: number, code: string, message: string): Response {
  return Response.json({ error: { code, message } }, { status })
}

async function answerBlock(storage: Storage, cid: string, request: Request): Promise<Response> {
  const block = await storage.block(cid)
  if (!block) throw new ContentNotFoundError({ cid, what: 'block' })
  const headers = {
    ...commonHeaders(cid, '.raw'),
    'content-type': 'application/vnd.ipld.raw',
    'content-disposition': `attachment; filename="${cid}.bin"`,
    'content-length': String(block.length),
  }
  return new Response(request.method === 'HEAD' ? null : Uint8Array.from(block), { headers })
}

function answerFile(storage: Storage, { cid, bytes }: File, request: Request): Response {
  const size = Number(bytes)
  const span = parseRange(request.headers.get('range'), size)
  const headers: Record<string, string> = {
    ...commonHeaders(cid, ''),
    'accept-ranges': 'bytes',
    'content-type': 'application/octet-stream',
  }
  if (span === 'invalid') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
  }
  const { first, last } = span ?? { first: 0, last: size - 1 }
  const length = last - first + 1
  headers['content-length'] = String(length)
  if (span) headers['content-range'] = `bytes ${first}-${last}/${size}`
  const read = storage.read(cid, { offset: first, length, signal: request.signal })
  const body = request.method === 'HEAD' ? null : ReadableStream.from(read)
  return new Response(body, { status: span ? 206 : 200, headers })
}

/** Returns the file of a path: a content itself, or a file inside a folder. */
async function findFile(storage: Storage, cid: string, path: string): Promise<File> {
  const content = await storage.stat(cid)
  if (content?.kind === 'file' && path === '') return content
  const inside = content?.kind === 'folder' && content.files.find((file) => file.path === path)
  if (inside) return inside
  throw new ContentNotFoundError({ cid: path ? `${cid}/${path}` : cid, what: 'file' })
}

async function answer(storage: Storage, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return fault(405, 'method-not-allowed', 'Only GET and HEAD are answered here.')
  }
  const url = new URL(request.url)
  const [, cid, path = ''] = /^\/ipfs\/([^/]+)(?:\/(.*))?$/.exec(url.pathname) ?? []
  if (cid === undefined) return fault(404, 'content-not-found', 'Ask for /ipfs/CID.')
  const accept = request.headers.get('accept') ?? ''
  const raw = url.searchParams.get('format') ?? accept
  const isRaw = raw === 'raw' || raw.includes('application/vnd.ipld.raw')
  const tag = `"${cid}${isRaw ? '.raw' : ''}"`
  if (path === '' && request.headers.get('if-none-match') === tag) {
    return new Response(null, { status: 304, headers: { etag: tag } })
  }
  if (isRaw) return await answerBlock(storage, cid, request)
  const file = await findFile(storage, cid, decodeURIComponent(path))
  return answerFile(storage, file, request)
}

const statuses: Readonly<Record<string, number>> = {
  'cid-invalid': 400,
  'content-not-found': 404,
  // The store's copy turned out to be damaged. The client may use another source.
  'content-mismatch': 502,
}

/**
 * Creates a handler that serves a store's contents like an IPFS gateway: `/ipfs/CID` with ranges
 * for files, `/ipfs/FOLDER/path` for files in folders, and `/ipfs/CID?format=raw` for single
 * blocks. It verifies contents as it reads them; damage in the middle of an answer ends the
 * connection.
 *
 * Use it only with a store whose contents are public to anyone who knows their CID.
 */
export function createBlobHandler({
  storage,
}: {
  readonly storage: Storage
}): (request: Request) => Promise<Response> {
  return async (request) => {
    try {
      return await answer(storage, request)
    } catch (error) {
      if (error instanceof URIError) return fault(400, 'malformed', 'The path is not valid.')
      if (!BaseError.is(error)) return fault(500, 'internal', 'The content could not be read.')
      return fault(statuses[error.code] ?? 503, error.code, error.summary)
    }
  }
}
