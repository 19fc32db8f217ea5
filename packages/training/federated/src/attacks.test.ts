// Goal: over HTTP, strangers neither make an attempt at a round of a federated run void, nor take a
// member's place in it. A member can neither state a smaller epsilon than it spent nor act as
// another member. A lying coordinator makes no member sign a statement.
// Method: the coordinator's real server with raw requests, and a member with a lying server.
// Requirements: R003-10

import { spawnSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Clock, type Hash, Hex } from '@ostrom/protocol'
import { systemRandom } from '@ostrom/protocol/system'
import { SecureAggregation, Update } from '@ostrom/training'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { coordinate } from './coordinator.ts'
import { FEDERATED_ATTEMPTS_MAX, FEDERATED_MESSAGE_BYTES_MAX } from './limits.ts'
import { type FederatedMemberOptions, takePart } from './member.ts'
import { memberSecret } from './member-folder.ts'
import { createMemberLink } from './member-link.ts'
import { ACCOUNTANT } from './member-statements.ts'
import { describeRun, type FederatedRun, parseRun } from './run-document.ts'
import { readRows } from './run-file.ts'

const tensors = [{ name: 'a', shape: [3] }]
const bytes = (name: string) => Hex.toBytes(Hex.sha256Hex(new TextEncoder().encode(name)))
const secrets = [0, 1, 2].map((at) => bytes(`member ${at}`))
const members = secrets.map((secret) => SecureAggregation.memberKeyOf(secret) as Hash)
const first = Update.encodeState(new Float32Array(3), { tensors })
const state = Update.stateHash(new Float32Array(3), { tensors })
const weights = Hex.sha256Hex(bytes('base'))
const session = Hex.sha256Hex(bytes('session'))
const stays = new AbortController().signal
const tiny = join(import.meta.dirname, '../../../../models/tiny/ostrom-tiny')

let folder: string
const closes: (() => void)[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ostrom-attacks-'))
})
afterAll(async () => {
  for (const close of closes) close()
  await rm(folder, { recursive: true, force: true })
})

const documentOf = (more: object = {}) => ({
  version: 1,
  base: { name: 'base', weights },
  adapter: { rank: 1, alpha: 1, targetModules: ['q_proj'] },
  tensors,
  sequence: 8,
  rounds: 1,
  steps: 1,
  learningRateNano: 1_000,
  updateNormMicro: 10_000_000,
  privacy: {
    noiseMultiplierMilli: 1_000,
    clipNormMicro: 500_000,
    samplingRatePpm: 250_000,
    deltaNano: 1_000_000,
  },
  members,
  ...more,
})
const runOf = (more: object = {}): FederatedRun => parseRun(JSON.stringify(documentOf(more)))

/** Returns a clock whose waits end only when the test calls `pass`. */
function createClock(): Clock & { pass(): void } {
  const waits: (() => void)[] = []
  return {
    nowMs: () => 0,
    sleep: (_, signal) =>
      new Promise((resolve) => {
        waits.push(resolve)
        signal?.addEventListener('abort', () => resolve(), { once: true })
      }),
    pass: () => {
      for (const end of waits.splice(0)) end()
    },
  }
}

async function startCoordinator(name: string, run: FederatedRun) {
  const stop = new AbortController()
  const listening = Promise.withResolvers<string>()
  const voids: string[] = []
  const clock = createClock()
  const result = coordinate({
    run,
    first,
    folder: join(folder, name),
    host: '127.0.0.1',
    port: 0,
    onListening: listening.resolve,
    onRound: () => undefined,
    onVoid: (_round, _attempt, reason) => voids.push(reason),
    clock,
    random: systemRandom,
    signal: stop.signal,
  })
  result.catch(listening.reject)
  closes.push(() => stop.abort(new Error('the test is over')))
  return { url: await listening.promise, voids, result, clock, stop }
}

