import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { signInQuery } from '../api/queries.ts'
import { useDetectedWallets, useWalletSignIn } from '../wallets/use-wallet.ts'
import { Empty, Failure, Loading } from './query-states.tsx'

const walletKinds = {
  Ethereum: '(EIP-6963), such as MetaMask, Rabby or Frame',
  Solana: '(by the wallet standard), such as Phantom, Solflare or Backpack',
} as const

function NoWallet(): ReactNode {
  const { system = 'Ethereum' } = useQuery(signInQuery).data?.wallets ?? {}
  return (
    <Empty title="No wallet was found in this browser">
      Install a wallet that pages can detect {walletKinds[system]}, and reload this page. On a
      phone, open this page in the browser of the wallet’s own app.
    </Empty>
  )
}

/** Signs in by a wallet of this browser. It signs a text; that moves no money. */
export function WalletSignIn({ why }: { readonly why: string }): ReactNode {
  const choices = useDetectedWallets()
  const signIn = useWalletSignIn()
  return (
    <div className="card sign-in">
      <h2>Sign in with your wallet</h2>
      <p className="muted">{why}</p>
      {choices === undefined && <Loading lines={2} />}
      {choices?.length === 0 && <NoWallet />}
      <ul className="wallets" aria-label="Wallets">
        {choices?.map(({ id, name, icon }) => (
          <li key={id}>
            <button
              type="button"
              className="button wallet-choice"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate(id)}
            >
              {icon?.startsWith('data:image/') && <img src={icon} alt="" width="24" height="24" />}
              {name}
            </button>
          </li>
        ))}
      </ul>
      {signIn.isPending && (
        <p role="status" className="muted">
          Confirm in the wallet: it asks you to connect and to sign a text with this site’s name.
        </p>
      )}
      <p className="muted small">
        The text proves your account and moves no funds. This gateway never has your keys. One
        signature allows each session, up to an amount and until a time.
      </p>
      {signIn.error && <Failure error={signIn.error} />}
    </div>
  )
}
