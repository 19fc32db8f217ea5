import { Amount } from '@ostrom/protocol'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { ApiError } from '../../api/client.ts'
import { signInQuery, useCapability, useMode, useRead, useUnit } from '../../api/queries.ts'
import { formatShare } from './share.ts'

/**
 * How a question reaches its provider: read by the gateway, sealed by this page, or through a
 * proxy.
 */
export type QuestionWay = 'gateway' | 'sealed' | 'proxy'

const KEY = 'ostrom-question-way'

const ways = [
  ['gateway', 'Asked by the gateway'],
  ['sealed', 'Sealed by this page'],
  ['proxy', 'Through a proxy'],
] as const satisfies readonly (readonly [QuestionWay, string])[]

const wayOf = (text: string | null): QuestionWay =>
  ways.find(([id]) => id === text)?.[0] ?? 'gateway'

/**
 * Returns the way of sending questions that this browser has chosen, and a function that changes
 * it.
 */
export function useQuestionWay(): readonly [QuestionWay, (way: QuestionWay) => void] {
  const [chosen, setChosen] = useState(() => wayOf(localStorage.getItem(KEY)))
  const hasProxies = useCapability('proxies')
  const choose = (way: QuestionWay) => {
    setChosen(way)
    localStorage.setItem(KEY, way)
  }
  return [chosen === 'proxy' && !hasProxies ? 'gateway' : chosen, choose]
}

/** A picker for the way of sending questions. */
export function QuestionWays(props: {
  readonly way: QuestionWay
  readonly onChoose: (way: QuestionWay) => void
}): ReactNode {
  // Accounts of a shared gateway have no tickets.
  const isShared = useMode() === 'hosted'
  const hasProxies = useCapability('proxies')
  return (
    <select
      aria-label="Privacy"
      value={props.way}
      onChange={({ target }) => props.onChoose(wayOf(target.value))}
    >
      {ways
        .filter(([id]) => id !== 'proxy' || !isShared)
        .map(([id, name]) => (
          <option key={id} value={id} disabled={id === 'proxy' && !hasProxies}>
            {name}
            {id === 'proxy' && !hasProxies && ' · not set up, see guides/private.md'}
          </option>
        ))}
    </select>
  )
}

function SealedTerms(): ReactNode {
  const { data } = useQuery(signInQuery)
  // Wallets of EVM chains have a node that this page can query.
  const isRead = data?.wallets?.system === 'Ethereum'
  return (
    <>
      This page seals the question to the provider
      {isRead
        ? ', whose key your wallet reads on the chain: this gateway cannot read it. '
        : ', whose key this gateway names: what it stores and logs has nothing of the question. '}
      Same price. The first question opens a session
      {data?.mode === 'hosted' && ', which your wallet signs'}; after that, sealing adds a few
      milliseconds. The gateway chooses the provider. No images.
    </>
  )
}

function ProxyTerms(): ReactNode {
  const { data, error } = useRead('GET /api/wallet/private', {})
  const unit = useUnit(data?.asset)
  if (error) {
    return error instanceof ApiError
      ? [error.message, ...error.details, `(${error.code})`].join(' ')
      : 'No proxy answers now.'
  }
  if (!data) return 'Asking a proxy for its price …'
  const [cost, credit] = [BigInt(data.ticketCost), BigInt(data.ticketCredit)]
  return (
    <>
      A proxy asks, paid by tickets: the provider learns neither your address nor your wallet. A
      ticket costs {Amount.formatUp(cost, unit)} and pays {Amount.formatDown(credit, unit)}, which
      adds {formatShare(cost - credit, credit)} to the price. The proxy’s delay is{' '}
      {Math.ceil(data.roundTripMs)} ms.
    </>
  )
}

/** Price, delay and readers of the chosen way, shown before a question is sent. */
export const WayTerms = ({ way }: { readonly way: QuestionWay }): ReactNode => (
  <p className="muted small way-terms" role="status">
    {way === 'gateway' && 'This gateway and the provider read what you ask.'}
    {way === 'sealed' && <SealedTerms />}
    {way === 'proxy' && <ProxyTerms />} <Link to="/privacy">Who sees what</Link>
  </p>
)
