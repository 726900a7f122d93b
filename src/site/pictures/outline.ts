/** A ring or line of fewer points than this is a speck. */
const SPECK = 3

/**
 * A path of straight lines told shorter: points on whole units, each from the one before, none twice, specks left out.
 *
 * @param path What `geoPath` gives: `M`, `L` and `Z` with absolute numbers.
 */
export function outline(path: string): string {
  return path
    .split('M')
    .map((part) => {
      const closed = part.endsWith('Z')
      const points = distinct(part.replace('Z', '').split('L'))
      return points.length < (closed ? SPECK : 2) ? '' : `${relative(points)}${closed ? 'z' : ''}`
    })
    .join('')
}

type Point = readonly [number, number]

function distinct(pairs: readonly string[]): Point[] {
  const points: Point[] = []
  for (const pair of pairs) {
    const [x, y] = pair.split(',').map((number) => Math.round(Number(number)) + 0)
    const last = points.at(-1)
    if (x !== undefined && y !== undefined && (last === undefined || last[0] !== x || last[1] !== y)) points.push([x, y])
  }
  return points
}

function relative([first, ...rest]: readonly Point[]): string {
  let [x, y] = first!
  let text = `M${x} ${y}l`
  for (const [nextX, nextY] of rest) {
    const [across, down] = [nextX - x, nextY - y]
    text += `${across < 0 || text.endsWith('l') ? '' : ' '}${across}${down < 0 ? '' : ' '}${down}`
    x = nextX
    y = nextY
  }
  return text
}
