import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { readAgain } from './read-again.ts'

/** Milliseconds between an event and the read of new data: one read for a burst of blocks. */
const REFETCH_DELAY_MS = 800

/** Milliseconds after which a page reconnects if the browser itself has given up. */
const RECONNECT_MS = 5_000

export type StreamStatus = 'listening' | 'lost'

/**
 * Listens for the gateway's events, such as new blocks, until the returned function is called.
 * Browsers reconnect by themselves after an interruption, but give up if the response is no event
 * stream, such as a proxy's 502.
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

/**
 * Listens for the gateway's events while the app is open. After an event, reads the shown data
 * again.
 */
export function useEventStream(): StreamStatus {
  const client = useQueryClient()
  const [connection, setConnection] = useState<StreamStatus>('listening')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const readSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        readAgain(client)
      }, REFETCH_DELAY_MS)
    }
    const tell = (now: StreamStatus) =>
      setConnection((before) => {
        if (before === 'lost' && now === 'listening') readSoon()
        return now
      })
    const stop = subscribe(tell, readSoon)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client])
  return connection
}
