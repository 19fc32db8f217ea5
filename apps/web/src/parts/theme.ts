import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

/** Where the browser keeps the choice of colours; nothing else of the frame is kept. */
const KEY = 'ostrom-theme'

/** The system's theme, which holds until a choice is made here. */
const systemDark = matchMedia('(prefers-color-scheme: dark)')

const themeOf = (text: string | null | undefined): Theme | undefined =>
  text === 'light' || text === 'dark' ? text : undefined

const themeNow = (): Theme =>
  themeOf(document.documentElement.dataset['theme']) ?? (systemDark.matches ? 'dark' : 'light')

/** Calls back when the colours change, here or in the system. @returns A function that ends it. */
export function watchTheme(onChange: () => void): () => void {
  const chosen = new MutationObserver(() => onChange())
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  systemDark.addEventListener('change', onChange)
  return () => {
    chosen.disconnect()
    systemDark.removeEventListener('change', onChange)
  }
}

/** The colours of the page as they are now. */
export const useTheme = (): Theme => useSyncExternalStore(watchTheme, themeNow)

/** Chooses the colours, for this visit and later ones. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  localStorage.setItem(KEY, theme)
}

/** Before anything is drawn, so that nothing flashes. */
export function startTheme(): void {
  const chosen = themeOf(localStorage.getItem(KEY))
  if (chosen) document.documentElement.dataset['theme'] = chosen
}
