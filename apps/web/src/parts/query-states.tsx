import { type ReactNode, useRef } from 'react'
import { ApiError, GatewayUnreachableError } from '../api/client.ts'
import { useMode } from '../api/queries.ts'

/** Grey lines in place of text that is still loading. */
export const Loading = ({ lines = 4 }: { readonly lines?: number }): ReactNode => (
  <div className="loading" role="status" aria-label="Loading">
    {Array.from({ length: lines }, (_, line) => line).map((line) => (
      <span key={line} className="bone" />
    ))}
  </div>
)

/** An empty list states the reason, and the next step. */
export const Empty = (props: {
  readonly title: string
  readonly children?: ReactNode
}): ReactNode => (
  <div className="empty">
    <p className="empty-title">{props.title}</p>
    {props.children && <div className="muted">{props.children}</div>}
  </div>
)

/** Shows an error, and its remedy. */
export function Failure(props: {
  readonly error: unknown
  readonly onRetry?: () => void
}): ReactNode {
  const { error, onRetry } = props
  const isHosted = useMode() === 'hosted'
  const offline = error instanceof GatewayUnreachableError
  const refused = error instanceof ApiError ? error : undefined
  const title = offline ? 'The gateway does not answer' : (refused?.message ?? 'Request failed')
  return (
    <div className="failure" role="alert">
      <p className="failure-title">{title}</p>
      {offline && (
        <p>
          {isHosted ? 'The operator may be working on it.' : 'Start it again with npm start.'} This
          page reconnects automatically.
        </p>
      )}
      {refused && refused.details.length > 0 && (
        <ul>
          {refused.details.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {refused && <p className="muted small">Error code {refused.code}</p>}
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          Try again
        </button>
      )}
    </div>
  )
}

/** The last error of a read, shown until there is data; another try does not hide it. */
export function useLastError({ data, error }: { readonly data: unknown; readonly error: unknown }) {
  const last = useRef<unknown>(undefined)
  if (data !== undefined) last.current = undefined
  else if (error) last.current = error
  return last.current
}

type QueryResult<T> = {
  readonly data: T | undefined
  readonly error: unknown
  readonly refetch: () => unknown
}

/**
 * Shows the data, or the state of reading it. The last data stays visible while further reads
 * fail.
 */
export function QueryView<T>(props: {
  readonly read: QueryResult<T>
  readonly lines?: number
  readonly children: (data: T) => ReactNode
}): ReactNode {
  const { read, lines, children } = props
  const fault = useLastError(read)
  if (read.data !== undefined) return children(read.data)
  if (fault) return <Failure error={fault} onRetry={() => void read.refetch()} />
  return <Loading {...(lines !== undefined && { lines })} />
}
