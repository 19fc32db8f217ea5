import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { signInQuery, useMode, useWrite } from '../api/queries.ts'
import { Failure, Loading, useLastError } from './query-states.tsx'
import { WalletSignIn } from './wallet-sign-in.tsx'

/** Asks for the one-time code. No script stores any secret that gives access to the wallet. */
function SignIn({ why }: { readonly why: string }): ReactNode {
  const id = useId()
  const [code, setCode] = useState('')
  const signIn = useWrite('POST /api/sign-in')
  const send = (event: FormEvent) => {
    event.preventDefault()
    signIn.mutate({ code })
  }
  return (
    <form className="card sign-in" onSubmit={send}>
      <h2>Sign in to this gateway</h2>
      <p className="muted">{why}</p>
      <label htmlFor={id}>One-time code</label>
      <div className="row wrap">
        <input
          id={id}
          value={code}
          onChange={(event) => setCode(event.target.value.toUpperCase())}
          placeholder="XXXX-XXXX"
          autoComplete="one-time-code"
          spellCheck={false}
          maxLength={12}
          className="code-input"
        />
        <button
          type="submit"
          className="button primary"
          disabled={code.length < 8 || signIn.isPending}
        >
          {signIn.isPending ? 'Signing in …' : 'Sign in'}
        </button>
      </div>
      <p className="muted small">
        Shown in the terminal by <code>npm start</code>. <code>npm run ostrom -- web</code>, on the
        machine of the gateway, prints a new one.
      </p>
      {signIn.error && <Failure error={signIn.error} />}
    </form>
  )
}

/**
 * Moves the focus from the removed sign-in form to the page, so that the keyboard continues there.
 */
function useFocusAfterSignIn(signedIn: boolean | undefined): void {
  const wasOut = useRef(false)
  useEffect(() => {
    if (signedIn && wasOut.current && document.activeElement === document.body) {
      document.querySelector('main')?.focus({ preventScroll: true })
    }
    wasOut.current = signedIn === false
  }, [signedIn])
}

/** Shows its contents to signed-in people, and a sign-in form to others. */
export function RequireSignIn(props: {
  readonly why: string
  readonly children: ReactNode
}): ReactNode {
  const read = useQuery(signInQuery)
  const fault = useLastError(read)
  const signedIn = read.data?.isSignedIn
  const mode = useMode()
  useFocusAfterSignIn(signedIn)
  if (signedIn === undefined) {
    return fault ? <Failure error={fault} onRetry={() => void read.refetch()} /> : <Loading />
  }
  if (signedIn) return props.children
  return mode === 'hosted' ? <WalletSignIn why={props.why} /> : <SignIn why={props.why} />
}
