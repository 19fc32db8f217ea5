// Words and numbers of reports.

/** Writes a share in percent. */
export const percent = (share: number, digits = 1) => `${(share * 100).toFixed(digits)} %`

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** A text element of an SVG picture. */
export const svgText = (x: number, y: number, words: string, anchor = 'start') =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}">${escaped(words)}</text>`