const memberOf = (at: number, url: string, more: Partial<FederatedMemberOptions> = {}) =>
  takePart({
    link: createMemberLink(url, stays),
    run: runOf().id,
    secret: secrets[at] as Uint8Array,
    base: { folder: tiny, weights },
    rows: ['{"text":"a row"}'],
    epsilonMax: 8,
    folder: join(folder, `member-${at}-${new URL(url).port}`),
    random: systemRandom,
    takeSteps: async ({ state: from, history }) => ({
      state: from,
      epsilon: 1.5 * ((history[0]?.[2] ?? 0) + 1),
      history: [[1, 0.25, (history[0]?.[2] ?? 0) + 1]],
    }),
    onRows: () => undefined,
    onTrained: () => undefined,
    onVoid: () => undefined,
    signal: stays,
    ...more,
  })

const post = async (url: string, body: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(url, { method: 'POST', body, headers })
  return { status: answer.status, text: await answer.text() }
}

/** Opens a connection, begins a request and hangs up once the server has read it. */
async function hangUp(url: string, path: string, body: string): Promise<void> {
  const { port } = new URL(url)
  const socket = connect(Number(port), '127.0.0.1')
  const head = `POST ${path} HTTP/1.1\r\nhost: a\r\ncontent-length: ${body.length + 9}\r\n\r\n`
  await new Promise<void>((resolve) => socket.write(head + body, () => resolve()))
  await new Promise<void>((resolve) => socket.once('close', () => resolve()).destroy())
}

const statementOf = (run: FederatedRun, at: number, spent: object | string, signer = at) => {
  const text = typeof spent === 'string' ? spent : JSON.stringify(spent)
  const secret = secrets[signer] as Uint8Array
  const signature = SecureAggregation.signStatement(run.id, text, secret)
  return JSON.stringify({ member: members[at], text, signature })
}

test('strangers that hang up, or send what is no message, void no attempt', async () => {
  const run = runOf()
  const { url, voids, result } = await startCoordinator('strangers', run)
  const one = memberOf(0, url)
  for (let at = 0; at <= FEDERATED_ATTEMPTS_MAX; at += 1) {
    await hangUp(url, '/rounds/1/attempts/1/keys', '{"member":')
    await hangUp(url, '/rounds/1/attempts/1/updates', '')
  }
  const keys = `${url}/rounds/1/attempts/1/keys`
  expect(await post(keys, '{')).toMatchObject({
    status: 400,
    text: '{"code":"federated-message-invalid","reason":"it is no JSON"}',
  })
  expect((await post(keys, '{}')).text).toContain('the field \\"member\\" is invalid')
  expect((await post(keys, 'a'.repeat(FEDERATED_MESSAGE_BYTES_MAX + 1))).status).toBe(400)
  const updates = `${url}/rounds/1/attempts/1/updates`
  expect(await post(updates, 'numbers')).toMatchObject({ status: 400 })
  const headers = {
    'x-member': members[1] as string,
    'x-keys': state,
    'x-body-hash': state,
    'x-signature': `0x${'00'.repeat(64)}`,
  }
  expect((await post(updates, 'numbers', headers)).status).toBe(409)
  const spent = await Promise.all([one, memberOf(1, url), memberOf(2, url)])
  expect(spent.map(({ epsilon }) => epsilon)).toEqual([1.5, 1.5, 1.5])
  expect((await result).privacy.epsilon).toBe('1.500')
  expect(voids).toEqual([])
})

