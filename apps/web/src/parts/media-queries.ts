import { useSyncExternalStore } from 'react'

/** A hook for a condition of the style: whether it holds, and when that changes. */
function createMedia(query: string): () => boolean {
  const media = matchMedia(query)
  const watch = (onChange: () => void) => {
    media.addEventListener('change', onChange)
    return () => media.removeEventListener('change', onChange)
  }
  return () => useSyncExternalStore(watch, () => media.matches)
}

// The style has the same widths, in the size of the reader's text.

/** Whether there is little room. */
export const useNarrowScreen = createMedia('(max-width: 47.5em)')

/** Whether rows of long lists are cards. */
export const useCardLayout = createMedia('(max-width: 64em)')
