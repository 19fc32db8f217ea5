import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { type ApiOutput, callApi } from '../api/client.ts'
import { signInQuery } from '../api/queries.ts'
import { readAfterWrite } from '../api/read-again.ts'
import { TRANSACTIONS_MAX } from './limits.ts'
import type { SessionRequirements } from './session-authorizer.ts'
import type { BrowserWallet, DetectedWallet, WalletTransaction } from './wallet.ts'

type SignInState = ApiOutput<'GET /api/sign-in'>

/** Wallets by chain, each created once. Only pages of shared gateways load their code. */
const loaded = new Map<string, Promise<BrowserWallet>>()

function load({ wallets, chain, symbol, decimals }: SignInState): Promise<BrowserWallet> {
  const loadedWallet = loaded.get(chain)
  if (loadedWallet) return loadedWallet
  const { system, chain: own = '0', rpcUrl } = wallets ?? {}
  const facts = { chain: own, name: chain, symbol, decimals, ...(rpcUrl && { rpcUrl }) }
  const loading: Promise<BrowserWallet> =
    system === 'Solana'
      ? import('./solana.ts').then(({ createSolanaWallet }) => createSolanaWallet(facts))
      : import('./evm.ts').then(({ createEvmWallet }) => createEvmWallet(facts))
  loaded.set(chain, loading)
  loading.catch(() => loaded.delete(chain))
  return loading
}

/**
 * Returns the wallet and the account of the signed-in person of a shared gateway.
 *
 * @throws {Error} No account is signed in.
 */
export async function walletOf(state: SignInState | undefined) {
  if (!state?.account) throw new Error('No account is signed in.')
  return { wallet: await load(state), account: state.account }
}

/**
 * Returns the wallets in this browser; `undefined` while the code for wallets is loaded, and if the
 * gateway is not shared.
 */
export function useDetectedWallets(): readonly DetectedWallet[] | undefined {
  const state = useQuery(signInQuery).data
  const [choices, setChoices] = useState<readonly DetectedWallet[]>()
  useEffect(() => {
    if (state?.mode !== 'hosted') return
    let stop = () => {}
    let isOver = false
    void load(state).then((wallet) => {
      if (isOver) return
      setChoices(wallet.choices())
      stop = wallet.watch(() => setChoices(wallet.choices()))
    })
    return () => {
      isOver = true
      stop()
    }
  }, [state])
  return choices
}

const isOfWallet = (name: unknown): boolean =>
  typeof name === 'string' && /^GET \/api\/(?:wallet|account)/.test(name)

/** Signs this browser in with the chosen wallet, which signs a text that moves no money. */
export function useWalletSignIn() {
  const client = useQueryClient()
  return useMutation<void, Error, string>({
    networkMode: 'always',
    async mutationFn(choice) {
      const state = await client.ensureQueryData(signInQuery)
      const wallet = await load(state)
      const { account, signature, challenge } = await wallet.signIn(choice, (account) =>
        callApi('POST /api/sign-in/challenge', { body: account === undefined ? {} : { account } }),
      )
      const { nonce, issuedAtMs } = challenge
      await callApi('POST /api/sign-in/wallet', { body: { account, nonce, issuedAtMs, signature } })
      // Removes data that was read for the previously signed-in account.
      client.removeQueries({ predicate: ({ queryKey: [name] }) => isOfWallet(name) })
    },
    onSettled: () => readAfterWrite(client),
  })
}

/** Signs this browser out, and disconnects the wallet. */
export function useWalletSignOut() {
  const client = useQueryClient()
  return useMutation<void, Error, void>({
    networkMode: 'always',
    async mutationFn() {
      const state = await client.ensureQueryData(signInQuery)
      const { account: _account, ...rest } = state
      // Pages of the wallet are closed first, together with their pending reads, which would be
      // refused.
      const leave = async () => {
        await client.cancelQueries({
          predicate: ({ queryKey: [name] }) => isOfWallet(name) || name === 'sign-in',
        })
        client.setQueryData(signInQuery.queryKey, { ...rest, isSignedIn: false })
      }
      await leave()
      try {
        await callApi('POST /api/sign-out', { body: {} })
      } catch (error) {
        client.setQueryData(signInQuery.queryKey, state)
        throw error
      }
      // Done once more, because a read during that request still found the browser signed in.
      await leave()
      if (state.mode === 'hosted') await (await load(state)).forget()
    },
  })
}

/**
 * Lets the wallet sign the transaction that the gateway prepared, after a deposit or an approval if
 * necessary. Resolves with the id of the sent transaction.
 */
export function useWalletTransaction<Wish>(
  prepare: (wish: Wish) => Promise<WalletTransaction | undefined>,
) {
  const client = useQueryClient()
  return useMutation<string | undefined, Error, Wish>({
    networkMode: 'always',
    async mutationFn(wish) {
      const { wallet, account } = await walletOf(client.getQueryData(signInQuery.queryKey))
      for (let sending = 0; sending < TRANSACTIONS_MAX; sending++) {
        const call = await prepare(wish)
        const sent = call && (await wallet.send(call, account))
        if (call?.kind !== 'evm' || !call.isFirst) return sent
        // The deposit or the approval was sent; the next pass prepares the transaction that needed
        // it.
      }
      throw new Error('The chain still asks for a deposit or an approval. Try again.')
    },
    onSettled: () => readAfterWrite(client),
  })
}

/** Purpose of a new session. */
export type OpenSessionInput = {
  readonly model: string
  readonly provider?: string | undefined
  /** Most that the session may pay in total, in base units; the gateway's default when absent. */
  readonly cap?: string | undefined
  /** Required verifiability of answers; the gateway's default when absent. */
  readonly verification?: SessionRequirements['verification']
}

/** Lets the wallet allow one session, and opens the session. */
export function useOpenSession() {
  const client = useQueryClient()
  return useMutation<void, Error, OpenSessionInput>({
    networkMode: 'always',
    async mutationFn({ model, provider, cap, verification }) {
      const { wallet, account } = await walletOf(client.getQueryData(signInQuery.queryKey))
      const wishes = { ...(provider && { provider }), ...(verification && { verification }) }
      const body = { model, ...wishes, ...(cap && { cap }) }
      const draft = await callApi('POST /api/account/sessions/prepare', { body })
      const signatures = await wallet.signSession(draft, account)
      await callApi('POST /api/account/sessions/open', { body: { id: draft.id, ...signatures } })
    },
    onSettled: () => readAfterWrite(client),
  })
}
