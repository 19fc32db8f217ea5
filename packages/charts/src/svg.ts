// Parts of a chart as text of SVG 1.1.

/** Escapes the characters that XML reads as markup. */
const escaped = (words: string) =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A coordinate in pixels, to a tenth. */
export const px = (value: number) => value.toFixed(1)

/** A text element; `anchor` is the part of the text that stands at `x`. */
export const svgText = (
  x: number,
  y: number,
  words: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
) => `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}">${escaped(words)}</text>`

/** A thin straight line of a grid or an axis. */
export const svgLine = (
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  style: { readonly colour?: string; readonly isDashed?: boolean } = {},
) => {
  const dashes = style.isDashed ? ' stroke-dasharray="4 4"' : ''
  const stroke = `stroke="${style.colour ?? '#ddd'}"${dashes}`
  return `<path d="M${px(x1)} ${px(y1)}L${px(x2)} ${px(y2)}" ${stroke}/>`
}

/** A filled dot. */
export const svgDot = (x: number, y: number, radius: number, colour: string) =>
  `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" fill="${colour}" fill-opacity=".7"/>`

/** An SVG picture of these parts on white, with its title in sight and for screen readers. */
export function svgDocument(
  size: { readonly title: string; readonly width: number; readonly height: number },
  parts: readonly string[],
): string {
  const { title, width, height } = size
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`,
    ` viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans, Arial, sans-serif"`,
    ' font-size="12" fill="#222">',
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<text x="20" y="24" font-size="14">${escaped(title)}</text>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}
