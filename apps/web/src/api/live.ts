import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Milliseconds between two readings that news set off: blocks may come in bursts. */
const READ_PAUSE_MS = 800

/** Milliseconds after which a page listens anew where the browser itself has given up. */
const LISTEN_AGAIN_MS = 5_000

export type Connection = 'listening' | 'lost'

/**
 * Listens for news until the returned function is called. Browsers listen anew by themselves when
 * a stream breaks off, and give up where the answer is none, such as a proxy's 502.
 */
function listen(onConnection: (connection: Connection) => void, onNews: () => void): () => void {
  let source: EventSource
  let timer: ReturnType<typeof setTimeout> | undefined
  const connect = () => {
    source = new EventSource('/api/live')
    source.onopen = () => onConnection('listening')
    source.onmessage = onNews
    source.onerror = () => {
      onConnection('lost')
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, LISTEN_AGAIN_MS)
    }
  }
  connect()
  return () => {
    clearTimeout(timer)
    source.close()
  }
}

/** Listens for the gateway's news for as long as the app is open, and reads again what is shown. */
export function useLive(): Connection {
  const client = useQueryClient()
  const [connection, setConnection] = useState<Connection>('listening')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const readAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries()
      }, READ_PAUSE_MS)
    }
    const tell = (now: Connection) =>
      setConnection((before) => {
        if (before === 'lost' && now === 'listening') readAgain()
        return now
      })
    const stop = listen(tell, readAgain)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client])
  return connection
}
