import { z } from 'zod'
import type { GatewayOfHome } from './client.ts'
import { gatewayUrl, readGatewayKey } from './client.ts'
import { GatewayNotRunningError, GatewayResponseError } from './errors.ts'

const batchShape = z.object({
  id: z.string(),
  endpoint: z.string(),
  status: z.string(),
  created_at: z.number(),
  expires_at: z.number().nullish(),
  input_file_id: z.string(),
  output_file_id: z.string().nullish(),
  error_file_id: z.string().nullish(),
  request_counts: z.object({ total: z.int(), completed: z.int(), failed: z.int() }),
  errors: z
    .object({ data: z.array(z.object({ message: z.string(), line: z.int().nullish() })) })
    .nullish(),
  metadata: z.record(z.string(), z.string()).nullish(),
})

/** A batch, in the form of the API. */
export type BatchObject = z.output<typeof batchShape>

const pageShape = z.object({ data: z.array(batchShape), has_more: z.boolean() })
const refusal = z.object({
  error: z.object({ message: z.string(), ostrom: z.object({ code: z.string() }).nullish() }),
})

/** Number of batches on one page of a list. */
const PAGE = 100

/**
 * The files and batches of the API key of a home. Each call throws the errors of `send` in
 * `createBatchClient`.
 */
export type BatchClient = {
  /** Uploads a file, and creates a batch of its lines. */
  create(terms: {
    readonly name: string
    readonly content: Uint8Array<ArrayBuffer>
    readonly endpoint: string
    readonly metadata: Readonly<Record<string, string>>
  }): Promise<BatchObject>
  list(): Promise<readonly BatchObject[]>
  get(id: string): Promise<BatchObject>
  cancel(id: string): Promise<BatchObject>
  content(file: string): Promise<Uint8Array>
}

/**
 * Creates the client of a home's gateway.
 *
 * @param options.key API key; the key of the home when absent.
 * @throws {GatewayNotRunningError} `options.key` is absent, and the home stores no key.
 */
export async function createBatchClient(
  context: GatewayOfHome,
  options: { readonly key?: string | undefined },
): Promise<BatchClient> {
  const url = gatewayUrl(context)
  const key = options.key ?? (await readGatewayKey(context))

  /** @throws {GatewayNotRunningError | GatewayResponseError} */
  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { authorization: `Bearer ${key}`, ...init.headers }
    const response = await fetch(`${url}/v1/${path}`, { ...init, headers }).catch(() => undefined)
    if (!response) throw new GatewayNotRunningError({ url, reason: 'nobody listens there' })
    if (response.ok) return response
    const refused = refusal.safeParse(await response.json().catch(() => undefined))
    const reason = `what listens there is no gateway (HTTP status ${response.status})`
    if (!refused.success) throw new GatewayNotRunningError({ url, reason })
    const { message, ostrom } = refused.data.error
    throw new GatewayResponseError({ code: ostrom?.code ?? 'internal-error', summary: message })
  }
  const batchAt = async (path: string, init?: RequestInit): Promise<BatchObject> =>
    batchShape.parse(await (await send(path, init)).json())
  const pathOf = (id: string) => `batches/${encodeURIComponent(id)}`

  return {
    async create({ name, content, endpoint, metadata }) {
      const form = new FormData()
      form.set('purpose', 'batch')
      form.set('file', new Blob([content]), name)
      const upload = await send('files', { method: 'POST', body: form })
      const { id } = z.object({ id: z.string() }).parse(await upload.json())
      const terms = { input_file_id: id, endpoint, completion_window: '24h', metadata }
      const headers = { 'content-type': 'application/json' }
      return await batchAt('batches', { method: 'POST', headers, body: JSON.stringify(terms) })
    },
    async list() {
      const found: BatchObject[] = []
      for (let after = ''; ; ) {
        const page = await send(`batches?limit=${PAGE}${after}`)
        const { data, has_more } = pageShape.parse(await page.json())
        found.push(...data)
        const last = data.at(-1)
        if (!has_more || !last) return found
        after = `&after=${last.id}`
      }
    },
    get: (id) => batchAt(pathOf(id)),
    cancel: (id) => batchAt(`${pathOf(id)}/cancel`, { method: 'POST' }),
    async content(file) {
      const response = await send(`files/${encodeURIComponent(file)}/content`)
      return new Uint8Array(await response.arrayBuffer())
    },
  }
}
