import { type ReactNode, useState } from 'react'
import { timeText } from '../amount.ts'
import { ask } from '../api/client.ts'
import { useRead, useUsual } from '../api/queries.ts'
import { chainName } from '../chain.ts'
import { type Approval, Approvals } from '../pages/wallet-approvals.tsx'
import { type Moved, MoveForm, type Way } from '../pages/wallet-move.tsx'
import type { Session } from '../pages/wallet-parts.tsx'
import { Answers, Balances, Keys, type Money, sessionColumns } from '../pages/wallet-parts.tsx'
import { Sessions, useModelChoice } from '../pages/wallet-sessions.tsx'
import { AmountField, useWritten } from '../parts/amount-field.tsx'
import { HashLink, Whole } from '../parts/facts.tsx'
import { Failure, Shown } from '../parts/states.tsx'
import type { Column } from '../parts/table.tsx'
import { useCeiling } from './ceiling.ts'
import { useOpenSession, useSend } from './use-wallet.ts'

type Wish = Moved & { readonly way: Way }

const prepareMove = ({ way, ...body }: Wish) => ask(`POST /api/account/${way}`, { body })

const prepareRevocation = (body: Pick<Approval, 'spender' | 'asset'>) =>
  ask('POST /api/account/approvals/revoke', { body })

/** An amount that the wallet moves itself. */
function Move({ wallet }: { readonly wallet: Money }): ReactNode {
  const move = useSend(prepareMove)
  const onMove = (way: Way, moved: Moved, onDone: () => void) =>
    move.mutate({ way, ...moved }, { onSuccess: onDone })
  return (
    <MoveForm
      wallet={wallet}
      isMoving={move.isPending}
      onMove={onMove}
      note={
        'Your wallet sends both itself. What is deposited stays under your own account in the ' +
        'Vault: the gateway can spend of it only what a session allows, and what is not set ' +
        'aside comes back at any time, with or without this gateway.'
      }
    >
      {move.isPending && <p role="status">Look at the wallet, then wait for the chain.</p>}
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
  const usual = useUsual()
  const written = useWritten(...useCeiling(), usual)
  const { amount: cap, isWrong } = written
  return (
    <>
      <div className="row wrap form-row">
        {choice}
        <AmountField
          name="Each session spends at most, in"
          asset={usual}
          written={written}
          placeholder="as usual"
        />
        <button
          type="button"
          className="button"
          disabled={!model || isWrong || open.isPending}
          onClick={() => model && open.mutate({ model, ...(cap && { cap: `${cap}` }) })}
        >
          {open.isPending ? 'Look at the wallet …' : 'Open a session'}
        </button>
      </div>
      {open.error && <Failure error={open.error} />}
    </>
  )
}

/** Ends a session whose provider does not: in two steps, with a wait between them. */
function Release({ session }: { readonly session: string }): ReactNode {
  const [until, setUntil] = useState<string>()
  const release = useSend(async (id: string) => {
    const body = { session: id }
    const { step, deadlineSeconds, call } = await ask('POST /api/account/sessions/release', {
      body,
    })
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
        End by wallet
      </button>
      {release.isSuccess && until && (
        <span role="status"> Come back at {timeText(Number(until) * 1000)}.</span>
      )}
      {release.error && <span className="fault"> {release.error.message}</span>}
    </span>
  )
}

const columns: readonly Column<Session>[] = [
  ...sessionColumns,
  {
    name: 'Spends until',
    show: ({ expiresAtSeconds }) => timeText(Number(expiresAtSeconds) * 1000),
  },
  {
    name: 'Provider gone?',
    show: ({ id, status }) => (status === 'closed' ? '—' : <Release session={id} />),
  },
]

/** The account of whoever is signed in to a shared gateway, moved by the wallet in this browser. */
export function OwnWallet(): ReactNode {
  const read = useRead('GET /api/wallet', {})
  const { isPending, error, mutate } = useSend(prepareRevocation)
  return (
    <>
      <Shown read={read}>
        {(wallet) => (
          <>
            <p className="muted">
              Signed in on <span title={wallet.chain}>{chainName(wallet.chain)}</span> as{' '}
              <Whole text={wallet.account} label="account" />
            </p>
            <Balances wallet={wallet} />
            <Move wallet={wallet} />
          </>
        )}
      </Shown>
      <Sessions
        open={<OpenSession />}
        columns={columns}
        none={
          <>
            The first question asks your wallet to allow one. Programs with your API keys spend from
            the sessions that are open.
          </>
        }
      />
      <Approvals revoking={{ isPending, error, revoke: mutate }} />
      <Keys />
      <Answers />
    </>
  )
}
