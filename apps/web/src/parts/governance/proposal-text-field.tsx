import { type ReactNode, useId } from 'react'

/** The field for the document with the reasons of a proposal. */
export function ProposalTextField({
  cid,
  write,
}: {
  readonly cid: string
  readonly write: (cid: string) => void
}): ReactNode {
  const id = useId()
  return (
    <label htmlFor={id}>
      CID of the text that says why
      <input
        id={id}
        autoComplete="off"
        spellCheck={false}
        maxLength={128}
        value={cid}
        onChange={({ target }) => write(target.value)}
      />
    </label>
  )
}
