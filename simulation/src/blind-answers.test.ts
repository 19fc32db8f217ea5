// Goal: a web page asks a provider directly; its gateway pays exactly and learns no text. A party
// that lies, leaves or is killed costs another party at most one checkpoint. No question is ever
// encrypted to a key of the gateway. Method: the real provider, gateway, HTTP API and page client
// in virtual time; planted prompts; terms and messages that are changed in transit.
// Requirements: R001-11, R004-4

import { BlindTerms, ProxyChannel, Session } from '@ostrom/protocol'
import { sampleApproval } from '@ostrom/protocol/testing'
import type { StateStore } from '@ostrom/state'
import { describe, expect, test } from 'vitest'
import type { FaultInjection } from './network/party-setup.ts'
import { PRICES, UNIT } from './network/simulated-network.ts'
import { createBlindScenario } from './tickets/blind-scenario.ts'

type Scene = Awaited<ReturnType<typeof createBlindScenario>>

// Prompts are cheap, and a checkpoint costs as much as 8 output tokens.
const prices = { ...PRICES, input: UNIT / 64n, output: UNIT }
const TOKEN = UNIT / 1_000_000n
const provider = {
  prices,
  settings: { checkpointTokens: 8, prefillTokens: 64 },
  echo: { tokensPerSecond: 200, prefillTokensPerSecond: 10_000, answerTokens: 120 },
}

/** Returns the locked and spent amounts of the gateway's wallet in the vault. */
const walletOf = async ({ world }: Scene) => {
  const { ledger } = { ledger: world.ledgerOf('client') }
  return await ledger.balance(ledger.account, world.chain.nativeAsset)
}

/** Ends the page's session normally. */
const finish = ({ time }: Scene, { session }: Awaited<ReturnType<Scene['open']>>) =>
  time.until(session.finish())

async function spentOf({ keys }: Scene) {
  const [key] = await keys()
  return { spent: key!.spentTotal, held: key!.held }
}

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'done',
    (error) => error?.refusal?.code || error?.code || `${error}`,
  )

describe('an answer in blind mode', () => {
  test('the gateway pays a blind answer to the unit, out of the budget of the key', async () => {
    const scene = await createBlindScenario({ provider })
    const before = await walletOf(scene)
    const { secret } = await scene.createKey({ budgetTotal: UNIT })
    const blind = await scene.time.until(scene.open(scene.fetchOf(secret)))
    const first = await scene.time.until(scene.ask(blind, 'Hello there, a first question'))
    expect(first).toMatchObject({ ids: 40 })
    const second = await scene.time.until(scene.ask(blind, 'And another one'))
    await finish(scene, blind)
    await scene.time.pass(2_000)
    expect(second.total).toBeGreaterThan(first.total)
    expect(await spentOf(scene)).toEqual({ spent: second.total, held: 0n })
    expect(before - (await walletOf(scene))).toBe(second.total)
  })

  test('leaves no word of question and answer with the gateway', async () => {
    const events: string[] = []
    const log = (name: string, event: string, values: unknown) => {
      const text = JSON.stringify(values, (_, value) =>
        typeof value === 'bigint' ? `${value}` : value,
      )
      if (name === 'client') events.push(`${event} ${text}`)
    }
    const wire: Uint8Array[] = []
    const keep = (_peer: string, bytes: Uint8Array) => {
      wire.push(bytes)
      return 'pass' as const
    }
    const tap = { onSend: keep, onReceive: keep }
    const scene = await createBlindScenario({
      provider,
      gateway: { faultInjection: { tap } },
      log: log as never,
    })
    const { secret } = await scene.createKey()
    const blind = await scene.time.until(scene.open(scene.fetchOf(secret)))
    const canary = 'canary-7f3c lighthouse'
    const { text } = await scene.time.until(scene.ask(blind, `Of the ${canary}`))
    expect(text.length).toBeGreaterThan(20)
    await finish(scene, blind)
    const disk = await textOf(scene.host.state)
    const sent = wire.map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n')
    for (const seen of [disk, sent, events.join('\n')]) {
      expect(seen.length).toBeGreaterThan(100)
      for (const word of [canary, 'lighthouse', text]) expect(seen).not.toContain(word)
    }
    // As a control, the same search finds the session's id, which is present.
    expect(disk).toContain(blind.session.id)
  })

  test('the wallet of the account signs for an answer in blind mode', async () => {
    const scene = await createBlindScenario({
      provider,
      gateway: { settings: { signing: 'external' } },
    })
    const { secret } = await scene.createKey()
    const fetch = scene.fetchOf(secret)
    expect(await scene.time.until(codeOf(scene.open(fetch)))).toBe('session-required')
    const sign = (terms: BlindTerms.BlindTerms) => scene.sign(terms)
    const blind = await scene.time.until(scene.open(fetch, { sign }))
    expect(await scene.time.until(scene.ask(blind, 'Hello'))).toMatchObject({ ids: 40 })
    const wrong = async () => ({ signature: `0x${'11'.repeat(65)}` as const })
    const refused = codeOf(scene.open(fetch, { sign: wrong }))
    expect(await scene.time.until(refused)).toBe('session-signature-invalid')
  })
})

