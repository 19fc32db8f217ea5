import type { ReactNode } from 'react'
import { useMode, useRead, useWrite } from '../../api/queries.ts'
import { chainName } from '../../chain.ts'
import { DisposableAccounts } from '../../disposable/disposable-accounts.tsx'
import { CopyableText, HashLink } from '../../parts/definition-list.tsx'
import { Failure, QueryView } from '../../parts/query-states.tsx'
import { RequireSignIn } from '../../parts/sign-in.tsx'
import { HostedWallet } from './hosted-wallet.tsx'
import { Approvals } from './wallet-approvals.tsx'
import { Audits } from './wallet-audits.tsx'
import { Answers, Balances, Keys, sessionColumns, type WalletDetails } from './wallet-parts.tsx'
import { Sessions, useModelChoice } from './wallet-sessions.tsx'
import { MoveForm, type TransferDirection, type TransferInput } from './wallet-transfer.tsx'

function Move({ wallet }: { readonly wallet: WalletDetails }): ReactNode {
  const deposit = useWrite('POST /api/wallet/deposit')
  const withdraw = useWrite('POST /api/wallet/withdraw')
  const isMoving = deposit.isPending || withdraw.isPending
  const onMove = (way: TransferDirection, moved: TransferInput, onDone: () => void) => {
    const [move, other] = way === 'deposit' ? [deposit, withdraw] : [withdraw, deposit]
    other.reset()
    move.mutate(moved, { onSuccess: onDone })
  }
  const done = deposit.data ?? withdraw.data
  const error = deposit.error ?? withdraw.error
  return (
    <MoveForm
      wallet={wallet}
      isMoving={isMoving}
      onMove={onMove}
      note={
        'A deposit moves funds from the wallet into the Vault, which pays for answers. ' +
        'You can withdraw unreserved funds at any time.'
      }
    >
      {isMoving && <p role="status">Waiting for the chain …</p>}
      {done && (
        <p role="status">
          Done: <HashLink hash={done.transaction} />
        </p>
      )}
      {error && <Failure error={error} />}
    </MoveForm>
  )
}

function OpenSession(): ReactNode {
  const { model, choice } = useModelChoice()
  const open = useWrite('POST /api/wallet/sessions/open')
  return (
    <>
      <div className="row wrap">
        {choice}
        <button
          type="button"
          className="button"
          disabled={!model || open.isPending}
          onClick={() => model && open.mutate({ model })}
        >
          {open.isPending ? 'Opening …' : 'Open a session'}
        </button>
      </div>
      {open.error && <Failure error={open.error} />}
    </>
  )
}

function Account(): ReactNode {
  const read = useRead('GET /api/wallet', {})
  const { isPending, error, mutate } = useWrite('POST /api/wallet/approvals/revoke')
  return (
    <>
      <QueryView read={read}>
        {(wallet) => (
          <>
            <p className="muted">
              On <span title={wallet.chain}>{chainName(wallet.chain)}</span>:{' '}
              <CopyableText text={wallet.account} label="account" />
            </p>
            <Balances wallet={wallet} />
            <Move wallet={wallet} />
          </>
        )}
      </QueryView>
      <Sessions
        open={<OpenSession />}
        columns={sessionColumns}
        none="The first question opens a session."
      />
      <Approvals revoking={{ isPending, error, revoke: mutate }} />
      <Keys />
      <DisposableAccounts />
      <Answers />
      <Audits />
    </>
  )
}

const whys = {
  local: 'The wallet of this gateway pays for answers. Its keys never leave the machine.',
  hosted: 'Your own wallet pays for answers. Its keys never leave it.',
} as const

/** Money, sessions, keys and payments of this gateway's wallet, or of a person's own. */
export function WalletPage(): ReactNode {
  const mode = useMode() ?? 'local'
  return (
    <div className="page">
      <div className="page-head">
        <h1>Wallet</h1>
      </div>
      <RequireSignIn why={whys[mode]}>
        {mode === 'hosted' ? <HostedWallet /> : <Account />}
      </RequireSignIn>
    </div>
  )
}