test('a member speaks at the end, for itself, once and of all steps', async () => {
  const run = runOf()
  const { url, result, clock, stop } = await startCoordinator('statements', run)
  const spent = { epsilon: 1.5, steps: 1, accountant: ACCOUNTANT }
  const send = async (body: string) => (await post(`${url}/statements`, body)).text
  expect(await send(statementOf(run, 0, spent))).toContain('came before the last round')
  // All three members take their steps; the third leaves before its statement.
  const link = createMemberLink(url, stays)
  const silent = { ...link, sendStatement: () => Promise.reject(new Error('gone')) }
  await Promise.allSettled([0, 1, 2].map((at) => memberOf(at, url, { link: silent })))
  const refusals = [
    [statementOf(run, 1, spent, 0), 'not signed by its member'],
    [statementOf(run, 1, { ...spent, steps: 7 }), 'states 7 steps, where the run has 1'],
    [statementOf(run, 1, { ...spent, epsilon: 0 }), 'the field \\"epsilon\\" is invalid'],
    // The record of a version cannot hold an epsilon of 1e300. If the coordinator accepted it, this
    // one statement would make the run fail after all its work.
    [statementOf(run, 1, { ...spent, epsilon: 1e300 }), 'the field \\"epsilon\\" is invalid'],
    [
      statementOf(run, 1, { ...spent, accountant: 'mine' }),
      'the field \\"accountant\\" is invalid',
    ],
    [statementOf(run, 1, 'no JSON'), 'it is no JSON'],
    [statementOf(runOf({ steps: 2 }), 1, spent), 'not signed by its member'],
  ] as const
  for (const [body, reason] of refusals) expect(await send(body)).toContain(reason)
  expect(await send(statementOf(run, 0, spent))).toBe('{}')
  expect(await send(statementOf(run, 0, { ...spent, epsilon: 0.1 }))).toContain(
    'member 1 has stated otherwise before',
  )
  clock.pass()
  await expect(result).rejects.toThrow('member 2, 3 did not state what it spent in 24 h')
  stop.abort()

  // The statement of member 1 was on disk before the response, so the new coordinator needs only
  // the statements of members 2 and 3.
  const again = await startCoordinator('statements', run)
  for (const at of [1, 2]) await post(`${again.url}/statements`, statementOf(run, at, spent))
  expect((await again.result).privacy).toMatchObject({ epsilon: '1.500', members: 3 })
  await writeFile(join(folder, 'statements/statements.json'), '[{}]')
  await expect(startCoordinator('statements', run)).rejects.toThrow('has no statements')
})

/** Starts a server in the place of a coordinator, whose responses the test chooses. */
async function startLiar(answer: (path: string, method: string) => string | Uint8Array) {
  const seen: string[] = []
  const handle: RequestListener = ({ url = '', method = '' }, response) => {
    seen.push(`${method} ${url}`)
    response.end(answer(url, method))
  }
  const server = createServer(handle).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  closes.push(() => server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen }
}

const open = (round: number, attempt = 1) =>
  JSON.stringify({ status: 'open', session, round, attempt })

const deltaOfOne = { privacy: { ...documentOf().privacy, deltaNano: 1_000_000_000 } }

test.each([
  ['has a delta that says nothing', open(1), 'is not below 1 / 1 rows', deltaOfOne],
  ['ends a run that never ran', '{"status":"done"}', 'ends the run after 0 of 1 rounds'],
  ['names a round beyond the document', open(9), 'names round 9 of a run of 1'],
  ['names attempts without end', open(1, 99), 'The field'],
  ['skips a round', open(2), 'names round 2, where this member took part in 0', { rounds: 3 }],
  ['sends no JSON', '<html>', 'it is no JSON'],
  ['sends a huge small answer', ' '.repeat(FEDERATED_MESSAGE_BYTES_MAX + 1), 'has more than'],
  ['names a giant adapter', '', 'parameters, where', { tensors: [{ name: 'a', shape: [1e9] }] }],
])(
  'a coordinator that %s gets nothing of a member',
  async (_, phase, reason, more: object = {}) => {
    const text = JSON.stringify(documentOf(more))
    const { url, seen } = await startLiar((path) => (path === '/run' ? text : phase))
    const takeSteps = () => Promise.reject(new Error('a step was taken'))
    const run = Hex.sha256Hex(new TextEncoder().encode(text))
    const error = await memberOf(0, url, { run, takeSteps }).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: expect.stringMatching(/^federated-/) })
    expect(`${error}`.toLowerCase()).toContain(reason.toLowerCase())
    expect(seen.filter((one) => one.startsWith('POST'))).toEqual([])
  },
)

test('whoever answers in place of the coordinator cannot add members to the run', async () => {
  // A party that invented two of three members would know the masks that these two share with the
  // real member, and so could read the update of the real member.
  const own = [members[0], ...['x', 'y'].map((one) => SecureAggregation.memberKeyOf(bytes(one)))]
  const text = JSON.stringify(documentOf({ members: own }))
  const { url, seen } = await startLiar((path) => (path === '/run' ? text : open(1)))
  await expect(memberOf(0, url)).rejects.toThrow(`instead of ${runOf().id}`)
  expect(seen).toEqual(['GET /run'])
})

