import type { Page } from 'playwright-core'
import { createWalletClient, defineChain, type Hex, http, numberToHex, publicActions } from 'viem'
import { type PrivateKeyAccount, privateKeyToAccount } from 'viem/accounts'

/** A wallet with a real key, which pages find and use like installed wallets. */
export type TestWallet = {
  readonly account: PrivateKeyAccount
  /** Methods of the page's requests to sign or send, in order. */
  readonly requests: string[]
  /** Texts that it was shown. */
  readonly texts: string[]
  /** Refuses the next request, like a person would. */
  refuseNext(): void
}

type WalletRequest = { readonly method: string; readonly params?: readonly unknown[] }
type WalletResponse = {
  readonly result?: unknown
  readonly error?: { code: number; message: string }
}

/**
 * Announces the wallet by EIP-6963, and passes every request of the page on to the test. Runs in
 * the page.
 */
const inPage = `
  const listeners = {}
  const provider = {
    async request(asked) {
      const told = await window.askTestWallet(asked)
      if (!told.error) return told.result
      throw Object.assign(new Error(told.error.message), { code: told.error.code })
    },
    on(event, listener) { (listeners[event] ??= new Set()).add(listener) },
    removeListener(event, listener) { listeners[event]?.delete(listener) },
  }
  const info = Object.freeze({
    uuid: '350670db-19fa-4704-a166-e52e178b59d2',
    name: 'Test Wallet',
    rdns: 'example.test-wallet',
    icon: 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  const detail = Object.freeze({ info, provider })
  const announce = () =>
    dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail }))
  addEventListener('eip6963:requestProvider', announce)
  announce()
`

const refusals: ReadonlySet<string> = new Set([
  'eth_requestAccounts',
  'personal_sign',
  'eth_signTypedData_v4',
  'eth_sendTransaction',
])

/**
 * Adds a wallet to a page before the page loads. The wallet starts on another chain than `chainId`.
 */
export async function installWallet(
  page: Page,
  options: { readonly secret: Hex; readonly rpcUrl: string; readonly chainId: number },
): Promise<TestWallet> {
  const { secret, rpcUrl, chainId } = options
  const account = privateKeyToAccount(secret)
  const chain = defineChain({
    id: chainId,
    name: 'test',
    rpcUrls: { default: { http: [rpcUrl] } },
    nativeCurrency: { name: 'Ether', symbol: 'ETH', decimals: 18 },
  })
  const client = createWalletClient({ account, chain, transport: http() }).extend(publicActions)
  const requests: string[] = []
  const texts: string[] = []
  let isRefusing = false
  let chosen = 1

  const answer = async (method: string, params: readonly unknown[]): Promise<unknown> => {
    const [first, second] = params
    switch (method) {
      case 'eth_accounts':
      case 'eth_requestAccounts':
        return [account.address]
      case 'eth_chainId':
        return numberToHex(chosen)
      case 'wallet_switchEthereumChain':
        chosen = Number((first as { chainId: Hex }).chainId)
        return null
      case 'personal_sign':
        texts.push(Buffer.from((first as Hex).slice(2), 'hex').toString('utf8'))
        return await account.signMessage({ message: { raw: first as Hex } })
      case 'eth_signTypedData_v4':
        return await account.signTypedData(JSON.parse(second as string))
      case 'eth_sendTransaction': {
        const { to, data, value = '0x0' } = first as { to: Hex; data: Hex; value?: Hex }
        return await client.sendTransaction({ to, data, value: BigInt(value) })
      }
      default:
        return await client.request({ method, params } as never)
    }
  }

  await page.exposeFunction(
    'askTestWallet',
    async (question: WalletRequest): Promise<WalletResponse> => {
      const { method, params = [] } = question
      if (refusals.has(method)) {
        requests.push(method)
        if (isRefusing) {
          isRefusing = false
          return { error: { code: 4001, message: 'User rejected the request.' } }
        }
      }
      if (method === 'wallet_requestPermissions') {
        return { error: { code: 4200, message: 'Unsupported method.' } }
      }
      try {
        return { result: await answer(method, params) }
      } catch (error) {
        return { error: { code: -32_000, message: String(error).slice(0, 500) } }
      }
    },
  )
  await page.addInitScript(inPage)
  return {
    account,
    requests,
    texts,
    refuseNext() {
      isRefusing = true
    },
  }
}
