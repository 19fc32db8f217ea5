import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ChatMessageRecord } from '../conversation.ts'

const sources = {
  wallet: 'Your wallet read the provider’s key on the chain, of contracts that this gateway names.',
  gateway:
    'The provider’s key is by this gateway’s word: one that lies about it could read the question.',
} as const

/**
 * States that this page sealed a question, or that a proxy asked it. Shown only if the
 * answer has text: then this page has decrypted a part of it.
 */
export function SealedLine({ message }: { readonly message: ChatMessageRecord }): ReactNode {
  const { sealedBy, isProxied, text, payment } = message
  if (isProxied && text !== '') return <p className="muted small">Asked through a proxy.</p>
  if (!sealedBy || text === '') return null
  return (
    <p className="muted small">
      This page sealed your question. {sources[sealedBy]}
      {payment && ' This page checked the receipt.'} <Link to="/privacy">Who sees what</Link>
    </p>
  )
}
