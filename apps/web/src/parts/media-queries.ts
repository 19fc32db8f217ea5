import { useSyncExternalStore } from 'react'

/** Creates a hook for a media query: whether it matches, and when that changes. */
function createMedia(query: string): () => boolean {
  const media = matchMedia(query)
  const watch = (onChange: () => void) => {
    media.addEventListener('change', onChange)
    return () => media.removeEventListener('change', onChange)
  }
  return () => useSyncExternalStore(watch, () => media.matches)
}

// The style sheets use the same widths, in units of the reader's text size.

/** Returns whether the window is narrow. */
export const useNarrowScreen = createMedia('(max-width: 47.5em)')

/** Returns whether rows of long lists are shown as cards. */
export const useCardLayout = createMedia('(max-width: 64em)')
