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

// A node's report to its owner: on this machine alone, to processes that can read the token in its
// folder.

/** Files by which an owner finds what a node tells, and proves to be its owner. */
export type EndpointFiles = { readonly url: string; readonly token: string }

/** Serves the owner of a node. Its address is in a file for as long as it runs. */
export type LocalStatusServer = {
  /** For example `http://127.0.0.1:9464`. */
  readonly url: string
  stop(): Promise<void>
}

/** Paths that a node answers to its owner. */
export type LocalStatusRoutes = {
  /** Answers a path that was asked for by GET. */
  readonly answer: (pathname: string) => Promise<Response>
  /** Does what a POST with a JSON body asks for; every POST is refused when absent. */
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
    /** 0 takes any free one. */
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

/** Only this machine is asked: the token goes to no other address that the file may name. */
const isLoopbackUrl = (url: string): boolean => /^http:\/\/127\.0\.0\.1:\d{1,5}$/.test(url)

/**
 * Returns the answer of a node of the same owner; nothing where it does not answer: killed, or
 * about to end.
 *
 * @param body Sent as JSON by POST; asked by GET when absent.
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
