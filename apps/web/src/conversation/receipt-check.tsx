import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { ask } from '../api/client.ts'
import { HashLink } from '../parts/facts.tsx'
import { Icon } from '../parts/icons.tsx'
import { Failure, Loading } from '../parts/states.tsx'
import type { Check } from '../receipt/verify.ts'

const marks = { right: 'check', wrong: 'cross', later: 'clock' } as const
const words = { right: 'Right', wrong: 'Wrong', later: 'Open' } as const

/** Reads a receipt and checks it in this browser, by code that asks no one. */
async function checkReceipt(id: string, signal: AbortSignal): Promise<readonly Check[]> {
  const [file, { verifyReceipt }] = await Promise.all([
    ask('GET /api/wallet/receipt', { query: { id } }, signal),
    import('../receipt/verify.ts'),
  ])
  return verifyReceipt(file)
}

const summaryOf = (checks: readonly Check[]): string => {
  if (checks.some((check) => check.outcome === 'wrong')) return 'This receipt is wrong'
  const open = checks.filter((check) => check.outcome === 'later').length
  return open === 0 ? 'The receipt is right' : `The receipt is right; ${open} left to the chain`
}

const Checks = ({ checks }: { readonly checks: readonly Check[] }): ReactNode => (
  <div className="checks" role="status">
    <p className="checks-summary">{summaryOf(checks)}</p>
    <p className="muted small">
      It holds hashes of your question and of the answer, which the gateway compared when they came.
      Their text is not compared here.
    </p>
    <ul>
      {checks.map(({ name, outcome, detail }) => (
        <li key={name} className={`check-${outcome}`}>
          <Icon name={marks[outcome]} />
          <span>
            <span className="visually-hidden">{words[outcome]}: </span>
            {name}
            <span className="muted small"> {detail}</span>
          </span>
        </li>
      ))}
    </ul>
  </div>
)

/** The receipt of an answer, checked by one click. */
export function ReceiptCheck({ id }: { readonly id: string }): ReactNode {
  const [isAsked, setAsked] = useState(false)
  const check = useQuery({
    queryKey: ['check', id],
    queryFn: ({ signal }) => checkReceipt(id, signal),
    enabled: isAsked,
  })
  return (
    <div className="receipt">
      <span className="muted small">
        Receipt <HashLink hash={id} />
      </span>
      {!isAsked && (
        <button type="button" className="button small" onClick={() => setAsked(true)}>
          Verify
        </button>
      )}
      {isAsked && check.isPending && <Loading lines={2} />}
      {check.error && <Failure error={check.error} onRetry={() => void check.refetch()} />}
      {check.data && <Checks checks={check.data} />}
    </div>
  )
}
