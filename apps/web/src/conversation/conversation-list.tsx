import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Icon } from '../parts/icons.tsx'
import type { Conversation } from './conversation.ts'
import type { Chat } from './use-chat.ts'

/** Maximum number of characters of a conversation's title. */
const TITLE_CHARACTERS_MAX = 80

/** A new name for a conversation: Enter or leaving the field saves it, Escape does not. */
function Rename(props: {
  readonly title: string
  readonly onEnd: (title: string | undefined) => void
}): ReactNode {
  const { title, onEnd } = props
  const [text, setText] = useState(title)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  const keep = () => onEnd(text.trim() === '' ? undefined : text.trim())
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') keep()
    if (key === 'Escape') onEnd(undefined)
  }
  return (
    <input
      ref={field}
      className="past-rename"
      aria-label={`New name of “${title}”`}
      value={text}
      maxLength={TITLE_CHARACTERS_MAX}
      onChange={({ target }) => setText(target.value)}
      onKeyDown={onKey}
      onBlur={keep}
    />
  )
}

function ConversationItem(props: {
  readonly chat: Chat
  readonly one: Conversation
  onShow(): void
}) {
  const { chat, one, onShow } = props
  const { id, title } = one
  const [isRenaming, setRenaming] = useState(false)
  if (isRenaming) {
    const onEnd = (next: string | undefined) => {
      setRenaming(false)
      if (next !== undefined) chat.rename(id, next)
    }
    return <Rename title={title} onEnd={onEnd} />
  }
  return (
    <>
      <button
        type="button"
        className="past-title"
        title={title}
        aria-current={id === chat.openId ? 'true' : undefined}
        onClick={() => {
          chat.show(id)
          onShow()
        }}
      >
        {title}
        {chat.answering.has(id) && ' …'}
      </button>
      <button
        type="button"
        className="icon-button past-action"
        aria-label={`Rename “${title}”`}
        onClick={() => setRenaming(true)}
      >
        <Icon name="pen" />
      </button>
      <button
        type="button"
        className="icon-button past-action"
        aria-label={`Delete “${title}”`}
        onClick={() => chat.forget(id)}
      >
        <Icon name="trash" />
      </button>
    </>
  )
}

/** Whether conversations are saved, and a button that restores a deleted one. */
const StorageNotice = ({ chat }: { readonly chat: Chat }): ReactNode => (
  <>
    {chat.lastDeleted && (
      <p className="muted small" role="status">
        “{chat.lastDeleted.title}” was deleted.{' '}
        <button type="button" className="link" onClick={chat.restore}>
          Undo
        </button>
      </p>
    )}
    {chat.isSaved ? (
      <p className="muted small">Saved only in this browser.</p>
    ) : (
      <p className="fault" role="alert">
        Browser storage is full: new messages are lost when the page is closed. Delete some
        conversations.
      </p>
    )}
  </>
)

/** Earlier conversations, and a button for a new one. In small windows the list is folded. */
export function ConversationList(props: {
  readonly chat: Chat
  readonly onBegin: () => void
}): ReactNode {
  const { chat, onBegin } = props
  const [isUnfolded, setUnfolded] = useState(false)
  const fold = () => setUnfolded(false)
  return (
    <aside className="past" aria-label="Conversations">
      <div className="row wrap">
        <button
          type="button"
          className="button past-new"
          onClick={() => {
            fold()
            onBegin()
          }}
        >
          <Icon name="plus" /> New
        </button>
        {chat.all.length > 0 && (
          <button
            type="button"
            className="button past-fold"
            aria-expanded={isUnfolded}
            onClick={() => setUnfolded(!isUnfolded)}
          >
            {isUnfolded ? 'Hide' : `History (${chat.all.length})`}
          </button>
        )}
      </div>
      <ul className={isUnfolded ? 'unfolded' : undefined}>
        {chat.all.map((one) => (
          <li key={one.id}>
            <ConversationItem chat={chat} one={one} onShow={fold} />
          </li>
        ))}
      </ul>
      <StorageNotice chat={chat} />
    </aside>
  )
}