describe('a page whose provider', () => {
  const text = 'Hello there, a first question to a page'
  const readUntilError = async (more: readonly number[], stop: readonly string[]) => {
    const faultInjection: FaultInjection = {
      model: (model) => ({
        ...model,
        async *generate(options) {
          let sent = 0
          for await (const piece of model.generate({ ...options, stop: [] })) {
            if (piece.kind === 'tokens') sent += 1
            if (sent === 20) for (const id of more) yield { kind: 'tokens', ids: [id] }
            yield piece
          }
        },
      }),
    }
    const scene = await createBlindScenario({ provider: { ...provider, faultInjection } })
    const { secret } = await scene.createKey()
    const blind = await scene.time.until(scene.open(scene.fetchOf(secret)))
    const read = scene.read(blind, { text, stop })
    return await scene.time.until(read)
  }

  test('ignores a stop text shows the text before it, and says what is wrong', async () => {
    const { shown, code } = await readUntilError([], ['first'])
    expect(shown).toBe('Hello there, a ')
    expect(code).toBe('provider-protocol-violation')
  })

  test('sends an end token in the middle shows nothing after it', async () => {
    const { shown, code } = await readUntilError([256, 120], [])
    expect(shown).toBe(text.slice(0, 19))
    expect(code).toBe('provider-protocol-violation')
  })
})

/** Returns all values of a store as text. */
async function textOf(state: StateStore): Promise<string> {
  const all = await state.list('', { limit: 1_000 })
  return all.map(({ key, value }) => `${key} ${Buffer.from(value).toString('latin1')}`).join('\n')
}

describe('a gateway that', () => {
  test('names its own key is sent nothing', async () => {
    const scene = await createBlindScenario({ provider })
    const { secret } = await scene.createKey()
    const fetch = scene.fetchOf(secret)
    const own = `0x${'42'.repeat(32)}` as const
    let opened = 0
    const lying: typeof fetch = async (path, init) => {
      if (path.endsWith('/open')) opened++
      const response = await fetch(path, init)
      if (path !== '/v1/blind/sessions') return response
      const terms = BlindTerms.decode(new Uint8Array(await response.arrayBuffer()))
      return new Response(Buffer.from(BlindTerms.encode({ ...terms, sealKey: own })))
    }
    const before = await walletOf(scene)
    expect(await scene.time.until(codeOf(scene.open(lying)))).toBe('blind-terms-refused')
    expect(opened).toBe(0)
    expect(await walletOf(scene)).toBe(before)
  })

  // Finding: BLD-6
  test('a gateway that asks for an approval of another contract gets no signature', async () => {
    const scene = await createBlindScenario({
      provider,
      gateway: { settings: { signing: 'external' } },
    })
    const { secret } = await scene.createKey()
    const fetch = scene.fetchOf(secret)
    const thief = `0x${'66'.repeat(20)}` as const
    const lying: typeof fetch = async (path, init) => {
      const response = await fetch(path, init)
      if (path !== '/v1/blind/sessions') return response
      const terms = BlindTerms.decode(new Uint8Array(await response.arrayBuffer()))
      const { client: owner, asset, openBySeconds: validUntilSeconds } = terms.authorization
      const wide = sampleApproval({
        owner,
        spender: thief,
        asset,
        amount: UNIT,
        nonce: 1n,
        validUntilSeconds,
      })
      return new Response(Buffer.from(BlindTerms.encode({ ...terms, approval: wide })))
    }
    let signed = 0
    const sign = (terms: BlindTerms.BlindTerms) => {
      signed++
      return scene.sign(terms)
    }
    const opening = codeOf(scene.open(lying, { sign }))
    expect(await scene.time.until(opening)).toBe('blind-terms-refused')
    expect(signed).toBe(0)
  })

  // Finding: BLD-5, RDC-12
  test('a gateway that one key floods forgets no prepared session of another key', async () => {
    const scene = await createBlindScenario({ provider })
    const [one, other] = [await scene.createKey(), await scene.createKey()]
    const body = JSON.stringify({ model: 'echo' })
    const headers = { 'content-type': 'application/json' }
    const post = (secret: string, path: string, text: string) =>
      scene.time.until(
        scene.fetchOf(secret)(`/v1/blind/sessions${path}`, { method: 'POST', headers, body: text }),
      )
    const response = await post(one.secret, '', body)
    const terms = BlindTerms.decode(new Uint8Array(await response.arrayBuffer()))
    // One more than `BLIND_PREPARED_MAX`.
    for (let at = 0; at < 4_097; at++) expect((await post(other.secret, '', body)).status).toBe(200)
    const id = Session.idOf(terms.authorization, scene.world.ledgerOf('page').domain)
    const opened = await post(one.secret, `/${id}/open`, '{}')
    expect(opened.status).toBe(200)
    await opened.body?.cancel()
  })

  test('names an offer that the chain does not have is sent nothing', async () => {
    const scene = await createBlindScenario({ provider })
    const { secret } = await scene.createKey()
    const chain = { ...scene.chain, isOffered: async () => false }
    const opening = codeOf(scene.open(scene.fetchOf(secret), { chain }))
    expect(await scene.time.until(opening)).toBe('blind-terms-refused')
  })

  test('a gateway is sent no question while the chain cannot be read', async () => {
    const scene = await createBlindScenario({ provider })
    const { secret } = await scene.createKey()
    const endpoint = async () => {
      throw new Error('no connection')
    }
    const opening = codeOf(
      scene.open(scene.fetchOf(secret), { chain: { ...scene.chain, endpoint } }),
    )
    expect(await scene.time.until(opening)).toBe('blind-terms-refused')
  })
})

