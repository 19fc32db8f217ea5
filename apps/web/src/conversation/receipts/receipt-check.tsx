import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { callApi } from '../../api/client.ts'
import { HashLink } from '../../parts/definition-list.tsx'
import { Icon } from '../../parts/icons.tsx'
import { Failure, Loading } from '../../parts/query-states.tsx'
import type { DisplayedExchange } from '../../receipt/contents.ts'
import { fileName, fileText } from '../../receipt/file.ts'
import type { BrowserCheck } from '../../receipt/verify.ts'
import { contentsOf, fileReader } from './receipt-contents.ts'

const marks = { right: 'check', wrong: 'cross', later: 'clock' } as const
const words = { right: 'Right', wrong: 'Wrong', later: 'Open' } as const

/** Results of the checks, the model's whole input, and the receipt as a file. */
type ReceiptCheckResult = {
  readonly checks: readonly BrowserCheck[]
  readonly fullPrompt?: string
  readonly file: string
}

/**
 * Reads a receipt and verifies it in this browser. The prices, the operator and the data of the
 * chain are those that the gateway reports.
 */
async function checkReceipt(
  id: string,
  screen: DisplayedExchange | undefined,
  signal: AbortSignal,
): Promise<ReceiptCheckResult> {
  const [file, { verifyReceipt, coreOf }, { compareContents, contentsUnavailable }] =
    await Promise.all([
      callApi('GET /api/wallet/receipt', { query: { id } }, signal),
      import('../../receipt/verify.ts'),
      import('../../receipt/contents.ts'),
    ])
  const signed = verifyReceipt(file)
  if (!screen) return { checks: signed, file: fileText(file, undefined) }
  const contents = await contentsOf(id, signal)
  const compared = contents
    ? await compareContents(coreOf(file), contents, { screen, readFile: fileReader(signal) })
    : { checks: contentsUnavailable }
  return { ...compared, checks: [...compared.checks, ...signed], file: fileText(file, contents) }
}

const summaryOf = (checks: readonly BrowserCheck[]): string => {
  if (checks.some((check) => check.outcome === 'wrong')) return 'Receipt invalid'
  const open = checks.filter((check) => check.outcome === 'later').length
  return open === 0
    ? 'Receipt valid'
    : `Receipt valid. ${open} on-chain checks pending until settlement`
}

const CheckRow = ({ check }: { readonly check: BrowserCheck }): ReactNode => (
  <li className={`check-${check.outcome}`}>
    <Icon name={marks[check.outcome]} />
    <span>
      <span className="visually-hidden">{words[check.outcome]}: </span>
      {check.name}
      <span className="muted small"> {check.detail}</span>
      {check.transaction && (
        <span className="muted small">
          {' '}
          Transaction <HashLink hash={check.transaction} />
        </span>
      )}
    </span>
  </li>
)

/**
 * A button that saves the receipt as a file, and the command that verifies it against the chain
 * through an RPC server that the person chooses.
 */
const CliVerification = ({
  id,
  file,
}: {
  readonly id: string
  readonly file: string
}): ReactNode => {
  const name = fileName(id)
  const save = () => {
    const url = URL.createObjectURL(new Blob([file], { type: 'application/json' }))
    const link = Object.assign(document.createElement('a'), { href: url, download: name })
    link.click()
    URL.revokeObjectURL(url)
  }
  return (
    <p className="muted small">
      To verify against the chain without this gateway,{' '}
      <button type="button" className="link" onClick={save}>
        save the receipt
      </button>{' '}
      and run <code>npm run ostrom -- receipts verify {name} --chain --rpc ADDRESS</code>
    </p>
  )
}

const Checks = ({
  id,
  checked,
}: {
  readonly id: string
  readonly checked: ReceiptCheckResult
}): ReactNode => {
  const { checks, fullPrompt, file } = checked
  return (
    <div className="checks" role="status">
      <p className="checks-summary">{summaryOf(checks)}</p>
      <ul>
        {checks.map((check) => (
          <CheckRow key={check.name} check={check} />
        ))}
      </ul>
      {fullPrompt !== undefined && (
        <details className="given">
          <summary>Full model input</summary>
          <pre>{fullPrompt}</pre>
        </details>
      )}
      <CliVerification id={id} file={file} />
    </div>
  )
}

/**
 * Shows the receipt of an answer. One click verifies it, together with the question and the answer
 * if the page still has them.
 */
export function ReceiptCheck(props: {
  readonly id: string
  readonly screen?: DisplayedExchange | undefined
}): ReactNode {
  const { id, screen } = props
  const [isRequested, setRequested] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const request = () => {
    setRequested(true)
    // The button disappears, so the focus moves to the box with the results.
    box.current?.focus()
  }
  const check = useQuery({
    queryKey: ['check', id, screen],
    queryFn: ({ signal }) => checkReceipt(id, screen, signal),
    enabled: isRequested,
  })
  return (
    <div className="receipt" ref={box} tabIndex={-1}>
      <span className="muted small">
        Receipt <HashLink hash={id} />
      </span>
      {!isRequested && (
        <button type="button" className="button small" onClick={request}>
          Verify
        </button>
      )}
      {isRequested && check.isPending && <Loading lines={2} />}
      {check.error && <Failure error={check.error} onRetry={() => void check.refetch()} />}
      {check.data && <Checks id={id} checked={check.data} />}
    </div>
  )
}
