import type { ReactNode } from 'react'
import { timeText } from '../amount.ts'
import type { ApiOutput } from '../api/client.ts'

export type SessionPay = NonNullable<ApiOutput<'GET /api/sessions'>['rows'][number]['pay']>

const words = {
  maturing: 'matures',
  held: 'on hold (court case)',
  paid: 'paid',
  returned: 'refunded',
} as const

/** Shows the state of a session's settled pay; a dash before the session has ended. */
export const PayStatus = ({ pay }: { readonly pay: SessionPay | undefined }): ReactNode => {
  if (!pay) return '—'
  const { status, dueAtSeconds: due } = pay
  if (due === undefined) return words[status]
  // After this time, any account may trigger the payment.
  const word = 1000 * due <= Date.now() ? 'due' : words[status]
  return <span title={`Due ${timeText(1000 * due)}`}>{word}</span>
}