test('two processes of one member do not train one round twice', async () => {
  const run = runOf()
  const { url, voids, result } = await startCoordinator('twice', run)
  let trained = 0
  const takeSteps: FederatedMemberOptions['takeSteps'] = async ({ state: from }) => {
    trained += 1
    return { state: from, epsilon: 1, history: [[1, 0.25, 1]] }
  }
  const one = memberOf(0, url, { takeSteps })
  await expect.poll(() => trained).toBe(1)
  await expect(memberOf(0, url, { takeSteps })).rejects.toThrow('another process takes part')
  // The folder is refused if another process that runs holds it, but not if that process has ended.
  const home = join(folder, 'home')
  const mine = join(home, run.id.slice(2))
  await mkdir(mine, { recursive: true })
  await writeFile(join(mine, 'process'), `${process.ppid}`)
  await expect(memberOf(1, url, { folder: home })).rejects.toThrow('another process takes part')
  await writeFile(join(mine, 'process'), `${spawnSync('true').pid}`)
  await Promise.all([one, memberOf(1, url, { folder: home }), memberOf(2, url)])
  await result
  expect([trained, voids]).toEqual([1, []])
})

test('different states of a coordinator are found out, as is a damaged file', async () => {
  const text = JSON.stringify(documentOf())
  const other = Update.encodeState(Float32Array.of(1, 2, 3), { tensors })
  const run = parseRun(text)
  const at = { run: run.id, session, round: 1, attempt: 1 }
  const keys = (own: SecureAggregation.MaskKey) =>
    JSON.stringify(
      secrets.map((memberSecret, place) => {
        if (place === 0) return own
        const maskSecret = bytes(`mask ${place}`)
        return SecureAggregation.announceMaskKey(at, { memberSecret, maskSecret, state })
      }),
    )
  let own: SecureAggregation.MaskKey | undefined
  const { url, seen } = await startLiar((path, method) => {
    if (method === 'POST') return own ? keys(own) : ''
    return path === '/run' ? text : path === '/state' ? other : open(1)
  })
  const link = createMemberLink(url, stays)
  const sending = {
    ...link,
    sendKey: (place: typeof at, key: SecureAggregation.MaskKey) => {
      own = key
      return link.sendKey(place, key)
    },
  }
  const reasons: string[] = []
  const onVoid = (_round: number, _attempt: number, reason: string) => reasons.push(reason)
  await expect(memberOf(0, url, { link: sending, onVoid })).rejects.toThrow('void 17 times')
  expect(new Set(reasons)).toEqual(new Set(['member 2 starts from another state than member 1']))
  expect(seen.filter((one) => one.includes('updates'))).toEqual([])

  const saved = join(folder, `member-0-${new URL(url).port}`, run.id.slice(2), 'privacy.json')
  expect(await readFile(saved, 'utf8')).toContain('"round":1')
  await writeFile(saved, '{')
  await expect(memberOf(0, url)).rejects.toThrow('does not say what this member spent')
})

test('nothing of a round leaves before what it spent is on disk', async () => {
  const text = JSON.stringify(documentOf())
  const { url, seen } = await startLiar((path) =>
    path === '/run' ? text : path === '/state' ? first : open(1),
  )
  const home = join(folder, 'full')
  const draft = join(home, runOf().id.slice(2), 'privacy.json.draft')
  await mkdir(draft, { recursive: true })
  await expect(memberOf(0, url, { folder: home })).rejects.toThrow('EISDIR')
  expect(await readdir(dirname(draft))).toContain('update-1.bin')
  expect(seen.filter((one) => one.startsWith('POST'))).toEqual([])
})

test('a file of a key that is damaged is no key', async () => {
  const home = join(folder, 'damaged')
  await memberSecret(home, systemRandom)
  await writeFile(join(home, 'member.key'), '0x12\n')
  await expect(memberSecret(home, systemRandom)).rejects.toThrow('has no key of a member')
})

