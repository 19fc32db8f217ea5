import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'

/** Distance to the end, in pixels, within which a reader counts as following the text. */
const NEAR_PX = 64

const distance = (): number =>
  document.documentElement.scrollHeight - window.scrollY - window.innerHeight

/**
 * Keeps the end of the page in view while `grows` grows, as long as the reader stays there; does
 * nothing once the reader scrolls up.
 */
export function useScrollToEnd(grows: RefObject<HTMLElement | null>): {
  readonly isAtEnd: boolean
  readonly toEnd: () => void
} {
  const follows = useRef(true)
  const [isAtEnd, setAtEnd] = useState(true)
  const toEnd = useCallback(() => {
    follows.current = true
    scrollTo(0, document.documentElement.scrollHeight)
  }, [])
  useEffect(() => {
    let before = window.scrollY
    const onScroll = () => {
      // Growth below the view changes no scroll position, so an upward change comes from the
      // reader.
      if (window.scrollY < before) follows.current = false
      before = window.scrollY
      const isNear = distance() < NEAR_PX
      if (isNear) follows.current = true
      setAtEnd(isNear || follows.current)
    }
    const observer = new ResizeObserver(() => {
      if (follows.current) toEnd()
      setAtEnd(distance() < NEAR_PX)
    })
    if (grows.current) observer.observe(grows.current)
    addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      removeEventListener('scroll', onScroll)
    }
  }, [grows, toEnd])
  return { isAtEnd, toEnd }
}
