import type { KeyboardEvent, ReactNode } from 'react'
import { Icon } from '../parts/icons.tsx'
import type { ChatMessageRecord } from './conversation.ts'

/**
 * Switches between the alternative messages at one place of a conversation (see `branches.ts`), by
 * buttons or arrow keys. The buttons stay visible even at the ends, so that a person who presses
 * one twice does not lose the focus.
 */
export function BranchSwitch(props: BranchSwitch.Props): ReactNode {
  const { message, siblings, choose } = props
  const at = siblings.findIndex(({ id }) => id === message.id)
  const name = message.role === 'assistant' ? 'answer' : 'question'
  const go = (step: number) => {
    const next = siblings[at + step]
    if (next) choose(next.id)
  }
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowLeft') go(-1)
    if (key === 'ArrowRight') go(1)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is of forms.
    <span className="branches" role="group" aria-label={`Other ${name}s`} onKeyDown={onKey}>
      <button
        type="button"
        className="icon-button"
        aria-label={`Previous ${name}`}
        aria-disabled={at === 0}
        onClick={() => go(-1)}
      >
        <Icon name="left" />
      </button>
      <span className="small" role="status">
        <span className="visually-hidden">{`Shown is ${name} `}</span>
        {`${at + 1}/${siblings.length}`}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={`Next ${name}`}
        aria-disabled={at === siblings.length - 1}
        onClick={() => go(1)}
      >
        <Icon name="right" />
      </button>
    </span>
  )
}

export declare namespace BranchSwitch {
  type Props = {
    readonly message: ChatMessageRecord
    /** All messages at the same place, including this one, oldest first. */
    readonly siblings: readonly ChatMessageRecord[]
    readonly choose: (message: string) => void
  }
}