test('a run is shown with its id, its terms and all its members', () => {
  const lines = describeRun(runOf()).split('\n')
  expect(lines[0]).toBe(`run       ${runOf().id}`)
  expect(lines).toContain('privacy   noise 1, clip norm 0.5, sampling rate 0.25, delta 0.001')
  expect(lines.slice(-3)).toEqual(members.map((member, at) => `member ${at + 1}  ${member}`))
})

test('a member does not train rows of which the base reads a part, and is told why', async () => {
  const { url } = await startCoordinator('rows', runOf())
  const refused = (rows: readonly string[], base?: string) => {
    const takeSteps = () => Promise.reject(new Error('a step was taken'))
    const folder = base ?? tiny
    return memberOf(0, url, { rows, takeSteps, base: { folder, weights } })
  }
  const behind = JSON.stringify({ prompt: 'The sea '.repeat(20), completion: 'is home.' })
  await expect(refused([behind])).rejects.toMatchObject({ code: 'rows-untrainable' })
  const messages = ['How?', 'So.', 'And?', 'Thus.'].map((content, at) => {
    return { role: at % 2 === 0 ? 'user' : 'assistant', content }
  })
  const rewriting = join(folder, 'rewriting')
  await cp(tiny, rewriting, { recursive: true })
  const template =
    '{% for m in messages %}<|im_start|>{{ m.role }}\n' +
    "{% if m.role == 'assistant' and loop.last %}<think></think>{% endif %}" +
    '{{ m.content }}<|im_end|>\n{% endfor %}'
  const settings = join(rewriting, 'tokenizer_config.json')
  const { chat_template: _, ...config } = JSON.parse(await readFile(settings, 'utf8'))
  await writeFile(settings, JSON.stringify(config))
  await writeFile(join(rewriting, 'chat_template.jinja'), template)
  const split = refused([JSON.stringify({ messages })], rewriting)
  await expect(split).rejects.toThrow('write one row for each answer')
})

test('a resumed member goes on with the rows that it had, and other rows are checked', async () => {
  const { url } = await startCoordinator('resumed', runOf())
  const home = join(folder, 'resumed-member')
  const path = join(home, runOf().id.slice(2))
  const link = {
    ...createMemberLink(url, stays),
    phase: () => Promise.reject(new Error('the member went on')),
  }
  const counted: number[] = []
  const resumed = (rows: readonly string[]) => {
    const onRows = ({ cut }: { readonly cut: number }) => void counted.push(cut)
    return memberOf(0, url, { rows, link, folder: home, onRows })
  }
  const own = ['{"text":"a row"}']
  const behind = JSON.stringify({ prompt: 'The sea '.repeat(20), completion: 'is home.' })
  await expect(resumed(own)).rejects.toThrow('went on')
  expect(counted).toEqual([0])
  const saved = { round: 1, epsilon: 1, history: [[1, 0.25, 1]], state }
  await writeFile(join(path, 'privacy.json'), JSON.stringify(saved))
  await expect(resumed(own)).rejects.toThrow('went on')
  expect(counted).toEqual([0])
  await expect(resumed([behind])).rejects.toMatchObject({ code: 'rows-untrainable' })
  // A refusal changes nothing: the rows that were checked are still those of the run.
  await expect(resumed(own)).rejects.toThrow('went on')
  await expect(resumed([...own, behind])).rejects.toThrow('went on')
  expect(counted).toEqual([0, 1])
  // A run from before rows were checked, whose rows this version would refuse.
  await rm(join(path, 'rows.sha256'))
  await expect(resumed([behind])).rejects.toThrow('went on')
  expect(counted).toEqual([0, 1])
})

test('rows of a run that are not there are told apart from too few', async () => {
  const none = readRows(join(folder, 'none.jsonl'), { field: 'test', min: 8 })
  await expect(none).rejects.toThrow('a file of rows that can be read')
  const few = join(folder, 'few.jsonl')
  await writeFile(few, '{"text":"one"}\n')
  await expect(readRows(few, { field: 'test', min: 8 })).rejects.toThrow('at least 8 rows')
})
