import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/**
 * Content that pages may load: the gateway's own scripts and styles, and nothing inline. Pictures
 * may also be a person's attachments, which exist only in the page.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** First parts of the paths of the app's pages; all of them load the same document. */
const pages: ReadonlySet<string> = new Set([
  '',
  'models',
  'providers',
  'chat',
  'wallet',
  'compare',
  'explorer',
  'cases',
  'provide',
  'train',
  'network',
  'privacy',
])

type StaticFile = {
  readonly type: string
  readonly bytes: Uint8Array
  readonly gzip: Uint8Array
  readonly brotli: Uint8Array
}

/** The built web app, held in memory. */
export type StaticFiles = {
  /** `undefined` if the path does not belong to the app. */
  serve(request: Request): Promise<Response | undefined>
  /**
   * Returns the app for an unknown path, for which the app shows "not found"; `undefined` if the
   * client is a program.
   */
  missing(request: Request): Response | undefined
}

async function load(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = new Map<string, StaticFile>()
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const bytes = await readFile(path)
    const type = kinds[extname(entry.name)] ?? 'application/octet-stream'
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 9 }
    files.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type,
      bytes,
      gzip: gzipSync(bytes),
      brotli: brotliCompressSync(bytes, { params: quality }),
    })
  }
  return files
}

function responseOf(file: StaticFile, request: Request, cacheControl: string): Response {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined
  const bytes = { br: file.brotli, gzip: file.gzip, plain: file.bytes }[encoding ?? 'plain']
  const headers = {
    'content-type': file.type,
    'content-length': `${bytes.length}`,
    'cache-control': cacheControl,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    vary: 'Accept-Encoding',
    ...(encoding && { 'content-encoding': encoding }),
  }
  const body = request.method === 'HEAD' ? null : Buffer.from(bytes)
  return new Response(body, { headers })
}

/** Creates the file server of a built web app in a folder. */
export async function loadStaticFiles(folder: string): Promise<StaticFiles> {
  const files = await load(folder)
  const document = files.get('/index.html')
  return {
    async serve(request) {
      if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
      const { pathname } = new URL(request.url)
      const file = files.get(pathname)
      // File names under `assets` contain the hash of the file.
      const isFixed = pathname.startsWith('/assets/')
      const cacheControl = isFixed ? 'public, max-age=31536000, immutable' : 'no-cache'
      if (file) return responseOf(file, request, cacheControl)
      const isPage = pages.has(pathname.split('/')[1] ?? '')
      return document && isPage ? responseOf(document, request, 'no-cache') : undefined
    },
    missing(request) {
      const isRead = request.method === 'GET' || request.method === 'HEAD'
      // Programs accept any type, or JSON; only browsers ask for HTML.
      const wantsPage = request.headers.get('accept')?.includes('text/html')
      if (!document || !isRead || !wantsPage) return undefined
      const { headers, body } = responseOf(document, request, 'no-cache')
      return new Response(body, { status: 404, headers })
    },
  }
}
