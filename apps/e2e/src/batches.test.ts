// Goal: a batch of 1,000 lines survives two kills of its gateway. The batch continues by itself,
// each line has one answer with its own receipt, and each answer is paid once.
// Method: OpenAI's own client, a real network with the bundled model, kill -9 of the gateway.
// Requirements: R002-9
// Shows (ask): `/v1/files` and `/v1/batches` by OpenAI's own client, and `ostrom batch`. A batch
// continues by itself after kills of the gateway, and each line is paid and charged at most once.
// Missing: a second fetch of an answer that was partly paid when the gateway was killed; pay that
// waits for the audit outside of escrow.

import { openForTests } from '@ostrom/protocol/open-for-tests'
import OpenAI, { toFile } from 'openai'
import { expect, test } from 'vitest'
import { MODEL, startTestNetwork, type TestGatewayProcess } from './network.fixture.ts'

const TEST_MS = 600_000
const LINES = 1_000

const network = openForTests(() => startTestNetwork({ providers: 1 }))

const clientOf = ({ url, key }: TestGatewayProcess) =>
  new OpenAI({ apiKey: key, baseURL: `${url}/v1` })

const lineOf = (_: unknown, index: number) =>
  JSON.stringify({
    custom_id: `line ${index}`,
    method: 'POST',
    url: '/v1/chat/completions',
    body: { model: MODEL, max_tokens: 1, messages: [{ role: 'user', content: `${index}` }] },
  })

type OutputLine = {
  readonly custom_id: string
  readonly response: {
    readonly status_code: number
    readonly body: { readonly ostrom: { readonly receipt: { readonly id: string } } }
  }
}

/** Reads a batch until it has `answers` answers, or has ended. */
async function readUntil(client: OpenAI, id: string, answers: number): Promise<OpenAI.Batch> {
  let batch = await client.batches.retrieve(id)
  await expect
    .poll(
      async () => {
        batch = await client.batches.retrieve(id)
        const isOver = ['completed', 'failed', 'expired', 'cancelled'].includes(batch.status)
        return isOver || (batch.request_counts?.completed ?? 0) >= answers
      },
      { timeout: TEST_MS, interval: 100 },
    )
    .toBe(true)
  return batch
}

test('a batch of a thousand lines survives two kills of its gateway', async () => {
  let gateway = await network.startGateway('--no-web')
  const content = Array.from({ length: LINES }, lineOf).join('\n')
  const file = await clientOf(gateway).files.create({
    file: await toFile(Buffer.from(content), 'lines.jsonl'),
    purpose: 'batch',
  })
  const { id } = await clientOf(gateway).batches.create({
    input_file_id: file.id,
    endpoint: '/v1/chat/completions',
    completion_window: '24h',
  })
  for (const answers of [200, 600]) {
    const batch = await readUntil(clientOf(gateway), id, answers)
    expect(batch.status).toBe('in_progress')
    await gateway.kill()
    gateway = await network.startGateway('--no-web')
  }
  const client = clientOf(gateway)
  await readUntil(client, id, LINES)
  await expect
    .poll(async () => (await client.batches.retrieve(id)).status, { timeout: TEST_MS })
    .toBe('completed')
  const batch = await client.batches.retrieve(id)
  expect(batch.request_counts).toEqual({ total: LINES, completed: LINES, failed: 0 })
  const output = await (await client.files.content(batch.output_file_id!)).text()
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as OutputLine)
  expect(new Set(lines.map(({ custom_id }) => custom_id)).size).toBe(LINES)
  const receipts = new Set(lines.map(({ response }) => response.body.ostrom.receipt.id))
  expect(receipts.size).toBe(LINES)
  const usage = (await network.ostrom('usage')).json() as readonly { readonly receipt: string }[]
  const paid = usage.filter(({ receipt }) => receipt !== '')
  expect(paid).toHaveLength(LINES)
  expect(new Set(paid.map(({ receipt }) => receipt))).toEqual(receipts)
  await gateway.stop()
})
