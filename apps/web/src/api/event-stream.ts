import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Milliseconds between two readings that news set off: blocks may come in bursts. */
const REFETCH_DELAY_MS = 800

/** Milliseconds after which a page listens anew where the browser itself has given up. */
const RECONNECT_MS = 5_000

export type StreamStatus = 'listening' | 'lost'

/**
 * Listens for news until the returned function is called. Browsers listen anew by themselves when
 * a stream breaks off, and give up where the answer is none, such as a proxy's 502.
 */
function subscribe(
  onConnection: (connection: StreamStatus) => void,
  onNews: () => void,
): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    source = new EventSource('/api/event-stream')
    source.onopen = () => onConnection('listening')
    source.onmessage = onNews
    source.onerror = () => {
      onConnection('lost')
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, RECONNECT_MS)
    }
  }
  connect()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

/** Listens for the gateway's news for as long as the app is open, and reads again what is shown. */
export function useEventStream(): StreamStatus {
  const client = useQueryClient()
  const [connection, setConnection] = useState<StreamStatus>('listening')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const readAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries()
      }, REFETCH_DELAY_MS)
    }
    const tell = (now: StreamStatus) =>
      setConnection((before) => {
        if (before === 'lost' && now === 'listening') readAgain()
        return now
      })
    const stop = subscribe(tell, readAgain)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client])
  return connection
}