describe('a page that', () => {
  /** Sends a handmade voucher in a session, and returns the result code of the gateway. */
  async function voucherCode(total: (cap: bigint) => bigint, budgetTotal?: bigint) {
    const scene = await createBlindScenario({ provider })
    const { secret } = await scene.createKey(budgetTotal === undefined ? {} : { budgetTotal })
    const fetch = scene.fetchOf(secret)
    const { session, terms } = await scene.time.until(scene.open(fetch))
    const { id } = session
    const receiptsRoot = `0x${'00'.repeat(32)}` as const
    const voucher = {
      sessionId: id,
      total: total(terms.authorization.cap),
      count: 0n,
      receiptsRoot,
    }
    const body = Buffer.from(ProxyChannel.encode({ kind: 'pay', voucher }))
    const path = `/v1/blind/sessions/${id}/messages`
    const response = await scene.time.until(fetch(path, { method: 'POST', body }))
    const code = response.ok ? 'signed' : JSON.parse(await scene.time.until(response.text()))
    session.abandon(new Error('the page was closed'))
    await scene.time.pass(90_000)
    return { code: code.error?.ostrom.code ?? code, ...(await spentOf(scene)), voucher }
  }

  test('pays more than is due pays out of its own budget alone', async () => {
    const { code, spent, held, voucher } = await voucherCode((cap) => cap)
    expect({ code, spent, held }).toEqual({ code: 'signed', spent: voucher.total, held: 0n })
  })

  test('names more than is held of its budget is refused, and pays nothing', async () => {
    const budget = 400n * TOKEN
    const { code, spent, held } = await voucherCode(() => budget + 1n, budget)
    expect({ code, spent, held }).toEqual({ code: 'voucher-over-cap', spent: 0n, held: 0n })
  })

  test('names a session of another key is told of none', async () => {
    const scene = await createBlindScenario({ provider })
    const [mine, other] = [await scene.createKey(), await scene.createKey()]
    const { session } = await scene.time.until(scene.open(scene.fetchOf(mine.secret)))
    const body = Buffer.from(ProxyChannel.encode({ kind: 'finish' }))
    const path = `/v1/blind/sessions/${session.id}/messages`
    const asked = scene.fetchOf(other.secret)(path, { method: 'POST', body })
    expect((await scene.time.until(asked)).status).toBe(404)
  })

  test('leaves in the middle pays up to a checkpoint, and its budget is free again', async () => {
    const scene = await createBlindScenario({ provider })
    const before = await walletOf(scene)
    const { secret } = await scene.createKey({ budgetTotal: UNIT })
    const blind = await scene.time.until(scene.open(scene.fetchOf(secret)))
    const answering = codeOf(scene.ask(blind, 'Hello there', 100))
    await scene.time.pass(200)
    blind.session.abandon(new Error('the page was closed'))
    await scene.time.until(answering)
    await scene.time.pass(120_000)
    const { spent, held } = await spentOf(scene)
    expect(held).toBe(0n)
    const named = blind.session.last?.voucher.total ?? 0n
    expect(spent).toBeGreaterThan(named)
    expect(spent - named).toBeLessThanOrEqual(8n * TOKEN)
    expect(before - (await walletOf(scene))).toBe(spent)
  })

  test('says nothing for long is left', async () => {
    const scene = await createBlindScenario({ provider })
    const { secret } = await scene.createKey({ budgetTotal: UNIT })
    await scene.time.until(scene.open(scene.fetchOf(secret)))
    expect((await spentOf(scene)).held).toBeGreaterThan(0n)
    await scene.time.pass(16 * 60_000)
    expect(await spentOf(scene)).toEqual({ spent: 0n, held: 0n })
  })
})

test('a gateway that is killed closes what it had opened, and charges what was noted', async () => {
  const scene = await createBlindScenario({ provider })
  const before = await walletOf(scene)
  const { secret } = await scene.createKey({ budgetTotal: UNIT })
  const blind = await scene.time.until(scene.open(scene.fetchOf(secret)))
  await scene.time.until(scene.ask(blind, 'Hello there'))
  const named = blind.session.last?.voucher.total ?? 0n
  await scene.restart()
  await scene.time.pass(120_000)
  const paid = before - (await walletOf(scene))
  expect(named).toBeGreaterThan(0n)
  expect(paid).toBeLessThanOrEqual(named)
  expect((await spentOf(scene)).spent).toBeLessThanOrEqual(named)
})
