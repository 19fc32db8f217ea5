import { type ReactNode, useState } from 'react'
import { timeText } from '../../amount.ts'
import { callApi } from '../../api/client.ts'
import { useDefaultAsset, useRead } from '../../api/queries.ts'
import { chainName } from '../../chain.ts'
import { AmountField, useAmountInput } from '../../parts/amount-field.tsx'
import { CopyableText, HashLink } from '../../parts/definition-list.tsx'
import { Failure, QueryView } from '../../parts/query-states.tsx'
import type { Column } from '../../parts/tables/table.tsx'
import { useSpendingLimit } from '../../wallets/spending-limit.ts'
import { useOpenSession, useWalletTransaction } from '../../wallets/use-wallet.ts'
import { type ApprovalRow, Approvals } from './wallet-approvals.tsx'
import type { WalletSession } from './wallet-parts.tsx'
import { Answers, Balances, Keys, sessionColumns, type WalletDetails } from './wallet-parts.tsx'
import { Sessions, useModelChoice } from './wallet-sessions.tsx'
import { MoveForm, type TransferDirection, type TransferInput } from './wallet-transfer.tsx'

type MoveInput = TransferInput & { readonly way: TransferDirection }

const prepareMove = ({ way, ...body }: MoveInput) => callApi(`POST /api/account/${way}`, { body })

const prepareRevocation = (body: Pick<ApprovalRow, 'spender' | 'asset'>) =>
  callApi('POST /api/account/approvals/revoke', { body })

/** The form by which the browser's wallet deposits in the Vault or withdraws from it. */
function Move({ wallet }: { readonly wallet: WalletDetails }): ReactNode {
  const move = useWalletTransaction(prepareMove)
  const onMove = (way: TransferDirection, moved: TransferInput, onDone: () => void) =>
    move.mutate({ way, ...moved }, { onSuccess: onDone })
  return (
    <MoveForm
      wallet={wallet}
      isMoving={move.isPending}
      onMove={onMove}
      note={
        'Your wallet sends both transactions. A deposit stays under your own account in ' +
        'the Vault. The gateway can spend only what a session allows. You can withdraw ' +
        'unreserved funds at any time, with or without this gateway.'
      }
    >
      {move.isPending && (
        <p role="status">Confirm the transaction in the wallet. Then wait for the chain.</p>
      )}
      {move.data && (
        <p role="status">
          Done: <HashLink hash={move.data} />
        </p>
      )}
      {move.error && <Failure error={move.error} />}
    </MoveForm>
  )
}

function OpenSession(): ReactNode {
  const { model, choice } = useModelChoice()
  const open = useOpenSession()
  const usual = useDefaultAsset()
  const written = useAmountInput(...useSpendingLimit(), usual)
  const { amount: cap, isWrong } = written
  return (
    <>
      <div className="row wrap form-row">
        {choice}
        <AmountField
          name="Spending limit of each session, in"
          asset={usual}
          written={written}
          placeholder="default"
        />
        <button
          type="button"
          className="button"
          disabled={!model || isWrong || open.isPending}
          onClick={() => model && open.mutate({ model, ...(cap && { cap: `${cap}` }) })}
        >
          {open.isPending ? 'Confirm in the wallet …' : 'Open a session'}
        </button>
      </div>
      {open.error && <Failure error={open.error} />}
    </>
  )
}

/** Closes a session whose provider does not close it: in two steps, with a wait between them. */
function ForceCloseButton({ session }: { readonly session: string }): ReactNode {
  const [until, setUntil] = useState<string>()
  const release = useWalletTransaction(async (id: string) => {
    const body = { session: id }
    const { step, deadlineSeconds, call } = await callApi(
      'POST /api/account/sessions/force-close',
      {
        body,
      },
    )
    setUntil(step === 'expire' ? undefined : deadlineSeconds)
    return call
  })
  return (
    <span>
      <button
        type="button"
        className="link"
        disabled={release.isPending}
        onClick={() => release.mutate(session)}
      >
        Force close
      </button>
      {release.isSuccess && until && (
        <span role="status"> Repeat after {timeText(Number(until) * 1000)} to finish.</span>
      )}
      {release.error && <span className="fault"> {release.error.message}</span>}
    </span>
  )
}

const columns: readonly Column<WalletSession>[] = [
  ...sessionColumns,
  {
    name: 'Expires',
    show: ({ expiresAtSeconds }) => timeText(Number(expiresAtSeconds) * 1000),
  },
  {
    name: 'Provider unresponsive?',
    show: ({ id, status }) => (status === 'closed' ? '—' : <ForceCloseButton session={id} />),
  },
]

/**
 * Shows the signed-in account of a shared gateway, whose money the wallet in this browser moves.
 */
export function HostedWallet(): ReactNode {
  const read = useRead('GET /api/wallet', {})
  const { isPending, error, mutate } = useWalletTransaction(prepareRevocation)
  return (
    <>
      <QueryView read={read}>
        {(wallet) => (
          <>
            <p className="muted">
              Signed in on <span title={wallet.chain}>{chainName(wallet.chain)}</span> as{' '}
              <CopyableText text={wallet.account} label="account" />
            </p>
            <Balances wallet={wallet} />
            <Move wallet={wallet} />
          </>
        )}
      </QueryView>
      <Sessions
        open={<OpenSession />}
        columns={columns}
        none={
          <>
            Your first question asks your wallet to allow a session. Programs with your API keys
            spend from open sessions.
          </>
        }
      />
      <Approvals revoking={{ isPending, error, revoke: mutate }} />
      <Keys />
      <Answers />
    </>
  )
}
