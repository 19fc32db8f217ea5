import type { Clock } from '@ostrom/protocol'
import type { FaultInjection } from '../../network/party-setup.ts'
import type { SimulatedNetwork } from '../../network/simulated-network.ts'
import {
  createReturningClient,
  expectReply,
  type ReplyBody,
  type ReturningClient,
} from './returning-client.ts'
import { DEPOSIT, expectEqual, type SoakPart } from './soak-part.ts'

const DAY_MS = 86_400_000

/** Milliseconds after which files, batches and unused conversations are forgotten: 30 days. */
const KEPT_MS = 30 * DAY_MS

/** Milliseconds within which each line of a batch is asked. */
const WINDOW_MS = DAY_MS

/** Milliseconds between two looks at a batch. */
const LOOK_MS = 1_000

/** Most looks at a batch: half an hour. */
const LOOKS_MAX = 1_800

const LINES = 2

/** Files and batches of an earlier day, which the clerk looks at again. */
type EarlierWork = {
  readonly atMs: number
  readonly file: string
  readonly batch: string
  readonly output: string
  readonly response: string
  /** A batch that had not ended when its gateway stopped. */
  readonly left: string
}

/** Uploads files and starts batches. Idempotency keys are repeated at every second use. */
function createBatches({ send, post, question }: ReturningClient, clock: Clock) {
  async function upload(use: number): Promise<string> {
    const line = (at: number) => ({
      custom_id: `${at}`,
      method: 'POST',
      url: '/v1/chat/completions',
      body: { model: 'echo', messages: [{ role: 'user', content: question() }], max_tokens: 40 },
    })
    const text = Array.from({ length: LINES }, (_, at) => JSON.stringify(line(at))).join('\n')
    const form = new FormData()
    form.set('purpose', 'batch')
    form.set('file', new File([text], 'lines.jsonl'))
    const headers = { 'idempotency-key': `file-${use % 2}` }
    const { body } = await expectReply(
      'a file',
      send('/files', { method: 'POST', body: form, headers }),
    )
    return String(body.id)
  }

  /** Starts a batch; a retry starts no second one. Returns its id. */
  async function startBatch(file: string, idempotencyKey: string): Promise<string> {
    const endpoint = '/v1/chat/completions'
    const terms = { input_file_id: file, endpoint, completion_window: '24h' }
    const headers = { 'idempotency-key': idempotencyKey }
    const { body } = await expectReply('a batch', post('/batches', terms, headers))
    const again = await expectReply('a retried batch', post('/batches', terms, headers))
    expectEqual('the id of a retried batch', again.body.id, body.id)
    return String(body.id)
  }

  /** Waits until a batch has ended. */
  async function endOf(batch: string): Promise<ReplyBody> {
    for (let looks = 0; looks < LOOKS_MAX; looks++) {
      const { body } = await expectReply('a batch', send(`/batches/${batch}`))
      if (body.status === 'completed' || body.status === 'expired') return body
      await clock.sleep(LOOK_MS)
    }
    throw new Error('a batch has not ended in half an hour')
  }

  return { upload, startBatch, endOf }
}

/**
 * A program that leaves work at a gateway and comes back for it: files, batches, a conversation of
 * stored responses, tasks with a spending limit, and repeated idempotency keys. Its gateway runs
 * for some minutes a day, and ends as in a power failure while a batch runs.
 */
export async function createStoredWork(
  world: SimulatedNetwork,
  faultInjection: FaultInjection,
): Promise<SoakPart> {
  const { time } = world
  const client = await createReturningClient(world, faultInjection)
  const { send, post, question, restart } = client
  const { upload, startBatch, endOf } = createBatches(client, time.clock)
  let earlier: EarlierWork | undefined
  let uses = 0

  /** Continues the conversation, or begins another after the old one was forgotten. */
  async function converse(): Promise<string> {
    const body = { model: 'echo', input: question(), temperature: 0, max_output_tokens: 40 }
    const isKept = earlier !== undefined && time.nowMs() - earlier.atMs < KEPT_MS
    if (earlier) {
      const continued = post('/responses', { ...body, previous_response_id: earlier.response })
      const reply = await expectReply('a continued conversation', continued, isKept ? 200 : 404)
      if (isKept) return String(reply.body.id)
    }
    const { body: first } = await expectReply('a conversation', post('/responses', body))
    return String(first.id)
  }

  /**
   * Asks for a task with a limit, under an idempotency key that it repeats every second day. A
   * retry gets the same answer.
   */
  async function doTask(): Promise<void> {
    const chat = (content: string) => ({
      model: 'echo',
      messages: [{ role: 'user', content }],
      temperature: 0,
      max_tokens: 40,
      ostrom: { task: { id: 'errands', max_cost: `${DEPOSIT}` } },
    })
    const content = question()
    const send = () =>
      post('/chat/completions', chat(content), { 'idempotency-key': `chat-${uses % 2}` })
    const first = await expectReply('a task', send())
    const again = await expectReply('a retried task', send())
    expectEqual('the id of a retried answer', again.body.id, first.body.id)
  }

  /** Runs a batch, whose gateway is restarted before it has ended. Returns its output. */
  async function runBatch(file: string): Promise<{ batch: string; output: string }> {
    const batch = await startBatch(file, `batch-${uses % 2}`)
    if (earlier && batch === earlier.batch) throw new Error('an old batch counts as a new one')
    await restart()
    const ended = await endOf(batch)
    const { completed } = ended.request_counts as { completed: number }
    expectEqual('the number of answered lines', completed, LINES)
    return { batch, output: String(ended.output_file_id) }
  }

  /** Reads the work of the last use, which is there for 30 days. */
  async function readEarlier(): Promise<void> {
    if (!earlier) return
    const ageMs = time.nowMs() - earlier.atMs
    const status = ageMs < KEPT_MS ? 200 : 404
    await expectReply('an earlier file', send(`/files/${earlier.file}`), status)
    // An old batch is removed with the next batch, or within an hour.
    if (status === 200) {
      await expectReply('an earlier batch', send(`/batches/${earlier.batch}`))
      const { status: end } = await endOf(earlier.left)
      if (ageMs < WINDOW_MS) expectEqual('the end of a batch within its window', end, 'completed')
    }
    const content = send(`/files/${earlier.output}/content`)
    const { text } = await expectReply('an earlier output', content, status)
    if (status === 200) expectEqual('its number of lines', text.trim().split('\n').length, LINES)
    const { body } = await expectReply('the list of files', send('/files'))
    const isListed = (body.data as { id: string }[]).some(({ id }) => id === earlier?.file)
    expectEqual('whether an earlier file is listed', isListed, status === 200)
  }

  return {
    party: 'program that returns',
    minutes: [10 * 60],
    hosts: () => [client.host()],
    async use() {
      await restart()
      await readEarlier()
      const response = await converse()
      await doTask()
      const file = await upload(uses)
      const work = await runBatch(file)
      const left = await startBatch(file, `left-${uses % 2}`)
      client.stop()
      earlier = { atMs: time.nowMs(), file, response, left, ...work }
      uses++
    },
  }
}
