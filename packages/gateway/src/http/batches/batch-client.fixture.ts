import OpenAI, { toFile } from 'openai'
import type { Harness } from '../../testing/index.ts'

/** Waits until all work that can run now has run. */
export const turn = () => new Promise((resolve) => setImmediate(resolve))

/** OpenAI's own client of a gateway. */
export const clientOf = ({ gateway }: Pick<Harness, 'gateway'>, apiKey: string) =>
  new OpenAI({
    apiKey,
    baseURL: 'http://gateway.test/v1',
    maxRetries: 0,
    fetch: (url, init) => gateway.handle(new Request(url, init)),
  })

const endpoint = '/v1/chat/completions'

/** A line whose question is one text. */
const lineOf = (content: string) => ({
  custom_id: content,
  method: 'POST',
  url: endpoint,
  body: { model: 'scripted', messages: [{ role: 'user', content }] },
})

/** Names of lines: a word with a number from 0. */
export const numbered = (word: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${word} ${index}`)

export async function upload(client: OpenAI, contents: readonly string[]): Promise<string> {
  const text = contents.map((content) => JSON.stringify(lineOf(content))).join('\n')
  const file = await toFile(Buffer.from(text), 'lines.jsonl')
  return (await client.files.create({ file, purpose: 'batch' })).id
}

export async function start(client: OpenAI, contents: readonly string[]): Promise<string> {
  const terms = { endpoint, completion_window: '24h' } as const
  const input_file_id = await upload(client, contents)
  return (await client.batches.create({ input_file_id, ...terms })).id
}

const ends = ['completed', 'failed', 'expired', 'cancelled']

/** Returns a batch when it has ended, or as it is after `turns` turns of the event loop. */
export async function settled(client: OpenAI, id: string, turns = 2_000): Promise<OpenAI.Batch> {
  for (let left = turns; left > 0; left--) {
    const batch = await client.batches.retrieve(id)
    if (ends.includes(batch.status)) return batch
    await turn()
  }
  return await client.batches.retrieve(id)
}

/** Returns the lines of a result file. */
export async function resultsOf(client: OpenAI, file: string | null | undefined) {
  if (!file) return []
  const text = await (await client.files.content(file)).text()
  const lines = text.trim().split('\n')
  return lines.map(
    (line) =>
      JSON.parse(line) as {
        readonly custom_id: string
        readonly response: { readonly status_code: number } | null
        readonly error: { readonly code: string } | null
      },
  )
}

/** Returns the text of a question that `lineOf` made. */
export const contentOf = ({ prompt }: Parameters<Harness['answerer']['answer']>[0]): string =>
  prompt.kind === 'messages' ? String(prompt.messages[0]!.content) : ''
