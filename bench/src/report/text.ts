// Words and numbers of reports.

/** Writes a share in percent. */
export const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`

/** Escapes words for SVG. */
export const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A text element of an SVG picture. */
export const svgText = (x: number, y: number, words: string, anchor = 'start') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escaped(words)}</text>`

/** An SVG picture of these parts on white, with a title for screen readers. */
export const svgDocument = (
  {
    title,
    width,
    height,
  }: { readonly title: string; readonly width: number; readonly height: number },
  parts: readonly string[],
): string => {
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" ` +
    'font-family="sans-serif" font-size="12">'
  const back = `<rect width="${width}" height="${height}" fill="#fff"/>`
  return [head, `<title>${escaped(title)}</title>`, back, ...parts, '</svg>', ''].join('\n')
}
