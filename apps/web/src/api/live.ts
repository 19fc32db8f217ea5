import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

/** Milliseconds between two readings that news set off: blocks may come in bursts. */
const READ_PAUSE_MS = 800

export type Connection = 'listening' | 'lost'

/** Listens for the gateway's news for as long as the app is open, and reads again what is shown. */
export function useLive(): Connection {
  const client = useQueryClient()
  const [connection, setConnection] = useState<Connection>('listening')
  useEffect(() => {
    const source = new EventSource('/api/live')
    let timer: ReturnType<typeof setTimeout> | undefined
    const readAgain = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries()
      }, READ_PAUSE_MS)
    }
    source.onopen = () => {
      setConnection((before) => {
        if (before === 'lost') readAgain()
        return 'listening'
      })
    }
    source.onmessage = readAgain
    source.onerror = () => setConnection('lost')
    return () => {
      clearTimeout(timer)
      source.close()
    }
  }, [client])
  return connection
}
