import { useSyncExternalStore } from 'react'

/** Where the style has little room: below it tables are cards. In the size of the reader's text. */
const narrow = matchMedia('(max-width: 47.5em)')

function watchNarrow(onChange: () => void): () => void {
  narrow.addEventListener('change', onChange)
  return () => narrow.removeEventListener('change', onChange)
}

/** Whether there is little room. */
export const useNarrow = (): boolean => useSyncExternalStore(watchNarrow, () => narrow.matches)
