import { createGateway } from '@ostrom/gateway'
import { createHostedAccounts } from '@ostrom/gateway/hosted'
import { createGatewayHttp } from '@ostrom/gateway/http'
import type { Ledger, WalletLedger } from '@ostrom/ledger'
import { Address, Hex } from '@ostrom/protocol'
import { instrumentAnswers } from '../../../../apps/gateway-web/src/services/answer-metrics.ts'
import { createWeb, type Web } from '../../../../apps/gateway-web/src/web.ts'
import { createIndexer } from '../../../../packages/indexer/src/index.ts'
import { secretOf } from '../../network/party-runtime.ts'
import type { SimulatedNetwork } from '../../network/simulated-network.ts'
import { DEPOSIT, type SoakPart } from './soak-part.ts'

const ORIGIN = 'http://127.0.0.1:8787'

const digestOf = (text: string) => Hex.sha256Hex(new TextEncoder().encode(text))

/** Wallets of people on the chain in memory. */
function walletsOf({ domain, verify }: Ledger): WalletLedger {
  const verifyText: WalletLedger['verifyText'] = ({ text, ...signed }) =>
    verify({ digest: digestOf(text), ...signed })
  return {
    system: 'Ethereum',
    chain: domain.scheme === 'eip712' ? `${domain.chainId}` : '',
    addressOf: Address.format,
    verifyText,
    verifyTextByKey: verifyText,
    prepare: () => Promise.reject(new Error('Nothing is sent to a chain in memory.')),
  }
}

/** A browser that keeps the cookie of one web app until its end. */
function createBrowser(web: () => Web, nowMs: () => number) {
  let cookie: { readonly text: string; readonly endsAtMs: number } | undefined
  const isSignedIn = () => cookie !== undefined && cookie.endsAtMs > nowMs()
  return {
    isSignedIn,
    /** Sends a request. Throws if it is refused. */
    async ask(path: string, body?: object): Promise<Readonly<Record<string, unknown>>> {
      const headers = new Headers({ origin: ORIGIN, 'content-type': 'application/json' })
      if (cookie && isSignedIn()) headers.set('cookie', cookie.text)
      const init = body ? { method: 'POST', body: JSON.stringify(body), headers } : { headers }
      const response = await web().handle(new Request(`${ORIGIN}/api${path}`, init))
      const text = (await response?.text()) ?? ''
      if (response?.status !== 200) throw new Error(`${path}: ${response?.status}: ${text}`)
      const [pair = '', age = ''] =
        /^(.*?);.*Max-Age=(\d+)/.exec(response.headers.get('set-cookie') ?? '')?.slice(1) ?? []
      if (pair) cookie = { text: pair, endsAtMs: nowMs() + Number(age) * 1_000 }
      return JSON.parse(text) as Readonly<Record<string, unknown>>
    },
  }
}

/**
 * Two people at the web app of a gateway: one signs in by a code that the machine shows, and one by
 * a wallet at a shared gateway. Each signs in again only after the end of its cookie, and looks at
 * its account and at the pages of statistics and governance.
 */
export async function createSignIns(world: SimulatedNetwork): Promise<SoakPart> {
  const { time, chain, storage } = world
  const name = 'portal'
  const visitor = chain.connect(secretOf('visitor'))
  chain.fund(visitor.account, DEPOSIT)
  await visitor.deposit({ asset: chain.nativeAsset, amount: DEPOSIT / 2n })
  const webs: { local?: Web; shared?: Web } = {}
  const host = world.launchRole(name, (ports) => {
    const { clock } = ports
    const wallets = walletsOf(ports.ledger)
    const ledger = { ...ports.ledger, wallets }
    const indexer = createIndexer({ ledger, path: ':memory:', clock })
    const common = { ...ports, ledger, market: indexer, storage, sources: [] }
    const gateway = createGateway({ ...common, settings: { verification: 'any' } })
    const hosted = createHostedAccounts({ ...common, settings: {} })
    return {
      async start() {
        await gateway.start()
        const answerMetrics = instrumentAnswers(gateway.inference, clock)
        const http = createGatewayHttp({ ...ports, inference: answerMetrics.answerer })
        const { secret } = await http.keys.create({ name: 'web', settlement: 'session' })
        const unit = { asset: chain.nativeAsset, symbol: 'TEST', decimals: 18 }
        const options: Parameters<typeof createWeb>[0] = {
          parts: { ...common, indexer, storage: storage as never, close: async () => {} },
          gateway,
          http,
          answerMetrics,
          files: { serve: async () => undefined, missing: () => undefined } as never,
          key: async () => secret,
          rpcUrl: '',
          origin: () => ORIGIN,
          nodes: { list: async () => [] } as never,
          nodesFolder: '/',
          keystoreAccount: async () => undefined,
          units: [unit],
          defaultUnit: unit,
        }
        webs.local = createWeb(options)
        const shared = { hosted, wallets, origin: () => ORIGIN }
        webs.shared = createWeb({ ...options, hosted: shared })
        await hosted.start()
      },
      async stop() {
        await hosted.stop({ closeSessions: false })
        await gateway.stop()
        await indexer.close()
      },
    }
  })
  await time.until(host.started)
  const nowMs = () => time.nowMs()
  const owner = createBrowser(() => webs.local!, nowMs)
  const guest = createBrowser(() => webs.shared!, nowMs)

  async function signInByWallet(): Promise<void> {
    const account = Address.format(visitor.account)
    const challenge = await guest.ask('/sign-in/challenge', { account })
    const digest = digestOf(String(challenge.text))
    const signature = await visitor.createSigner(secretOf('visitor')).sign(digest)
    const { nonce, issuedAtMs } = challenge
    await guest.ask('/sign-in/wallet', { account, nonce, issuedAtMs, signature })
  }

  return {
    party: 'people at the web app',
    minutes: [6 * 60, 16 * 60],
    hosts: () => [host],
    async use() {
      if (!owner.isSignedIn()) await owner.ask('/sign-in', { code: webs.local!.signIn.newCode() })
      if (!guest.isSignedIn()) await signInByWallet()
      await owner.ask('/wallet')
      await guest.ask('/wallet')
      for (const page of ['/statistics', '/governance']) await owner.ask(page)
    },
  }
}
