import { timingSafeEqual } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { listen } from '@ostrom/http-server/listen'
import { JsonText, readAtMost } from '@ostrom/protocol'
import { readOrCreateToken } from '../data-folder/home.ts'
import {
  NODE_REQUEST_BYTES_MAX,
  NODE_REQUEST_TIMEOUT_MS,
  NODE_RESPONSE_BYTES_MAX,
} from './limits.ts'

// Reports a node's status to its owner: only on this machine, and only to processes that can read
// the token in the node's folder.

/**
 * Files in which an owner finds the URL of a node's status, and the token that proves the owner.
 */
export type EndpointFiles = { readonly url: string; readonly token: string }

/** Server for the owner of a node. While the server runs, a file contains its URL. */
export type LocalStatusServer = {
  /** For example `http://127.0.0.1:9464`. */
  readonly url: string
  stop(): Promise<void>
}

/** Handlers of the owner's requests to a node. */
export type LocalStatusRoutes = {
  /** Answers a GET request for a path. */
  readonly answer: (pathname: string) => Promise<Response>
  /** Performs the action of a POST request with a JSON body; every POST is refused when absent. */
  readonly act?: (pathname: string, body: unknown) => Promise<Response>
}

export const textResponse = (text: string, status: number): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

const isAllowed = (request: Request, token: string): boolean => {
  const given = Buffer.from(request.headers.get('authorization') ?? '')
  const expected = Buffer.from(`Bearer ${token}`)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

async function readJson(request: Request): Promise<unknown> {
  try {
    const bytes = await readAtMost(request.body, NODE_REQUEST_BYTES_MAX)
    const read = JsonText.parseBody(new TextDecoder().decode(bytes))
    return read.kind === 'value' ? read.value : undefined
  } catch {
    return undefined
  }
}

export async function startLocalStatusServer(
  options: LocalStatusRoutes & {
    readonly files: EndpointFiles
    /** Port of the server; 0 takes any free port. */
    readonly port: number
  },
): Promise<LocalStatusServer> {
  const { files, port, answer, act } = options
  const token = await readOrCreateToken(files.token)
  const fetch = async (request: Request): Promise<Response> => {
    if (!isAllowed(request, token)) return textResponse('The token is not this node’s.\n', 401)
    const { pathname } = new URL(request.url)
    if (request.method === 'POST' && act) return await act(pathname, await readJson(request))
    if (request.method !== 'GET') return textResponse('Only GET.\n', 405)
    return await answer(pathname)
  }
  const { server, url } = await listen({ fetch, host: '127.0.0.1', port })
  await writeFile(files.url, `${url}\n`, { mode: 0o600 })
  return {
    url,
    async stop() {
      await rm(files.url, { force: true })
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** True only for addresses of this machine: the token must go to no other address in the file. */
const isLoopbackUrl = (url: string): boolean => /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(url)

/**
 * Asks a node that runs on this machine for its owner. Returns undefined if the node gives no valid
 * answer in time, for example because it was killed.
 *
 * @param body Body of a POST request, as JSON; a GET request when absent.
 */
export async function fetchFromNode(
  files: EndpointFiles,
  path: string,
  body?: unknown,
): Promise<unknown> {
  try {
    const url = (await readFile(files.url, 'utf8')).trim()
    if (!isLoopbackUrl(url)) return undefined
    const token = (await readFile(files.token, 'utf8')).trim()
    const signal = AbortSignal.timeout(NODE_REQUEST_TIMEOUT_MS)
    const headers = { authorization: `Bearer ${token}` }
    const post = body !== undefined && { method: 'POST', body: JSON.stringify(body) }
    const response = await fetch(url + path, { headers, signal, redirect: 'error', ...post })
    if (!response.ok) return undefined
    const bytes = await readAtMost(response.body, NODE_RESPONSE_BYTES_MAX)
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}
