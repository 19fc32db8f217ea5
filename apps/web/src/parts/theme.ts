export type Theme = 'light' | 'dark'

/** Where the browser keeps the choice of colours; nothing else of the frame is kept. */
const KEY = 'ostrom-theme'

/** Colours as chosen here before; `undefined` where the system's hold. */
export function chosenTheme(): Theme | undefined {
  const chosen = localStorage.getItem(KEY)
  return chosen === 'light' || chosen === 'dark' ? chosen : undefined
}

export const systemTheme = (): Theme =>
  matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme
  localStorage.setItem(KEY, theme)
}

/** Before anything is drawn, so that nothing flashes. */
export function startTheme(): void {
  const chosen = chosenTheme()
  if (chosen) document.documentElement.dataset['theme'] = chosen
}
